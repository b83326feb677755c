/**
 * Scores the cleaning of HTML pages against what two public extractors expect of their own test pages.
 *
 *     npm run build && node eval/cleaning.mjs --data DIR
 *
 * DIR holds `page-fixtures-readability` and `page-fixtures-defuddle`. The measure is that of the public article
 * extraction benchmark: precision and recall of word 4-grams as multisets, averaged over pages, F1 of the two averages;
 * “exact” is the share of pages whose words are all the same. Plain Readability runs beside it on the same pages. What
 * `Article.text` lacks of the expected words is counted by the reason that the article gives for it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    dist: { type: "string", default: "dist" },
    worst: { type: "string", default: "0" },
  },
});
if (values.data === undefined) {
  console.error("Usage: node eval/cleaning.mjs --data DIR [--worst COUNT]");
  process.exit(2);
}
const at = (path) => new URL(`../${values.dist}/page/${path}`, import.meta.url).href;
const { readPage } = await import(at("read-page.js"));
const { findStory } = await import(at("formats/html.js"));
const { collectBlocks } = await import(at("html/collect-blocks.js"));
const { parseHtml } = await import(at("html/parse-html.js"));

/** The pages of a set: HTML, and the words that are expected of it. */
function loadReadability(dir) {
  const root = join(dir, "page-fixtures-readability/test/test-pages");
  return readdirSync(root).map((name) => ({
    name,
    html: readFileSync(join(root, name, "source.html"), "utf8"),
    expected: wordsOfHtml(readFileSync(join(root, name, "expected.html"), "utf8")),
  }));
}

function loadDefuddle(dir) {
  const root = join(dir, "page-fixtures-defuddle/tests");
  return readdirSync(join(root, "fixtures"))
    .filter((file) => file.endsWith(".html") && existsSync(join(root, "expected", file.replace(/\.html$/, ".md"))))
    .map((file) => ({
      name: file.replace(/\.html$/, ""),
      html: readFileSync(join(root, "fixtures", file), "utf8"),
      expected: wordsOfMarkdown(readFileSync(join(root, "expected", file.replace(/\.html$/, ".md")), "utf8")),
    }));
}

const everything = () => null;

function wordsOfHtml(html) {
  return wordsOf(
    collectBlocks(parseHtml(html).body, everything)
      .blocks.map((block) => block.text)
      .join("\n"),
  );
}

function wordsOfMarkdown(markdown) {
  const body = markdown
    .replace(/^```json[\s\S]*?```/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\]\([^)\s]*(?:\s"[^"]*")?\)/g, "] ")
    .replace(/<[^<>]+>/g, " ");
  return wordsOf(body);
}

