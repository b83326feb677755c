#!/usr/bin/env node
/**
 * Measures the store: how long it takes to keep an article, and to search 100,000 statements.
 *
 *     npm run build && node eval/store.mjs [--statements 100000]
 *
 * The articles are invented: twenty statements each, in words made of syllables and as unevenly frequent as words are (Zipf's law).
 * Searches are drawn from what the articles say. SQLite first; then PostgreSQL, on a server of its own, where its programs are
 * installed. Prints a table and writes it to eval/results/store.md.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { compileStore } from "../test/store/compile.mjs";

const { values } = parseArgs({
  options: { statements: { type: "string", default: "100000" } },
});
const statementsInAll = Number(values.statements);
const statementsEach = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const load = async (path) => await import(pathToFileURL(path).href);

const { folder, remove } = compileStore();
const { sampleAddition, diceOf } = await load(join(folder, "test/store/sample-readings.js"));
const { postgresPrograms, startPostgres } = await load(join(folder, "test/store/postgres-server.js"));
const { openStore } = await load(join(root, "dist/store/open-store.js"));
const { parseQuery } = await load(join(root, "dist/store/search/parse-query.js"));

const dice = diceOf(11);
const pick = (list) => list[Math.floor(dice() * list.length)];
const syllables = "ba de ki lo mu ra sen tor val wi xan yor zu che dri fal gon hes jin".split(" ");
const vocabulary = [
  ...new Set(
    Array.from({ length: 40_000 }, () =>
      Array.from({ length: 2 + Math.floor(dice() * 3) }, () => pick(syllables)).join(""),
    ),
  ),
].slice(0, 20_000);
/** The word of rank r is drawn about 1/r as often as the first. */
const drawWord = () => vocabulary[Math.floor(vocabulary.length ** dice()) - 1];
const said = [];
const content = () => {
  const words = Array.from({ length: 12 + Math.floor(dice() * 18) }, drawWord);
  if (dice() < 0.05) said.push(words);
  return words.join(" ");
};

const articles = Math.ceil(statementsInAll / statementsEach);
const addition = (seed) => sampleAddition(seed, { statements: statementsEach, content });
const usual = () => vocabulary[50 + Math.floor(dice() * 2_000)];
const run = (length) => {
  const words = pick(said);
  const from = Math.floor(dice() * (words.length - length));
  return words.slice(from, from + length).join(" ");
};
const people = ["Ilyana Voss", "Dario Quint", "Anton Krebs", "Edda Marchetti", "Tomas Dunmore"];
const parties = ["Tarvia", "Belmara", "Öskeland", "Norrin", '"Vell Harbour Company"'];
const month = () => `202${4 + Math.floor(dice() * 2)}-0${1 + Math.floor(dice() * 9)}`;
const searches = {
  "a word": () => usual(),
  "one of the commonest words": () => vocabulary[Math.floor(dice() * 10)],
  "two words": () => run(2),
  "a phrase of two": () => `"${run(2)}"`,
  "a phrase of three": () => `"${run(3)}"`,
  "either of three": () => `${usual()} OR ${usual()} OR ${usual()}`,
  "a beginning": () => `${usual().slice(0, 4)}*`,
  "one and not the other": () => `${drawWord()} -${usual()}`,
  "a speaker": () => `speaker:"${pick(people)}"`,
  "a speaker and a word": () => `speaker:"${pick(people)}" ${usual()}`,
  "a party and a word": () => `party:${pick(parties)} ${usual()}`,
  "a party": () => `party:${pick(parties)}`,
  "issue and stance": () => `issue:"${pick(["water levels", "patrol boats", "overtime pay"])}" status:demand`,
  "a word within months": () => `${usual()} after:${month()} before:2025-11`,
  "statements with a word": () => `kind:statement ${usual()}`,
  "in parentheses": () => `(${usual()} OR "${run(2)}") -(party:${pick(parties)} OR ${usual()})`,
  "only what is not": () => `-party:${pick(parties)} -${usual()}`,
  "days within an either": () => `${usual()} OR (party:${pick(parties)} after:2025-09)`,
};

const quantile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const lines = [];
const say = (line) => {
  console.log(line);
  lines.push(line);
};

const scratch = mkdtempSync(join(tmpdir(), "parley-store-eval-"));
try {
  await measure("SQLite", join(scratch, "record.db"));
  const programs = postgresPrograms();
  if (programs !== null) {
    const server = await startPostgres(programs);
    try {
      await measure("PostgreSQL (without fsync, so adding is somewhat flattered)", await server.newDatabase());
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
  remove();
}

const command = `node eval/store.mjs --statements ${statementsInAll}`;
writeFileSync(
  join(root, "eval/results/store.md"),
  `# The store\n\n\`${command}\`, on a shared machine of ${cpus().length} cores, Node ${process.versions.node}; load average ${loadavg()[1].toFixed(1)} during the run.\n\n${lines.join("\n")}\n`,
);

async function measure(name, place) {
  const store = await openStore(place, "made-if-missing");
  say(`## ${name}\n`);
  for (const [atOnce, count] of [
    [1, 200],
    [20, articles - 200],
  ]) {
    let spent = 0;
    const from = atOnce === 1 ? 0 : 200;
    for (let done = 0; done < count; done += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, count - done) }, (_, at) => addition(from + done + at));
      const begun = performance.now();
      await store.add(some);
      spent += performance.now() - begun;
    }
    const each = spent / count;
    say(
      `- Adding, ${atOnce} at a time: ${each.toFixed(2)} ms an article, ${Math.round(1000 / each)} articles/s; at 40 articles/s by two processes it is ${(each * 2).toFixed(1)} % of their time.`,
    );
  }
  if (name === "SQLite")
    say(
      `- The file: ${(statSync(place).size / 1e6).toFixed(0)} MB, ${(statSync(place).size / articles / 1e3).toFixed(0)} kB an article.`,
    );
  let begun = performance.now();
  const { total } = await store.search(
    { words: null, kinds: ["statement"], articles: null },
    { limit: 1, after: null },
  );
  begun = performance.now();
  await store.reportsOf((await store.articleIds()).slice(0, 1000));
  say(`- Reports of 1,000 articles: ${Math.round(performance.now() - begun)} ms.`);
  say(`- Statements: ${total}.\n`);
  say("| Search | found, median | p50 ms | p95 ms |");
  say("|---|---|---|---|");
  const all = [];
  const some = (await store.articleIds()).slice(0, 1000);
  for (const [kind, make] of Object.entries(searches)) await measureSearch(kind, make, null, 40);
  await measureSearch("two words, in a dossier of 1,000 articles", searches["two words"], some, 40);
  say(`| **all ${all.length}** | | **${quantile(all, 0.5).toFixed(1)}** | **${quantile(all, 0.95).toFixed(1)}** |\n`);
  await store.close();

  async function measureSearch(kind, make, only, times) {
    const took = [];
    const found = [];
    for (let at = 0; at < times; at += 1) {
      const query = { ...parseQuery(make()), articles: only };
      const start = performance.now();
      const page = await store.search(query, { limit: 20, after: null });
      took.push(performance.now() - start);
      found.push(page.total);
    }
    all.push(...took);
    say(
      `| ${kind} | ${quantile(found, 0.5)} | ${quantile(took, 0.5).toFixed(1)} | ${quantile(took, 0.95).toFixed(1)} |`,
    );
  }
}
