/** What holds for any text whatever: no crash, every span's words stand where it says, and the same text gives the same reading. */
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { realDisk } from "../../src/desk/disk.ts";
import { loadLexicon } from "../../src/desk/load-lexicon.ts";
import { readPage } from "../../src/page/read-page.ts";
import { type Reader, readArticle } from "../../src/read/read-article.ts";
import { ParleyError } from "../../src/record/error.ts";
import { loadReading } from "../../src/record/load-reading.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Tagger } from "../../src/record/tagging.ts";
import { openTagger } from "../../src/tagger/open-tagger.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
let tagger: Tagger;
let reader: Reader;
beforeAll(async () => {
  tagger = await openTagger({ modelDir: at("model") });
  reader = { version: "test", lexicon: await loadLexicon(at("lexicon/en"), realDisk) };
});
afterAll(() => tagger.close());

/** Pieces that news is made of, and pieces that break programs. */
const piece = fc.oneof(
  fc.constantFrom(
    "President Ana Ruiz said",
    "according to two officials,",
    "“We will not come,”",
    '"Unless they stop',
    "if the boats leave,",
    "talks in Oslo",
    "will attend",
    "backed out of",
    "demands that",
    "the union",
    "on May 15",
    "last week",
    "he",
    "who",
    "and",
    ",",
    ".",
    "\n\n",
    "’",
    "—",
    "U.S.",
    "Gen.",
    "[Ruiz]",
  ),
  fc.constantFrom(
    "\u202e",
    "\u0000",
    "\ud800",
    "𝔘𝔫𝔦",
    "👩‍👩‍👧",
    "<script>alert(1)</script>",
    "a\u0301",
    "İ",
    "ﬃ",
    "”””",
    "((((",
    "%s",
    "\t\r\n",
  ),
  fc.string({ maxLength: 12, unit: "binary" }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

async function read(words: string): Promise<Reading | null> {
  try {
    const article = await readPage({
      bytes: words,
      name: "any.txt",
      contentType: null,
      url: null,
      published: "2025-05-15",
      publisher: null,
    });
    return readArticle(article, await tagger.tag({ text: article.text, paragraphs: article.paragraphs }), reader);
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}

test("any text is read or refused with a reason, and every span holds", async () => {
  let readings = 0;
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const reading = await read(words);
      if (reading === null) return;
      readings++;
      loadReading(JSON.parse(JSON.stringify(reading)));
    }),
    { numRuns: 150 },
  );
  expect(readings).toBeGreaterThan(75);
});

test("the same text gives the same reading", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      expect(await read(words)).toEqual(await read(words));
    }),
    { numRuns: 25 },
  );
});

test("every item has a name of its own", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const reading = await read(words);
      if (reading === null) return;
      const { statements, talks, attendance, conditions, positions, actors } = reading;
      for (const items of [statements, talks, attendance, conditions, positions, actors]) {
        const ids = items.map((item) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 60 },
  );
});
