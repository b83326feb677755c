/** Discourse Network Analyzer: the event list, and the database opened with SQLite. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dnaFileOf } from "../../src/desk/export/write-dna.ts";
import { clipped, openEntityBook } from "../../src/export/dna/book.ts";
import { dnaRowsOf } from "../../src/export/dna/rows.ts";
import { dnaTables } from "../../src/export/dna/schema.ts";
import { exportDnaEvents } from "../../src/export/dna-events.ts";
import { sampleArticles, sampleDossier } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying, shifted } from "./awkward-dossier.ts";
import { readCsv, readCsvRows } from "./read-csv.ts";

/** First and last place that some evidence reaches. */
function reach(spans: readonly { start: number; end: number }[]): [number, number] {
  return [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
}

describe("the event list", () => {
  const text = exportDnaEvents(sampleDossier, sampleArticles);
  const rows = readCsvRows(text, ";");

  it("has DNA's columns", () => {
    expect(readCsv(text, ";")[0]).toEqual(
      "statement_id;time;person;organization;concept;agreement;start_position;stop_position;text;coder;document_id;document_title;document_author;document_source;document_section;document_type".split(
        ";",
      ),
    );
  });

  it("has a statement for each piece of evidence of a position", () => {
    expect(rows).toHaveLength(sampleDossier.positions.flatMap(({ evidence }) => evidence).length);
    expect(rows[0]).toMatchObject({
      time: "2025-03-10 16:40:00",
      person: "Dario Quint",
      organization: "Belmara",
      concept: "water release",
      agreement: "1",
      document_source: "The Halden Courier",
    });
    const rejected = rows.find(({ organization, concept }) => organization === "Tarvia" && concept === "water release");
    expect(rejected).toMatchObject({ person: "", agreement: "0" });
  });

  it("has the words between its offsets, with emoji before them and line breaks in them", () => {
    for (const { start_position, stop_position, text: words, document_id } of rows) {
      const article = sampleArticles.get(sampleDossier.articles[Number(document_id) - 1]?.id ?? "");
      expect(article?.text.slice(Number(start_position), Number(stop_position))).toBe(words);
    }
    expect(rows.map((row) => row.text)).toContain("Belmara was asking for 300 cubic metres a second,\nnot 400");
  });

  it("keeps semicolons and quotation marks", () => {
    expect(rows.map((row) => row.document_title)).toContain('Voss "out"; sends minister, agency says');
    expect(rows.map((row) => row.concept)).toContain("costs; “who pays”");
  });

  it("gives back any text, and stays true whatever stands before the words", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const [title] = readCsvRows(exportDnaEvents(dossierSaying(any), sampleArticles), ";");
        expect(title?.document_title).toBe(any);
        const { dossier, articles } = shifted(any);
        const [row] = readCsvRows(exportDnaEvents(dossier, articles), ";");
        expect(row?.text).toBe(dossier.positions[0]?.evidence[0]?.spans[0]?.text);
      }),
    );
  });
});

