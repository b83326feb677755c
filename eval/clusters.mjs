#!/usr/bin/env node
/**
 * Scores which articles are about one negotiation, and which names are one actor, as F1 over pairs: a pair counts where gold and
 * result both put its two together.
 *
 *     node eval/clusters.mjs READINGS_DIR [DIST_DIR]
 *
 * READINGS_DIR holds what `parley read FILE --published DATE --json` prints for the articles of the gold folders train and dev,
 * as train/NAME.json and dev/NAME.json, and for examples/ as examples/FILE.json. Any of the three may be missing.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node eval/clusters.mjs READINGS_DIR [DIST_DIR]");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = process.argv[3] === undefined ? join(root, "dist") : resolve(process.argv[3]);
const load = async (path) => import(join(dist, "dossier", path));
const { reportOf } = await load("report-of.js");
const { findVoices } = await load("voices/find-voices.js");
const { groupArticles } = await load("negotiations/group-articles.js");
const { castActors } = await load("actors/cast-actors.js");
const { noDirectives } = await load("sourced.js");
const isLoud = process.argv.includes("-v");
const tell = [];

const labels = JSON.parse(readFileSync(join(root, "eval/cluster-labels.json"), "utf8"));
const gold = read("train").concat(read("dev"));
if (gold.length > 0) {
  const labelOf = new Map(
    Object.entries(labels.negotiations).flatMap(([label, keys]) => keys.map((key) => [key, label])),
  );
  scoreGroups("gold articles", gold, ({ key }) => labelOf.get(key) ?? key);
  scoreActors("gold articles", gold, labels.actors, (key) => labelOf.get(key) ?? key);
}
const examples = read("examples");
if (examples.length > 0) {
  const invented = JSON.parse(readFileSync(join(root, "eval/gold/dossiers.json"), "utf8"));
  const labelOf = new Map(invented.dossiers.flatMap(({ id, articles }) => articles.map((file) => [file, id])));
  scoreGroups("examples", examples, ({ name }) => labelOf.get(name) ?? name);
  scoreActors("examples", examples, { examples: invented.actors }, () => "examples");
}

function read(set) {
  const from = join(folder, set);
  if (!existsSync(from)) return [];
  return readdirSync(from)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, "");
      const report = reportOf(JSON.parse(readFileSync(join(from, file), "utf8")));
      return { key: `${set}/${name.slice(0, name.indexOf("-"))}`, name, report };
    });
}

function scoreGroups(title, articles, labelOf) {
  const reports = articles.map(({ report }) => report);
  const voices = findVoices(reports);
  const begun = performance.now();
  const groups = groupArticles(reports, voices, noDirectives);
  const milliseconds = performance.now() - begun;
  const groupOf = new Map(groups.flatMap(({ id, articles: ids }) => ids.map((one) => [one, id])));
  const predicted = articles.map(({ report }, at) => groupOf.get(report.article.id) ?? `none ${at}`);
  print(
    `negotiations, ${title} (${articles.length} articles, ${milliseconds.toFixed(0)} ms)`,
    pairScore(articles.map(labelOf), predicted),
  );
  if (!isLoud) return;
  for (const { name, articles: ids } of groups)
    if (ids.length > 1)
      console.log(
        `  ${name}: ${ids.map((id) => articles.find(({ report }) => report.article.id === id)?.name.slice(0, 32)).join(" | ")}`,
      );
  const byLabel = Map.groupBy?.(articles, labelOf) ?? new Map();
  for (const [label, own] of byLabel)
    if (new Set(own.map(({ report }) => groupOf.get(report.article.id))).size > 1) console.log(`  apart: ${label}`);
}

/** Names under one label are one actor; only the names that the labels list count. Each negotiation is cast by itself. */
function scoreActors(title, articles, actorLabels, negotiationOf) {
  if (!actorLabels) return;
  const goldNames = [];
  const foundNames = [];
  for (const [negotiation, actors] of Object.entries(actorLabels)) {
    const own = articles.filter(({ key }) => negotiationOf(key) === negotiation).map(({ report }) => report);
    const voices = findVoices(own);
    const labelOf = new Map(
      Object.entries(actors).flatMap(([label, names]) => names.map((name) => [folded(name), label])),
    );
    const members = own.flatMap((report) =>
      report.actors.map((item) => ({
        item,
        report,
        spans: item.evidence,
        isLost: false,
        review: "none",
        corrections: [],
      })),
    );
    const { cast } = castActors(members, noDirectives.actors, voices);
    for (const { item, report } of members) {
      const label = labelOf.get(folded(item.name));
      if (label === undefined) continue;
      goldNames.push(`${negotiation} ${label}`);
      foundNames.push(`${negotiation} ${cast.refOf(report.article.id, item).id}`);
      if (isLoud) tell.push([label, cast.refOf(report.article.id, item).name, item.name]);
    }
  }
  print(`actors, ${title} (${goldNames.length} mentions by article)`, pairScore(goldNames, foundNames));
  if (!isLoud) return;
  const byLabel = new Map();
  for (const [label, name, own] of tell.splice(0))
    byLabel.set(label, (byLabel.get(label) ?? new Set()).add(`${name} ← ${own}`));
  for (const [label, names] of byLabel) console.log(`  ${label}: ${[...names].join("; ")}`);
}

function folded(name) {
  return name.toLowerCase().replace(/[’']/g, "'").replace(/^the /, "");
}

function pairScore(goldKeys, foundKeys) {
  let hit = 0;
  let wanted = 0;
  let found = 0;
  for (let a = 0; a < goldKeys.length; a++) {
    for (let b = 0; b < a; b++) {
      const isWanted = goldKeys[a] === goldKeys[b];
      const isFound = foundKeys[a] === foundKeys[b];
      if (isWanted) wanted++;
      if (isFound) found++;
      if (isWanted && isFound) hit++;
    }
  }
  return { hit, wanted, found };
}

function print(title, { hit, wanted, found }) {
  const precision = found === 0 ? 0 : hit / found;
  const recall = wanted === 0 ? 0 : hit / wanted;
  const f1 = hit === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  console.log(
    `${title}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${hit} pairs of ${wanted} wanted, ${found} found)`,
  );
}
