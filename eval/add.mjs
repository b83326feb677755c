#!/usr/bin/env node
/**
 * Measures adding: how many short articles `parley add` reads into the record in a second, and where the time goes.
 *
 *     node eval/add.mjs CORPORA [--articles 5000] [--jobs 2] [--share .5] [--write]
 *
 * The articles are made for the run of public news (eval/news-corpora.mjs): paragraphs of one article, in their order, until 120
 * to 150 words are there, about `--share` of them from articles that the negotiation test lets pass and the rest from those it
 * keeps out. They are added with the filter on from one NDJSON file by the built program, once in a fresh store, and then again,
 * when all is known. Times of the store are taken inside a run of the same use case in this process.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shortArticles } from "./news-corpora.mjs";
import { articleOf } from "./relevance.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "5000" },
    jobs: { type: "string", default: "2" },
    share: { type: "string", default: ".5" },
    write: { type: "boolean" },
  },
});
const [corpora] = positionals;
if (!corpora) {
  console.error("usage: node eval/add.mjs CORPORA [--articles 5000] [--jobs 2] [--share .5] [--write]");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const built = process.env.PARLEY_DIST ?? join(root, "dist");
const load = (...path) => import(join(built, ...path));
const { openNegotiationTest } = await load("read", "relevance", "about-negotiation.js");
const negotiation = JSON.parse(readFileSync(join(root, "lexicon", "en", "negotiation.json"), "utf8"));
const test = openNegotiationTest({ parts: { negotiation } });

const folder = mkdtempSync(join(tmpdir(), "parley-add-"));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const made = await makeArticles(Number(values.articles), Number(values.share));
  const file = join(folder, "news.ndjson");
  writeFileSync(file, made.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const words = made.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const lines = [
    `${made.length} articles of ${Math.round(words / made.length)} words, ${values.jobs} processes, ${cpus().length} processors`,
  ];
  const first = await addInProcess(file, join(folder, "first.db"));
  lines.push(
    `fresh: ${first.counts.added} added, ${first.counts.known} known (same text), ${first.counts["kept-out"] ?? 0} kept out, ${first.counts.failed ?? 0} failed`,
    `       ${first.seconds.toFixed(1)} s, ${(made.length / first.seconds).toFixed(1)} articles a second (readers opened included)`,
    `       store writes ${first.writing.toFixed(1)} s: ${((100 * first.writing) / first.seconds).toFixed(1)} % of the time; asking what is known ${first.asking.toFixed(1)} s`,
    `       this process was busy ${((100 * first.busy) / first.seconds).toFixed(0)} % of the time, all processes together ${(first.cores).toFixed(2)} cores`,
    `       store ${(statSync(join(folder, "first.db")).size / 1024 / 1024).toFixed(1)} MB, memory of this process ${first.memory} MB`,
  );
  const again = await addInProcess(file, join(folder, "first.db"));
  lines.push(
    `again: ${again.counts.known} known, ${again.counts["kept-out"] ?? 0} kept out, in ${again.seconds.toFixed(1)} s: ${Math.round(made.length / again.seconds)} a second`,
  );
  console.log(lines.join("\n"));
  if (values.write) writeFileSync(join(root, "eval", "results", "add.md"), report(lines));
}

/** Adds the file by the use case that `parley add` runs, with the store's methods timed. */
async function addInProcess(file, place) {
  const { openStore } = await load("store", "open-store.js");
  const { addReports } = await load("desk", "add", "add-reports.js");
  const { startReader } = await load("cli", "process", "start-reader.js");
  const { realDisk, streamFile } = await load("desk", "disk.js");
  const opened = await openStore(place, "made-if-missing");
  const times = { writing: 0, asking: 0 };
  const timed = (name, method) => async (argument) => {
    const begun = performance.now();
    const result = await method(argument);
    times[name] += (performance.now() - begun) / 1000;
    return result;
  };
  const store = {
    add: timed("writing", (additions) => opened.add(additions)),
    knownArrivals: timed("asking", (keys) => opened.knownArrivals(keys)),
  };
  const nothing = () => Promise.reject(new Error("not asked for"));
  const adding = {
    store,
    told: { published: null, publisher: null, url: null },
    effects: { disk: realDisk, openFile: streamFile, openStdin: nothing, fetchFeed: nothing, fetchPage: nothing },
    readers: { open: () => startReader({}, null), jobs: Number(values.jobs) },
    takesAll: false,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    signal: new AbortController().signal,
  };
  const counts = {};
  const begun = performance.now();
  const busyFrom = process.cpuUsage();
  const childrenFrom = childSeconds();
  for await (const { kind } of addReports([{ kind: "file", name: file }], adding))
    counts[kind] = (counts[kind] ?? 0) + 1;
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(busyFrom);
  const busy = (user + system) / 1e6;
  await opened.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const cores = (busy + childSeconds() - childrenFrom) / seconds;
  return { counts, seconds, busy, cores, memory: Math.round(process.memoryUsage().rss / 1024 / 1024), ...times };
}

/** Seconds of processor time of processes that this one started and that have ended (Linux). */
function childSeconds() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

async function makeArticles(count, share) {
  const about = [];
  const others = [];
  for (const piece of shortArticles(corpora)) {
    const { isAbout } = test(await articleOf(piece.text));
    (isAbout ? about : others).push(piece);
  }
  const wanted = Math.round(count * share);
  const first = spread(about, wanted);
  const second = spread(others, count - wanted);
  return Array.from({ length: count }, (_, index) => {
    const from = index % 2 === 0 ? (first.shift() ?? second.shift()) : (second.shift() ?? first.shift());
    return { ...from, published: `2031-0${1 + (index % 9)}-1${index % 10}` };
  });
}

/** So many, evenly from all; where there are too few, again with a number put behind, which makes it another text. */
function spread(all, count) {
  return Array.from({ length: count }, (_, index) => {
    if (count <= all.length) return all[Math.floor((index * all.length) / count)];
    const round = Math.floor(index / all.length);
    const one = all[index % all.length];
    return round === 0 ? one : { ...one, text: `${one.text}\n\nEdition ${round + 1} of this report.` };
  });
}

function report(lines) {
  return `# Adding articles

\`node eval/add.mjs CORPORA --write\`: short pieces of public news, half of which the negotiation test lets pass, from one NDJSON
file into a fresh SQLite store, the filter on, two reading processes; then the same file again.

\`\`\`
${lines.join("\n")}
\`\`\`

The readers run in processes of their own; the process that adds opens the file, asks the store what it knows, and writes.
`;
}
