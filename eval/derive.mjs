#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
/**
 * Measures how fast dossiers are derived: from scratch, and with one more article, on generated readings (generated-readings.mjs).
 *
 *     node eval/derive.mjs [--articles 1000] [--items 20] [--negotiations 1] [--dist dist] [--write]
 *
 * Prints the median of five runs of each; `--write` keeps it in eval/results/derive.md. Checks that what was derived with one more
 * article is the very same as from scratch.
 */
import { isDeepStrictEqual, parseArgs } from "node:util";
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
const rounds = 5;
const readings = generatedReadings({
  count: count + rounds,
  items: Number(values.items),
  negotiations: Number(values.negotiations),
});
const reports = readings.map(reportOf);
const copy = (list) => structuredClone(list);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const options = { asOf: null };

function timed(work) {
  const start = performance.now();
  const result = work();
  return { milliseconds: performance.now() - start, result };
}

const scratch = [];
for (let round = 0; round < rounds; round += 1) {
  // A fresh copy, so that nothing is remembered of these reports.
  const fresh = copy(reports.slice(0, count));
  scratch.push(timed(() => deriveDossiers(fresh, [], options)).milliseconds);
}

const derive = openDeriver();
derive(reports.slice(0, count), [], options);
const more = [];
let last = [];
for (let round = 1; round <= rounds; round += 1) {
  const { milliseconds, result } = timed(() => derive(reports.slice(0, count + round), [], options));
  more.push(milliseconds);
  last = result;
}
const isSame = isDeepStrictEqual(last, deriveDossiers(copy(reports), [], options));
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
const shown = (list) => `${median(list).toFixed(0)} ms (${list.map((one) => one.toFixed(0)).join(", ")})`;
const report = `# Deriving dossiers

\`node eval/derive.mjs --articles ${count} --items ${values.items} --negotiations ${values.negotiations}\`

${count} generated articles with ${items} items; Node ${process.versions.node}, one thread, ${cpus()[0]?.model.trim() ?? "unknown processor"}.

| | median (each of ${rounds} runs) |
|---|---|
| from scratch | ${shown(scratch)} |
| with one more article, what is known remembered | ${shown(more)} |

The dossiers derived with one more article are ${isSame ? "the same as" : "OTHER THAN"} those derived from scratch. ${last.length} dossiers;
the largest has ${first?.articles.length} articles, ${first?.actors.length} actors, ${first?.talks.length} talks, ${first?.attendance.length} attendances, ${first?.conditions.length} conditions, ${first?.positions.length} positions,
${first?.statements.length} statements, ${first?.issues.length} issues, ${first?.conflicts.length} conflicts, ${first?.changes.length} changes.
`;
process.stdout.write(report);
if (values.write) writeFileSync(`${root}eval/results/derive.md`, report);
process.exit(isSame ? 0 : 1);
