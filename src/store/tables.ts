/** The tables that every backend has, as Kysely sees them. What differs between backends is in their own folders. */
import type { Generated } from "kysely";

export interface Tables {
  arrivals: {
    seq: Generated<number>;
    key: string;
    name: string;
    at: string;
    outcome: string;
    article: string | null;
    reason: string | null;
  };
  articles: {
    seq: Generated<number>;
    id: string;
    headline: string | null;
    publisher: string | null;
    published_on: string | null;
    /** Day, then moment in UTC: in this order lists are shown. Empty where the day is unknown. */
    published_key: string;
    url: string | null;
    added_at: string;
    /** The article as packed JSON. */
    json: Uint8Array;
  };
  readings: {
    seq: Generated<number>;
    article: string;
    reader_version: string;
    reader_model: string;
    at: string;
    /** The reading without its article, as packed JSON. */
    json: Uint8Array;
  };
  corrections: { seq: Generated<number>; id: string; at: string; json: Uint8Array };

  /** Derived from here on. */
  reports: { article: string; reading: number; json: Uint8Array };
  /** One row, of id 1: what the dossiers were derived from and by. */
  derivation: { id: number; stamp: string; maker: string };
  dossiers: { place: number; id: string; json: Uint8Array };
  entries: {
    /** Day of publication × 2³¹ + a running number, so that order of ids is order of days. */
    id: number;
    article: string;
    kind: string;
    item: string | null;
    actor: string | null;
    text: string;
  };
  counters: { name: string; value: number };
}

/** Ground state: rows are added and never changed or removed; triggers see to it. */
export const groundTables = ["arrivals", "articles", "readings", "corrections"] as const;
