/** A pause between two requests to the same site, however many ask at once. */

/** What pacing needs of the world. Times are in milliseconds. */
export interface Pacing {
  readonly pause: number;
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Hosts that are remembered; beyond that, all are forgotten at once. */
const mostHosts = 10_000;

/** The same fetcher, but each host is asked one thing at a time, and no sooner than `pause` after the last answer. */
export function paced<Rest extends readonly unknown[], Result>(
  fetch: (url: string, ...rest: Rest) => Promise<Result>,
  { pause, clock, wait }: Pacing,
): (url: string, ...rest: Rest) => Promise<Result> {
  const turns = new Map<string, Promise<number>>();
  return async (url, ...rest) => {
    const host = URL.canParse(url) ? new URL(url).host : url;
    const before = turns.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    let leave = (_at: number): void => {};
    if (turns.size > mostHosts) turns.clear();
    turns.set(
      host,
      new Promise((resolve) => {
        leave = resolve;
      }),
    );
    const earliest = (await before) + pause;
    try {
      const now = clock();
      if (now < earliest) await wait(earliest - now);
      return await fetch(url, ...rest);
    } finally {
      leave(clock());
    }
  };
}
