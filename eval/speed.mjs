#!/usr/bin/env node
/**
 * Measures how fast Parley reads, beside wink-nlp and compromise on the same texts in the same run.
 *
 *     node eval/speed.mjs FOLDER_OF_TEXTS [--articles 60]
 *
 * Prints: cold start of `parley read` on a 600-word article (median of 5 processes), articles of 500 words a second in one
 * process with everything included, memory, the share of each stage, growth with length, and the peers' words a second.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: "string", default: "60" } },
});
const folder = positionals[0];
if (!folder) {
  console.error("usage: node eval/speed.mjs FOLDER_OF_TEXTS [--articles 60]");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const wordsOf = (text) => text.split(/\s+/).filter(Boolean);
const corpus = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => readFileSync(join(folder, file), "utf8"));
const cutTo = (text, count) => {
  let seen = 0;
  return text
    .split("\n")
    .filter((line) => {
      const keep = seen < count;
      seen += wordsOf(line).length;
      return keep;
    })
    .join("\n");
};
const articles = [];
for (let at = 0; articles.length < Number(values.articles); at++) {
  let text = "";
  for (let step = 0; wordsOf(text).length < 500; step++) text += `${corpus[(at + step) % corpus.length]}\n\n`;
  articles.push(cutTo(text, 500));
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

const scratch = mkdtempSync(join(tmpdir(), "parley-speed-"));
const coldFile = join(scratch, "cold.txt");
writeFileSync(coldFile, cutTo(corpus.join("\n\n"), 600));
const cold = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  const run = spawnSync(process.execPath, [
    join(root, "bin/parley.js"),
    "read",
    coldFile,
    "--json",
    "--published",
    "2025-05-15",
  ]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return performance.now() - begun;
});
console.log(`cold start, 600 words: ${(median(cold) / 1000).toFixed(2)} s (median of ${cold.length} processes)`);

const load = (path) => import(join(root, "dist", path));
const [{ openTagger }, { loadLexicon }, { readPage }, { readArticle }, { realDisk }] = await Promise.all(
  ["tagger/open-tagger.js", "desk/load-lexicon.js", "page/read-page.js", "read/read-article.js", "desk/disk.js"].map(
    load,
  ),
);
const tagger = await openTagger({ modelDir: join(root, "model") });
const lexicon = await loadLexicon(join(root, "lexicon", "en"), realDisk);
const stages = { page: 0, tagger: 0, read: 0 };
const readOne = async (text) => {
  const start = performance.now();
  const article = await readPage({
    bytes: text,
    name: "article.txt",
    contentType: null,
    url: null,
    published: "2025-05-15",
    publisher: null,
  });
  const cleaned = performance.now();
  const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
  const tagged = performance.now();
  const reading = readArticle(article, tagging, { version: "speed", lexicon });
  const done = performance.now();
  stages.page += cleaned - start;
  stages.tagger += tagged - cleaned;
  stages.read += done - tagged;
  return reading;
};
for (const text of articles.slice(0, 5)) await readOne(text);
for (const stage of Object.keys(stages)) stages[stage] = 0;
const begun = performance.now();
const cpuBegun = process.cpuUsage();
for (const text of articles) await readOne(text);
const seconds = (performance.now() - begun) / 1000;
const cpu = process.cpuUsage(cpuBegun);
const words = articles.reduce((sum, text) => sum + wordsOf(text).length, 0);
const whole = stages.page + stages.tagger + stages.read;
console.log(
  `bulk: ${(articles.length / seconds).toFixed(1)} articles/s of ${Math.round(words / articles.length)} words (${Math.round(words / seconds)} words/s); ${((cpu.user + cpu.system) / 1e6 / seconds).toFixed(2)} cores used`,
);
console.log(
  `stages: ${Object.entries(stages)
    .map(([stage, ms]) => `${stage} ${((100 * ms) / whole).toFixed(0)} %`)
    .join(", ")}`,
);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);

let base = 0;
for (const length of [1000, 5000, 20000, 50000]) {
  let text = "";
  for (let at = 0; wordsOf(text).length < length; at++) text += `${corpus[at % corpus.length]}\n\n`;
  const start = performance.now();
  await readOne(cutTo(text, length));
  const each = (performance.now() - start) / length;
  if (base === 0) base = each;
  console.log(
    `length ${String(length).padStart(6)} words: ${(each * 1000).toFixed(0)} ms per 1,000 words, ${(each / base).toFixed(2)} times the shortest`,
  );
}
await tagger.close();

const require = createRequire(import.meta.url);
const peers = {
  "wink-nlp": () => {
    const winkNLP = require("wink-nlp");
    const nlp = winkNLP(require("wink-eng-lite-web-model"));
    return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos);
  },
  compromise: () => {
    const nlp = require("compromise");
    return (text) => nlp(text).json();
  },
};
for (const [name, open] of Object.entries(peers)) {
  const read = open();
  for (const text of articles.slice(0, 5)) read(text);
  const start = performance.now();
  for (const text of articles) read(text);
  const rate = words / ((performance.now() - start) / 1000);
  console.log(
    `${name}: ${Math.round(rate)} words/s, ${(rate / (words / seconds)).toFixed(1)} times Parley (tags and entities only: no parse, no attribution)`,
  );
}
