/**
 * What `npm start` and `npm test` need first: a Node.js that fits, the packages, the build. Plain JavaScript with nothing
 * but Node's own modules, since it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says what is happening, to people and not to pipes. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends with a reason and the next step if this Node.js is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 14) || major > 22;
  if (fits) return;
  say(`Parley needs Node.js 20.19 or newer (or 22.14 or newer); this is ${process.version}.`);
  say("Next: install it from https://nodejs.org and run this again.");
  process.exit(1);
}

/** Installs the packages of package-lock.json if they are missing or others. */
export function install() {
  if (areInstalled()) return;
  say("Installing packages (npm ci) …");
  const npm = process.env.npm_execpath;
  const status = npm
    ? run(process.execPath, [npm, "ci", "--no-audit", "--no-fund"])
    : runNpm(["ci", "--no-audit", "--no-fund"]);
  if (status === 0) return;
  say("The packages could not be installed; npm says why above.");
  say("Next: check your connection to the npm registry, then run this again. Once installed, Parley needs no network.");
  process.exit(1);
}

/** Compiles src/ to dist/ and web/ to dist/web/ where they are older; false if a compiler finds errors. */
export function build() {
  return buildProgram() && buildPages();
}

function buildProgram() {
  const sources = ["src", "package.json", "tsconfig.json", "tsconfig.build.json"];
  if (isNewer(join("dist", "cli", "main.js"), sources)) return true;
  say("Building …");
  return run(process.execPath, [tool("typescript", "bin", "tsc"), "-p", "tsconfig.build.json"]) === 0;
}

function buildPages() {
  if (isNewer(join("dist", "web", "index.html"), ["web", "src/record", "package.json"])) return true;
  say("Building the pages …");
  return run(process.execPath, [tool("vite", "bin", "vite.js"), "build", "web", "--logLevel", "warn"]) === 0;
}

/** Whether a built file is there and newer than everything that it is made of. */
function isNewer(built, sources) {
  const path = join(home, built);
  return existsSync(path) && newest(path) > Math.max(...sources.map((name) => newest(join(home, name))));
}

/** A file of an installed package. */
export function tool(...path) {
  return join(home, "node_modules", ...path);
}

/** Runs a program in the project's folder, with our output; its exit status. */
export function run(program, words, options = {}) {
  const { status, error } = spawnSync(program, words, { cwd: home, stdio: "inherit", ...options });
  if (error) say(String(error.message));
  return status ?? 1;
}

function runNpm(words) {
  return run(process.platform === "win32" ? "npm.cmd" : "npm", words, { shell: process.platform === "win32" });
}

/** Whether what npm wrote down of node_modules is what the lock file asks for. */
function areInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8")).packages;
    const present = JSON.parse(readFileSync(join(home, "node_modules", ".package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(
      ([name, one]) => name === "" || one.optional || one.devOptional || present[name]?.version === one.version,
    );
  } catch {
    return false;
  }
}

/** When the newest file below a path was changed, in milliseconds; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
