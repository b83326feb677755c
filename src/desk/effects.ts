/** What the desk needs of the world. The command line hands it over; tests hand over their own. */
import type { Tagger } from "../record/tagging.ts";

export type EntryKind = "file" | "folder";

export interface Disk {
  /** What stands at a path; null where nothing does, or it may not be looked at. */
  kindOf(path: string): Promise<EntryKind | null>;
  /** The names in a folder, in alphabetical order; linked folders are left out, so that a walk ends. */
  list(folder: string): Promise<{ name: string; kind: EntryKind }[]>;
  /** The bytes of a file; throws `file-unreadable` or `file-too-large`. */
  read(path: string): Promise<Uint8Array>;
}

/** A page as it came over the network. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The `content-type` header, with its charset; null where there was none. */
  readonly contentType: string | null;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/** Gets a page; throws `page-refused`, `page-unreachable`, `file-too-large` or `format-unknown`. */
export type FetchPage = (url: string) => Promise<FetchedPage>;

/** What a site says of a feed's state, to be given back when it is asked for the next time. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Gets a page or a feed; null where it has not changed since `known`. Throws as `FetchPage` does. */
export type FetchFeed = (
  url: string,
  known: Validators | null,
) => Promise<(FetchedPage & { readonly validators: Validators }) | null>;

export interface Effects {
  readonly disk: Disk;
  readonly readStdin: () => Promise<Uint8Array>;
  /** The bytes of a file as they come, of any size; throws `file-unreadable` when they are asked for. */
  readonly openFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Standard input as it comes. */
  readonly openStdin: () => AsyncIterable<Uint8Array>;
  readonly fetchPage: FetchPage;
  readonly fetchFeed: FetchFeed;
  /** How long after its last answer the site of an address wishes to be left alone, in milliseconds; absent: not known. */
  readonly wishOf?: (url: string) => number;
  /** Where the word lists lie, e.g. `lexicon/en`. */
  readonly lexiconFolder: string;
  /** Opens the language model; throws `model-missing` or `runtime-missing`. Called once in a run. */
  readonly openTagger: () => Promise<Tagger>;
  /** The version that readings are stamped with. */
  readonly readerVersion: string;
}
