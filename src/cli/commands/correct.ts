/** `parley correct`: what a person decides about the record; it is kept beside the articles and survives every re-reading. */
import { Argument, Command } from "commander";
import type { Request, Signature } from "../../desk/correct/request.ts";
import type { Correction } from "../../record/correction.ts";
import { ParleyError } from "../../record/error.ts";
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
import type { Settings } from "../settings.ts";

interface CorrectFlags extends RecordFlags {
  undo?: string | true;
  note?: string;
  by?: string;
  dryRun?: boolean;
}

/** The command, ready to be added to a program. */
export function correctCommand(context: Context): Command {
  const words = new Argument(
    "[words...]",
    "what it is about, then accept, reject, edit, merge, split, rename, add, place or settle, then what that needs",
  );
  // Offered by the tab key; anything else may stand there too.
  words.argChoices = ["accept", "reject", "edit", "merge", "split", "rename", "add", "place", "settle"];
  const command = new Command("correct")
    .description(
      "Corrects the record. A decision is kept with your name and the time beside the articles: it survives every re-reading and holds for later articles; it can be taken back. Items go by the ids that the lists show with -v; actors, issues and talks by their names too.",
    )
    .summary("accept, reject, edit, merge, split, rename or add")
    .addArgument(words)
    .option("--undo [correction]", "take back a decision: by its id, or your last one")
    .option("--note <text>", "why, for those who read the history")
    .option("--by <name>", "who decides; otherwise the setting `author`, or the name you are logged in with")
    .option("--dry-run", "check it and print what would be kept; keep nothing");
  for (const add of [addDossierOption, addWidthOption]) add(command);
  command.action((words: string[], _options, self: Command) =>
    correct(words, self.optsWithGlobals<CorrectFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley correct at-3f2a accept", does: "it is right as it stands" },
    { line: 'parley correct s-91c0 reject --note "irony"', does: "these words do not carry it" },
    { line: 'parley correct at-3f2a edit status=declined because="patrol boats"', does: "set what was read wrongly" },
    {
      line: 'parley correct Zelensky merge Zelenskyy as "Volodymyr Zelenskyy"',
      does: "two names, one actor; in later articles too",
    },
    {
      line: 'parley correct "the palace" split "the president" as "Ilyana Voss"',
      does: "a name that is somebody else's",
    },
    { line: 'parley correct water rename "water release"', does: "another name for an issue, actor or talks" },
    {
      line: 'parley correct 5e0a add attendance "Krebs will come" actor=Krebs status=expected',
      does: "what the reader missed in an article",
    },
    {
      line: 'parley correct 5e0a 77b1 place "Karsk Dam talks"',
      does: "these articles belong to that dossier (none: to no dossier)",
    },
    { line: 'parley correct dossier rename "Karsk Dam"', does: "another name for the dossier" },
    {
      line: "parley correct 91c0e2 settle Mirka",
      does: "of several people's decisions on an item, hers stands; `parley corrections --disputes` lists them",
    },
    { line: "parley correct --undo", does: "take back your last decision" },
  ]);
}

async function correct(words: string[], all: CorrectFlags, context: Context): Promise<void> {
  const { undo, note, by, dryRun, ...flags } = all;
  if (words.length === 0 && undo === undefined) {
    throw new ParleyError("bad-option", "It is not said what to correct.", {
      hint: "Name an item and a decision: parley correct at-3f2a accept. `parley who -v` and the other lists show the ids.",
    });
  }
  if (words.length > 0 && undo !== undefined) {
    throw new ParleyError("bad-option", "--undo takes back a decision, and a new one was given too.", {
      hint: "Do one after the other.",
    });
  }
  const { readRequests } = await import("../dossier/correction-grammar.ts");
  const requests = words.length === 0 ? [] : readRequests(words);
  await withRecord(by === undefined ? flags : { ...flags, author: by }, context, async (record) => {
    const sign = () => signature(record.settings, note, context);
    if (undo !== undefined) return takeBack(undo, sign(), record, context);
    checkNotEmpty(record.dossiers, flags);
    for (const request of requests) await decide(request, sign(), { record, flags, isDry: dryRun === true }, context);
  });
}

function signature(settings: Settings, note: string | undefined, context: Context): Signature {
  return { by: settings.author ?? context.userName(), note: note ?? null, at: context.now(), id: context.newId() };
}

interface Deciding {
  readonly record: OpenRecord;
  readonly flags: RecordFlags;
  readonly isDry: boolean;
}

async function decide(
  request: Request,
  signed: Signature,
  { record, flags, isDry }: Deciding,
  context: Context,
): Promise<void> {
  const { correctItem, makeCorrection } = await import("../../desk/correct/correct-item.ts");
  const { dossierFor } = await import("../dossier/dossier-for.ts");
  const corrections = await record.store.corrections();
  const dossier = dossierFor(request, record.dossiers, flags.dossier, corrections);
  const make = isDry ? makeCorrection : correctItem;
  await printCorrection(await make(record.store, dossier, request, signed), record, isDry, context);
}

async function takeBack(undo: string | true, signed: Signature, record: OpenRecord, context: Context): Promise<void> {
  const { undoLast, undoing } = await import("../../desk/correct/undo.ts");
  if (undo === true) {
    const done = await undoLast(record.store, signed, signed.by);
    if (done !== null) return printCorrection(done.undone, record, false, context, done.correction);
    throw new ParleyError("bad-correction", `${signed.by} has decided nothing that could be taken back.`, {
      hint: "`parley corrections` lists everybody's decisions; --undo takes the id of one.",
    });
  }
  const all = await record.store.corrections();
  const correction = undoing(all, undo, signed);
  await record.store.addCorrections([correction]);
  const { decision } = correction;
  const undone = all.find(({ id }) => decision.do === "undo" && id === decision.correction);
  await printCorrection(undone ?? correction, record, false, context, correction);
}

/** Says what was decided and how to take it back; of an undo, what was taken back. */
async function printCorrection(
  correction: Correction,
  { dossiers, settings }: OpenRecord,
  isDry: boolean,
  context: Context,
  undo: Correction | null = null,
): Promise<void> {
  const { correctionEntries, correctionLines } = await import("../dossier/correction-lines.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const { dim } = context.terminal.outPaint;
  const entries = correctionEntries([correction], dossiers).map((one) => ({ ...one, unapplied: null }));
  const next = isDry
    ? "Nothing was kept: leave out --dry-run to keep it."
    : `To take it back: parley correct --undo ${(undo ?? correction).id.slice(0, 8)}`;
  const head = undo === null ? [] : ["Taken back:"];
  await printShown(
    {
      json: undo ?? correction,
      text: (look) => `${[...head, ...correctionLines(entries, look), `  ${dim(next)}`].join("\n")}\n`,
    },
    { csv: false, settings },
    context,
  );
}
