/** `parley search`: finds words in articles, statements and the rest of the record. */
import { Command, Option } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addCsvOption,
  addDossierOption,
  addWidthOption,
  checkNotEmpty,
  countOption,
  type RecordFlags,
  withRecord,
} from "../dossier/record-flags.ts";

const kinds = ["article", "statement", "position", "attendance", "condition", "talks"] as const;

interface SearchFlags extends RecordFlags {
  kind?: (typeof kinds)[number];
  limit?: number;
  after?: string;
}

/** The command, ready to be added to a program. */
export function searchCommand(context: Context): Command {
  const command = new Command("search")
    .description(
      "Finds words in articles, statements, positions and the rest of the record. AND, OR, NOT and “phrases” work; speaker:, party:, issue:, status:, publisher:, before: and after: narrow it, by any name that an actor goes by.",
    )
    .summary("find words in the record")
    .argument("<query...>", "what to find; quote it, so that the shell leaves it alone")
    .addOption(new Option("--kind <kind>", `only this kind: ${kinds.join(", ")}`).choices(kinds))
    .option("--limit <number>", "at most so many hits; otherwise 20", countOption, 20)
    .option("--after <cursor>", "go on where a search ended: `next` of its JSON");
  for (const add of [addDossierOption, addCsvOption, addWidthOption]) add(command);
  command.action((words: string[], _options, self: Command) =>
    search(words, self.optsWithGlobals<SearchFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley search boats", does: "the word, anywhere" },
    { line: "parley search 'boats AND speaker:Voss'", does: "said by Voss, under any of her names" },
    { line: "parley search '\"patrol boats\" OR sluice*'", does: "a phrase, or words that begin so" },
    { line: "parley search 'party:Belmara issue:water after:2025-03-12'", does: "what Belmara wants, since a day" },
    { line: "parley search 'NOT publisher:Wire ceasefire' --kind statement", does: "statements only" },
  ]);
}

async function search(words: string[], flags: SearchFlags, context: Context): Promise<void> {
  const { kind, limit = 20, after, ...kept } = flags;
  await withRecord(kept, context, async ({ store, settings, dossiers }) => {
    const { searchRecord } = await import("../../desk/search/search-record.ts");
    const { hitLines, hitTable } = await import("../dossier/hit-lines.ts");
    const { emptyLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const { findDossier } = await import("../../desk/dossiers/open-dossiers.ts");
    if (flags.dossier !== undefined) checkNotEmpty(dossiers, flags);
    const within = flags.dossier === undefined ? null : findDossier(dossiers, flags.dossier);
    const query = words.join(" ");
    const wanted = { words: query, kinds: kind === undefined ? [] : [kind], within, limit, after: after ?? null };
    const found = await searchRecord(store, dossiers, wanted);
    await printShown(
      {
        json: { query, total: found.total, next: found.next, hits: found.entries },
        table: () => hitTable(found.entries),
        text: (look) => {
          if (found.entries.length === 0) {
            const next = "fewer words, OR between them, or the beginning of a word and a star: boat*";
            return screen([emptyLines(`Nothing in the record fits “${query}”.`, next, look)]);
          }
          const { dim } = look.paint;
          const left = found.total - found.entries.length;
          const more = found.next === null || left <= 0 ? "" : `; ${left} more with --limit ${found.total}`;
          return screen([hitLines(found.entries, look), [dim(`${found.total} found${more}.`)]]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
