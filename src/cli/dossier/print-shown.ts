/** Printing what a command found: as text for people, as JSON, or as a table in CSV. */
import type { BriefLook } from "../brief/look.ts";
import type { Context } from "../context.ts";
import { lookOf } from "../look-of.ts";
import type { Settings } from "../settings.ts";

/** A table: its headers stay what they are from version to version. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export type Cell = string | number | boolean | null;

export interface Shown {
  readonly json: unknown;
  /** Called only where CSV is asked for. */
  table?(): Table;
  text(look: BriefLook): string;
}

/** Prints it in the form that was asked for; `--csv` goes before a setting `json`. */
export async function printShown(
  shown: Shown,
  { csv, settings }: { readonly csv: boolean | undefined; readonly settings: Settings },
  { terminal }: Context,
): Promise<void> {
  if (csv && shown.table !== undefined) return terminal.out(await csvOf(shown.table()));
  if (settings.json) return terminal.out(`${JSON.stringify(shown.json, null, 2)}\n`);
  return terminal.out(shown.text(lookOf(settings, terminal)));
}

/** CSV by RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
async function csvOf({ headers, rows }: Table): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  return stringify([[...headers], ...rows.map((row) => row.map(cellText))], { escape_formulas: true });
}

function cellText(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
