/** `parley export` and its use case: every format from a store, files written whole, and clear words where that cannot be. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { realTerminal } from "../../src/cli/terminal.ts";
import { exportDossier } from "../../src/desk/export/export-dossier.ts";
import { exportFormatNames, exportFormats } from "../../src/desk/export/export-formats.ts";
import { writeExport } from "../../src/desk/export/write-export.ts";
import { dossierMaker } from "../../src/dossier/derive-dossiers.ts";
import { tableKinds } from "../../src/export/tables/tables-of.ts";
import type { Store } from "../../src/store/store.ts";
import { sampleArticles, sampleDossier } from "../dossier/sample-dossier.ts";
import { readCsvRows } from "./read-csv.ts";

/** A store that holds the sample and nothing else; what an export does not ask for is not there. */
const store = {
  name: "the sample",
  stamp: async () => "1",
  derived: async () => ({ stamp: "1", maker: dossierMaker, dossiers: [sampleDossier] }),
  article: async (id: string) => sampleArticles.get(id) ?? null,
  reportsOf: async () => [],
  close: async () => {},
} as unknown as Store;

const usual = { kind: null, formulas: "escaped", encoding: "plain" } as const;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("exporting", () => {
  it.each(exportFormats)("$name gives what its entry says", async ({ name, output }) => {
    const made = await exportDossier(sampleDossier, store, { ...usual, format: name });
    expect(made.kind).toBe(output);
    if (made.kind === "text" && name !== "plover") expect(made.text.length).toBeGreaterThan(500);
    if (made.kind === "files") expect(made.files).toHaveLength(tableKinds.length);
  });

  it("gives the same again", async () => {
    for (const format of exportFormatNames.filter((name) => name !== "dna")) {
      const twice = [sampleDossier, structuredClone(sampleDossier)].map((one) =>
        exportDossier(one, store, { ...usual, format }),
      );
      const [first, second] = await Promise.all(twice);
      expect(second).toEqual(first);
    }
  });

  it("refuses a format that there is none of, and a dossier whose articles are gone", async () => {
    await expect(exportDossier(sampleDossier, store, { ...usual, format: "wordstar" })).rejects.toMatchObject({
      code: "bad-option",
    });
    const empty = { ...store, article: async () => null } as unknown as Store;
    await expect(exportDossier(sampleDossier, empty, { ...usual, format: "json-ld" })).rejects.toMatchObject({
      code: "broken-record",
    });
  });
});

describe("writing", () => {
  it("writes files into a folder that it makes, or one file in its place", async () => {
    const tables = await exportDossier(sampleDossier, store, { ...usual, format: "csv" });
    const written = await writeExport(tables, join(folder, "new", "tables"), "refused");
    expect(written).toHaveLength(tableKinds.length);
    expect(readdirSync(join(folder, "new", "tables")).sort()).toEqual(tableKinds.map((kind) => `${kind}.csv`).sort());
    const one = await exportDossier(sampleDossier, store, { ...usual, format: "csv", kind: "issues" });
    expect(await writeExport(one, join(folder, "mine.csv"), "refused")).toEqual([join(folder, "mine.csv")]);
  });

  it("leaves what is there alone unless told otherwise", async () => {
    const path = join(folder, "brief.md");
    writeFileSync(path, "mine");
    const brief = await exportDossier(sampleDossier, store, { ...usual, format: "markdown" });
    await expect(writeExport(brief, path, "refused")).rejects.toMatchObject({
      code: "output-unwritable",
      hint: expect.stringContaining("--force"),
    });
    expect(readFileSync(path, "utf8")).toBe("mine");
    await writeExport(brief, path, "allowed");
    expect(readFileSync(path, "utf8")).toContain("# Karsk Dam talks");
    expect(readdirSync(folder)).toEqual(["brief.md"]);
  });

  it("writes none of several files where one of them is there", async () => {
    writeFileSync(join(folder, "issues.csv"), "mine");
    const tables = await exportDossier(sampleDossier, store, { ...usual, format: "csv" });
    await expect(writeExport(tables, folder, "refused")).rejects.toMatchObject({ code: "output-unwritable" });
    expect(readdirSync(folder)).toEqual(["issues.csv"]);
  });

  it("says what cannot be written, and leaves nothing half done", async () => {
    const brief = await exportDossier(sampleDossier, store, { ...usual, format: "html" });
    await expect(writeExport(brief, join(folder, "no", "such", "brief.html"), "refused")).rejects.toMatchObject({
      code: "output-unwritable",
    });
    mkdirSync(join(folder, "sub"));
    await expect(writeExport(brief, join(folder, "sub"), "allowed")).rejects.toMatchObject({
      code: "output-unwritable",
    });
    expect(readdirSync(folder)).toEqual(["sub"]);
    writeFileSync(join(folder, "file"), "");
    const tables = await exportDossier(sampleDossier, store, { ...usual, format: "csv" });
    await expect(writeExport(tables, join(folder, "file"), "allowed")).rejects.toMatchObject({
      code: "output-unwritable",
    });
  });
});

