/**
 * Makes docs/screenshot.png, docs/screenshot-words.png and docs/screenshot-deadlock.png: pages of the sample reports, in Chromium.
 * Run it after `npm run build`; CHROMIUM names the browser if it is not called chromium.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-screenshot-"));
const parley = join(home, "bin", "parley.js");
const examples = join(home, "examples");

function run(program, words) {
  const { status, error } = spawnSync(program, words, { cwd: home, stdio: ["ignore", "inherit", "pipe"] });
  if (status === 0) return;
  process.stderr.write(`${program} failed: ${error?.message ?? `it ended with ${status}`}\n`);
  process.exit(1);
}

run(process.execPath, [parley, "read", join(examples, "1-halden-courier.html"), "--html", join(folder, "read.html")]);
run(process.execPath, [parley, "deadlock", examples, "--html", join(folder, "deadlock.html")]);
takePicture("read.html", "screenshot.png");
takePicture("read.html#r1-p1", "screenshot-words.png");
takePicture("deadlock.html", "screenshot-deadlock.png");
rmSync(folder, { recursive: true, force: true });

/** A picture of a page, scrolled to an anchor: in a frame, since a headless browser only pictures the top of a page. */
function takePicture(address, name) {
  const frame = join(folder, "frame.html");
  const style = "display:block;width:1200px;height:1200px;border:0";
  writeFileSync(frame, `<body style="margin:0"><iframe src="${address}" style="${style}"></iframe></body>`);
  run(process.env.CHROMIUM ?? "chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
    "--allow-file-access-from-files",
    "--force-device-scale-factor=1.25",
    "--window-size=1200,1200",
    `--user-data-dir=${join(folder, "profile")}`,
    `--screenshot=${join(home, "docs", name)}`,
    pathToFileURL(frame).href,
  ]);
}
