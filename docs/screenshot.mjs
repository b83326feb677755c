/**
 * Makes the pictures of the desk in docs/: the sample reports are added to a record of their own, served, and looked at in Chromium.
 * Run it after `npm run build`; CHROMIUM names the browser if it is not /usr/bin/chromium.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const home = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-screenshot-"));
const store = join(folder, "record.db");
const parley = join(home, "bin", "parley.js");

const { status } = spawnSync(process.execPath, [parley, "add", "examples", "--store", store, "--quiet"], {
  cwd: home,
  stdio: ["ignore", "ignore", "inherit"],
});
if (status !== 0) process.exit(1);

const server = spawn(process.execPath, [parley, "serve", "--store", store, "--port", "0", "--json"], { cwd: home });
const url = await new Promise((resolve) =>
  server.stdout.once("data", (line) => resolve(JSON.parse(line).url.slice(0, -1))),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--hide-scrollbars"],
});
try {
  const { entries } = await (await fetch(`${url}/api/dossiers`)).json();
  const at = `/d/${entries[0].id}`;
  const { entries: articles } = await (await fetch(`${url}/api/dossiers/${entries[0].id}/articles?limit=200`)).json();
  const mostMarked = [...articles].sort((a, b) => b.items / b.words - a.items / a.words)[0];
  await takePicture(at, "overview");
  await takePicture(`${at}/positions`, "positions");
  await takePicture(`${at}/conditions`, "conditions");
  await takePicture(`${at}/timeline`, "timeline");
  await takePicture(`${at}/review`, "review");
  await takePicture(`/articles/${mostMarked.id}`, "article");
} finally {
  await browser.close();
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}

/** A picture of a page as it is first seen, in light colours. */
async function takePicture(path, name) {
  const page = await browser.newPage({
    ...{ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 },
    ...{ colorScheme: "light", reducedMotion: "reduce" },
  });
  await page.goto(url + path);
  await page.waitForSelector("h1");
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(home, "docs", `screenshot-${name}.png`) });
  await page.close();
}
