#!/usr/bin/env node
/**
 * Kills `parley add` itself, with SIGKILL, at random moments, many times over, and looks whether anything that it had said to be
 * added is lost, or anything half is left.
 *
 *     node eval/kill-add.mjs CORPORA [--kills 200] [--articles 400] [--jobs 1] [--write]
 *
 * Each run adds the same NDJSON file of short articles, made of public news for the run (eval/news-corpora.mjs), to the same
 * store and goes on where the one before was killed; when all is in, a new store is begun. After each kill the store is looked
 * through for damage, and every article that was acknowledged so far must be there, whole. Ends with 1 if one is not.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shortArticles } from "./news-corpora.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string", default: "200" },
    articles: { type: "string", default: "400" },
    jobs: { type: "string", default: "1" },
    write: { type: "boolean" },
  },
});
const [corpora] = positionals;
if (!corpora) {
  console.error("usage: node eval/kill-add.mjs CORPORA [--kills 200] [--articles 400] [--jobs 1] [--write]");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const built = process.env.PARLEY_DIST ?? join(root, "dist");
const { openStore } = await import(join(built, "store", "open-store.js"));
const program = `import(${JSON.stringify(join(built, "cli", "main.js"))}).then(({ start }) => start())`;
const folder = mkdtempSync(join(tmpdir(), "parley-kill-add-"));
const file = join(folder, "news.ndjson");

/** Longest time before a kill, in milliseconds; counted from the first acknowledgement, which comes when all is loaded. */
const longest = 1500;
const sum = { kills: 0, stores: 1, acknowledged: 0, early: 0, lost: [], damage: [] };

try {
  const articles = [...shortArticles(corpora)].filter((_, index) => index % 7 === 0).slice(0, Number(values.articles));
  writeFileSync(file, articles.map((one) => `${JSON.stringify(one)}\n`).join(""));
  let place = join(folder, "1.db");
  let told = new Map();
  while (sum.kills < Number(values.kills)) {
    // Every fifth kill may come before anything is written, while the store is made or the model loads.
    const isEarly = sum.kills % 5 === 4;
    const { outcomes, isWhole } = await addAndKill(place, isEarly);
    for (const { outcome, name, article } of outcomes) told.set(name, { outcome, article: article ?? null });
    sum.acknowledged += outcomes.filter(({ outcome }) => outcome === "added" || outcome === "kept-out").length;
    if (!isWhole) sum.kills += 1;
    if (isEarly && outcomes.length === 0) sum.early += 1;
    await look(place, told);
    if (isWhole) {
      sum.stores += 1;
      place = join(folder, `${sum.stores}.db`);
      told = new Map();
    }
  }
  const line = `killed ${sum.kills} times (${sum.early} before the first article), ${sum.stores} stores, ${sum.acknowledged} articles acknowledged, ${sum.lost.length} lost or half, ${sum.damage.length} lines of damage`;
  console.log([line, ...sum.lost, ...sum.damage].join("\n"));
  if (sum.lost.length + sum.damage.length > 0) process.exitCode = 1;
  if (values.write) writeFileSync(join(root, "eval", "results", "kill-add.md"), report(line));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One run of the program, killed at a random moment; what it had printed by then. */
function addAndKill(place, isEarly) {
  const words = ["parley", "add", file, "--store", place, "--json", "--jobs", values.jobs];
  const child = spawn(process.execPath, ["-e", program, "--", ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  const kill = (after) => setTimeout(() => child.kill("SIGKILL"), after);
  const timers = isEarly ? [kill(Math.random() * 1200)] : [];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    if (timers.length === 0) timers.push(kill(Math.random() * longest));
    out += text;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      if (signal === null && code !== 0) return reject(new Error(`parley add ended with ${code} of itself`));
      const whole = out
        .slice(0, out.lastIndexOf("\n") + 1)
        .split("\n")
        .filter((line) => line !== "");
      const outcomes = whole.map((line) => JSON.parse(line)).filter(({ outcome }) => outcome !== "sum");
      resolve({ outcomes, isWhole: code === 0 });
    });
  });
}

/** Whether all that was told of is there, and nothing is damaged. */
async function look(place, told) {
  const store = await openStore(place, "made-if-missing");
  try {
    for (const line of await store.check()) sum.damage.push(`${place}: ${line}`);
    const ids = new Set(await store.articleIds());
    for (const [name, { outcome, article }] of told) {
      if (article === null) continue;
      const isThere = ids.has(article);
      if (!isThere) sum.lost.push(`${name} (${outcome}): ${article} is not in ${place}`);
    }
    for (const id of ids) {
      const reading = await store.reading(id);
      if (reading === null || (await store.reportsOf([id])).length !== 1)
        sum.lost.push(`${id} has no reading or report`);
    }
  } finally {
    await store.close();
  }
}

function report(line) {
  return `# \`parley add\`, killed

\`node eval/kill-add.mjs CORPORA --kills ${values.kills} --write\`: the built program adds an NDJSON file and is killed with SIGKILL up to
${longest / 1000} s after it said of a first article that it was added, every fifth time at any moment from its start on; the next run goes on at the
same store. After each kill the store is checked, and every article that was acknowledged must be there with its reading and
its report.

\`\`\`
${line}
\`\`\`
`;
}
