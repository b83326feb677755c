/** `parley statements`: who said what, who had it first, and how many voices have it. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addAsOfOption,
  addCsvOption,
  addDossierOption,
  addWidthOption,
  countOption,
  dayOption,
  type RecordFlags,
  withDossier,
} from "../dossier/record-flags.ts";

interface StatementsFlags extends RecordFlags {
  speaker?: string;
  party?: string;
  from?: string;
  to?: string;
  limit?: number;
}

/** The command, ready to be added to a program. */
export function statementsCommand(context: Context): Command {
  const command = new Command("statements")
    .description(
      "Lists who said what, the latest first, with the outlet that had it first and how many voices have it. Copies of one agency's report are one voice.",
    )
    .summary("list who said what, and who had it first")
    .option("--speaker <name>", "only this speaker, under any name")
    .option("--party <name>", "only this party and who speaks for it")
    .option("--from <date>", "said from this day on, YYYY-MM-DD", dayOption)
    .option("--to <date>", "said up to this day", dayOption)
    .option("--limit <number>", "at most so many", countOption);
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => statements(self.optsWithGlobals<StatementsFlags>(), context));
  return withExamples(command, [
    { line: "parley statements --speaker Voss", does: "one speaker" },
    { line: "parley statements --party Tarvia --from 2025-03-12", does: "one side, from a day on" },
    { line: "parley statements --csv > statements.csv", does: "all of them, as a table" },
    { line: 'parley search "boats speaker:Voss"', does: "by words instead" },
  ]);
}

async function statements(flags: StatementsFlags, context: Context): Promise<void> {
  const { speaker, party, from, to, limit, ...kept } = flags;
  await withDossier(kept, context, async (dossier, { settings }) => {
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const { statementsOf } = await import("../../desk/views/statements-view.ts");
    const { actorMeant, isOrSpeaksFor } = await import("../dossier/name-meant.ts");
    const { statementLines, statementTable } = await import("../dossier/statement-lines.ts");
    const { emptyLines, headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const filters = {
      ...{ speaker: speaker === undefined ? null : actorMeant(speaker, dossier).id, party: null },
      ...{ from: from ?? null, to: to ?? null, publisher: null, kind: null, found: null },
    };
    const meant = party === undefined ? null : actorMeant(party, dossier);
    const found = statementsOf(dossier, filters, { limit: Number.MAX_SAFE_INTEGER, after: null }).entries.filter(
      (one) => meant === null || isOrSpeaksFor(one.speaker, meant, dossier),
    );
    const entries = found.slice(0, limit).map(({ matches: _, ...one }) => one);
    await printShown(
      {
        json: {
          ...{ dossier: dossier.id, asOf: dossier.asOf, total: found.length, statements: entries },
          articles: labelsFor(dossier, entries),
        },
        table: () => statementTable(entries, dossier),
        text: (look) => {
          const empty = emptyLines(
            "Nothing was said that fits.",
            "leave out --from, --to, --speaker or --party; or look for words with `parley search`.",
            look,
          );
          const left = found.length - entries.length;
          const more = left === 0 ? [] : [look.paint.dim(`${left} more; leave out --limit to see them.`)];
          const lines = entries.length === 0 ? [empty] : statementLines(entries, dossier, look);
          return screen([headLines(dossier, look), ...lines, more]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
