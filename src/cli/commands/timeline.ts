/** `parley timeline`: talks, changes, statements and contradictions, day by day. */
import { Command, Option } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addAsOfOption,
  addCsvOption,
  addDossierOption,
  addWidthOption,
  dayOption,
  type RecordFlags,
  withDossier,
} from "../dossier/record-flags.ts";

const kinds = ["talks", "attendance", "position", "statement", "conflict"] as const;

interface TimelineFlags extends RecordFlags {
  from?: string;
  to?: string;
  kind?: string;
  party?: string;
}

/** The command, ready to be added to a program. */
export function timelineCommand(context: Context): Command {
  const command = new Command("timeline")
    .description("Shows talks, changes, statements and contradictions day by day.")
    .summary("show what happened, day by day")
    .option("--from <date>", "from this day on, YYYY-MM-DD", dayOption)
    .option("--to <date>", "up to this day", dayOption)
    .addOption(new Option("--kind <kind>", `only this kind: ${kinds.join(", ")}`).choices(kinds))
    .option("--party <name>", "only this actor, and who speaks or acts for it");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => timeline(self.optsWithGlobals<TimelineFlags>(), context));
  return withExamples(command, [
    { line: "parley timeline", does: "everything, the earliest first" },
    { line: "parley timeline --from 2025-03-10 --to 2025-03-14", does: "five days" },
    { line: "parley timeline --kind attendance", does: "who came, and who changed their mind" },
    { line: "parley timeline --party Tarvia --csv", does: "one party, as a table" },
  ]);
}

async function timeline({ from, to, kind, party, ...flags }: TimelineFlags, context: Context): Promise<void> {
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { timelineOf } = await import("../../desk/views/timeline.ts");
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const { actorMeant, isOrSpeaksFor } = await import("../dossier/name-meant.ts");
    const { timelineLines, timelineTable } = await import("../dossier/timeline-lines.ts");
    const { emptyLines, headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const filters = {
      from: from ?? null,
      to: to ?? null,
      kind: kind ?? null,
      party: null,
      issue: null,
      publisher: null,
    };
    const all = timelineOf(dossier, filters, { limit: Number.MAX_SAFE_INTEGER, after: null }).entries;
    const meant = party === undefined ? null : actorMeant(party, dossier);
    const entries = all.filter(
      ({ actor }) => meant === null || (actor !== null && isOrSpeaksFor(actor, meant, dossier)),
    );
    await printShown(
      {
        json: { dossier: dossier.id, asOf: dossier.asOf, entries, articles: labelsFor(dossier, entries) },
        table: () => timelineTable(entries, dossier),
        text: (look) => {
          const empty = emptyLines(
            "Nothing is known of these days.",
            "widen the days, or leave out --kind and --party.",
            look,
          );
          const lines = entries.length === 0 ? [empty] : timelineLines(entries, dossier, look);
          return screen([headLines(dossier, look), ...lines]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