function wordsOf(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function fourGrams(words) {
  const grams = new Map();
  const last = Math.max(1, words.length - 3);
  for (let i = 0; i < last && words.length > 0; i += 1) {
    const gram = words.slice(i, i + 4).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function score(expected, found) {
  const [want, have] = [fourGrams(expected), fourGrams(found)];
  let shared = 0;
  for (const [gram, count] of have) shared += Math.min(count, want.get(gram) ?? 0);
  const total = (grams) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  const [wanted, had] = [total(want), total(have)];
  if (wanted === 0 && had === 0) return { precision: 1, recall: 1, exact: 1 };
  return {
    precision: had === 0 ? 0 : shared / had,
    recall: wanted === 0 ? 1 : shared / wanted,
    exact: expected.join(" ") === found.join(" ") ? 1 : 0,
  };
}

function plainReadability(html) {
  const { document } = parseHTML(html);
  try {
    return new Readability(document).parse()?.textContent ?? "";
  } catch {
    return "";
  }
}

/** All that Parley finds of the story before any of its rules: captions and furniture with it. */
function foundByParley(html) {
  const story = findStory(parseHtml(html));
  return story === null ? [] : collectBlocks(story, everything).blocks.map((block) => block.text);
}

/** The text with each caption put back where the page has it: below what stands above it in the story as found. */
function textWithCaptions({ text, captions }, found) {
  const kept = text.split("\n\n");
  for (const caption of captions) {
    const at = found.indexOf(caption.split(" · ")[0]);
    const above = kept.findLastIndex((block) => found.indexOf(block) >= 0 && found.indexOf(block) < at);
    kept.splice(above + 1, 0, caption);
  }
  return kept.join("\n\n");
}

/** The article as a record keeps it, or null where there is none. */
async function articleOf(html) {
  const input = {
    bytes: html,
    name: "page.html",
    contentType: "text/html",
    url: null,
    published: null,
    publisher: null,
  };
  try {
    return await readPage(input);
  } catch (error) {
    if (error.code === undefined) throw error;
    return null;
  }
}

/** Expected 4-grams that the text lacks, added to `lacks` by the reason for which their words were taken out. */
function countLacks(lacks, expected, article, found) {
  const [have, story] = [fourGrams(wordsOf(article?.text ?? "")), fourGrams(wordsOf(found))];
  const head = { reason: "headline or deck, kept in fields of their own" };
  const fields = [article?.headline, article?.deck].map((text) => ({ ...head, text: text ?? "" }));
  const removed = [...fields, ...(article?.removals ?? [])].map(({ reason, text }) => ({
    reason,
    grams: fourGrams(wordsOf(text)),
  }));
  for (const [gram, count] of fourGrams(expected)) {
    const missing = count - Math.min(count, have.get(gram) ?? 0);
    if (missing === 0) continue;
    const cause = story.has(gram)
      ? (removed.find(({ grams }) => grams.has(gram))?.reason ?? "words on both sides of a cut")
      : "not in the story that Readability finds";
    lacks.set(cause, (lacks.get(cause) ?? 0) + missing);
  }
}

const RUNS = [
  ["Readability, textContent", ({ html }) => plainReadability(html)],
  [
    "Parley, story as found",
    (page) => {
      page.found = foundByParley(page.html);
      return page.found.join("\n");
    },
  ],
  [
    "Parley, Article.text",
    async (page) => {
      page.article = await articleOf(page.html);
      return page.article?.text ?? "";
    },
  ],
  [
    "Parley, Article.text and captions",
    ({ article, found }) => (article === null ? "" : textWithCaptions(article, found)),
  ],
];
const SYSTEMS = RUNS.map(([name]) => name);

async function runSet(name, pages) {
  const scores = SYSTEMS.map(() => []);
  const times = SYSTEMS.map(() => 0);
  const lacks = new Map();
  for (const page of pages) {
    const outputs = [];
    for (const [i, [, run]] of RUNS.entries()) {
      const start = performance.now();
      outputs.push(await run(page));
      times[i] += performance.now() - start;
    }
    for (const [i, text] of outputs.entries())
      scores[i].push({ page: page.name, ...score(page.expected, wordsOf(text)) });
    countLacks(lacks, page.expected, page.article, outputs[1]);
  }
  return { name, pages: pages.length, scores, times, lacks };
}

const mean = (list, key) => list.reduce((sum, item) => sum + item[key], 0) / list.length;
const f1 = (list) =>
  (2 * mean(list, "precision") * mean(list, "recall")) / (mean(list, "precision") + mean(list, "recall"));

const sets = [
  await runSet("page-fixtures-readability", loadReadability(values.data)),
  await runSet("page-fixtures-defuddle", loadDefuddle(values.data)),
];
const rows = sets.flatMap((set) =>
  set.scores.map((list, i) => {
    const figures = [mean(list, "precision"), mean(list, "recall"), f1(list)].map((figure) =>
      figure.toFixed(4).replace(/^0/, ""),
    );
    const exact = `${list.filter((item) => item.exact === 1).length}/${list.length}`;
    return `| ${set.name} | ${SYSTEMS[i]} | ${figures.join(" | ")} | ${exact} | ${(set.times[i] / list.length).toFixed(0)} ms |`;
  }),
);
const table = [
  "| Pages | System | Precision | Recall | F1 | Exact | Mean time |",
  "|---|---|---|---|---|---|---|",
  ...rows,
].join("\n");
const causes = [...new Set(sets.flatMap((set) => [...set.lacks.keys()]))];
const sumOf = (cause) => sets.reduce((sum, set) => sum + (set.lacks.get(cause) ?? 0), 0);
const lackTable = [
  `| Why expected 4-grams are not in Article.text | ${sets.map((set) => set.name).join(" | ")} |`,
  `|---|${sets.map(() => "---|").join("")}`,
  ...causes
    .sort((a, b) => sumOf(b) - sumOf(a))
    .map((cause) => `| ${cause} | ${sets.map((set) => set.lacks.get(cause) ?? 0).join(" | ")} |`),
].join("\n");
console.log(`${table}\n\n${lackTable}`);
for (const set of sets) {
  const own = (system, i) => f1([set.scores[system][i]]) || 0;
  const gap = (i) => own(1, i) - own(0, i);
  const order = set.scores[0].map((_, i) => i).sort((a, b) => gap(a) - gap(b));
  for (const i of order.slice(0, Number(values.worst))) {
    const figure = (item) => `${item.precision.toFixed(2)}/${item.recall.toFixed(2)}`;
    console.log(set.name, set.scores[0][i].page, set.scores.map((list) => figure(list[i])).join(" "));
  }
}

const intro =
  readFileSync(new URL(import.meta.url), "utf8")
    .match(/The measure is[\s\S]*?same pages\.(?= What)/)?.[0]
    .replace(/\n \* /g, " ") ?? "";
const results = [
  "# Cleaning of HTML pages",
  "`npm run build && node eval/cleaning.mjs --data DIR`, where DIR holds the two public sets of test pages.",
  intro,
  table,
  "“Story as found” is the page before the rules for news. `Article.text` holds the story's paragraphs and subheadings; it leaves out, on purpose, what these two sets count as article: captions (a field of their own), headline and deck, dateline and byline, lines about contributors and authors, links to other reports, invitations to subscribe. The expected text of the first set is what Readability itself gave for those pages, so plain Readability is near 1 there by its making. Many of the Defuddle pages are no news at all (code, footnotes, forums, mathematics). Times are for comparison within the run, not as absolute figures.",
  "What `Article.text` lacks, by the reason that the article gives in `removals`; words before and after a cut make 4-grams that no removal holds:",
  lackTable,
];
mkdirSync(new URL("results", import.meta.url), { recursive: true });
writeFileSync(new URL("results/cleaning.md", import.meta.url), `${results.join("\n\n")}\n`);
