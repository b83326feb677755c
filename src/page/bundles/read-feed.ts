/** Feeds: RSS, Atom, RDF and JSON Feed. An entry with the whole story is a page; one with a summary alone is a link to it. */
import { parseFeed } from "feedsmith";
import { ParleyError } from "../../record/error.ts";
import { decodeBytes } from "../decode/decode-bytes.ts";
import type { Bundled, Said } from "./bundle.ts";
import { splitFeed } from "./split-feed.ts";

/** Entries past this many are not looked at: feeds have tens, at most hundreds. */
const mostEntries = 5000;

/** A story of fewer words than this is taken for a summary, and the page behind it is asked for. */
const fewestWords = 100;

/** An entry, whatever the kind of feed. */
interface Entry {
  readonly title: string | null;
  readonly link: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly updated: string | null;
}

/** The entries of a feed. `url` is where it came from, for links that are relative. Throws `format-broken` if none can be read. */
export async function readFeed(bytes: Uint8Array, url: string | null): Promise<Bundled[]> {
  const text = await decodeFeed(bytes);
  if (/<!ENTITY/i.test(text.slice(0, text.search(/<(rss|feed|rdf:RDF)\b/i)))) {
    throw new ParleyError("format-broken", "The feed defines XML entities of its own, which Parley does not read.", {
      hint: "No feed needs them; they are used to fill a reader's memory.",
    });
  }
  try {
    return bundledEntries(parseFeed(text), url, 1);
  } catch (cause) {
    return rescuedEntries(text, url, cause);
  }
}

/** Where the feed as a whole is damaged, its entries one by one. */
function rescuedEntries(text: string, url: string | null, cause: unknown): Bundled[] {
  const entries = splitFeed(text, mostEntries);
  const found = entries.flatMap((entry, index): Bundled[] => {
    try {
      return bundledEntries(parseFeed(entry), url, index + 1);
    } catch (reason) {
      const error = new ParleyError("format-broken", "This entry is not well-formed XML.", { cause: reason });
      return [{ kind: "broken", place: index + 1, error }];
    }
  });
  if (found.some((one) => one.kind !== "broken")) return found;
  throw new ParleyError("format-broken", "The feed is damaged: no entry of it can be read.", {
    cause,
    hint: "Open its address in a browser and see whether it is a feed.",
  });
}

function bundledEntries(parsed: ReturnType<typeof parseFeed>, url: string | null, first: number): Bundled[] {
  const { publisher, entries } = entriesOf(parsed);
  return entries.slice(0, mostEntries).map((entry, index) => bundledEntry(entry, publisher, url, first + index));
}

function bundledEntry(entry: Entry, publisher: string | null, feedUrl: string | null, place: number): Bundled {
  const said: Said = {
    headline: entry.title === null ? null : withoutTags(entry.title),
    byline: entry.author,
    publisher,
    published: entry.published ?? entry.updated,
    updated: entry.published === null ? null : entry.updated,
  };
  const link = absolute(entry.link, feedUrl);
  const story = [entry.content, entry.summary].find((words) => words !== null && countWords(words) >= fewestWords);
  const words = story ?? (link === null ? (entry.content ?? entry.summary) : null) ?? null;
  if (words !== null && withoutTags(words) !== "") {
    const bytes = Buffer.from(words, "utf8");
    const contentType = /<[a-z/!]/i.test(words) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    return { kind: "page", place, bytes, contentType, url: link, said };
  }
  if (link !== null) return { kind: "link", place, url: link, said };
  const hint = "The feed's makers left them out; nothing can be added of this entry.";
  const error = new ParleyError("no-article", "This entry has neither words nor a link.", { hint });
  return { kind: "broken", place, error };
}

/** Entries of all four kinds of feed in one shape. */
function entriesOf(parsed: ReturnType<typeof parseFeed>): { publisher: string | null; entries: Entry[] } {
  if (parsed.format === "json") {
    const entries = (parsed.feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      link: item.url ?? item.external_url ?? null,
      content: item.content_html ?? item.content_text ?? null,
      summary: item.summary ?? null,
      author: item.authors?.[0]?.name ?? null,
      published: plain(item.date_published),
      updated: plain(item.date_modified),
    }));
    return { publisher: parsed.feed.title ?? null, entries };
  }
  if (parsed.format === "atom") {
    const entries = (parsed.feed.entries ?? []).map((entry) => ({
      title: entry.title?.value ?? null,
      link:
        (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href ?? null,
      content: entry.content?.value ?? null,
      summary: entry.summary?.value ?? null,
      author: entry.authors?.[0]?.name ?? null,
      published: plain(entry.published),
      updated: plain(entry.updated),
    }));
    return { publisher: parsed.feed.title?.value ?? null, entries };
  }
  if (parsed.format === "rdf") {
    const entries = (parsed.feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      link: item.link ?? item.rdf?.about ?? null,
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
      author: item.dc?.creators?.[0] ?? null,
      published: plain(item.dc?.dates?.[0]),
      updated: null,
    }));
    return { publisher: parsed.feed.title ?? null, entries };
  }
  const entries = (parsed.feed.items ?? []).map((item) => {
    const isAddress = item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? "");
    return {
      title: item.title ?? null,
      link: item.link ?? (isAddress ? (item.guid?.value ?? null) : null),
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
      author: item.dc?.creators?.[0] ?? null,
      published: plain(item.pubDate) ?? plain(item.dc?.dates?.[0]),
      updated: null,
    };
  });
  return { publisher: parsed.feed.title ?? null, entries };
}

/** A date of a feed as its words; the library leaves them as they are written. */
function plain(date: unknown): string | null {
  return typeof date === "string" && date.trim() !== "" ? date : null;
}

/** An address as the feed means it; null where it is no web address. */
function absolute(link: string | null, base: string | null): string | null {
  if (link === null || !URL.canParse(link.trim(), base ?? undefined)) return null;
  const url = new URL(link.trim(), base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

async function decodeFeed(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const charset = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(start)?.[1] ?? null;
  return decodeBytes(bytes, { charset, isMarkup: false });
}

function withoutTags(words: string): string {
  return words
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function countWords(words: string): number {
  return withoutTags(words).split(" ").length;
}
