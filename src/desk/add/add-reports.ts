/**
 * Adding articles to the store: those that are known are passed over before they are read, those about no negotiation are kept
 * out before they cost much, and an outcome is handed out only once the store has it for good. Interrupted at any moment, the
 * same call goes on where it stopped.
 */

import type { Said } from "../../page/bundles/bundle.ts";
import type { Addition, Arrival, Store } from "../../store/store.ts";
import type { Effects } from "../effects.ts";
import type { OpenedSource } from "../open-source.ts";
import type { Reported, ReportReader, Told } from "../page-reader.ts";
import { openReaderPool, type ReaderPool } from "../reader-pool.ts";
import type { Source } from "../source.ts";
import type { Candidate } from "./candidate.ts";
import { type FindingEffects, findCandidates } from "./find-candidates.ts";

/** What became of one candidate. */
export type AddOutcome =
  /** `article` is its id. */
  | { readonly kind: "added"; readonly name: string; readonly article: string; readonly headline: string | null }
  /** It was added before, or another candidate has the same text; null where it was kept out before. */
  | { readonly kind: "known"; readonly name: string; readonly article: string | null }
  | { readonly kind: "kept-out"; readonly name: string; readonly reason: string }
  | { readonly kind: "passed-over"; readonly name: string; readonly reason: string }
  /** The store keeps that it failed and why; the next run tries it again. */
  | { readonly kind: "failed"; readonly name: string; readonly error: Error };

/** What adding needs of the world. */
export type AddingEffects = FindingEffects & Pick<Effects, "fetchPage">;

export interface Adding {
  readonly store: Store;
  readonly told: Told;
  readonly effects: AddingEffects;
  /** Opens one who reads, and how many are at work at once. They are opened when there is something to read. */
  readonly readers: { readonly open: () => Promise<ReportReader>; readonly jobs: number };
  /** Takes articles about no negotiation as well. */
  readonly takesAll: boolean;
  /** This moment in UTC, ISO 8601. */
  readonly now: () => string;
  /** Milliseconds that pass evenly, for keeping batches short. */
  readonly clock: () => number;
  /** When aborted, no more is taken up; what was read is kept, and the outcomes end. */
  readonly signal: AbortSignal;
}

/** Candidates taken up for each reader before the first of them is handed out. */
const ahead = 4;
/** A batch is committed when it has so many outcomes … */
const mostInBatch = 32;
/** … or when its first one has waited for so many milliseconds. */
const longestWait = 200;

/** What becomes of each source's articles, in their order, each handed out once the store has it. */
export async function* addReports(sources: readonly Source[], adding: Adding): AsyncGenerator<AddOutcome, void, void> {
  yield* addCandidates(findCandidates(sources, adding.told, adding.effects), adding);
}

/** The same for candidates that were found already. Throws what is wrong with the store, or where nobody can be had to read. */
export async function* addCandidates(
  candidates: AsyncGenerator<Candidate, void, void>,
  adding: Adding,
): AsyncGenerator<AddOutcome, void, void> {
  const { signal, clock, store } = adding;
  const pool = lazyPool(adding.readers);
  const alarm = openAlarm(signal);
  const most = adding.readers.jobs * ahead;
  const underway: Slot[] = [];
  const coming: Coming = { isAwaited: false, isMore: true, failure: null };
  let batch: Settled[] = [];
  let begun = 0;

  const takeNext = async (): Promise<void> => {
    coming.isAwaited = true;
    try {
      const next = await candidates.next();
      if (next.done) coming.isMore = false;
      else underway.push(startSettling(next.value, adding, pool, alarm.ring));
    } catch (cause) {
      coming.failure = { cause };
    }
    coming.isAwaited = false;
    alarm.ring();
  };

  try {
    while (!signal.aborted) {
      if (coming.isMore && !coming.isAwaited && underway.length < most) void takeNext();
      for (let head = underway[0]; head?.settled != null; head = underway[0]) {
        if (batch.length === 0) begun = clock();
        batch.push(head.settled);
        underway.shift();
      }
      pool.throwIfNone();
      throwIfFailed(coming);
      throwIfFailed(underway[0]);
      const waited = clock() - begun;
      if (batch.length >= mostInBatch || (batch.length > 0 && waited >= longestWait)) {
        const due = batch;
        batch = [];
        yield* commit(due, store);
        continue;
      }
      if (!coming.isMore && underway.length === 0) break;
      await alarm.rung(batch.length === 0 ? null : longestWait - waited);
    }
    yield* commit(batch, store);
  } finally {
    await Promise.all([pool.close(), coming.isAwaited ? null : candidates.return()]);
  }
}

/** Whether there is another candidate, as far as is known. */
interface Coming {
  isAwaited: boolean;
  isMore: boolean;
  failure: Slot["failure"];
}

/** A candidate on its way. */
interface Slot {
  settled: Settled | null;
  failure: { readonly cause: unknown } | null;
}

