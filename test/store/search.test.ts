/** Searching, on every backend; what is found is held against a plain reading of the query over all entries. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ParleyError } from "../../src/record/error.ts";
import type { Reading } from "../../src/record/reading.ts";
import { openStore } from "../../src/store/open-store.ts";
import { type Entry, entriesOf } from "../../src/store/search/entries-of.ts";
import { wordsOf } from "../../src/store/search/fold.ts";
import { parseQuery } from "../../src/store/search/parse-query.ts";
import { type Hit, type HitKind, hitKinds, type QueryNode, type Store } from "../../src/store/store.ts";
import { onEveryBackend } from "./backends.ts";
import { additionOf, dayOf, sampleReading } from "./sample-readings.ts";

const readings: Reading[] = [
  ...Array.from({ length: 60 }, (_, seed) => sampleReading(seed)),
  sampleReading(900, {
    publishedOn: null,
    opening: "The U.S. envoy’s café, in İzmir, drew naïve crowds. Zürich watched.",
  }),
  sampleReading(901, {
    publishedOn: "2025-03-10T08:00:00+02:00",
    opening: "“Cease-fire now,” the crowd sang; ceasefire it was not.",
  }),
  sampleReading(902, { publishedOn: "2025-03", opening: "A month of NEAR misses AND worse: {x} : y ^ z * “q”." }),
];

onEveryBackend(({ newPlace }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await newPlace(), "made-if-missing");
    await store.add(readings.map((reading, seed) => additionOf(reading, seed)));
    return async () => await store.close();
  });
  const find = async (text: string, articles: readonly string[] | null = null, limit = 10_000) =>
    await store.search({ ...parseQuery(text), articles }, { limit, after: null });
  const kinds = (hits: readonly Hit[]) => [...new Set(hits.map(({ kind }) => kind))].sort();

  it.each([
    ["cafe izmir naive zurich", ["article"]],
    ["US envoy", ["article"]],
    ['"cease-fire" ceasefire', ["article"]],
    ["ceasefi*", ["article"]],
    ['"near misses and worse"', ["article"]],
    ['"misses near"', []],
    ["party:tarvia kind:position status:demand", ["position"]],
    ['speaker:"Ilyana Voss" kind:statement', ["statement"]],
    ["speaker:mirele", ["attendance", "condition", "position", "statement"]],
    ["issue:boats", ["position"]],
    ["status:unless", ["condition"]],
    ["Ravensholt kind:talks", ["talks"]],
    ["publisher:wire kind:talks", ["talks"]],
    ["nobodysaidthis", []],
  ])("%s", async (text, expected) => {
    const { entries, total } = await find(text);
    const found = kinds(entries);
    for (const kind of found) expect(expected).toContain(kind);
    expect(total).toBe(entries.length);
    expect(found.length > 0).toBe(expected.length > 0);
  });

  it("shows what was found, with the words that matched", async () => {
    const { entries } = await find('"naïve crowds" OR izmir');
    expect(entries).toHaveLength(1);
    const reading = readings[60];
    expect(entries[0]).toMatchObject({
      kind: "article",
      article: reading?.article.id,
      item: null,
      actor: null,
      publisher: reading?.article.publisher,
      publishedOn: null,
      headline: reading?.article.headline,
    });
    const { text = "", matches = [] } = entries[0] ?? {};
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(["İzmir", "naïve crowds"]);
    const [statement] = (await find("kind:statement river")).entries;
    const item = readings
      .find(({ article }) => article.id === statement?.article)
      ?.statements.find(({ id }) => id === statement?.item);
    expect(statement?.actor).toBe(item?.speaker.name);
    expect(statement?.text).toBe(item?.content[0]?.text);
  });

  it("shows a paragraph of a long article, cut between words, with its matches in place", async () => {
    const { entries } = await find("kind:article engineers");
    expect(entries.length).toBeGreaterThan(3);
    for (const { text, matches } of entries) {
      expect(text.length).toBeLessThan(340);
      expect(matches.length).toBeGreaterThan(0);
      for (const { start, end } of matches) expect(text.slice(start, end).toLowerCase()).toBe("engineers");
    }
  });

  it("bounds days: before is exclusive, after too, and the undated are neither", async () => {
    const days = async (text: string) =>
      [...new Set((await find(`kind:article ${text}`)).entries.map(({ publishedOn }) => publishedOn))].sort();
    const all = readings.map(({ article }) => article.publishedOn);
    const dated = all.filter((one) => one !== null);
    expect(await days("before:2025-03-10")).toEqual([...new Set(dated.filter((one) => one < "2025-03-10"))].sort());
    expect(await days("after:2025-03-09")).toEqual([...new Set(dated.filter((one) => one > "2025-03-09~"))].sort());
    expect(await days("after:2025-03-10")).not.toContain("2025-03-10T08:00:00+02:00");
    expect(await days("-before:2025 -after:2024")).toEqual([null]);
  });

  it("keeps to the articles that are given", async () => {
    const some = readings.slice(3, 7).map(({ article }) => article.id);
    const { entries, total } = await find("water", some);
    const free = (await find("water")).entries.filter(({ article }) => some.includes(article));
    expect(total).toBe(free.length);
    expect(entries.map(nameOf).sort()).toEqual(free.map(nameOf).sort());
    expect((await find("water", [])).total).toBe(0);
  });

  it("finds what a plain reading of the query finds", async () => {
    await fc.assert(
      fc.asyncProperty(queries, fc.subarray([...hitKinds]), async (words, kinds) => {
        const { entries, total } = await store.search({ words, kinds, articles: null }, { limit: 10_000, after: null });
        const expected = plainly(words, kinds);
        expect(entries.map(nameOf).sort()).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("never fails otherwise than by saying what is wrong with the search", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "”",
        "-",
        "*",
        ":",
        "speaker:",
        "NEAR(",
        "^",
        "{words}",
        "dam",
        "kind:talks",
        "before:2025",
        "'",
        "\\",
        "%",
        "rowid",
        "+",
        "\0",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        try {
          await find(pieces.join(" "), null, 3);
        } catch (error) {
          expect(error).toBeInstanceOf(ParleyError);
          expect(error).toMatchObject({ code: "bad-query" });
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it("puts the better answer first, then the newer", async () => {
    const { entries } = await find("kind:article ceasefire");
    expect(entries[0]?.article).toBe(readings[61]?.article.id);
    const many = (await find("kind:talks")).entries.map(({ publishedOn }) => publishedOn ?? "");
    expect(many).toEqual([...many].sort().reverse());
  });
});

onEveryBackend(({ newPlace }) => {
  describe.each([
    ["few finds", "kind:statement floods", 30],
    ["many finds", "kind:statement OR_NOT", 400],
  ])("page by page, %s", (_name, text, count) => {
    it("gives every find once while articles are added", async () => {
      const store = await openStore(await newPlace(), "made-if-missing");
      const query = { ...parseQuery(text.replace(" OR_NOT", "")), articles: null };
      await store.add(
        Array.from({ length: count }, (_, seed) => additionOf(sampleReading(seed, { statements: 3 }), seed)),
      );
      const before = (await store.search(query, { limit: 100_000, after: null })).entries.map(nameOf);
      const seen: string[] = [];
      let after: string | null = null;
      let fresh = 10_000;
      do {
        const page: Awaited<ReturnType<Store["search"]>> = await store.search(query, {
          limit: Math.ceil(before.length / 7),
          after,
        });
        seen.push(...page.entries.map(nameOf));
        after = page.next;
        fresh += 1;
        await store.add([additionOf(sampleReading(fresh, { statements: 9, publishedOn: dayOf(fresh % 700) }), fresh)]);
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((name) => before.includes(name))).toEqual(before);
      await store.close();
    });
  });
});

function nameOf({ article, item, kind }: Pick<Hit, "article" | "item" | "kind">): string {
  return `${article}/${item ?? kind}`;
}

const vocabulary = [
  "dam",
  "the",
  "lower",
  "Boats",
  "patrol",
  "floods",
  "spring",
  "VOSS",
  "Söderström",
  "fees",
  "Krebs",
  "bread",
  "und*",
];
const names = [
  "Tarvia",
  "Öskeland",
  "oskeland",
  "Voss",
  "Ilyana Voss",
  "Qadesh Valley",
  "water levels",
  "demand",
  "declined",
  "Wire",
];

const { query: queries } = fc.letrec<{ query: QueryNode }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("text" as const),
      words: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 2 }),
      isPrefix: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("field" as const),
      field: fc.constantFrom("speaker", "party", "issue", "status", "publisher"),
      values: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("days" as const),
      from: fc.constantFrom(null, "2024-05-01", "2025-03-10"),
      to: fc.constantFrom(null, "2025-03-10", "2025-06-01"),
    }),
    fc.record({ kind: fc.constant("not" as const), node: tie("query") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      nodes: fc.array(tie("query"), { maxLength: 3 }),
    }),
  ),
}));

const entries = readings.flatMap((reading) => entriesOf(reading).map((entry) => ({ entry, article: reading.article })));

/** The entries that a query means, found by looking at each. */
function plainly(words: QueryNode, kinds: readonly HitKind[]): string[] {
  return entries
    .filter(({ entry }) => kinds.length === 0 || kinds.includes(entry.kind))
    .filter(({ entry, article }) => holds(words, entry, article.publishedOn))
    .map(({ entry, article }) => nameOf({ ...entry, article: article.id }))
    .sort();
}

function holds(node: QueryNode, entry: Entry, publishedOn: string | null): boolean {
  switch (node.kind) {
    case "and":
      return node.nodes.every((one) => holds(one, entry, publishedOn));
    case "or":
      return node.nodes.some((one) => holds(one, entry, publishedOn));
    case "not":
      return !holds(node.node, entry, publishedOn);
    case "text":
      return stands(entry.words, node.words.join(" "), node.isPrefix);
    case "field":
      return node.values.some((value) => stands(entry[node.field], value, false));
    case "days": {
      const day = publishedOn?.slice(0, 10).padEnd(10, "-01") ?? null;
      return day !== null && (node.from === null || day >= node.from) && (node.to === null || day < node.to);
    }
  }
}

function stands(parts: string, words: string, isPrefix: boolean): boolean {
  const folded = wordsOf(words).map(({ word }) => word);
  return ` ${parts} `.includes(` ${folded.join(" ")}${isPrefix ? "" : " "}`);
}
