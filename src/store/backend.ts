/** What a backend does in its own way. Everything else of the store is written once, for all of them. */
import type { Kysely } from "kysely";
import type { EntryFields } from "./search/entries-of.ts";
import type { HitKind, QueryNode } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A row of the search index: ids are those of `entries`, fields are folded words. */
export interface IndexRow extends EntryFields {
  readonly id: number;
  readonly kind: HitKind;
}

/** What is looked for in the index. */
export interface IndexQuery {
  readonly words: QueryNode | null;
  /** Empty: all kinds. */
  readonly kinds: readonly HitKind[];
  readonly articles: readonly string[] | null;
  /** Only entries whose id is below; null: all. */
  readonly below: number | null;
  /** Only entries with a running number up to this; null: all. */
  readonly madeUpTo: number | null;
}

/** The full-text index. */
export interface SearchIndex {
  put(db: Kysely<Tables>, rows: readonly IndexRow[]): Promise<void>;
  drop(db: Kysely<Tables>, ids: readonly number[]): Promise<void>;
  /** Empties it, even if it is damaged. */
  clear(db: Kysely<Tables>): Promise<void>;
  /** Ids of entries that match, the highest first, at most `limit`. */
  find(db: Kysely<Tables>, query: IndexQuery, limit: number): Promise<number[]>;
  count(db: Kysely<Tables>, query: IndexQuery): Promise<number>;
  /** How many entries it holds, for comparison with `entries`. */
  size(db: Kysely<Tables>): Promise<number>;
}

export interface Backend {
  /** What messages call the store; never with a password. */
  readonly name: string;
  readonly db: Kysely<Tables>;
  readonly index: SearchIndex;
  /** Words of the migrations that differ. */
  readonly words: SchemaWords;
  /** False where the store can only be read. */
  readonly isWritable: boolean;
  /**
   * Does all of `work` in one transaction that nothing else writes in, or nothing of it. Waits for other writers within a
   * bound; throws `store-busy` beyond it.
   */
  write<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** The error as people should see it: a `ParleyError` where it is one of the database's own troubles. */
  explain(error: unknown): unknown;
  hasTable(name: string): Promise<boolean>;
  /** Damage that the database itself finds. */
  damage(): Promise<string[]>;
  close(): Promise<void>;
}

/** What a migration needs to know of a backend. */
export interface SchemaWords {
  /** Type and properties of a running number that is a table's key. */
  readonly runningNumber: string;
  readonly wholeNumber: string;
  readonly bytes: string;
  /** Text that is ordered by its code points. */
  readonly text: string;
  /** Statements that make a table refuse changes and removals. */
  appendOnly(table: string): readonly string[];
  /** Statements that make the search index. */
  readonly searchIndex: readonly string[];
}
