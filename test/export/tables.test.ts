/** CSV and Parquet: the same tables, read back by other readers. */
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import { csvOf, exportCsv } from "../../src/export/csv.ts";
import { exportNdjson } from "../../src/export/ndjson.ts";
import { exportParquet, parquetOf } from "../../src/export/parquet.ts";
import { tableKinds, tablesOf } from "../../src/export/tables/tables-of.ts";
import { dossierSchema } from "../../src/record/dossier.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying } from "./awkward-dossier.ts";
import { readCsv, readCsvRows } from "./read-csv.ts";

const plain = { formulas: "kept", encoding: "plain" } as const;
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer;

/** Every text and number that stands anywhere in a value. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(leavesOf);
}

describe("tables", () => {
  it("hold every text and number of the dossier", () => {
    const held = new Set(tablesOf(sampleDossier, null).flatMap(({ rows }) => leavesOf(rows)));
    const aliases = new Set(sampleDossier.actors.flatMap(({ names }) => names));
    const missing = leavesOf(sampleDossier).filter((leaf) => !held.has(leaf) && !aliases.has(String(leaf)));
    expect(missing).toEqual([]);
  });

  it("refuse a kind that there is none of", () => {
    expect(() => tablesOf(sampleDossier, "opinions")).toThrow(/no kind “opinions”/);
    expect(() => exportNdjson(sampleDossier, "opinions")).toThrow(/no kind “opinions”/);
  });
});

describe("CSV", () => {
  it("is read back cell by cell", () => {
    for (const table of tablesOf(sampleDossier, null)) {
      const [header, ...rows] = readCsv(csvOf(table, plain));
      expect(header).toEqual(table.columns.map(({ name }) => name));
      const written = table.rows.map((row) =>
        row.map((cell) => (cell === null ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell))),
      );
      expect(rows).toEqual(written);
    }
  });

  it("has evidence whose words and offsets are the article's", () => {
    const [file] = exportCsv(sampleDossier, "evidence", plain);
    const rows = readCsvRows(decode(file?.bytes ?? new Uint8Array()));
    const all = sampleDossier.positions.flatMap(({ id, evidence }) =>
      evidence.flatMap(({ spans }) => spans.map((span) => ({ id, span }))),
    );
    for (const { id, span } of all) {
      expect(rows).toContainEqual(
        expect.objectContaining({ item: id, start: String(span.start), end: String(span.end), words: span.text }),
      );
    }
    expect(rows.filter(({ isLost }) => isLost === "true")).not.toEqual([]);
  });

  it("keeps spreadsheets from running a cell, or leaves it as it is, as asked", () => {
    const dossier = dossierSaying("=SUM(A1;A2)");
    const contentOf = (formulas: "escaped" | "kept") => {
      const [file] = exportCsv(dossier, "positions", { formulas, encoding: "plain" });
      return readCsvRows(decode(file?.bytes ?? new Uint8Array()))[0]?.content;
    };
    expect(contentOf("escaped")).toBe("'=SUM(A1;A2)");
    expect(contentOf("kept")).toBe("=SUM(A1;A2)");
  });

  it("begins with a byte order mark only where it is asked for", () => {
    const [marked] = exportCsv(sampleDossier, "issues", { formulas: "kept", encoding: "marked" });
    expect([...(marked?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    const [bare] = exportCsv(sampleDossier, "issues", plain);
    expect(bare?.bytes[0]).toBe("i".charCodeAt(0));
  });

  it("gives back any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [positions] = tablesOf(dossierSaying(text), "positions");
        if (positions === undefined) throw new Error("no table");
        expect(readCsvRows(csvOf(positions, plain))[0]?.content).toBe(text);
        const escaped = readCsvRows(csvOf(positions, { formulas: "escaped", encoding: "plain" }))[0]?.content;
        expect(escaped === text || escaped === `'${text}`).toBe(true);
        if (/^[=+\-@\t\r]/.test(text)) expect(escaped).toBe(`'${text}`);
      }),
    );
  });
});

describe("Parquet", () => {
  it("is read back row by row, lists as lists and what is unknown as null", async () => {
    const files = exportParquet(sampleDossier, null);
    expect(files.map(({ name }) => name)).toEqual(tableKinds.map((kind) => `${kind}.parquet`));
    for (const table of tablesOf(sampleDossier, null)) {
      const file = files.find(({ name }) => name === `${table.kind}.parquet`);
      const rows = await parquetReadObjects({ file: bufferOf(file?.bytes ?? new Uint8Array()) });
      const written = table.rows.map((row) =>
        Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place]])),
      );
      expect(rows).toEqual(written);
    }
  });

  it("has its columns typed, in a table without rows too", () => {
    const [positions] = tablesOf({ ...sampleDossier, positions: [] }, "positions");
    if (positions === undefined) throw new Error("no table");
    const metadata = parquetMetadata(bufferOf(parquetOf(positions)));
    expect(Number(metadata.num_rows)).toBe(0);
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    expect(columns.find(({ name }) => name === "content")).toMatchObject({
      type: "BYTE_ARRAY",
      converted_type: "UTF8",
    });
    expect(columns.find(({ name }) => name === "toward")).toMatchObject({ converted_type: "LIST" });
    expect(columns.find(({ name }) => name === "voices")).toMatchObject({ type: "INT32" });
  });

  it("gives back any text", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [file] = exportParquet(dossierSaying(text), "positions");
        const [first] = await parquetReadObjects({ file: bufferOf(file?.bytes ?? new Uint8Array()) });
        expect(first?.content).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe("NDJSON", () => {
  it("is the dossier, entry by entry", () => {
    const lines = exportNdjson(sampleDossier, null).trimEnd().split("\n");
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const positions = entries.filter(({ entry }) => entry === "position").map(({ entry: _, ...rest }) => rest);
    expect(dossierSchema.shape.positions.parse(positions)).toEqual(sampleDossier.positions);
    expect(entries.length).toBeGreaterThan(40);
  });

  it("is one kind where one is asked for", () => {
    const lines = exportNdjson(sampleDossier, "statements").trimEnd().split("\n");
    expect(lines).toHaveLength(sampleDossier.statements.length);
  });
});
