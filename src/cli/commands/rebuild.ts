/** `parley rebuild`: makes everything derived again from what was added; with `--read`, reads the articles again first. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { namedCodebook, wholeNumber } from "../reading-options.ts";
import type { Settings } from "../settings.ts";

interface RebuildFlags extends Settings {
  read?: boolean;
  all?: boolean;
  codebook?: string;
}

/** The command, ready to be added to a program. */
export function rebuildCommand(context: Context): Command {
  const command = new Command("rebuild")
    .description(
      "Makes dossiers and search index again from the articles, readings and corrections that are kept. None of those is changed.",
    )
    .summary("make everything derived again")
    .option("--read", "read again first the articles that another version of the reader read")
    .option("--all", "with --read: every article, whoever read it")
    .option("--codebook <file>", "with --read: your own names for issues, and entries for the lexicon; goes with --all")
    .option("--jobs <number>", "how many processes read at once", wholeNumber)
    .option("--model <folder>", "folder of the language model")
    .action((_options, self: Command) => rebuild(self.optsWithGlobals<RebuildFlags>(), context));
  return withExamples(command, [
    { line: "parley rebuild", does: "dossiers and search index anew" },
    { line: "parley rebuild --read", does: "after an update: read again what an older reader read" },
    { line: "parley rebuild --read --codebook issues.json", does: "every article again, with your names for issues" },
  ]);
}

async function rebuild({ read, all, codebook, ...flags }: RebuildFlags, context: Context): Promise<void> {
  const settings = await context.settings(flags);
  const isReading = read === true || all === true || codebook !== undefined;
  const own = codebook === undefined ? null : await namedCodebook(codebook, await context.effects(settings));
  const { showRebuilding, showRereading } = await import("../show-rebuilding.ts");
  const store = await context.store(settings, "existing");
  try {
    if (isReading) {
      const takesAll = all === true || own !== null;
      const code = await showRereading({ store, settings, own, takesAll }, context);
      if (code !== null) return context.end(code);
    }
    context.end(await showRebuilding(store, settings, context.terminal));
  } finally {
    await store.close();
  }
}
