/** The sample reports through the built program: what the gold plants of dossiers, copies, versions and strangers is found, and stays found. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readPage } from "../../src/page/read-page.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { examples, home, runParley } from "../cli/run-parley.ts";

interface Whole {
  dossiers: { id: string; articles: string[] }[];
  keptOut: string[];
  voices: { of: string; copies: { file: string }[] }[];
  versions: { first: string; newest: string; lost: unknown[] }[];
}

const whole: Whole = JSON.parse(readFileSync(join(home, "eval", "gold", "dossiers.json"), "utf8"));
const store = join(mkdtempSync(join(tmpdir(), "parley-record-")), "record.db");

/** The id under which a sample report is kept. */
async function idOf(file: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(examples, file)));
  const page = { bytes, name: file, contentType: null, url: null, published: null, publisher: null };
  return (await readPage(page)).id;
}

async function dossierOf(file: string): Promise<Dossier> {
  const id = await idOf(file);
  const listed = await runParley(["dossier", "--json", "--store", store]);
  const list: { id: string }[] = JSON.parse(listed.out);
  for (const one of list) {
    const { out } = await runParley(["dossier", one.id, "--json", "--store", store]);
    const dossier = JSON.parse(out) as Dossier;
    if (dossier.articles.some((article) => article.id === id)) return dossier;
  }
  throw new Error(`${file} is in no dossier.`);
}

describe("the record of the sample reports", () => {
  let added: { kind?: string; outcome?: string; name?: string }[] = [];

  beforeAll(async () => {
    const { code, out, err } = await runParley(["add", examples, "--store", store, "--json"]);
    if (code !== 0) throw new Error(err);
    added = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  });

  it("keeps out what is about no negotiation, and nothing else", () => {
    const out = added.filter((one) => JSON.stringify(one).includes("kept-out") && one.name !== undefined);
    expect(out.map(({ name }) => name?.replace(/^.*\//, "")).sort()).toEqual([...whole.keptOut].sort());
  });

  it("puts every report into the dossier of its negotiation", async () => {
    for (const { articles } of whole.dossiers) {
      const dossier = await dossierOf(articles[0] ?? "");
      const wanted = await Promise.all(articles.map(idOf));
      expect(dossier.articles.map(({ id }) => id).sort()).toEqual([...wanted].sort());
    }
  });

  it("counts copies of one text as one voice", async () => {
    for (const { of, copies } of whole.voices) {
      const { articles } = await dossierOf(of);
      const voiceOf = (id: string) => articles.find((one) => one.id === id)?.voice;
      const original = await idOf(of);
      expect(voiceOf(original)).toBe(original);
      for (const { file } of copies) expect(voiceOf(await idOf(file)), file).toBe(original);
      const voices = new Set(articles.map(({ voice }) => voice));
      const versions = articles.filter(({ replaces }) => replaces !== null).length;
      expect(voices.size).toBe(articles.length - copies.length - versions);
    }
  });

  it("lets the corrected version of a report take its place, and shows what lost its sentence", async () => {
    for (const { first, newest, lost } of whole.versions) {
      const dossier = await dossierOf(newest);
      const [before, after] = [await idOf(first), await idOf(newest)];
      expect(dossier.articles.find(({ id }) => id === after)?.replaces).toBe(before);
      const { attendance, conditions, positions, statements, talks } = dossier;
      const evidence = [attendance, conditions, positions, statements, talks].flat().flatMap((item) => item.evidence);
      expect(evidence.filter((one) => one.isLost && one.article === before).length).toBeGreaterThanOrEqual(lost.length / 2);
      expect(evidence.filter((one) => one.isLost && one.article !== before)).toEqual([]);
    }
  });
});
