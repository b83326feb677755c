#!/usr/bin/env node
/**
 * Reads the sample reports with the built Parley, derives their dossiers and compares both with the gold in eval/gold/.
 *
 *     node eval/dossier.mjs [--misses] [--from-gold] [--cache DIR] [--dist DIR] [--corpus DIR] [--write]
 *
 * --corpus names another folder with `reports/` and `gold/` in the same form (eval/held has four), instead of examples/ and eval/gold/.
 * --from-gold feeds the merge the gold of each report instead of what the reader found, so that merging is measured alone.
 * --misses lists what was missed and what was found that the gold does not have; --write puts the figures into
 * eval/results/dossier.md. What is measured stands in eval/gold/README.md.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goldReading } from "./dossier/from-gold.mjs";
import { kinds, loadGold } from "./dossier/gold.mjs";
import { labelsOf, linkEntries, scorePairs, scoreUnits, unitsOf } from "./dossier/linked.mjs";
import { findPlanted } from "./dossier/planted.mjs";
import { readExamples } from "./dossier/read-examples.mjs";

const { values } = parseArgs({
  options: {
    misses: { type: "boolean" },
    cache: { type: "string" },
    dist: { type: "string" },
    corpus: { type: "string" },
    "from-gold": { type: "boolean" },
    write: { type: "boolean" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = resolve(values.dist ?? join(root, "dist"));
const reports = values.corpus === undefined ? join(root, "examples") : resolve(values.corpus, "reports");
const read = await readExamples({ root, dist, reports, cache: values.cache });
const gold = loadGold(
  values.corpus === undefined ? join(root, "eval", "gold") : resolve(values.corpus, "gold"),
  read.map(({ file }) => file),
);
const { reportOf } = await import(join(dist, "dossier", "report-of.js"));
const examples = values["from-gold"] ? read.map(fromGold) : read;
const { deriveDossiers } = await import(join(dist, "dossier", "derive-dossiers.js"));
const added = examples.filter(({ verdict }) => verdict.isAbout);
const dossiers = deriveDossiers(
  added.map(({ report }) => report),
  [],
  { asOf: null },
);
const { links, wanted } = linkEntries(examples, gold);

const items = kinds.map((kind) => [kind, scoreUnits(unitsOf(dossiers, kind), links[kind], wanted[kind])]);
const clusters = ["actors", ...kinds.filter((kind) => kind !== "attendance")].map((kind) => [
  kind,
  scorePairs(dossiers, kind, labelsOf(kind, added, gold, links)),
]);
const planted = Object.entries(findPlanted(dossiers, examples, gold, links));

/** The example as a reader without fault would have read it; one that the gold keeps out stays as it is. */
function fromGold(example) {
  const record = gold.records.get(example.file);
  if (record === undefined) return example;
  const reading = goldReading(example, record, gold);
  return { ...example, reading, report: reportOf(reading) };
}

const percent = (share) => (100 * share).toFixed(1).padStart(5);
const figures = ({ precision, recall, f1 }) => `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
const lines = [
  `${examples.length} reports, ${added.length} held for reports on a negotiation, ${dossiers.length} dossiers`,
  "",
  "Items of the dossiers against the merged gold",
  ...items.map(
    ([kind, score]) =>
      `${kind.padEnd(15)} ${figures(score)}   (${score.hits} of ${score.asked} gold, ${score.found} found)`,
  ),
  "",
  "Which entries of several reports are one: pairs",
  ...clusters.map(
    ([kind, score]) =>
      `${kind.padEnd(15)} ${figures(score)}   (${score.hits} of ${score.asked} gold pairs, ${score.found} found, ${score.members} entries)`,
  ),
  "",
  "What was planted",
  ...planted.map(
    ([name, score]) =>
      `${name.padEnd(15)} ${String(score.hits).padStart(2)} of ${score.asked}; not planted: ${score.alarms.length} of ${score.found} found`,
  ),
];
console.log(lines.join("\n"));

if (values.misses) {
  for (const [kind, { missed, spurious }] of items) {
    for (const { key, files, entry } of missed)
      console.log(`missed    ${kind} ${key} (${files.join(", ")}) ${JSON.stringify(entry)}`);
    for (const { unit, repeats } of spurious) {
      const files = unit.evidence.map(({ article }) => examples.find((one) => one.article.id === article)?.file);
      console.log(
        `${repeats === null ? "not gold " : "repeat of"} ${kind} ${repeats ?? ""} (${files.join(", ")}) ${unit.says}`,
      );
    }
  }
  for (const [kind, { apart, mixed }] of clusters) {
    for (const [label, count] of apart) console.log(`apart     ${kind} ${label}: ${count} pairs`);
    for (const [labels, count] of mixed) console.log(`mixed     ${kind} ${labels}: ${count} pairs`);
  }
  for (const [name, { missed, alarms }] of planted) {
    for (const line of missed) console.log(`missed    ${name} ${line}`);
    for (const line of alarms) console.log(`alarm     ${name} ${line}`);
  }
}

/** What this script prints when the merge is fed the gold of each report. */
function fromGoldLines() {
  const given = process.argv.slice(2).filter((one) => one !== "--write" && one !== "--misses");
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--from-gold", ...given], {
    encoding: "utf8",
  });
  return run.stdout.trim();
}

if (values.write) {
  const page = [
    "# The sample reports as dossiers",
    "",
    "`npm run build && node eval/dossier.mjs --write`",
    "",
    "```",
    ...lines,
    "```",
    "",
    "The same from the gold's own records instead of the reader's (`node eval/dossier.mjs --from-gold`): what merging alone comes to.",
    "",
    "```",
    fromGoldLines(),
    "```",
    "",
    "What each figure means stands in [eval/gold/README.md](../gold/README.md). Reports and gold were written for this project by one",
    "hand, the gold before the program's output was seen but for the few corrections that its README names; people who wrote rules",
    "could read both.",
    "",
  ];
  writeFileSync(join(root, "eval", "results", "dossier.md"), page.join("\n"));
}
