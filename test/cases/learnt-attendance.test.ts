/** What the learnt layer says of attendance, set by hand, and what the reader makes of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { realDisk } from "../../src/desk/disk.ts";
import { loadLexicon } from "../../src/desk/load-lexicon.ts";
import { readPage } from "../../src/page/read-page.ts";
import type { Lexicon } from "../../src/read/lexicon.ts";
import { readArticle } from "../../src/read/read-article.ts";
import type { Tagger } from "../../src/record/tagging.ts";
import { openTagger } from "../../src/tagger/open-tagger.ts";

let tagger: Tagger;
let lexicon: Lexicon;
beforeAll(async () => {
  tagger = await openTagger({ modelDir: "model" });
  lexicon = await loadLexicon("lexicon/en", realDisk);
});
afterAll(() => tagger.close());

/** Reads a report whose learnt layer says one thing, of the words `who`. */
async function read(body: string, who: string, label: string, score: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(`Report from Trelle\n\n${body}\n`);
  const article = await readPage({
    bytes,
    name: "a.txt",
    contentType: null,
    url: null,
    published: "2031-05-07",
    publisher: null,
  });
  const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
  const start = article.text.indexOf(who);
  const first = tagging.tokens.findIndex((token) => token.start >= start);
  const end = tagging.tokens.findIndex((token) => token.start >= start + who.length);
  const told = { ...tagging, stretches: [{ first, end, label, score }] };
  const { attendance } = readArticle(article, told, { version: "test", lexicon });
  return attendance.map(({ actor, status, trace }) => `${actor.name}: ${status} ${trace[0]?.entry}`);
}

const opened = "Talks on the ferry contract opened in Trelle on Monday.";

test("where no rule knows the words, the layer is believed if it is sure", async () => {
  const text = `${opened} Dana Holm whittled a boat under the clock.`;
  expect(await read(text, "Dana Holm", "present", 5)).toEqual(["Dana Holm: present attendance/learnt"]);
  expect(await read(text, "Dana Holm", "present", 2)).toEqual([]);
});

test("of a body more is asked than of a person", async () => {
  const text = `${opened} The Coast League whittled a boat under the clock.`;
  expect(await read(text, "Coast League", "present", 3.5)).toEqual([]);
  expect(await read(text, "Coast League", "present", 5)).toEqual(["Coast League: present attendance/learnt"]);
});

test("what a rule reads in the sentence stands", async () => {
  const text = `${opened} Dana Holm did not attend.`;
  expect(await read(text, "Dana Holm", "present", 9)).toEqual(["Dana Holm: declined attendance/attend"]);
});

test("a question tells of nobody, and whoever is there at talks ahead is expected", async () => {
  expect(await read(`${opened} “Where on earth is Dana Holm?” she asked.`, "Dana Holm", "declined", 9)).toEqual([]);
  const ahead = "Talks on the ferry contract will open in Trelle on Friday. Dana Holm has a cushion.";
  expect(await read(ahead, "Dana Holm", "present", 9)).toEqual(["Dana Holm: expected attendance/learnt"]);
});
