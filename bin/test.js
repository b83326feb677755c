#!/usr/bin/env node
/** `npm test`: build, lint, types, tests. The last line is the sum: “N passed, N failed”. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, checkNode, install, run, say, tool } from "./prepare.js";

checkNode();
install();

const failedSteps = [];

function step(name, isGood) {
  if (isGood) return;
  failedSteps.push(name);
  say(`\n${name}: failed.\n`);
}

step("build", build());
step("lint", run(process.execPath, [tool("@biomejs", "biome", "bin", "biome"), "check", "."]) === 0);
step("types", run(process.execPath, [tool("typescript", "bin", "tsc"), "--noEmit"]) === 0);
step("types of the pages", run(process.execPath, [tool("typescript", "bin", "tsc"), "--noEmit", "-p", "web"]) === 0);

const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
const report = join(folder, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const status = run(process.execPath, [tool("vitest", "vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)]);
const { passed, failed } = countTests(report);
rmSync(folder, { recursive: true, force: true });
if (status !== 0 && failed === 0) failedSteps.push("tests");

const isGood = status === 0 && failed === 0 && failedSteps.length === 0;
if (failedSteps.length > 0) process.stdout.write(`\nFailed beside the tests: ${failedSteps.join(", ")}\n`);
process.exitCode = isGood ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed + failedSteps.length} failed\n`);

/** Tests that passed and failed; a file that could not be loaded counts as one failed test. */
function countTests(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
