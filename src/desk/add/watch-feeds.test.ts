import { describe, expect, it } from "vitest";
import { ParleyError } from "../../record/error.ts";
import type { Arrival, Store } from "../../store/store.ts";
import type { FetchFeed, Validators } from "../effects.ts";
import type { ReportReader } from "../page-reader.ts";
import { pauseAfter, type WatchEvent, watchFeeds } from "./watch-feeds.ts";

const minute = 60_000;
const url = "https://q.example/feed";
const feedOf = (numbers: number[]) =>
  `<rss version="2.0"><channel><title>Quay</title>${numbers.map((one) => `<item><title>${one}</title><link>https://q.example/${one}</link></item>`).join("")}</channel></rss>`;

/** A site with a feed and pages, a clock that waiting moves, and a store that only knows arrivals. */
function world(answers: (ask: number) => string | null | Error, isMissing: (page: string) => boolean = () => false) {
  const arrivals = new Map<string, Arrival>();
  const asked = { feed: [] as (Validators | null)[], pages: [] as string[], waits: [] as number[] };
  const controller = new AbortController();
  let now = 0;
  const fetchFeed: FetchFeed = async (address, known) => {
    const answer = answers(asked.feed.length);
    asked.feed.push(known);
    if (answer instanceof Error) throw answer;
    if (answer === null) return null;
    return {
      bytes: Buffer.from(answer),
      contentType: "application/rss+xml",
      url: address,
      validators: { etag: `"${asked.feed.length}"`, lastModified: null },
    };
  };
  const store = {
    knownArrivals: async (keys: readonly string[]) =>
      new Map(keys.flatMap((key) => (arrivals.has(key) ? [[key, arrivals.get(key) as Arrival]] : []))),
    add: async (additions: readonly { arrival: Arrival }[]) =>
      additions.map(({ arrival }) => {
        arrivals.set(arrival.key, arrival);
        return "not-kept" as const;
      }),
  } as unknown as Store;
  const reader = { isLost: false, report: async () => ({ kind: "kept-out", reason: "test" }), close: async () => {} };
  const run = async (isOnce: boolean, rounds = 1): Promise<WatchEvent[]> => {
    const events: WatchEvent[] = [];
    const watching = watchFeeds([url], {
      store,
      told: { published: null, publisher: null, url: null },
      effects: {
        disk: { kindOf: async () => null, list: async () => [], read: () => Promise.reject(new Error("not called")) },
        openFile: () => (async function* () {})(),
        openStdin: () => (async function* () {})(),
        fetchFeed,
        fetchPage: async (page) => {
          asked.pages.push(page);
          if (isMissing(page)) throw new ParleyError("page-unreachable", "gone");
          return { bytes: Buffer.from(page), contentType: "text/html", url: page };
        },
      },
      readers: { open: async () => reader as unknown as ReportReader, jobs: 1 },
      takesAll: false,
      now: () => "2031-05-06T08:00:00Z",
      clock: () => now,
      signal: controller.signal,
      every: 15 * minute,
      isOnce,
      wait: async (milliseconds) => {
        asked.waits.push(milliseconds);
        now += milliseconds;
      },
    });
    for await (const event of watching) {
      events.push(event);
      if (event.kind === "round" && events.filter(({ kind }) => kind === "round").length === rounds) controller.abort();
    }
    return events;
  };
  return { run, asked };
}

describe("watching a feed", () => {
  it("adds what it lists, once, and asks only for what has changed", async () => {
    const { run, asked } = world((ask) => (ask === 0 ? feedOf([1, 2]) : ask === 1 ? null : feedOf([1, 2, 3])));
    const events = await run(false, 3);
    expect(asked.pages).toEqual(["https://q.example/1", "https://q.example/2", "https://q.example/3"]);
    expect(asked.feed.map((known) => known?.etag ?? null)).toEqual([null, '"1"', '"1"']);
    expect(asked.waits).toEqual([15 * minute, 15 * minute]);
    expect(events.filter(({ kind }) => kind === "round").length).toBe(3);
  });

  it("asks a feed that fails ever more rarely", async () => {
    const { run, asked } = world(() => new ParleyError("page-unreachable", "down"));
    const events = await run(false, 4);
    expect(asked.waits).toEqual([15 * minute, 30 * minute, 60 * minute]);
    expect(events.filter(({ kind }) => kind === "feed-failed").length).toBe(4);
  });

  it("asks for a page that fails a few times and not for ever, and meanwhile claims to have nothing", async () => {
    const { run, asked } = world(
      () => feedOf([1]),
      () => true,
    );
    await run(false, 40);
    expect(asked.pages.length).toBe(5);
    // The fifth try comes 15 + 30 + 60 + 120 minutes after the first: fifteen rounds on. Until then the feed is asked for in full.
    expect(asked.feed.findIndex((known) => known !== null)).toBe(16);
  });

  it("ends after one round if it is to", async () => {
    const { run, asked } = world(() => feedOf([1]));
    const events = await run(true);
    expect(events.map(({ kind }) => kind)).toEqual(["outcome", "round"]);
    expect(asked.waits).toEqual([]);
  });

  it("says of a page that it is no feed", async () => {
    const { run } = world(() => "<!doctype html><html><body>x</body></html>");
    const [event] = await run(true);
    expect(event?.kind === "feed-failed" ? event.error.message : "").toContain("is no feed");
  });
});

describe("the pause after failures", () => {
  it("doubles up to a day", () => {
    expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 15 * minute) / minute)).toEqual([15, 30, 60, 1440]);
  });
});