/** What the command printed for some words; throws what it throws. */
async function run(...words: string[]): Promise<{ out: string; err: string }> {
  const printed = { out: "", err: "" };
  const terminal = {
    ...realTerminal(),
    isErrTerminal: false,
    out: async (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
  };
  const context = {
    version: "0",
    terminal,
    settings: async (flags: object) => flags,
    store: async () => store,
  } as unknown as Context;
  await buildProgram(context).parseAsync(["export", ...words], { from: "user" });
  return printed;
}

describe("parley export", () => {
  it("prints a text where no file is named", async () => {
    const { out, err } = await run("json");
    expect(JSON.parse(out)).toEqual(sampleDossier);
    expect(err).toBe("");
    expect((await run("html", "-")).out).toContain("<!doctype html>");
  });

  it("prints one table, with the mark and the formulas as asked", async () => {
    const { out } = await run("csv", "--kind", "evidence", "--bom", "--keep-formulas");
    expect(out.startsWith("\ufeff")).toBe(true);
    expect(readCsvRows(out).length).toBeGreaterThan(50);
  });

  it("writes a file and says so", async () => {
    const path = join(folder, "talks.dna");
    const { out, err } = await run("dna", path, "--dossier", "karsk");
    expect(out).toBe("");
    expect(err).toBe(`Wrote ${path}.\n`);
    expect(readFileSync(path).subarray(0, 15).toString()).toBe("SQLite format 3");
    expect((await run("parquet", join(folder, "tables"))).err).toContain(`${tableKinds.length} files`);
  });

  it("lists the formats", async () => {
    const { out } = await run("--list");
    for (const name of exportFormatNames) expect(out).toContain(name);
    expect(JSON.parse((await run("--list", "--json")).out)).toHaveLength(exportFormats.length);
  });

  it.each([
    [[], /No format is named/],
    [["wordstar"], /Allowed choices/],
    [["csv"], /one file for each kind/],
    [["parquet", "--kind", "positions"], /needs a file/],
    [["dna", "-"], /needs a file/],
    [["html", "--kind", "positions"], /has no kinds/],
    [["csv", "--kind", "opinions"], /no kind “opinions”/],
    [["json", "--dossier", "another"], /another/],
    [["json", "--as-of", "yesterday"], /not a date/],
  ] as [string[], RegExp][])("says what is wrong with %j", async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });

  it("leaves nothing in the folder for temporary files", async () => {
    const before = readdirSync(tmpdir()).filter(
      (name) => name.startsWith("parley-dna-") && !name.startsWith("parley-dna-test-"),
    );
    await run("dna", join(folder, "talks.dna"));
    const after = readdirSync(tmpdir()).filter(
      (name) => name.startsWith("parley-dna-") && !name.startsWith("parley-dna-test-"),
    );
    expect(after.filter((name) => !before.includes(name) && existsSync(join(tmpdir(), name)))).toEqual([]);
  });
});
