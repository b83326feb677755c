/**
 * The store: where articles, readings and corrections are kept for good, and what follows from them is kept at hand. One
 * interface; SQLite and PostgreSQL behave alike.
 *
 * Ground state (arrivals, articles, readings, corrections) is append-only. Everything else (reports, dossiers, the search
 * index) is derived and can be thrown away and made again.
 */
import type { Article } from "../record/article.ts";
import type { Correction } from "../record/correction.ts";
import type { Dossier } from "../record/dossier.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";

/** What became of something that was given to be added. */
export interface Arrival {
  /** SHA-256 of the bytes and of what was told about them: the same again is known at once. */
  readonly key: string;
  /** Path, address, or place in an archive. */
  readonly name: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** `kept-out`: it is about no negotiation. */
  readonly outcome: "read" | "kept-out" | "failed";
  /** Id of the article; null unless it was read. */
  readonly article: string | null;
  /** Why it was kept out or failed, for people; null where it was read. */
  readonly reason: string | null;
}

/** An arrival with what was made of it. All of it is kept, or nothing. */
export interface Addition {
  readonly arrival: Arrival;
  readonly reading: Reading | null;
  readonly report: Report | null;
}

/** `added`: the article is new. `known`: it was there already, and nothing changed but the list of arrivals. */
export type AdditionOutcome = "added" | "known" | "not-kept";

/** An article as a list shows it. */
export interface ArticleEntry {
  readonly id: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly addedAt: string;
  /** Version of the reader that the newest reading is by. */
  readonly reader: string;
}

export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly total: number;
  /** Give it back to get the next page; null on the last one. */
  readonly next: string | null;
}

export const hitKinds = ["article", "statement", "position", "attendance", "condition", "talks"] as const;
export type HitKind = (typeof hitKinds)[number];

/** A search as `parseQuery` reads it from a person's words. */
export interface SearchQuery {
  readonly words: QueryNode | null;
  readonly kinds: readonly HitKind[];
  /** Only hits from these articles; null: from all. */
  readonly articles: readonly string[] | null;
}

/**
 * `text` matches words of the article, statement or item; several words make a phrase. `field` matches one of the fields, in
 * any of the spellings given (the desk puts in every name that the actor goes by).
 */
export type QueryNode =
  | { readonly kind: "and" | "or"; readonly nodes: readonly QueryNode[] }
  | { readonly kind: "not"; readonly node: QueryNode }
  | { readonly kind: "text"; readonly words: readonly string[]; readonly isPrefix: boolean }
  | {
      readonly kind: "field";
      readonly field: "speaker" | "party" | "issue" | "status" | "publisher";
      readonly values: readonly string[];
    }
  /** Days of publication, ISO 8601; `from` inclusive, `to` exclusive. */
  | { readonly kind: "days"; readonly from: string | null; readonly to: string | null };

/** A find: an item of a reading, or an article. */
export interface Hit {
  readonly kind: HitKind;
  readonly article: string;
  /** Id of the item in the article's newest reading; null for an article. */
  readonly item: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly headline: string | null;
  /** Speaker, holder or attendee; null for articles and talks. */
  readonly actor: string | null;
  readonly text: string;
  /** Stretches of `text` that matched, UTF-16, end exclusive. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** Dossiers as they were last derived. `stamp` is the store's stamp at that time. */
export interface Derived {
  readonly stamp: string;
  /** Version of the code that derived them: another version derives them anew. */
  readonly maker: string;
  readonly dossiers: readonly Dossier[];
}

export interface Store {
  /** What messages call it: the path of the file, or the server's address without its password. */
  readonly name: string;

  /** The arrivals among these keys that are known. */
  knownArrivals(keys: readonly string[]): Promise<Map<string, Arrival>>;
  /** Keeps all of the additions or none (one transaction); returns what became of each, in order. Safe to repeat. */
  add(additions: readonly Addition[]): Promise<AdditionOutcome[]>;
  /** Keeps newer readings of articles that are there. Older readings stay; the newest counts. */
  addReadings(
    readings: readonly { readonly reading: Reading; readonly report: Report; readonly at: string }[],
  ): Promise<void>;

  article(id: string): Promise<Article | null>;
  /** The article's newest reading. */
  reading(article: string): Promise<Reading | null>;
  /** Articles, the latest published first. `text` narrows by headline or publisher. */
  articles(options: { readonly limit: number; readonly after: string | null }): Promise<Page<ArticleEntry>>;
  arrivals(options: { readonly limit: number; readonly after: string | null }): Promise<Page<Arrival>>;
  /** Articles whose newest reading is by another reader than this, for `parley rebuild --read`. */
  articlesNotReadBy(reader: Reading["reader"]): Promise<string[]>;
  /** The report of every article's newest reading, in order of the articles' ids. */
  reports(): Promise<Report[]>;
  /** The reports of some articles. */
  reportsOf(articles: readonly string[]): Promise<Report[]>;
  /** Every article's id. */
  articleIds(): Promise<string[]>;

  /** Keeps corrections; those that are there already (same id) are passed over. Returns how many were new. */
  addCorrections(corrections: readonly Correction[]): Promise<number>;
  /** All corrections, in order of their time, then of their id. */
  corrections(): Promise<Correction[]>;

  /** Changes whenever an article, a reading or a correction is added, by whatever process. */
  stamp(): Promise<string>;
  derived(): Promise<Derived | null>;
  /** Keeps what was derived; a derivation that is older than the one there is passed over. */
  saveDerived(derived: Derived): Promise<void>;

  /** Finds, the best first. A page holds at most `limit`. */
  search(query: SearchQuery, options: { readonly limit: number; readonly after: string | null }): Promise<Page<Hit>>;

  /** Throws away everything derived and makes it again from the ground state; `reportOf` makes a report of a reading. */
  rebuild(reportOf: (reading: Reading) => Report, onProgress?: (done: number, total: number) => void): Promise<void>;
  /** Looks for damage: broken pages, readings without articles, spans out of place. Empty when all is well. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}
