/** Runs the built `parley` as a process of its own, as a person's shell would. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const home = fileURLToPath(new URL("../..", import.meta.url));
export const parley = join(home, "bin", "parley.js");
export const examples = join(home, "examples");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Surroundings {
  stdin?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** Sends SIGINT after so many milliseconds. */
  interruptAfter?: number;
}

/** What a run printed and ended with. Settings and colours of the machine do not reach it. */
export function runParley(words: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return runProgram(process.execPath, [parley, ...words], surroundings);
}

/** The same for any program. */
export function runProgram(program: string, words: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin, env = {}, cwd = home, interruptAfter } = surroundings;
  const plainEnv = { PATH: process.env.PATH ?? "", HOME: emptyFolder, ...env };
  const child = spawn(program, words, { cwd, env: plainEnv, stdio: ["pipe", "pipe", "pipe"] });
  const isInputHeldOpen = interruptAfter !== undefined && stdin === undefined;
  child.stdin.on("error", () => {});
  if (!isInputHeldOpen) child.stdin.end(stdin ?? "");
  if (interruptAfter !== undefined) setTimeout(() => child.kill("SIGINT"), interruptAfter);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** A new empty folder of the system's temporary ones. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "parley-cli-"));
}

const emptyFolder = makeFolder();
