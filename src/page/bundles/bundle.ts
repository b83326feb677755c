/** A bundle: one file or stream that holds many articles, each still a page of its own. */
import type { ParleyError } from "../../record/error.ts";
import type { Facts } from "../page.ts";

/** What a bundle says of one of its articles; it goes before what the page itself says. */
export type Said = Partial<Pick<Facts, "headline" | "byline" | "publisher" | "published" | "updated">>;

/** One thing in a bundle. `place` counts from 1: the line, the entry or the record. */
export type Bundled =
  | {
      readonly kind: "page";
      readonly place: number;
      readonly bytes: Uint8Array;
      readonly contentType: string;
      readonly url: string | null;
      readonly said: Said;
    }
  /** The article stands elsewhere: its address alone is given. */
  | { readonly kind: "link"; readonly place: number; readonly url: string; readonly said: Said }
  /** It cannot be read; what comes after it can. */
  | { readonly kind: "broken"; readonly place: number; readonly error: ParleyError }
  /** It is no article, and is not meant to be one: a picture or a request in a web archive. */
  | { readonly kind: "passed-over"; readonly place: number; readonly reason: string };

/** Bytes as they come, from a file or a connection. */
export type Bytes = AsyncIterable<Uint8Array>;

/** The most that is read of one article in a bundle, in bytes: 10 MB. */
export const mostOfOne = 10 * 1024 * 1024;

/** The most that is read of a bundle which can only be read whole (a feed), in bytes: 20 MB. */
export const mostOfWhole = 20 * 1024 * 1024;

/** Kinds of bundles: a JSON object on each line, a JSON array, one JSON object, a feed, a web archive. */
export type BundleKind = "lines" | "array" | "object" | "feed" | "warc";
