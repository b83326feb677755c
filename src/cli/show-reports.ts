/** What `parley read` prints and writes, as each report's reading comes in. */
import type { Outcome } from "../desk/read-reports.ts";
import type { Source } from "../desk/source.ts";
import type { Reading } from "../record/reading.ts";
import { brief } from "./brief/brief.ts";
import { addCounts, countItems, noCounts, summary } from "./brief/summary.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { lookOf } from "./look-of.ts";
import { printFailure } from "./print-error.ts";
import { openProgress } from "./progress.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";
import { writePage } from "./write-page.ts";

export interface Showing {
  readonly sources: readonly Source[];
  readonly areSeveral: boolean;
  readonly settings: Settings;
  /** Where the page goes: a path, `-` for standard output, null for no page. */
  readonly html: string | null;
}

/** Prints each outcome, writes the page if one is wanted, and says what to end with. */
export async function showReports(
  outcomes: AsyncIterable<Outcome>,
  showing: Showing,
  terminal: Terminal,
): Promise<ExitCode> {
  const { settings, html, areSeveral } = showing;
  const isBriefWanted = !settings.json && html === null;
  const look = lookOf(settings, terminal);
  const progress = await openProgress(showing, terminal);
  const forPage: Reading[] = [];
  let counts = noCounts;
  let failed = 0;
  for await (const outcome of outcomes) {
    progress.step();
    if ("error" in outcome) {
      failed += 1;
      printFailure(outcome, showing, terminal);
      continue;
    }
    counts = addCounts(counts, countItems(outcome.reading));
    if (settings.verbose)
      terminal.err(`${outcome.source.name}: ${outcome.reading.article.paragraphs.length} paragraphs\n`);
    if (html !== null) forPage.push(outcome.reading);
    if (settings.json && html !== "-") await terminal.out(asJson(outcome.reading, areSeveral));
    if (isBriefWanted) await terminal.out(brief(outcome.reading, look));
  }
  progress.end();
  if (html !== null && counts.reports > 0) {
    const { htmlPage } = await import("./html/html-page.ts");
    await writePage(html, htmlPage(forPage), settings, terminal);
  }
  if (isBriefWanted && areSeveral) await terminal.out(summary(counts, failed, look));
  if (failed === 0) return exitCodes.done;
  return counts.reports === 0 ? exitCodes.failure : exitCodes.someFailed;
}

/** One record for people to look at, or one line of many for programs to stream. */
function asJson(reading: Reading, isOneOfMany: boolean): string {
  return `${isOneOfMany ? JSON.stringify(reading) : JSON.stringify(reading, null, 2)}\n`;
}
