/** The one error that Parley throws on purpose: something that was asked for cannot be delivered. */

/** Every code that a `ParleyError` may carry, with what it means. They are listed for people in docs/errors.md. */
export const errorCodes = {
  "span-outside-text": "an item points outside the article's text",
  "broken-record": "a record file is not valid, or its words do not stand in its text",
  "file-unreadable": "a file cannot be opened or read",
  "file-too-large": "a file or page is larger than Parley reads",
  "format-unknown": "the kind of file is not one that Parley reads",
  "format-broken": "a file is damaged, locked or not what its name says",
  "no-article": "no article was found in the page",
  "page-unreachable": "a page could not be fetched",
  "page-refused": "a page may not be fetched: robots rules, a private address or an unsafe scheme",
  "model-missing": "the language model's files are missing or damaged",
  "runtime-missing": "no ONNX runtime works on this machine",
  "bad-option": "an option or its value is not one that Parley knows",
  "item-unknown": "there is no item with that id",
  "store-missing": "there is no store there yet",
  "store-unwritable": "the store cannot be written: the folder is read-only, or the disk is full",
  "store-busy": "another process holds the store for too long",
  "store-damaged": "the store's file is damaged or is no store",
  "store-newer": "the store was made by a newer Parley",
  "store-unreachable": "the database server cannot be reached or refuses the connection",
  "bad-query": "a search is not written as searches are",
  "bad-correction": "a correction is not valid, or points at nothing",
  "dossier-unknown": "there is no dossier of that name",
  "output-unwritable": "a result could not be written",
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What happened, in a sentence, and the next step (`hint`). */
export class ParleyError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ParleyError";
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
