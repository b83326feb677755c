#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
/**
 * Measures how fast dossiers are derived: from scratch, and with one more article, on generated readings (generated-readings.mjs).
 *
 *     node eval/derive.mjs [--articles 1000] [--items 20] [--negotiations 1] [--dist dist] [--write]
 *
 * Prints the median of seven runs of each, and the processor time, which other programs on the machine do not lengthen as much (it
 * counts the helpers of the garbage collector too). `--write` keeps it in eval/results/derive.md. Checks that what was derived with one
 * more article is, byte for byte, the same as from scratch.
 */
import { parseArgs } from "node:util";
import { generatedReadings } from "./generated-readings.mjs";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    items: { type: "string", default: "20" },
    negotiations: { type: "string", default: "1" },
    dist: { type: "string", default: "dist" },
    write: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const load = (path) => import(pathToFileURL(`${root}${values.dist}/${path}`).href);
const { reportOf } = await load("dossier/report-of.js");
const { deriveDossiers, openDeriver } = await load("dossier/derive-dossiers.js");

const count = Number(values.articles);
const rounds = 7;
const readings = generatedReadings({
  count: count + 2 * rounds,
  items: Number(values.items),
  negotiations: Number(values.negotiations),
});
const reports = readings.map(reportOf);
const copy = (list) => structuredClone(list);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const options = { asOf: null };

function timed(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, processor: (user + system) / 1000, result };
}

const scratch = [];
for (let round = 0; round < rounds; round += 1) {
  // A fresh copy, so that nothing is remembered of these reports.
  const fresh = copy(reports.slice(0, count));
  scratch.push(timed(() => deriveDossiers(fresh, [], options)));
}

/** The reports that are there before, then those that come one by one: the latest of all, and such as appeared long ago. */
const apart = Array.from({ length: rounds }, (_, nth) => reports[Math.floor(((nth + 1) * count) / (rounds + 1))]);
const there = reports.slice(0, count + rounds).filter((report) => !apart.includes(report));
const derive = openDeriver();
derive(there, [], options);
let last = [];
const addOne = (report) => {
  there.push(report);
  const done = timed(() => derive([...there], [], options));
  last = done.result;
  return done;
};
const latest = reports.slice(count + rounds).map(addOne);
const old = apart.map(addOne);
const isSame = JSON.stringify(last) === JSON.stringify(deriveDossiers(copy(there), [], options));
const items = reports
  .slice(0, count)
  .reduce(
    (sum, one) =>
      sum +
      one.talks.length +
      one.attendance.length +
      one.conditions.length +
      one.positions.length +
      one.statements.length,
    0,
  );
const [first] = last;
const row = (name, list) => {
  const times = list.map(({ milliseconds }) => milliseconds);
  const each = times.map((one) => one.toFixed(0)).join(", ");
  const processor = median(list.map((one) => one.processor)).toFixed(0);
  return `| ${name} | ${median(times).toFixed(0)} ms (${each}) | ${processor} ms |`;
};
const report = `# Deriving dossiers

\`node eval/derive.mjs --articles ${count} --items ${values.items} --negotiations ${values.negotiations}\`

${count} generated articles with ${items} items; Node ${process.versions.node}, one thread, ${cpus()[0]?.model.trim() ?? "unknown processor"}, load ${loadavg()[0].toFixed(1)} on ${cpus().length} processors.

| | median (each of ${rounds} runs) | processor time |
|---|---|---|
${row("from scratch", scratch)}
${row("with one more article, the latest of all, what is known remembered", latest)}
${row("with one more article that appeared among the others", old)}

The dossiers derived with one more article, again and again, are ${isSame ? "the same as" : "OTHER THAN"} those derived from scratch. ${last.length} dossiers;
the largest has ${first?.articles.length} articles, ${first?.actors.length} actors, ${first?.talks.length} talks, ${first?.attendance.length} attendances, ${first?.conditions.length} conditions, ${first?.positions.length} positions,
${first?.statements.length} statements, ${first?.issues.length} issues, ${first?.conflicts.length} conflicts, ${first?.changes.length} changes.
`;
process.stdout.write(report);
if (values.write) writeFileSync(`${root}eval/results/derive.md`, report);
process.exit(isSame ? 0 : 1);
