/** `parley corrections`: what people decided about the record; handing it on, and taking in what others decided. */
import { Argument, Command, Option } from "commander";
import type { ComparisonWanted } from "../../desk/views/comparison-view.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addCsvOption,
  addDossierOption,
  addWidthOption,
  type OpenRecord,
  type RecordFlags,
  withDossier,
  withRecord,
} from "../dossier/record-flags.ts";
import { exitCodes } from "../exit-codes.ts";

interface CorrectionsFlags extends RecordFlags {
  author?: string;
  by?: string;
  disputes?: boolean;
  between?: string[];
  kind?: string;
}

/** Written out here, so that `--help` loads no schema library. */
const kinds = ["talks", "attendance", "condition", "position", "statement"] as const;

/** The command, ready to be added to a program. */
export function correctionsCommand(context: Context): Command {
  const command = new Command("corrections")
    .description(
      "Lists what people decided about the record, the latest first: who, when, why, and what found nothing to be applied to. `export` writes it as lines of JSON; `import` takes in what others wrote so; twice changes nothing.",
    )
    .summary("list, export or import what people decided")
    .addArgument(new Argument("[what]", "export or import; neither: list").choices(["export", "import"]))
    .argument("[file]", "the file; - or none is standard output or input")
    .option("--by <name>", "only decisions of this person")
    .option("--disputes", "what analysts decided differently, how far they agree, and what was settled")
    .option("--between <names...>", "all that these analysts both decided, side by side")
    .addOption(new Option("--kind <kind>", "of disputes, one kind of item alone").choices([...kinds]));
  for (const add of [addDossierOption, addCsvOption, addWidthOption]) add(command);
  command.action((what: string | undefined, file: string | undefined, _options, self: Command) =>
    corrections(what ?? "list", file ?? "-", self.optsWithGlobals<CorrectionsFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley corrections", does: "the history" },
    { line: "parley corrections --by Mirka", does: "one person's decisions" },
    {
      line: "parley corrections --disputes",
      does: "what nobody has settled yet; `parley correct ID settle NAME` does",
    },
    { line: "parley corrections --between Mirka Jonas", does: "two analysts side by side" },
    { line: "parley corrections export mine.jsonl", does: "to hand them on" },
    { line: "parley corrections import hers.jsonl", does: "take in somebody else's" },
  ]);
}

async function corrections(what: string, file: string, flags: CorrectionsFlags, context: Context): Promise<void> {
  const { by, disputes, between, kind, ...kept } = flags;
  const isComparing = disputes === true || between !== undefined;
  if (!isComparing && (kind !== undefined || kept.dossier !== undefined)) {
    const option = kind === undefined ? "--dossier" : "--kind";
    throw new ParleyError("bad-option", `${option} narrows disputes alone.`, {
      hint: "Add --disputes, or leave it out.",
    });
  }
  if (isComparing) {
    if (what !== "list" || by !== undefined) {
      throw new ParleyError("bad-option", "Disputes are listed by themselves.", {
        hint: "Leave out export, import and --by; name analysts with --between.",
      });
    }
    const wanted = { between: between ?? [], kind: kind ?? null, show: disputes === true ? "open" : null };
    return withDossier(kept, context, (dossier, record) => compare(dossier, wanted, { flags: kept, record }, context));
  }
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

async function compare(
  dossier: Dossier,
  wanted: ComparisonWanted,
  { flags, record }: { flags: RecordFlags; record: OpenRecord },
  context: Context,
): Promise<void> {
  const { comparisonOf } = await import("../../desk/views/comparison-view.ts");
  const { comparisonLines, comparisonTable } = await import("../dossier/comparison-lines.ts");
  const { screen } = await import("../dossier/head-lines.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const all = { limit: Number.MAX_SAFE_INTEGER, after: null };
  const comparison = comparisonOf(dossier, await record.store.corrections(), wanted, all);
  await printShown(
    {
      json: comparison,
      table: () => comparisonTable(comparison),
      text: (look) => screen([comparisonLines(comparison, look)]),
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
