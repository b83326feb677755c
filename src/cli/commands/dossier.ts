/** `parley dossier`: the dossiers of the record, or the state of one on one screen. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addAsOfOption,
  addCsvOption,
  addDossierOption,
  addWidthOption,
  checkNotEmpty,
  type OpenRecord,
  type RecordFlags,
  withRecord,
} from "../dossier/record-flags.ts";

/** The command, ready to be added to a program. */
export function dossierCommand(context: Context): Command {
  const command = new Command("dossier")
    .description(
      "Shows the state of a negotiation on one screen: talks, who comes, what is blocked, positions, where reports disagree, what changed last. With several dossiers and no name, lists them.",
    )
    .summary("list the dossiers, or show the state of one")
    .argument("[name]", "the dossier: its name or id, or the beginning of either");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((name: string | undefined, _options, self: Command) => {
    const flags = self.optsWithGlobals<RecordFlags>();
    return dossier(name === undefined ? flags : { ...flags, dossier: name }, context);
  });
  return withExamples(command, [
    { line: "parley dossier", does: "the only dossier, or a list of them" },
    { line: 'parley dossier "Karsk Dam"', does: "the state of one" },
    { line: "parley dossier --as-of 2025-03-12", does: "as it stood on that day" },
    { line: "parley dossier --json", does: "the whole dossier as JSON" },
  ]);
}

async function dossier(flags: RecordFlags, context: Context): Promise<void> {
  await withRecord(flags, context, async (record) => {
    checkNotEmpty(record.dossiers, flags);
    const isListWanted = flags.dossier === undefined && record.dossiers.length > 1;
    await (isListWanted || flags.csv ? showList(record, flags, context) : showOne(record, flags, context));
  });
}

async function showList({ dossiers, settings }: OpenRecord, flags: RecordFlags, context: Context): Promise<void> {
  const { dossierListLines, dossierTable } = await import("../dossier/dossier-list.ts");
  const { screen } = await import("../dossier/head-lines.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const { dossierEntry } = await import("../../desk/views/dossier-entry.ts");
  const { findDossier } = await import("../../desk/dossiers/open-dossiers.ts");
  const shown = flags.dossier === undefined ? dossiers : [findDossier(dossiers, flags.dossier)];
  await printShown(
    {
      json: shown.map(dossierEntry),
      table: () => dossierTable(shown),
      text: (look) => screen(dossierListLines(shown, look)),
    },
    { csv: flags.csv, settings },
    context,
  );
}

async function showOne({ dossiers, settings }: OpenRecord, flags: RecordFlags, context: Context): Promise<void> {
  const { findDossier } = await import("../../desk/dossiers/open-dossiers.ts");
  const { deadlockOf } = await import("../../desk/dossiers/deadlock-of.ts");
  const { dossierState } = await import("../dossier/dossier-state.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const found = findDossier(dossiers, flags.dossier ?? null);
  await printShown(
    { json: found, text: (look) => dossierState(found, deadlockOf(found), look) },
    { csv: flags.csv, settings },
    context,
  );
}
