#!/usr/bin/env node
/**
 * Fits the weights of lexicon/en/negotiation.json: how much each class of words says that an article is about a negotiation.
 *
 *     npm run build
 *     node training/relevance.mjs CORPORA GOLD/train
 *
 * Logistic regression over the features of src/read/relevance/features.ts, the very code that the reader runs. Articles about
 * negotiations are those of training/coined, GOLD/train and the labelled news that is not held out. Against them stand
 * training/near-misses.txt, the other labelled news and, unlabelled, the rest of CORPORA: a few of those are about negotiations too, which shifts all scores alike
 * and is made good by the border, set so that 99.5 of 100 of the articles about negotiations pass. Takes half a minute; the
 * same input gives the same weights.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { coinedArticles, newsArticles, plainFolder } from "../eval/news-corpora.mjs";
import { articleOf, isHeldOut, labels } from "../eval/relevance.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = process.env.PARLEY_DIST ?? join(root, "dist");
const [corpora, gold] = process.argv.slice(2);
if (!corpora || !gold) {
  console.error("usage: node training/relevance.mjs CORPORA GOLD/train");
  process.exit(2);
}
const { featureCounter } = await import(join(built, "read", "relevance", "features.js"));

const rounds = 3000;
const pace = 0.5;
/** How hard weights are held back: a class is met in every article, a single word in a few, whose subjects it must not learn. */
const ridge = (name) => (name.startsWith("=") ? 0.01 : 0.003);
/** Share of the articles about negotiations that must pass. */
const pass = 0.995;
/** How much further the border is moved, for articles unlike those that were seen. */
const margin = 0.8;

const path = join(root, "lexicon", "en", "negotiation.json");
const lexicon = JSON.parse(readFileSync(path, "utf8"));
const featuresOf = featureCounter(lexicon.entries);
const samples = [];
/** Articles invented for this: deals, talks and strikes that are no negotiations. */
const nearMisses = readFileSync(join(root, "training", "near-misses.txt"), "utf8")
  .split(/^----$/m)
  .map((text) => text.trim().replace(/^# /, ""));

async function take(text, isAbout, weight) {
  try {
    samples.push({ features: featuresOf(await articleOf(text)), isAbout, weight });
  } catch {
    // A text without words is no sample.
  }
}

for (const { text } of coinedArticles(join(root, "training", "coined"))) await take(text, true, 1);
for (const text of nearMisses) await take(text, false, 6);
for (const { text } of plainFolder(gold, "gold", ".txt")) await take(text, true, 3);
for (const { id, text } of newsArticles(corpora)) {
  if (isHeldOut(id)) continue;
  if (labels[id] === undefined) await take(text, false, 0.5);
  else if (labels[id] !== "unsure") await take(text, labels[id] === "about", 3);
}

/** A word that fewer samples have gets no weight of its own. */
const fewest = 5;
const seen = new Map();
for (const { features } of samples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
const names = [...seen].filter(([, count]) => count >= fewest).map(([name]) => name).sort();
const rows = samples.map(({ features, isAbout, weight }) => ({
  values: names.map((name) => features.get(name) ?? 0),
  isAbout,
  weight,
}));
const weights = names.map(() => 0);
let bias = 0;
const total = rows.reduce((sum, { weight }) => sum + weight, 0);
for (let round = 0; round < rounds; round += 1) {
  const slope = names.map(() => 0);
  let biasSlope = 0;
  for (const { values, isAbout, weight } of rows) {
    const miss = (1 / (1 + Math.exp(-score(values))) - (isAbout ? 1 : 0)) * weight;
    values.forEach((value, index) => {
      slope[index] += miss * value;
    });
    biasSlope += miss;
  }
  weights.forEach((weight, index) => {
    weights[index] = weight - pace * (slope[index] / total + ridge(names[index]) * weight);
  });
  bias -= (pace * biasSlope) / total;
}

function score(values) {
  return values.reduce((sum, value, index) => sum + value * weights[index], bias);
}

const about = rows.filter(({ isAbout }) => isAbout).map(({ values }) => score(values));
about.sort((a, b) => a - b);
bias -= about[Math.floor((1 - pass) * about.length)] - margin;
const rounded = (value) => Number(value.toFixed(3));
lexicon.weights = {
  bias: rounded(bias),
  ...Object.fromEntries(names.map((name, index) => [name, rounded(weights[index])])),
};
writeFileSync(path, `${JSON.stringify(lexicon, null, 2)}\n`);
const passed = rows.filter(({ values, isAbout }) => !isAbout && score(values) >= 0).length;
console.log(`${about.length} articles about negotiations, ${rows.length - about.length} others; ${passed} of the others pass`);
