/** Tables: the plain shape that CSV and Parquet are made of. */

/** What a cell can hold; a list stays a list in Parquet and is JSON in CSV, so that no name with a comma breaks it. */
export type Cell = string | number | boolean | readonly string[] | null;
export type ColumnType = "text" | "whole-number" | "yes-no" | "list";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface Table {
  /** In the plural: “positions”. */
  readonly kind: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column, and how its cell follows from a row's entry. */
export interface ColumnOf<Entry> extends Column {
  readonly of: (entry: Entry) => Cell;
}

/** A column of text. */
export function text<Entry>(name: string, of: (entry: Entry) => string | null): ColumnOf<Entry> {
  return { name, type: "text", of };
}

/** A column of whole numbers. */
export function count<Entry>(name: string, of: (entry: Entry) => number | null): ColumnOf<Entry> {
  return { name, type: "whole-number", of };
}

/** A column of yes and no. */
export function yesNo<Entry>(name: string, of: (entry: Entry) => boolean | null): ColumnOf<Entry> {
  return { name, type: "yes-no", of };
}

/** A column of lists. */
export function list<Entry>(name: string, of: (entry: Entry) => readonly string[]): ColumnOf<Entry> {
  return { name, type: "list", of };
}

/** The table of some entries. */
export function tableOf<Entry>(kind: string, entries: readonly Entry[], columns: readonly ColumnOf<Entry>[]): Table {
  return {
    kind,
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: entries.map((entry) => columns.map(({ of }) => of(entry))),
  };
}
