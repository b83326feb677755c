#!/usr/bin/env node
/**
 * Measures the desk over a large dossier of generated readings: how fast the server answers at 200 requests a second, how soon a page is
 * painted in Chromium, how soon a click shows its panel, and how large the first script is.
 *
 *     node eval/server.mjs [--articles 1000] [--items 20] [--seconds 10] [--write]
 *
 * `--write` keeps it in eval/results/server.md.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { reportOf } from "../dist/dossier/report-of.js";
import { openStore } from "../dist/store/open-store.js";
import { generatedReadings } from "./generated-readings.mjs";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    items: { type: "string", default: "20" },
    seconds: { type: "string", default: "10" },
    write: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-server-"));
const place = join(folder, "record.db");
const lines = [];
const say = (line) => {
  lines.push(line);
  console.log(line);
};

await fillStore();
const server = spawn(process.execPath, [
  join(root, "bin", "parley.js"),
  "serve",
  "--store",
  place,
  "--port",
  "0",
  "--json",
]);
const url = await new Promise((resolve) =>
  server.stdout.once("data", (line) => resolve(JSON.parse(line).url.slice(0, -1))),
);
try {
  const { entries } = await (await fetch(`${url}/api/dossiers`)).json();
  const { id, counts } = entries[0];
  say("# The desk\n");
  say(`\`node eval/server.mjs --articles ${values.articles} --items ${values.items} --seconds ${values.seconds}\`\n`);
  say(
    `${counts.articles} generated articles; ${counts.statements} statements, ${counts.positions} positions, ${counts.attendance} attendances after merging. Node ${process.versions.node}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}; server, load and browser on one machine.\n`,
  );
  await measureServer(id);
  await measureBrowser(id);
  measureScripts();
} finally {
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
if (values.write) writeFileSync(join(root, "eval", "results", "server.md"), `${lines.join("\n")}\n`);

async function fillStore() {
  const store = await openStore(place, "made-if-missing");
  const readings = generatedReadings({ count: Number(values.articles), items: Number(values.items), negotiations: 1 });
  const additions = readings.map((reading, at) => ({
    arrival: {
      ...{ key: String(at).padStart(64, "0"), name: `${at}`, at: "2025-01-01T00:00:00Z" },
      ...{ outcome: "read", article: reading.article.id, reason: null },
    },
    reading,
    report: reportOf(reading),
  }));
  for (let at = 0; at < additions.length; at += 50) await store.add(additions.slice(at, at + 50));
  await store.close();
}

async function measureServer(id) {
  const at = `/api/dossiers/${id}`;
  const paths = [
    "overview",
    "positions",
    "statements?limit=50",
    "timeline?limit=200",
    "articles",
    "review",
    "actors",
    "brief",
  ];
  const asked = await (await fetch(`${url}${at}/statements?limit=200`)).json();
  const items = asked.entries.slice(0, 40).map((one) => `${at}/items/${one.id}`);
  const requests = [...paths.map((path) => `${at}/${path}`), ...items].map((path) => ({ method: "GET", path }));
  say("| 200 requests a second | p50 | p99 | longest | not answered |\n|---|---|---|---|---|");
  for (const [name, some] of [
    ["pages and items, right after a change: each is worked out once", requests],
    ["pages and items, until the next change", requests],
    ["items alone", requests.slice(paths.length)],
  ]) {
    const result = await autocannon({
      url,
      requests: some,
      overallRate: 200,
      connections: 10,
      duration: Number(values.seconds),
    });
    const { latency, non2xx, errors } = result;
    say(
      `| ${name} | ${latency.p50} ms | ${latency.p99} ms | ${latency.max} ms | ${non2xx + errors} of ${result.requests.total} |`,
    );
  }
}

async function measureBrowser(id) {
  const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(program)) return say("\nNo Chromium is installed: the pages were not measured.");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  say("\n| page | first paint | its heading is there | a click shows the panel |\n|---|---|---|---|");
  for (const [name, path, button] of [
    ["overview", `/d/${id}`, "table.board button.entry"],
    ["positions", `/d/${id}/positions`, "table.matrix button.entry"],
    ["statements", `/d/${id}/statements`, ".statements [data-entry]"],
    ["timeline", `/d/${id}/timeline`, ".days [data-entry]"],
  ]) {
    const page = await browser.newPage();
    await page.goto(url + path);
    await page.waitForSelector(button);
    const there = await page.evaluate(() => performance.now());
    const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
    const shown = await page.evaluate(
      (selector) =>
        new Promise((resolve) => {
          const start = performance.now();
          const look = () =>
            document.querySelector(".panel") ? resolve(performance.now() - start) : requestAnimationFrame(look);
          document.querySelector(selector).click();
          requestAnimationFrame(look);
        }),
      button,
    );
    say(`| ${name} | ${Math.round(paint)} ms | ${Math.round(there)} ms | ${Math.round(shown)} ms |`);
    await page.close();
  }
  await browser.close();
}

function measureScripts() {
  const assets = join(root, "dist", "web", "assets");
  const html = readFileSync(join(root, "dist", "web", "index.html"), "utf8");
  const first = readdirSync(assets).filter((name) => name.endsWith(".js") && html.includes(name));
  const size = first.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  say(`\nScripts that the first page loads: ${(size / 1024).toFixed(1)} KB gzipped.`);
}
