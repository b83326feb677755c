/** `parley deadlock`: who waits for whom, and for what, in one report or in several on the same negotiation. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { addReadingOptions, openReports, type ReadingFlags } from "../reading-options.ts";

interface DeadlockFlags extends ReadingFlags {
  html?: string;
  why?: string;
}

/** The command, ready to be added to a program. */
export function deadlockCommand(context: Context): Command {
  const command = new Command("deadlock")
    .description(
      "Reads reports on one negotiation and says who waits for whom, in a circle or on somebody who has refused, and what would release it.",
    )
    .summary("say who waits for whom, and what would release it")
    .argument("<reports...>", "files, folders, patterns, addresses, or - for standard input")
    .option("--html <file>", "write a page with a picture of it, and the words marked (- for standard output)")
    .option("--why <item>", "say which words and which entries of the lexicon an item rests on; -v shows the ids");
  addReadingOptions(command).action((words: string[], _options, self: Command) =>
    deadlock(words, self.optsWithGlobals<DeadlockFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley deadlock report.html", does: "in plain words, with the words it rests on" },
    { line: "parley deadlock monday.html tuesday.html", does: "in both reports together" },
    { line: "parley deadlock report.html --html waits.html", does: "a page with a picture of who waits for whom" },
    { line: "parley deadlock news/ --json", does: "as JSON" },
  ]);
}

async function deadlock(words: string[], { html, why, ...flags }: DeadlockFlags, context: Context): Promise<void> {
  const reports = await openReports(words, flags, context);
  if (reports === null) return;
  if (why !== undefined) {
    const { showWhy } = await import("../show-why.ts");
    return context.end(await showWhy(why, reports, context));
  }
  const { showDeadlock } = await import("../show-deadlock.ts");
  context.end(await showDeadlock({ ...reports, html: html ?? null }, context.terminal));
}
