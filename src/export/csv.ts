/** CSV: a file for each kind of entry. A list is a JSON array in its cell; what is unknown is empty. */
import { stringify } from "csv-stringify/sync";
import type { Dossier } from "../record/dossier.ts";
import type { ExportedFile } from "./exported.ts";
import type { Cell, Table } from "./tables/table.ts";
import { tablesOf } from "./tables/tables-of.ts";

export interface CsvOptions {
  /** `escaped`: a cell that a spreadsheet would run as a formula gets an apostrophe in front. `kept`: it stays as it is. */
  readonly formulas: "escaped" | "kept";
  /** `marked`: the file begins with a byte order mark, by which Excel knows UTF-8. */
  readonly encoding: "plain" | "marked";
}

/** The tables of a dossier, or that of one kind (“positions”), as files. Throws `bad-option` for a kind that is none. */
export function exportCsv(dossier: Dossier, kind: string | null, options: CsvOptions): ExportedFile[] {
  return tablesOf(dossier, kind).map((table) => ({
    name: `${table.kind}.csv`,
    bytes: new TextEncoder().encode(csvOf(table, options)),
  }));
}

/** One table as CSV (RFC 4180): commas, double quotes, lines that end in CR LF. */
export function csvOf({ columns, rows }: Table, { formulas, encoding }: CsvOptions): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(written))], {
    escape_formulas: formulas === "escaped",
    bom: encoding === "marked",
    record_delimiter: "windows",
    // A bare line break is none of the delimiters, and would end the record all the same.
    quoted_match: /[\r\n]/,
  });
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return JSON.stringify(cell);
  return String(cell);
}
