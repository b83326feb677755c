/** `parley corrections`: what people decided about the record; handing it on, and taking in what others decided. */
import { Argument, Command } from "commander";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addCsvOption,
  addWidthOption,
  type OpenRecord,
  type RecordFlags,
  withRecord,
} from "../dossier/record-flags.ts";
import { exitCodes } from "../exit-codes.ts";

interface CorrectionsFlags extends RecordFlags {
  author?: string;
  by?: string;
}

/** The command, ready to be added to a program. */
export function correctionsCommand(context: Context): Command {
  const command = new Command("corrections")
    .description(
      "Lists what people decided about the record, the latest first: who, when, why, and what found nothing to be applied to. `export` writes it as lines of JSON; `import` takes in what others wrote so; twice changes nothing.",
    )
    .summary("list, export or import what people decided")
    .addArgument(new Argument("[what]", "export or import; neither: list").choices(["export", "import"]))
    .argument("[file]", "the file; - or none is standard output or input")
    .option("--by <name>", "only decisions of this person");
  for (const add of [addCsvOption, addWidthOption]) add(command);
  command.action((what: string | undefined, file: string | undefined, _options, self: Command) =>
    corrections(what ?? "list", file ?? "-", self.optsWithGlobals<CorrectionsFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley corrections", does: "the history" },
    { line: "parley corrections --by Mirka", does: "one person's decisions" },
    { line: "parley corrections export mine.jsonl", does: "to hand them on" },
    { line: "parley corrections import hers.jsonl", does: "take in somebody else's" },
  ]);
}

async function corrections(what: string, file: string, flags: CorrectionsFlags, context: Context): Promise<void> {
  const { by, ...kept } = flags;
  if (what !== "list" && by !== undefined) {
    throw new ParleyError("bad-option", "--by narrows the list alone.", { hint: "Leave it out." });
  }
  await withRecord(kept, context, async (record) => {
    if (what === "export") return exportTo(file, record, context);
    if (what === "import") return importFrom(file, record, context);
    return list(by ?? null, kept, record, context);
  });
}

async function list(by: string | null, flags: RecordFlags, record: OpenRecord, context: Context): Promise<void> {
  const { correctionEntries, correctionLines, correctionTable } = await import("../dossier/correction-lines.ts");
  const { emptyLines, screen } = await import("../dossier/head-lines.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const all = correctionEntries(await record.store.corrections(), record.dossiers);
  const entries = all.filter((one) => by === null || one.by.toLowerCase() === by.toLowerCase());
  await printShown(
    {
      json: entries,
      table: () => correctionTable(entries),
      text: (look) => {
        const nobody = by === null ? "Nobody has corrected this record yet." : `${by} has decided nothing.`;
        const empty = emptyLines(
          nobody,
          "`parley correct ITEM accept`; `parley who -v` and the other lists show the ids.",
          look,
        );
        return screen([entries.length === 0 ? empty : correctionLines(entries, look)]);
      },
    },
    { csv: flags.csv, settings: record.settings },
    context,
  );
}

async function exportTo(file: string, { store, settings }: OpenRecord, { terminal }: Context): Promise<void> {
  const { exportCorrections } = await import("../../desk/correct/exchange-corrections.ts");
  const lines = await exportCorrections(store);
  if (file === "-") return terminal.out(lines);
  const { writeWhole } = await import("../../desk/disk.ts");
  await writeWhole(file, lines);
  if (!settings.quiet) terminal.err(`Wrote ${file}.\n`);
}

async function importFrom(file: string, { store, settings }: OpenRecord, context: Context): Promise<void> {
  const { importCorrections } = await import("../../desk/correct/exchange-corrections.ts");
  const { several } = await import("../brief/summary.ts");
  const { disk, readStdin } = await context.effects(settings);
  const bytes = file === "-" ? await readStdin() : await disk.read(file);
  const taken = await importCorrections(store, Buffer.from(bytes).toString("utf8"));
  if (settings.json) await context.terminal.out(`${JSON.stringify(taken, null, 2)}\n`);
  else {
    const sum = `${several(taken.added, "correction")} taken in, ${taken.known} known already.`;
    const { red } = context.terminal.outPaint;
    const bad = taken.bad.map(({ line, reason }) => `${red(`Line ${line}:`)} ${reason}`);
    await context.terminal.out(`${[sum, ...bad].join("\n")}\n`);
  }
  if (taken.bad.length > 0) context.end(taken.added + taken.known === 0 ? exitCodes.failure : exitCodes.someFailed);
}
