/**
 * Makes docs/screenshot.png and docs/screenshot-words.png: the page of a sample report, in Chromium. Run it after `npm run build`; CHROMIUM names the
 * browser if it is not called chromium.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-screenshot-"));
const page = join(folder, "page.html");
const report = join(home, "examples", "1-halden-courier.html");

function run(program, words) {
  const { status, error } = spawnSync(program, words, { cwd: home, stdio: ["ignore", "inherit", "pipe"] });
  if (status === 0) return;
  process.stderr.write(`${program} failed: ${error?.message ?? `it ended with ${status}`}\n`);
  process.exit(1);
}

run(process.execPath, [join(home, "bin", "parley.js"), "read", report, "--html", page]);
takePicture("", "screenshot.png");
takePicture("#r1-p1", "screenshot-words.png");
rmSync(folder, { recursive: true, force: true });

/** A picture of the page, scrolled to an anchor: in a frame, since a headless browser only pictures the top of a page. */
function takePicture(anchor, name) {
  const frame = join(folder, "frame.html");
  const style = "display:block;width:1200px;height:1200px;border:0";
  writeFileSync(frame, `<body style="margin:0"><iframe src="page.html${anchor}" style="${style}"></iframe></body>`);
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
