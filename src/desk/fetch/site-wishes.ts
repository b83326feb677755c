/** How long sites wish to be left alone: the Crawl-delay of their robots.txt and the Retry-After of their answers. */
import type { Answer } from "./request-page.ts";

/** A larger Crawl-delay is taken for this one, in milliseconds: a person reads a few reports, and crawls no site. */
const longestDelay = 60_000;
/** A longer Retry-After is taken for this one, in milliseconds. */
const longestRetry = 24 * 60 * 60 * 1000;
/** Hosts that are remembered; beyond that, all are forgotten at once. */
const mostHosts = 10_000;

/** What is known of sites' wishes. Times are in milliseconds. */
export interface SiteWishes {
  /** Keeps the Crawl-delay of a site, in seconds; undefined where it names none. */
  keepDelay(url: URL, seconds: number | undefined): void;
  /** Keeps what an answer says; an answer without a wish ends the last one. */
  keepAnswer(answer: Answer): void;
  /** How long after its last answer the site of an address wishes to be left alone; 0 where nothing is known. */
  wishOf(url: string): number;
}

/** Wishes, none known yet. */
export function siteWishes(): SiteWishes {
  const delays = new Map<string, number>();
  const retries = new Map<string, number>();
  const keep = (wishes: Map<string, number>, host: string, wish: number): void => {
    if (wishes.size > mostHosts) wishes.clear();
    wishes.set(host, wish);
  };
  return {
    keepDelay: ({ host }, seconds = 0) =>
      keep(delays, host, Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1000), longestDelay) : 0),
    keepAnswer: (answer) => keep(retries, answer.url.host, retryAfter(answer)),
    wishOf: (url) => {
      const host = URL.canParse(url) ? new URL(url).host : url;
      return Math.max(delays.get(host) ?? 0, retries.get(host) ?? 0);
    },
  };
}

/** Milliseconds from the answer, of a number of seconds or a date beside the answer's own date (RFC 9110, 10.2.3). */
function retryAfter({ status, retryAfter: words, date }: Answer): number {
  if (words === null || (status !== 429 && status !== 503)) return 0;
  const wish = /^\d+$/.test(words.trim()) ? Number(words) * 1000 : Date.parse(words) - Date.parse(date ?? "");
  return Number.isFinite(wish) ? Math.min(Math.max(0, wish), longestRetry) : 0;
}
