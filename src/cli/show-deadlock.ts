/** What `parley deadlock` prints and writes, once every report is read. */
import { findBlocked } from "../desk/deadlock/find-blocked.ts";
import type { Reading } from "../record/reading.ts";
import { deadlockBrief } from "./brief/deadlock-brief.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { lookOf } from "./look-of.ts";
import { printFailure } from "./print-error.ts";
import { openProgress } from "./progress.ts";
import type { Reports } from "./reading-options.ts";
import type { Terminal } from "./terminal.ts";
import { writePage } from "./write-page.ts";

/** Prints the deadlock of all reports together, writes the page if one is wanted, and says what to end with. */
export async function showDeadlock(reports: Reports & { html: string | null }, terminal: Terminal): Promise<ExitCode> {
  const { settings, html } = reports;
  const progress = await openProgress(reports, terminal);
  const readings: Reading[] = [];
  let failed = 0;
  for await (const outcome of reports.outcomes) {
    progress.step();
    if ("reading" in outcome) readings.push(outcome.reading);
    else {
      failed += 1;
      printFailure(outcome, reports, terminal);
    }
  }
  progress.end();
  if (readings.length === 0) return exitCodes.failure;
  const blocked = findBlocked(readings);
  if (html !== null) {
    const { deadlockPage } = await import("./html/html-page.ts");
    await writePage(html, deadlockPage(readings, blocked), settings, terminal);
  }
  if (settings.json && html !== "-") await terminal.out(`${JSON.stringify(blocked, null, 2)}\n`);
  if (!settings.json && html === null) await terminal.out(deadlockBrief(blocked, lookOf(settings, terminal)));
  return failed === 0 ? exitCodes.done : exitCodes.someFailed;
}
