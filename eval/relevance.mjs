#!/usr/bin/env node
/**
 * Measures the test that keeps articles about no negotiation out of the record (src/read/relevance).
 *
 *     node eval/relevance.mjs CORPORA GOLD [--write]
 *
 * CORPORA holds public news corpora under their names (see eval/news-corpora.mjs), GOLD the gold records (`train`, `dev`).
 * eval/relevance-labels.json says of 170 articles, by id, whether they are about a negotiation; half of them (every second, in
 * order of a hash of the id) and GOLD/dev took no part in fitting the weights. Labels were given by reading headline, lead and
 * the sentences with words of negotiating: `about` where a negotiation is what the article or a good part of it tells, `unsure`
 * where one could say either.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { newsArticles, plainFolder } from "./news-corpora.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = process.env.PARLEY_DIST ?? join(root, "dist");

/** The article of a plain text, and what the test needs of the lexicon. */
const { readPage } = await import(join(built, "page", "read-page.js"));
const { openNegotiationTest } = await import(join(built, "read", "relevance", "about-negotiation.js"));

export async function articleOf(text) {
  const given = { name: null, contentType: "text/plain", url: null, published: null, publisher: null };
  return readPage({ bytes: text, ...given });
}

/** Whether an article took no part in fitting the weights. */
export function isHeldOut(id) {
  return createHash("sha256").update(id).digest()[0] % 2 === 1;
}

export const labels = JSON.parse(readFileSync(join(root, "eval", "relevance-labels.json"), "utf8"));

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
  const [corpora, gold] = positionals;
  if (!corpora || !gold || !existsSync(corpora)) {
    console.error("usage: node eval/relevance.mjs CORPORA GOLD [--write]");
    process.exit(2);
  }
  const negotiation = JSON.parse(readFileSync(join(root, "lexicon", "en", "negotiation.json"), "utf8"));
  const test = openNegotiationTest({ parts: { negotiation } });
  const judged = [];
  let milliseconds = 0;
  const judge = async (id, text, label, set) => {
    const article = await articleOf(text);
    const begun = performance.now();
    const verdict = test(article);
    milliseconds += performance.now() - begun;
    judged.push({ id, label, set, ...verdict });
  };
  for (const { id, text } of newsArticles(corpora)) {
    if (labels[id] !== undefined) await judge(id, text, labels[id], isHeldOut(id) ? "held out" : "seen");
  }
  for (const part of ["train", "dev"]) {
    for (const { id, text } of plainFolder(join(gold, part), `gold-${part}`, ".txt"))
      await judge(id, text, "about", part === "dev" ? "held out" : "seen");
  }
  const lines = [`${"set".padEnd(10)} articles  about  recall  precision  other kept out  unsure kept out`];
  for (const set of ["held out", "seen"]) {
    const all = judged.filter((one) => one.set === set);
    const about = all.filter(({ label }) => label === "about");
    const other = all.filter(({ label }) => label === "other");
    const unsure = all.filter(({ label }) => label === "unsure");
    const passed = about.filter(({ isAbout }) => isAbout).length;
    const wrong = other.filter(({ isAbout }) => isAbout).length;
    const keptOut = (some) => `${some.filter(({ isAbout }) => !isAbout).length} of ${some.length}`;
    lines.push(
      [
        set.padEnd(10),
        String(all.length).padStart(8),
        String(about.length).padStart(6),
        (passed / about.length).toFixed(3).padStart(7),
        (passed / (passed + wrong)).toFixed(3).padStart(10),
        keptOut(other).padStart(15),
        keptOut(unsure).padStart(16),
      ].join(" "),
    );
  }
  const missed = judged.filter(({ label, isAbout }) => label === "about" && !isAbout);
  lines.push("", `missed: ${missed.map(({ id, score }) => `${id} (${score.toFixed(1)})`).join(", ") || "none"}`);
  lines.push(`${(milliseconds / judged.length).toFixed(2)} ms an article`);
  console.log(lines.join("\n"));
  if (process.env.RELEVANCE_WRONG) {
    for (const one of judged.filter(({ label, isAbout }) => label === "other" && isAbout))
      console.log(one.id, one.score);
  }
  if (values.write) writeFileSync(join(root, "eval", "results", "relevance.md"), report(lines));
}

function report(lines) {
  return `# Which articles are about a negotiation

\`node eval/relevance.mjs CORPORA GOLD --write\`, on public news corpora and the gold records; both lie outside the project.
eval/relevance-labels.json has the labels.

\`\`\`
${lines.join("\n")}
\`\`\`

“Held out” took no part in fitting the weights (training/relevance.mjs): half of the labelled news, and the gold records of dev.
Half of the labelled news was drawn from all articles and half from those with three or more words such as “talks”, “deal”,
“strike” or “summit”, so that near-misses are many and precision here is lower than on a day's news. “Unsure” counts for
neither side.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
