/** Watching feeds: asking again and again, politely, and adding what is new. */
import { openBundle } from "../../page/bundles/open-bundle.ts";
import { ParleyError } from "../../record/error.ts";
import type { Validators } from "../effects.ts";
import { type Adding, type AddOutcome, addCandidates } from "./add-reports.ts";
import type { Candidate } from "./candidate.ts";
import { candidateOf } from "./find-candidates.ts";

/** What happens while feeds are watched. */
export type WatchEvent =
  | { readonly kind: "outcome"; readonly feed: string; readonly outcome: AddOutcome }
  /** The feed could not be had; it is asked again after so many milliseconds. */
  | { readonly kind: "feed-failed"; readonly feed: string; readonly error: Error; readonly pause: number }
  /** All feeds whose turn it was were asked. */
  | { readonly kind: "round" };

export interface Watching extends Adding {
  /** Between two questions to one feed, in milliseconds. */
  readonly every: number;
  /** Asks each feed once and ends. */
  readonly isOnce: boolean;
  /** Waits; returns at once when `signal` is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A feed that fails, or a page that does, is asked ever more rarely, up to once in a day. */
const longestPause = 24 * 60 * 60 * 1000;
/** A page that has failed so often is not asked again in this run. */
const mostTries = 5;

interface Feed {
  readonly url: string;
  known: Validators | null;
  failures: number;
  /** When it is asked next, on the clock. */
  dueAt: number;
}

/** How often a page failed, and when it may be asked again. */
type Tries = Map<string, { readonly failures: number; readonly dueAt: number }>;

/** Everything that happens, until it is interrupted; with `isOnce`, until each feed was asked. */
export async function* watchFeeds(urls: readonly string[], watching: Watching): AsyncGenerator<WatchEvent, void, void> {
  const { clock, signal, every, wait } = watching;
  const feeds: Feed[] = [...new Set(urls)].map((url) => ({ url, known: null, failures: 0, dueAt: clock() }));
  const tries: Tries = new Map();
  while (!signal.aborted) {
    for (const feed of feeds.filter(({ dueAt }) => dueAt <= clock())) {
      if (signal.aborted) return;
      const begun = clock();
      try {
        yield* askFeed(feed, tries, watching);
        feed.failures = 0;
        feed.dueAt = begun + every;
      } catch (cause) {
        if (!(cause instanceof FeedFailure)) throw cause;
        feed.failures += 1;
        const pause = pauseAfter(feed.failures, every);
        feed.dueAt = begun + pause;
        yield { kind: "feed-failed", feed: feed.url, error: cause.reason, pause };
      }
    }
    if (signal.aborted) return;
    yield { kind: "round" };
    if (watching.isOnce || signal.aborted) return;
    const next = Math.min(...feeds.map(({ dueAt }) => dueAt));
    await wait(Math.max(0, next - clock()), signal);
  }
}

/** Doubled with each failure in a row. */
export function pauseAfter(failures: number, every: number): number {
  return Math.max(every, Math.min(every * 2 ** Math.min(failures - 1, 30), longestPause));
}

/** The feed itself is at fault, not an article of it. */
class FeedFailure extends Error {
  readonly reason: Error;

  constructor(cause: unknown) {
    super("feed failed", { cause });
    this.reason = cause instanceof Error ? cause : new Error(String(cause));
  }
}

async function* askFeed(feed: Feed, tries: Tries, watching: Watching): AsyncGenerator<WatchEvent, void, void> {
  const found = await openFeed(feed, watching);
  if (found === null) return;
  const { clock, every } = watching;
  const due = found.candidates.filter(({ name }) => {
    const before = tries.get(name);
    return before === undefined || (before.dueAt <= clock() && before.failures < mostTries);
  });
  for await (const outcome of addCandidates(inTurn(due), watching)) {
    if (outcome.kind === "failed") {
      const failures = (tries.get(outcome.name)?.failures ?? 0) + 1;
      tries.set(outcome.name, { failures, dueAt: clock() + pauseAfter(failures, every) });
    } else tries.delete(outcome.name);
    yield { kind: "outcome", feed: feed.url, outcome };
  }
  // Until all that it listed was settled, the feed must not be told that we have it.
  const isOpen = ({ name }: Candidate) => (tries.get(name)?.failures ?? mostTries) < mostTries;
  const isSettled = !watching.signal.aborted && !found.candidates.some(isOpen);
  feed.known = isSettled ? found.validators : null;
}

/** The feed's articles; null where it has not changed. */
async function openFeed(
  feed: Feed,
  { effects, told }: Watching,
): Promise<{ candidates: Candidate[]; validators: Validators } | null> {
  try {
    const answer = await effects.fetchFeed(feed.url, feed.known);
    if (answer === null) return null;
    const { bytes, contentType, url, validators } = answer;
    const opened = await openBundle(onePiece(bytes), { name: null, contentType, url });
    if (opened.kind === "page") {
      throw new ParleyError("format-unknown", `${feed.url} is no feed.`, {
        hint: "Give the address of an RSS, Atom or JSON feed; a page's source names its feeds with rel=alternate.",
      });
    }
    const candidates: Candidate[] = [];
    for await (const bundled of opened.articles) candidates.push(candidateOf(bundled, feed.url, told));
    return { candidates, validators };
  } catch (cause) {
    throw new FeedFailure(cause);
  }
}

async function* inTurn(candidates: readonly Candidate[]): AsyncGenerator<Candidate, void, void> {
  yield* candidates;
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}
