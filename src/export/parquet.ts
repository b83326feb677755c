/** Parquet: a file for each kind of entry, for pandas, R, DuckDB and the like. Lists are lists, what is unknown is null. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Dossier } from "../record/dossier.ts";
import type { ExportedFile } from "./exported.ts";
import type { Column, ColumnType, Table } from "./tables/table.ts";
import { tablesOf } from "./tables/tables-of.ts";

/** The tables of a dossier, or that of one kind (“positions”), as files. Throws `bad-option` for a kind that is none. */
export function exportParquet(dossier: Dossier, kind: string | null): ExportedFile[] {
  return tablesOf(dossier, kind).map((table) => ({ name: `${table.kind}.parquet`, bytes: parquetOf(table) }));
}

/** One table as a Parquet file. */
export function parquetOf({ columns, rows }: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name }, place) => ({ name, data: rows.map((row) => row[place] ?? null) })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(schemaOf)],
  });
  return new Uint8Array(buffer);
}

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const plainTypes = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  "whole-number": { type: "INT32" },
  "yes-no": { type: "BOOLEAN" },
} as const satisfies Record<Exclude<ColumnType, "list">, object>;

/** The elements that describe a column; a list is three of them (parquet-format, LogicalTypes, “Lists”). */
function schemaOf({ name, type }: Column): SchemaElement[] {
  if (type !== "list") return [{ name, ...plainTypes[type], repetition_type: "OPTIONAL" }];
  return [
    { name, converted_type: "LIST", repetition_type: "OPTIONAL", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", ...plainTypes.text, repetition_type: "OPTIONAL" },
  ];
}
