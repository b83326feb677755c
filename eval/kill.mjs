#!/usr/bin/env node
/**
 * Kills a process that adds articles, at random moments, many times over, and looks whether anything that was acknowledged is
 * lost or anything half is left.
 *
 *     KILLS=200 node eval/kill.mjs
 *
 * SQLite; then PostgreSQL where its programs are installed. Ends with 1 if anything was lost. Writes eval/results/kill.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileStore } from "../test/store/compile.mjs";

const kills = Number(process.env.KILLS ?? 200);
const root = fileURLToPath(new URL("..", import.meta.url));
const { folder, remove } = compileStore();
const load = async (path) => await import(pathToFileURL(join(folder, path)).href);
const { killWriters } = await load("test/store/kill-writers.js");
const { postgresPrograms, startPostgres } = await load("test/store/postgres-server.js");
const scratch = mkdtempSync(join(tmpdir(), "parley-kill-"));
const lines = [];

async function measure(name, place) {
  const { acknowledged, lost, damage } = await killWriters(folder, place, {
    kills,
    longest: 150,
    moments: Math.random,
  });
  const line = `- ${name}: killed ${kills} times, ${acknowledged} articles acknowledged, ${lost.length} lost or half, ${damage.length} lines of damage.`;
  console.log([line, ...lost, ...damage].join("\n"));
  lines.push(line);
  if (lost.length + damage.length > 0) process.exitCode = 1;
}

try {
  await measure("SQLite", join(scratch, "record.db"));
  const programs = postgresPrograms();
  if (programs !== null) {
    const server = await startPostgres(programs);
    try {
      await measure("PostgreSQL", await server.newDatabase());
    } finally {
      await server.stop();
    }
  }
  writeFileSync(
    join(root, "eval/results/kill.md"),
    `# Killed while adding\n\n\`KILLS=${kills} node eval/kill.mjs\`: a process adds articles in batches of three and is killed (SIGKILL) up to 150 ms after its\nfirst batch; the next goes on at the same store.\n\n${lines.join("\n")}\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
  remove();
}
