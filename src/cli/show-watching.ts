/** What `parley watch` prints: after each round, what was added and what it changed; what fails, as it fails. */
import type { WatchEvent } from "../desk/add/watch-feeds.ts";
import type { Store } from "../desk/keep.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { printError, printedError } from "./print-error.ts";
import type { Settings } from "./settings.ts";
import { addOutcome, emptySum, newsOf, printOutcome, printSum } from "./show-adding.ts";
import type { Terminal } from "./terminal.ts";

export interface WatchShowing {
  readonly store: Store;
  readonly settings: Settings;
  /** A single round prints its sum even where nothing came of it. */
  readonly isOnce: boolean;
  readonly now: () => string;
}

/** Prints what happens; says what to end with. */
export async function showWatching(
  events: AsyncIterable<WatchEvent>,
  { store, settings, isOnce, now }: WatchShowing,
  terminal: Terminal,
): Promise<ExitCode> {
  const fail = (error: Error, source: string) =>
    printError({ ...printedError(error), source }, settings.json === true, terminal);
  let sum = emptySum();
  let failedFeeds = 0;
  let code: ExitCode = exitCodes.done;
  for await (const event of events) {
    if (event.kind === "feed-failed") {
      failedFeeds += 1;
      fail(event.error, event.feed);
      if (!isOnce && !settings.quiet)
        terminal.err(`${harmless(event.feed)} is asked again in ${minutes(event.pause)}.\n`);
      continue;
    }
    if (event.kind === "outcome") {
      addOutcome(sum, event.outcome);
      await printOutcome(event.outcome, settings, terminal);
      if (event.outcome.kind === "failed" && !settings.json) fail(event.outcome.error, event.outcome.name);
      continue;
    }
    const isNews = sum.counts.added > 0 || isOnce;
    if (isNews) {
      if (!isOnce && !settings.json && !settings.quiet)
        await terminal.out(`${now().slice(0, 16).replace("T", " ")} UTC\n`);
      await printSum(sum, await newsOf(store, sum.articles), settings, terminal);
    }
    const hasFailed = failedFeeds > 0 || sum.counts.failed > 0;
    code = !hasFailed
      ? exitCodes.done
      : sum.counts.added + sum.counts.known > 0
        ? exitCodes.someFailed
        : exitCodes.failure;
    sum = emptySum();
    failedFeeds = 0;
  }
  return code;
}

function minutes(milliseconds: number): string {
  const whole = Math.round(milliseconds / 60_000);
  return whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} h`;
}
