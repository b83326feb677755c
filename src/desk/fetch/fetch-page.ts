/** Getting a page from the web, politely and safely: robots.txt obeyed, public addresses only, bounded in size and time. */
import { ParleyError } from "../../record/error.ts";
import type { FetchedPage, FetchFeed, FetchPage, Validators } from "../effects.ts";
import { type AddressPolicy, isPublicAddress } from "./address-policy.ts";
import { guardedAgent } from "./guarded-agent.ts";
import { type Answer, type Asking, requestPage } from "./request-page.ts";
import { type GetRules, robotsCheck } from "./robots.ts";
import { type SiteWishes, siteWishes } from "./site-wishes.ts";

export interface FetchSettings {
  /** How Parley names itself to a site: `Parley/0.1.0`. */
  readonly userAgent: string;
  readonly isAllowedAddress?: AddressPolicy;
  /** Largest page, unpacked, in bytes. */
  readonly largest?: number;
  /** Longest time for a page with its robots.txt and redirects, in milliseconds. */
  readonly longest?: number;
  /** Aborted when the person interrupts. */
  readonly signal?: AbortSignal;
}

const pageTypes = [
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "message/rfc822",
];

/** Content types of feeds and of articles as JSON; many sites say no more than that it is XML. */
const feedTypes = [
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/xml",
  "text/xml",
  "application/json",
  "application/x-ndjson",
];

/** Fetchers that share what they know of sites. */
export interface Fetchers {
  readonly page: FetchPage;
  readonly feed: FetchFeed;
  /** How long after its last answer the site of an address wishes to be left alone, in milliseconds. */
  readonly wishOf: (url: string) => number;
}

/** A fetcher of pages with these settings. It remembers the robots.txt of each site for as long as it lives. */
export function pageFetcher(settings: FetchSettings): FetchPage {
  return fetchers(settings).page;
}

/** Fetchers of pages and of feeds with these settings. */
export function fetchers(settings: FetchSettings): Fetchers {
  const wishes = siteWishes();
  const ask = asker(settings, wishes);
  return {
    wishOf: wishes.wishOf,
    page: async (url) => ask(url, pageTypes, {}, (answer) => asPage(answer)),
    feed: (url, known) =>
      ask(url, [...feedTypes, ...pageTypes], conditions(known), (answer) => {
        if (answer.status === 304 && known !== null) return null;
        const { etag, lastModified } = answer;
        return { ...asPage(answer, [...feedTypes, ...pageTypes]), validators: { etag, lastModified } };
      }),
  };
}

/** Asks only for what has changed since (RFC 9110, 13.1). */
function conditions(known: Validators | null): Record<string, string> {
  return {
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}

type Ask = <Result>(
  url: string,
  types: readonly string[],
  headers: Record<string, string>,
  read: (answer: Answer) => Result,
) => Promise<Result>;

function asker(settings: FetchSettings, wishes: SiteWishes): Ask {
  const { userAgent, isAllowedAddress = isPublicAddress, largest = 10 * 1024 * 1024, longest = 20_000 } = settings;
  const agent = guardedAgent(isAllowedAddress, longest);
  const mayFetch = robotsCheck(userAgent, wishes);
  return async (url, types, headers, read) => {
    const asking: Omit<Asking, "accept" | "check"> = {
      agent,
      userAgent,
      largest,
      signal: timeLimit(settings, longest),
    };
    const getRules: GetRules = (rules) =>
      requestPage(rules, { ...asking, accept: "text/plain", check: async () => {} });
    const check = (next: URL) => mayFetch(next, getRules);
    try {
      const answer = await requestPage(url, { ...asking, headers, accept: `${types.join(", ")}, */*;q=0.1`, check });
      wishes.keepAnswer(answer);
      return read(answer);
    } catch (cause) {
      throw readableError(url, cause, longest);
    }
  };
}

function timeLimit(settings: FetchSettings, longest: number): AbortSignal {
  const limit = AbortSignal.timeout(longest);
  return settings.signal === undefined ? limit : AbortSignal.any([limit, settings.signal]);
}

function asPage(answer: Answer, types: readonly string[] = pageTypes): FetchedPage {
  const { status, contentType, url, bytes } = answer;
  if (status < 200 || status >= 300) {
    throw new ParleyError(
      "page-unreachable",
      `${url.host} answered ${status}${meaningOf(status)} for ${url.pathname}.`,
      {
        hint: "Open the address in a browser; if you can see it there, save the page and read the file.",
      },
    );
  }
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? null;
  if (type !== null && type !== "" && !types.includes(type)) {
    throw new ParleyError("format-unknown", `${url.href} is ${type.slice(0, 80)}, not an article.`, {
      hint: "Parley reads web pages, plain text, Markdown, PDF and mail.",
    });
  }
  return { bytes, contentType, url: url.href };
}

function meaningOf(status: number): string {
  if (status === 401 || status === 402 || status === 403) return " (not allowed: it may be behind a login or paywall)";
  if (status === 404 || status === 410) return " (no such page)";
  if (status === 429) return " (too many requests)";
  if (status >= 500) return " (the site has a fault)";
  return "";
}

/** The error a person can act on: our own as it is, the network's put into words. */
function readableError(url: string, cause: unknown, longest: number): ParleyError {
  const own = ownError(cause);
  if (own !== null) return own;
  const host = URL.canParse(url) ? new URL(url).host : url;
  return new ParleyError("page-unreachable", `${host} could not be reached: ${reasonOf(cause, longest)}.`, {
    cause,
    hint: "Check the address and your connection, or save the page from your browser and read the file.",
  });
}

/** Our own error, or one that the network library wrapped. */
function ownError(cause: unknown): ParleyError | null {
  if (cause instanceof ParleyError) return cause;
  if (cause instanceof AggregateError) return cause.errors.map(ownError).find((one) => one !== null) ?? null;
  if (cause instanceof Error && cause.cause !== undefined) return ownError(cause.cause);
  return null;
}

function reasonOf(cause: unknown, longest: number): string {
  const error = cause as NodeJS.ErrnoException;
  if (error.name === "TimeoutError" || /TIMEOUT|ETIMEDOUT/.test(error.code ?? ""))
    return `no answer in ${longest / 1000} seconds`;
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") return "there is no such host, or no connection";
  if (error.code === "ECONNREFUSED") return "it refuses connections";
  if (/CERT|SSL|TLS/.test(error.code ?? "")) return `its certificate is not good (${error.code})`;
  return error.code ?? error.message ?? String(cause);
}