function startSettling(candidate: Candidate, adding: Adding, pool: LazyPool, onDone: () => void): Slot {
  const slot: Slot = { settled: null, failure: null };
  settle(candidate, adding, pool)
    .then(
      (settled) => {
        slot.settled = settled;
      },
      (cause) => {
        slot.failure = { cause };
      },
    )
    .finally(onDone);
  return slot;
}

function throwIfFailed(one: Pick<Slot, "failure"> | undefined): void {
  if (one?.failure != null) throw one.failure.cause;
}

/** Wakes whoever waits, when it is rung, when time is up, or when the run is interrupted. */
function openAlarm(signal: AbortSignal) {
  let wake = (): void => {};
  signal.addEventListener("abort", () => wake(), { once: true });
  return {
    ring: () => wake(),
    /** `longest` is in milliseconds; null waits until it is rung. */
    rung: (longest: number | null) =>
      new Promise<void>((resolve) => {
        const timer = longest === null ? undefined : setTimeout(resolve, Math.max(1, longest));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

/** A candidate that needs no more work: what to keep, if anything, and what to say. */
type Settled = { readonly outcome: AddOutcome; readonly addition: Addition | null };

async function settle(candidate: Candidate, adding: Adding, pool: LazyPool): Promise<Settled> {
  const { name } = candidate;
  if (candidate.kind === "broken") return { outcome: { kind: "failed", name, error: candidate.error }, addition: null };
  if (candidate.kind === "passed-over") return { outcome: candidate, addition: null };
  const known = (await adding.store.knownArrivals([candidate.key])).get(candidate.key);
  if (known !== undefined && isSettled(known, adding.takesAll)) {
    return { outcome: { kind: "known", name, article: known.article }, addition: null };
  }
  try {
    const page = candidate.kind === "page" ? candidate.page : await fetchLink(candidate, adding.effects);
    const reported = await pool.lend((reader) => reader.report(page, adding.told, adding.takesAll));
    return settledAs(reported, name, candidate.key, adding.now());
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const { key } = candidate;
    const arrival: Arrival = { key, name, at: adding.now(), outcome: "failed", article: null, reason: error.message };
    return { outcome: { kind: "failed", name, error }, addition: { arrival, reading: null, report: null } };
  }
}

/** Whether what happened the last time still holds: a failure is tried again, and so is what was kept out if all is taken now. */
function isSettled({ outcome }: Arrival, takesAll: boolean): boolean {
  return outcome === "read" || (outcome === "kept-out" && !takesAll);
}

async function fetchLink(link: { url: string; said: Said }, { fetchPage }: AddingEffects): Promise<OpenedSource> {
  const { bytes, contentType, url } = await fetchPage(link.url);
  return { bytes, name: null, contentType, url, said: link.said };
}

function settledAs(reported: Reported, name: string, key: string, at: string): Settled {
  if (reported.kind === "kept-out") {
    const { reason } = reported;
    const arrival: Arrival = { key, name, at, outcome: "kept-out", article: null, reason };
    return { outcome: { kind: "kept-out", name, reason }, addition: { arrival, reading: null, report: null } };
  }
  const { reading, report } = reported;
  const { id, headline } = reading.article;
  const arrival: Arrival = { key, name, at, outcome: "read", article: id, reason: null };
  return { outcome: { kind: "added", name, article: id, headline }, addition: { arrival, reading, report } };
}

/** Keeps a batch, then hands out its outcomes. */
async function* commit(batch: readonly Settled[], store: Store): AsyncGenerator<AddOutcome, void, void> {
  if (batch.length === 0) return;
  const additions = batch.flatMap(({ addition }) => addition ?? []);
  const kept = additions.length === 0 ? [] : await store.add(additions);
  const outcomeOf = new Map(additions.map((addition, index) => [addition, kept[index]]));
  for (const { outcome, addition } of batch) {
    const wasKnown = addition !== null && outcomeOf.get(addition) === "known";
    if (wasKnown && outcome.kind === "added") yield { kind: "known", name: outcome.name, article: outcome.article };
    else yield outcome;
  }
}

interface LazyPool {
  lend<Result>(use: (reader: ReportReader) => Promise<Result>): Promise<Result>;
  /** Throws why nobody can be had to read, if that is so. */
  throwIfNone(): void;
  close(): Promise<void>;
}

/** A pool that is opened when it is first asked. */
function lazyPool({ open, jobs }: Adding["readers"]): LazyPool {
  let pool: Promise<ReaderPool<ReportReader>> | null = null;
  let why: { readonly cause: unknown } | null = null;
  return {
    async lend(use) {
      pool ??= openReaderPool(open, jobs);
      const opened = await pool.catch((cause) => {
        why = { cause };
        throw cause;
      });
      return opened.lend(use);
    },
    throwIfNone() {
      if (why !== null) throw why.cause;
    },
    async close() {
      await (await pool?.catch(() => null))?.close();
    },
  };
}
