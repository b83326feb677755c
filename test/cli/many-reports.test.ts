import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadReading } from "../../src/record/load-reading.ts";
import { examples, makeFolder, parley, runParley } from "./run-parley.ts";

const wire = join(examples, "2-northern-wire.txt");

/** A folder with so many reports, and in their midst one that cannot be read. */
function folderOf(count: number): string {
  const folder = makeFolder();
  for (let number = 0; number < count; number += 1)
    copyFileSync(wire, join(folder, `${String(number).padStart(3, "0")}.txt`));
  writeFileSync(join(folder, "001.html"), "");
  return folder;
}

describe("reading in several processes", () => {
  it("gives the same, in the same order, as reading in one, with a codebook too", async () => {
    const folder = folderOf(4);
    const book = join(makeFolder(), "own.json");
    writeFileSync(book, JSON.stringify({ issues: [{ name: "everything", words: ["*"] }] }));
    const words = ["read", folder, "--json", "--codebook", book];
    const [one, two] = await Promise.all([runParley([...words, "--jobs", "1"]), runParley([...words, "--jobs", "2"])]);
    expect(two).toEqual(one);
    expect(one.code).toBe(3);
    expect(one.out.trim().split("\n")).toHaveLength(4);
    const readings = one.out
      .trim()
      .split("\n")
      .map((line) => loadReading(JSON.parse(line)));
    const issues = readings.flatMap(({ positions }) => positions.map(({ issue }) => issue));
    expect(new Set(issues)).toEqual(new Set(["everything"]));
    expect(JSON.parse(one.err)).toMatchObject({ source: `${folder}/001.html` });
  });

  it("says once that there is no model", async () => {
    const { code, err } = await runParley(["read", folderOf(4), "--json", "--jobs", "2", "--model", makeFolder()]);
    expect(code).toBe(1);
    expect(JSON.parse(err).code).toBe("model-missing");
  });

  it("reads on when a process is killed", async () => {
    const run = startReading(folderOf(20));
    await run.firstLine;
    const [child] = childrenOf(run.pid);
    if (child !== undefined) process.kill(child, "SIGKILL");
    const { code, out, err } = await run.end;
    expect(child).toBeDefined();
    expect(code).toBe(3);
    const lines = out.trim().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(19);
    for (const line of lines.slice(0, 2)) loadReading(JSON.parse(line));
    expect(err).not.toContain("    at ");
  });

  it("ends with 130 on an interruption, and leaves no process behind", async () => {
    const run = startReading(folderOf(20));
    await run.firstLine;
    const children = childrenOf(run.pid);
    process.kill(run.pid, "SIGINT");
    const { code, err } = await run.end;
    expect(code).toBe(130);
    expect(err).toContain("Interrupted");
    expect(children.length).toBe(2);
    await expect.poll(() => children.filter(isRunning), { timeout: 10_000 }).toEqual([]);
  });
});

describe("a codebook", () => {
  it("that is broken ends with 1, its place and the next step", async () => {
    const book = join(makeFolder(), "own.json");
    writeFileSync(book, '{"issues": [{"nmae": "x"}]}');
    const { code, err } = await runParley(["read", wire, "--json", "--codebook", book]);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: "broken-record", message: expect.stringContaining("issues[0]") });
    expect((await runParley(["read", wire, "--codebook", "nothing.json"])).err).toContain("[file-unreadable]");
  });
});

/** A run in two processes, watched from outside. */
function startReading(folder: string) {
  const child = spawn(process.execPath, [parley, "read", folder, "--json", "--jobs", "2"], {
    env: { PATH: process.env.PATH ?? "", HOME: makeFolder() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const firstLine = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      resolve();
    });
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const end = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, out, err })),
  );
  return { pid: child.pid ?? 0, firstLine, end };
}

function childrenOf(pid: number): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
