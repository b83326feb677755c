/** The sample reports and their gold: every quoted word stands in the text as Parley cleans it, and the lists agree. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readPage } from "../../src/page/read-page.ts";
import type { Article } from "../../src/record/article.ts";
import { attendanceStatuses } from "../../src/record/attendance.ts";
import { changeTypes } from "../../src/record/change.ts";
import { conditionRelations } from "../../src/record/condition.ts";
import { stances } from "../../src/record/position.ts";
import { statementKinds } from "../../src/record/statement.ts";
import { talksStatuses } from "../../src/record/talks.ts";
import { home } from "../tidy/project-files.ts";

type Words = string | string[];
interface Entry {
  id: string;
  same?: string;
  [field: string]: unknown;
}
type Kind = "statements" | "attendance" | "conditions" | "positions" | "talks";
type GoldRecord = Record<Kind, Entry[]>;
interface Reference {
  article: string;
  kind: Kind;
  item: string;
}
interface Whole {
  actors: Record<string, string[]>;
  talks: Record<string, string>;
  dossiers: { id: string; articles: string[] }[];
  keptOut: string[];
  voices: { of: string; copies: { file: string }[] }[];
  versions: { first: string; newest: string; lost: Reference[] }[];
  contradictions: { id: string; sides: { items: Reference[] }[] }[];
  changes: { id: string; type: string[]; actor: string | null; before: Reference[]; after: Reference[] }[];
  circle: { conditions: string[] };
}

const examples = join(home, "examples");
const goldFolder = join(home, "eval", "gold");
const files = readdirSync(examples)
  .filter((name) => /^\d+-/.test(name))
  .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
const goldOf = (file: string) => join(goldFolder, file.replace(/\.\w+$/, ".json"));
const load = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const records = new Map<string, GoldRecord>(files.map((file) => [file, load(goldOf(file))]));
const whole: Whole = load(join(goldFolder, "dossiers.json"));
const listOf = (words: unknown): string[] =>
  words === undefined ? [] : Array.isArray(words) ? words : [words as string];
const squash = (text: string) => text.replace(/\s+/g, " ");

const articles = new Map<string, Article>();
beforeAll(async () => {
  for (const file of files) {
    const page = { name: file, contentType: null, url: null, published: null, publisher: null };
    articles.set(file, await readPage({ ...page, bytes: readFileSync(join(examples, file)) }));
  }
});
const articleOf = (file: string): Article => {
  const article = articles.get(file);
  if (article === undefined) throw new Error(`${file} was not read.`);
  return article;
};

describe("the sample reports", () => {
  it("are numbered without a gap, and each has gold", () => {
    expect(files.map((file) => Number.parseInt(file, 10))).toEqual(files.map((_, index) => index + 1));
    expect(files.filter((file) => !existsSync(goldOf(file)))).toEqual([]);
  });

  it("are all in the table of their README, and nothing else is", () => {
    const table = [...readFileSync(join(examples, "README.md"), "utf8").matchAll(/^\| `([^`]+)` \|/gm)];
    expect(table.map(([, file]) => file)).toEqual(files);
  });

  it("are as many, by as many publishers, as their README says", () => {
    const [, reports, publishers] = /^(\S+) pages from (\S+) invented/m.exec(
      readFileSync(join(examples, "README.md"), "utf8"),
    ) ?? ["", "", ""];
    expect(reports).toBe("Thirty-two");
    expect(files).toHaveLength(32);
    const names = new Set(files.map((file) => articleOf(file).publisher));
    expect(names).not.toContain(null);
    expect([publishers, names.size]).toEqual(["nine", 9]);
  });

  it.each(files)("%s says on which day it was published", (file) => {
    expect(articleOf(file).publishedOn).toMatch(/^2025-03-(1\d|2[0-4])/);
  });
});

describe("the gold of one report", () => {
  it.each(files)("of %s quotes words that stand in it", (file) => {
    const text = squash(articleOf(file).text);
    const record = records.get(file) as GoldRecord;
    const quoted = [
      ...record.statements.flatMap(({ content }) => listOf(content as Words)),
      ...record.positions.flatMap(({ content }) => listOf(content as Words).slice(0, 1)),
      ...record.conditions.flatMap(({ outcome, requires }) => [listOf(outcome)[0], listOf(requires)[0]]),
    ];
    expect(quoted.filter((words) => words === undefined || !text.includes(squash(words)))).toEqual([]);
  });

  it.each(files)("of %s uses the codebook's words", (file) => {
    const record = records.get(file) as GoldRecord;
    const strange = (kind: Kind, field: string, allowed: readonly string[]) =>
      record[kind].flatMap((entry) => listOf(entry[field])).filter((word) => !allowed.includes(word));
    expect(strange("statements", "kind", statementKinds)).toEqual([]);
    expect(strange("attendance", "status", attendanceStatuses)).toEqual([]);
    expect(strange("conditions", "relation", conditionRelations)).toEqual([]);
    expect(strange("positions", "stance", stances)).toEqual([]);
    expect(strange("talks", "status", talksStatuses)).toEqual([]);
    expect(strange("attendance", "talks", Object.keys(whole.talks))).toEqual([]);
    expect(strange("talks", "same", Object.keys(whole.talks))).toEqual([]);
  });
});

describe("the gold of all reports", () => {
  const references = [
    ...whole.versions.flatMap(({ lost }) => lost),
    ...whole.contradictions.flatMap(({ sides }) => sides.flatMap(({ items }) => items)),
    ...whole.changes.flatMap(({ before, after }) => [...before, ...after]),
  ];

  it("points to entries that are there", () => {
    const isThere = ({ article, kind, item }: Reference) =>
      records.get(article)?.[kind].some(({ id }) => id === item) ?? false;
    expect(references.filter((one) => !isThere(one))).toEqual([]);
  });

  it("puts every report into one dossier or keeps it out", () => {
    const placed = [...whole.dossiers.flatMap((dossier) => dossier.articles), ...whole.keptOut];
    expect([...placed].sort()).toEqual([...files].sort());
  });

  it("names each actor's names once", () => {
    const names = Object.values(whole.actors).flat();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("types changes as the record does, of actors that it names", () => {
    const types: readonly string[] = changeTypes;
    expect(whole.changes.flatMap(({ type }) => type).filter((one) => !types.includes(one))).toEqual([]);
    expect(whole.changes.filter(({ actor }) => actor !== null && whole.actors[actor] === undefined)).toEqual([]);
  });

  it("has copies that share most sentences, and a corrected version at the same address", () => {
    const sentences = (file: string) => articleOf(file).text.replaceAll(/[“”"’']/g, "").split(/(?<=[.?])\s+/);
    for (const { of, copies } of whole.voices) {
      for (const { file } of copies) {
        const shared = sentences(file).filter((sentence) => sentences(of).includes(sentence));
        expect(shared.length / sentences(file).length, file).toBeGreaterThan(0.6);
      }
    }
    for (const { first, newest } of whole.versions) {
      expect(articleOf(newest).url).toBe(articleOf(first).url);
      expect(articleOf(newest).updatedOn).not.toBe(articleOf(first).updatedOn);
    }
  });

  it("lets what is lost stand in the first version alone", () => {
    for (const { newest, lost } of whole.versions) {
      const text = squash(articleOf(newest).text);
      for (const { article, kind, item } of lost.filter(({ kind }) => kind === "statements" || kind === "positions")) {
        const entry = records.get(article)?.[kind].find(({ id }) => id === item);
        expect(listOf(entry?.content).some((words) => text.includes(squash(words)))).toBe(false);
      }
    }
  });

  it("has a circle of conditions that the reports state", () => {
    const stated = [...records.values()].flatMap(({ conditions }) => conditions.map(({ same }) => same));
    expect(whole.circle.conditions.filter((name) => !stated.includes(name))).toEqual([]);
  });
});
