/**
 * Every command that the documents show is run once, in their order, in a folder like a reader's: `report.html`, `report.txt`, a
 * folder `news/` with two reports, the codebook that the documents show as `issues.json`, a `password.txt`, a record made of
 * `news/`, and `parley` on the path. What would install, test or leave the machine is checked another way, and a server is ended as a person ends it.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../cli/run-parley.ts";
import { home, projectFiles, read } from "./project-files.ts";

const documents = projectFiles().filter((path) => /^(README|CONTRIBUTING|ARCHITECTURE)\.md$|^docs\/.*\.md$/.test(path));

interface Shown {
  document: string;
  line: string;
}

/** The lines of blocks marked `sh`; a line that ends in a backslash goes on in the next. */
function shownCommands(document: string): Shown[] {
  const blocks = [...read(document).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
  const lines = blocks.flatMap((block) => block.replaceAll("\\\n", " ").split("\n"));
  return lines
    .map((line) => line.replace(/\s+# .*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ document, line }));
}

/** A reader's folder. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-docs-"));
  cpSync(join(home, "examples"), join(folder, "examples"), { recursive: true });
  mkdirSync(join(folder, "news"));
  cpSync(join(home, "examples", "1-halden-courier.html"), join(folder, "news", "monday.html"));
  cpSync(join(home, "examples", "2-northern-wire.txt"), join(folder, "news", "tuesday.txt"));
  writeFileSync(join(folder, "issues.json"), /^```json\n([\s\S]*?)^```$/m.exec(read("docs/commands.md"))?.[1] ?? "");
  cpSync(join(home, "examples", "1-halden-courier.html"), join(folder, "report.html"));
  cpSync(join(home, "examples", "2-northern-wire.txt"), join(folder, "report.txt"));
  writeFileSync(join(folder, "password.txt"), "four words in a row\n");
  symlinkSync(join(home, "bin"), join(folder, "bin"));
  mkdirSync(join(folder, "path"));
  const command = join(folder, "path", "parley");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(home, "bin", "parley.js")}" "$@"\n`);
  chmodSync(command, 0o755);
  return folder;
}

const all = documents.flatMap(shownCommands);
const isNpm = ({ line }: Shown) => /^npm /.test(line);
const isWork = ({ line }: Shown) =>
  /^(git clone|cd |npx biome|npx vitest|node (docs|eval|training|lexicon|test)\/|\.ci\/run)/.test(line);
const isRunHere = (shown: Shown) => !isNpm(shown) && !isWork(shown);

describe("commands in the documents", () => {
  it("are there", () => {
    expect(all.filter(isRunHere).length).toBeGreaterThan(5);
  });

  const folder = readersFolder();
  const documentOf = new Map(all.filter(isRunHere).map(({ document, line }) => [line, document]));

  const env = { PATH: [join(folder, "path"), process.env.PATH ?? ""].join(delimiter) };
  const runInFolder = (line: string, interruptAfter?: number) =>
    runProgram("bash", ["-c", `set -o pipefail; ${line}`], {
      ...{ cwd: folder, env },
      ...(interruptAfter === undefined ? {} : { interruptAfter }),
    });

  beforeAll(async () => {
    const { code, err } = await runInFolder("parley add news");
    if (code !== 0) throw new Error(err);
  });

  it.each([...documentOf])("%s", async (line, document) => {
    if (/^(parley|node bin\/parley\.js) watch\b/.test(line)) return expectKnownOptions(line);
    if (/^(parley|node bin\/parley\.js) serve\b/.test(line)) return expectServed(line);
    const leavesTheMachine = /https?:\/\//.test(line) && !line.includes("--url");
    const { code, err } = await runInFolder(leavesTheMachine ? `${line} --dry-run` : line);
    expect(code, `${document}: ${line}\n${err}`).toBe(0);
  });

  /** A command that asks a site again and again: its options are those that its help lists. */
  async function expectKnownOptions(line: string): Promise<void> {
    const { out } = await runInFolder("parley help watch");
    const options = line.match(/--[a-z-]+/g) ?? [];
    expect(options.filter((option) => !out.includes(option))).toEqual([]);
  }

  /** A server tells its address, and ends with Ctrl-C. */
  async function expectServed(line: string): Promise<void> {
    const { code, out, err } = await runInFolder(`exec ${line}`, 4_000);
    expect(out, err).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(code, err).toBe(0);
  }

  it("of npm are scripts of the package, or npm's own", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const names = all.filter(isNpm).map(({ line }) => /^npm (?:run )?(\S+)/.exec(line)?.[1] ?? "");
    expect(names.filter((name) => !(name in scripts) && name !== "ci" && name !== "link")).toEqual([]);
  });

  it("of work on Parley name files that are there", () => {
    const paths = all
      .filter(isWork)
      .flatMap(({ line }) => line.match(/(?:^|\s)((?:docs|eval|training|lexicon|test|\.ci)\/\S+)/)?.[1] ?? []);
    const known = projectFiles();
    expect(paths.filter((path) => !known.some((file) => file === path || file.startsWith(path)))).toEqual([]);
  });
});
