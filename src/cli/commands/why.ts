/** `parley why`: every piece of evidence of an item of the record, and what people decided about it. */
import { Command } from "commander";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addDossierOption,
  addWidthOption,
  checkNotEmpty,
  type OpenRecord,
  type RecordFlags,
  withRecord,
} from "../dossier/record-flags.ts";

/** The command, ready to be added to a program. */
export function whyCommand(context: Context): Command {
  const command = new Command("why")
    .description(
      "Says why an item stands in the record: every report that has it, with outlet, day, paragraph and words; which reports disagree; how it changed; what people decided. With -v, which entries of the lexicon matched.",
    )
    .summary("say what an item of the record rests on")
    .argument("<item>", "its id or the beginning of it, or ARTICLE/ITEM of a reading; the lists show ids with -v");
  for (const add of [addDossierOption, addWidthOption]) add(command);
  command.action((item: string, _options, self: Command) => why(item, self.optsWithGlobals<RecordFlags>(), context));
  return withExamples(command, [
    { line: "parley who -v", does: "shows the ids" },
    { line: "parley why at-3f2a", does: "the item whose id begins so" },
    { line: "parley why at-3f2a -v", does: "and which entries of the lexicon matched" },
    { line: "parley why at-3f2a --json", does: "as JSON" },
  ]);
}

async function why(wanted: string, flags: RecordFlags, context: Context): Promise<void> {
  await withRecord(flags, context, async (record) => {
    const { whyFound } = await import("../../desk/dossiers/why-found.ts");
    const { itemViewOf } = await import("../../desk/views/item-view.ts");
    const { whyKeptLines } = await import("../dossier/why-kept-lines.ts");
    const { screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const { found, dossier } = await findIn(wanted, record, flags);
    const { readings, lexicon } = await lookedUp(found, record, context);
    const told = whyFound(found, dossier, readings, lexicon);
    const view = itemViewOf(found, dossier, await record.store.corrections());
    await printShown(
      {
        json: { ...told, item: found.item, conflicts: view.conflicts, changes: view.changes, history: view.history },
        text: (look) => screen(whyKeptLines(told, view, dossier, look)),
      },
      { csv: false, settings: record.settings },
      context,
    );
  });
}

/** The item in the dossier that was named, or in whichever dossier has it. */
async function findIn(
  wanted: string,
  { dossiers }: OpenRecord,
  flags: RecordFlags,
): Promise<{ found: AnyItem; dossier: Dossier }> {
  const { findItem } = await import("../../desk/dossiers/find-item.ts");
  const { findDossier } = await import("../../desk/dossiers/open-dossiers.ts");
  checkNotEmpty(dossiers, flags);
  if (flags.dossier !== undefined) {
    const dossier = findDossier(dossiers, flags.dossier);
    return { found: findItem(dossier, wanted), dossier };
  }
  let first: unknown = null;
  for (const dossier of dossiers) {
    try {
      return { found: findItem(dossier, wanted), dossier };
    } catch (error) {
      if (!(error instanceof ParleyError) || error.code !== "item-unknown") throw error;
      first ??= error;
    }
  }
  throw first;
}

/** What -v looks up: the readings of the item's articles, and the lexicon. */
async function lookedUp({ item }: AnyItem, { store, settings }: OpenRecord, context: Context) {
  const { loadLexicon } = await import("../../desk/load-lexicon.ts");
  const { lexiconFolder, disk } = await context.effects(settings);
  const lexicon = await loadLexicon(lexiconFolder, disk);
  const articles = settings.verbose || settings.json ? item.evidence.map(({ article }) => article) : [];
  const readings = new Map();
  for (const id of new Set(articles)) {
    const reading = await store.reading(id);
    if (reading !== null) readings.set(id, reading);
  }
  return { readings, lexicon };
}