describe("the database", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-dna-test-"));
  let database: InstanceType<typeof DatabaseSync>;

  beforeAll(async () => {
    const path = join(folder, "sample.dna");
    writeFileSync(path, await dnaFileOf(dnaRowsOf(sampleDossier, sampleArticles)));
    database = new DatabaseSync(path);
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const all = (query: string) => database.prepare(query).all() as Record<string, string | number>[];

  it("has the tables and columns that DNA 3 has", () => {
    expect(
      all("SELECT name FROM sqlite_master WHERE type = 'table'")
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...dnaTables].sort());
    const columns = (table: string) => all(`PRAGMA table_info(${table})`).map(({ name }) => name);
    expect(columns("DOCUMENTS")).toEqual([
      "ID",
      "Title",
      "Text",
      "Coder",
      "Author",
      "Source",
      "Section",
      "Notes",
      "Type",
      "Date",
    ]);
    expect(columns("STATEMENTS")).toEqual(["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"]);
    expect(columns("ENTITIES")).toEqual(["ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"]);
    expect(columns("DATASHORTTEXT")).toEqual(["ID", "StatementId", "VariableId", "Entity"]);
    expect(columns("VARIABLES")).toEqual(["ID", "Variable", "DataType", "StatementTypeId"]);
    expect(columns("CODERS")).toHaveLength(28);
  });

  it("is sound, and every reference in it leads somewhere", () => {
    expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(all("PRAGMA foreign_key_check")).toEqual([]);
    expect(all("SELECT Value FROM SETTINGS WHERE Property = 'version'")[0]?.Value).toMatch(/^3\./);
  });

  it("has the texts, and statements that stand on their words", () => {
    const statements = all(
      "SELECT s.Start, s.Stop, d.Text, v.Value AS item FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId JOIN DATALONGTEXT v ON v.StatementId = s.ID JOIN VARIABLES r ON r.ID = v.VariableId WHERE r.Variable = 'item'",
    );
    const items = [
      ...sampleDossier.positions,
      ...sampleDossier.attendance,
      ...sampleDossier.conditions,
      ...sampleDossier.statements,
    ];
    const evidence = items.flatMap((item) => item.evidence.map((one) => ({ ...one, item: item.id })));
    expect(statements).toHaveLength(evidence.length);
    for (const { item, article, spans } of evidence) {
      const [start, stop] = reach(spans);
      const text = sampleArticles.get(article)?.text ?? "";
      const found = statements.find((one) => one.item === item && one.Start === start && one.Text === text);
      expect(found?.Stop).toBe(stop);
      for (const span of spans) expect(String(found?.Text).slice(start, stop)).toContain(span.text);
    }
  });

  it("has a value for each variable of each statement, positions as DNA's own statements", () => {
    const uncoded = all(
      "SELECT s.ID, v.ID FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId WHERE NOT EXISTS (SELECT 1 FROM (SELECT StatementId, VariableId FROM DATABOOLEAN UNION SELECT StatementId, VariableId FROM DATAINTEGER UNION SELECT StatementId, VariableId FROM DATASHORTTEXT UNION SELECT StatementId, VariableId FROM DATALONGTEXT) x WHERE x.StatementId = s.ID AND x.VariableId = v.ID)",
    );
    expect(uncoded).toEqual([]);
    const own = all(
      "SELECT o.Value AS organization, c.Value AS concept, b.Value AS agreement FROM STATEMENTS s JOIN DATASHORTTEXT so ON so.StatementId = s.ID AND so.VariableId = 2 JOIN ENTITIES o ON o.ID = so.Entity JOIN DATASHORTTEXT sc ON sc.StatementId = s.ID AND sc.VariableId = 3 JOIN ENTITIES c ON c.ID = sc.Entity JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = 4 WHERE s.StatementTypeId = 1",
    );
    expect(own).toHaveLength(sampleDossier.positions.flatMap(({ evidence }) => evidence).length);
    expect(own).toContainEqual({ organization: "Tarvia", concept: "water release", agreement: 0 });
  });

  it("opens with the password “parley”, as DNA checks it", () => {
    const hash = Buffer.from(String(all("SELECT Password FROM CODERS WHERE Name = 'Admin'")[0]?.Password), "base64");
    const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest();
    let digest = sha256(Buffer.concat([hash.subarray(0, 16), Buffer.from("parley")]));
    for (let round = 1; round < 100_000; round += 1) digest = sha256(digest);
    expect(hash.subarray(16)).toEqual(digest);
  });

  it("takes a headline, a name and an outlet of any length", async () => {
    const long = dossierSaying("🌊 a very long headline; ".repeat(30));
    const bytes = await dnaFileOf(dnaRowsOf(long, sampleArticles));
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});

describe("entities", () => {
  it("are kept apart where they begin alike, in fewer than 191 characters", () => {
    const book = openEntityBook();
    const [first, second] = [`${"a".repeat(300)}1`, `${"a".repeat(300)}2`];
    expect(book.idOf(1, first)).not.toBe(book.idOf(1, second));
    expect(book.idOf(1, first)).toBe(1);
    const values = book.entities.map(({ value }) => value);
    expect(new Set(values).size).toBe(2);
    for (const value of values) expect(value.length).toBeLessThan(191);
  });

  it("are never cut within a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 100, maxLength: 300 }), (text) => {
        expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(clipped(text))).toBe(false);
      }),
    );
  });
});
