/** `parley export`: a dossier in the formats that other people's tools read. */
import { Argument, Command } from "commander";
import { type ExportFormat, exportFormatNames, exportFormats } from "../../desk/export/export-formats.ts";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { addAsOfOption, addDossierOption, type RecordFlags, withDossier } from "../dossier/record-flags.ts";

interface ExportFlags extends RecordFlags {
  kind?: string;
  force?: boolean;
  bom?: boolean;
  keepFormulas?: boolean;
  list?: boolean;
}

/** The command, ready to be added to a program. */
export function exportCommand(context: Context): Command {
  const command = new Command("export")
    .description("Writes a dossier in a format that other tools read, with every item's words and where they stand.")
    .summary("write a dossier for other tools")
    .addArgument(new Argument("[format]", "which format").choices(exportFormatNames))
    .argument("[file]", "where to write it; a folder for several files; without it or for -, standard output")
    .option(
      "--kind <kind>",
      "entries of one kind alone, for csv, parquet and ndjson: positions, attendance, evidence …",
    )
    .option("--force", "write over what is there already")
    .option("--bom", "csv: begin with the mark by which Excel knows UTF-8")
    .option("--keep-formulas", "csv: leave cells that a spreadsheet would run as they are, without an apostrophe")
    .option("--list", "list the formats");
  for (const add of [addDossierOption, addAsOfOption]) add(command);
  command.action((format: string | undefined, file: string | undefined, _options, self: Command) =>
    exportRecord(format ?? null, file ?? null, self.optsWithGlobals<ExportFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley export --list", does: "which formats there are, and what opens them" },
    { line: "parley export html brief.html", does: "a brief on one page, with footnotes, to print" },
    { line: "parley export csv tables", does: "a folder of tables, one for each kind of entry" },
    { line: "parley export csv --kind positions > positions.csv", does: "one table" },
    { line: "parley export dna talks.dna --as-of 2025-03-12", does: "a database for Discourse Network Analyzer" },
    { line: "parley export graphml network.graphml", does: "the network, for Gephi" },
  ]);
}

async function exportRecord(
  name: string | null,
  file: string | null,
  { kind, force, bom, keepFormulas, list, ...flags }: ExportFlags,
  context: Context,
): Promise<void> {
  if (list) return showFormats(flags, context);
  const format = exportFormats.find((one) => one.name === name);
  if (format === undefined) {
    throw new ParleyError("bad-option", "No format is named.", { hint: "`parley export --list` lists them." });
  }
  checkRequest(format, kind ?? null, file);
  await withDossier(flags, context, async (dossier, { store, settings }) => {
    const { exportDossier } = await import("../../desk/export/export-dossier.ts");
    const exported = await exportDossier(dossier, store, {
      format: format.name,
      kind: kind ?? null,
      formulas: keepFormulas ? "kept" : "escaped",
      encoding: bom ? "marked" : "plain",
    });
    if (file === null || file === "-") {
      return context.terminal.out(
        exported.kind === "text" ? exported.text : textOf(exported.kind === "files" ? exported.files : [exported]),
      );
    }
    const { writeExport } = await import("../../desk/export/write-export.ts");
    const written = await writeExport(exported, file, force ? "allowed" : "refused");
    if (!settings.quiet) {
      context.terminal.err(
        written.length === 1 ? `Wrote ${written[0]}.\n` : `Wrote ${written.length} files in ${file}.\n`,
      );
    }
  });
}

/** Says at once, before anything is read, what cannot be. */
function checkRequest(
  { name, output, hasKinds, ending }: ExportFormat,
  kind: string | null,
  file: string | null,
): void {
  const isOut = file === null || file === "-";
  if (kind !== null && !hasKinds) {
    throw new ParleyError("bad-option", `The format ${name} has no kinds.`, { hint: "Leave out --kind." });
  }
  if (isOut && (output === "bytes" || name === "parquet")) {
    throw new ParleyError("bad-option", `The format ${name} is not text and needs a file.`, {
      hint: `Name one: parley export ${name} dossier${ending}`,
    });
  }
  if (isOut && output === "files" && kind === null) {
    throw new ParleyError("bad-option", `The format ${name} is one file for each kind of entry.`, {
      hint: `Name a folder, or one kind: parley export ${name} --kind positions`,
    });
  }
}

/** The text of the one CSV file that was asked for. */
function textOf(files: readonly { readonly bytes: Uint8Array }[]): string {
  const [only] = files;
  return only === undefined ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(only.bytes);
}

async function showFormats(flags: RecordFlags, context: Context): Promise<void> {
  const { asOf: _asOf, dossier: _dossier, csv: _csv, ...kept } = flags;
  const settings = await context.settings(kept);
  if (settings.json) return context.terminal.out(`${JSON.stringify(exportFormats, null, 2)}\n`);
  const width = Math.max(...exportFormats.map(({ name }) => name.length));
  const lines = exportFormats.map(({ name, about }) => `${name.padEnd(width)}  ${about}`);
  return context.terminal.out(`${lines.join("\n")}\n`);
}
