/** `parley changes`: what the reports since a day brought: what is new, repeats or contradicts, and what changed. */
import { Command, Option } from "commander";
import type { ChangeType } from "../../record/change.ts";
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

const types: readonly ChangeType[] = ["new", "hardened", "softened", "reversed", "dropped", "moved"];

interface ChangesFlags extends RecordFlags {
  since?: string;
  party?: string;
  type?: string;
}

/** The command, ready to be added to a program. */
export function changesCommand(context: Context): Command {
  const command = new Command("changes")
    .description(
      "Says what the reports since a day brought: how much is new, repeats or contradicts; and what changed, with old and new words side by side.",
    )
    .summary("say what changed since a day")
    .option("--since <date>", "reports published from this day on, YYYY-MM-DD; without it, all", dayOption)
    .option("--party <name>", "only changes of this actor and who speaks or acts for it")
    .addOption(new Option("--type <type>", `only changes of this type: ${types.join(", ")}`).choices(types));
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => changes(self.optsWithGlobals<ChangesFlags>(), context));
  return withExamples(command, [
    { line: "parley changes --since 2025-03-12", does: "what is new since Wednesday" },
    { line: "parley changes --type reversed", does: "who turned round, ever" },
    { line: "parley changes --party Tarvia --csv", does: "one party, as a table" },
  ]);
}

async function changes({ since, party, type, ...flags }: ChangesFlags, context: Context): Promise<void> {
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { changesSince } = await import("../../desk/dossiers/changes-since.ts");
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const { actorMeant, isOrSpeaksFor } = await import("../dossier/name-meant.ts");
    const { changeTable } = await import("../dossier/change-lines.ts");
    const { sinceLines, sinceJson } = await import("../dossier/since-lines.ts");
    const { headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const meant = party === undefined ? null : actorMeant(party, dossier);
    const found = changesSince(dossier, since ?? "0000-01-01");
    const shown = found.changes.filter(
      (one) =>
        (meant === null || (one.actor !== null && isOrSpeaksFor(one.actor, meant, dossier))) &&
        (type === undefined || one.type === type),
    );
    const wanted = { since: since ?? null, isNarrowed: party !== undefined || type !== undefined, shown, found };
    await printShown(
      {
        json: { dossier: dossier.id, asOf: dossier.asOf, ...sinceJson(wanted), articles: labelsFor(dossier, shown) },
        table: () => changeTable(shown, dossier),
        text: (look) => screen([headLines(dossier, look), ...sinceLines(wanted, dossier, look)]),
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
