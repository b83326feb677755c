/** Opens what may be a bundle: many articles in one file, stream or feed. Nothing is read before it is asked for. */
import { ParleyError } from "../../record/error.ts";
import type { FormatHints } from "../decode/find-format.ts";
import { type Bundled, type BundleKind, type Bytes, mostOfOne, mostOfWhole } from "./bundle.ts";
import { cutArray } from "./cut-array.ts";
import { cutLines } from "./cut-lines.ts";
import { findBundle, lookedAt } from "./find-bundle.ts";
import { readFeed } from "./read-feed.ts";
import { readRecord } from "./read-record.ts";
import { readWarc } from "./read-warc.ts";
import { isGzip, unpack } from "./unpack.ts";

export interface BundleHints extends FormatHints {
  /** Where it came from, for relative links; null where that is unknown. */
  readonly url: string | null;
}

/** Either the articles of a bundle, or a page: then its bytes, all of them, the first ones too. */
export type Opened =
  | { readonly kind: "bundle"; readonly articles: AsyncIterable<Bundled> }
  | { readonly kind: "page"; readonly bytes: Bytes };

/** Looks at the first bytes and says what it is. Errors of the stream come while it is read. */
export async function openBundle(chunks: Bytes, hints: BundleHints): Promise<Opened> {
  const outer = await peek(chunks);
  const isPacked = isGzip(outer.start);
  const inner = isPacked ? await peek(unpack(outer.all)) : outer;
  const kind = findBundle(inner.start, hints);
  if (kind === null) return { kind: "page", bytes: inner.all };
  return { kind: "bundle", articles: articlesOf(kind, inner.all, hints.url) };
}

async function* articlesOf(kind: BundleKind, bytes: Bytes, url: string | null): AsyncGenerator<Bundled, void, void> {
  switch (kind) {
    case "lines":
      for await (const line of cutLines(bytes, mostOfOne)) {
        const isEmpty = line.bytes !== null && isBlank(line.bytes);
        if (!isEmpty) yield readRecord(withoutMark(line.bytes, line.number), line.number);
      }
      return;
    case "array":
      for await (const { number, bytes: element } of cutArray(bytes, mostOfOne)) yield readRecord(element, number);
      return;
    case "object":
      yield readRecord(withoutMark(await wholeOf(bytes, mostOfOne), 1), 1);
      return;
    case "feed":
      yield* await readFeed(await wholeOf(bytes, mostOfWhole), url);
      return;
    case "warc":
      yield* readWarc(bytes);
  }
}

/** All bytes of a stream; throws `file-too-large` past `most`. */
export async function wholeOf(chunks: Bytes, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) {
      throw new ParleyError("file-too-large", `It is larger than ${most / 1024 / 1024} MB.`, {
        hint: "Give many articles as NDJSON, one to a line, or as a WARC archive: those may be of any size.",
      });
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** The beginning of a stream, and the whole of it with that beginning. */
async function peek(chunks: Bytes): Promise<{ start: Uint8Array; all: Bytes }> {
  const source = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < lookedAt) {
    const next = await source.next();
    if (next.done) break;
    seen.push(next.value);
    size += next.value.length;
  }
  const all = (async function* () {
    try {
      yield* seen;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  })();
  return { start: Buffer.concat(seen), all };
}

/** A byte order mark may stand before the first line. */
function withoutMark(bytes: Uint8Array | null, number: number): Uint8Array | null {
  const hasMark = number === 1 && bytes !== null && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}
