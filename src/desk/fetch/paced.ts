/** A pause between two requests to the same site, however many ask at once. */
import { ParleyError } from "../../record/error.ts";

/** What pacing needs of the world. Times are in milliseconds. */
export interface Pacing {
  readonly pause: number;
  /** How long after its last answer a site wishes to be left alone, where it wishes for more than `pause`. */
  readonly wishOf?: (url: string) => number;
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Hosts that are remembered; beyond that, all are forgotten at once. */
const mostHosts = 10_000;

/** Longer than this, in milliseconds, nobody waits for a site: the request fails, and says until when. */
export const longestWait = 60_000;

/**
 * The same fetcher, but each host is asked one thing at a time, and no sooner than `pause`, or what the site wishes,
 * after the last answer. Throws `page-unreachable` where a site wishes to be left alone for longer than a minute.
 */
export function paced<Rest extends readonly unknown[], Result>(
  fetch: (url: string, ...rest: Rest) => Promise<Result>,
  { pause, wishOf = () => 0, clock, wait }: Pacing,
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
    const answeredAt = await before;
    let leftAt = answeredAt;
    try {
      const left = answeredAt + Math.max(pause, wishOf(url)) - clock();
      if (left > longestWait) throw leaveAlone(host, left);
      if (left > 0) await wait(left);
      leftAt = clock();
      return await fetch(url, ...rest);
    } finally {
      leave(leftAt === answeredAt ? answeredAt : clock());
    }
  };
}

function leaveAlone(host: string, left: number): ParleyError {
  const minutes = Math.ceil(left / 60_000);
  return new ParleyError(
    "page-unreachable",
    `${host} asks to be left alone for another ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { hint: "Try again after that time; `parley watch` does so by itself." },
  );
}
