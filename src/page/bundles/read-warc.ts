/** Web archives (WARC, ISO 28500): the pages among their records, one after another as the bytes come. */
import { brotliDecompressSync } from "node:zlib";
import { WARCParser, type WARCRecord } from "warcio";
import { ParleyError } from "../../record/error.ts";
import { type Bundled, type Bytes, mostOfOne } from "./bundle.ts";

/** Headers of a record are shorter than this, in bytes, with room for the bytes that come with them. */
const longestHeaders = 1024 * 1024;

/** The records of an archive, unpacked already. A record that is no page is passed over with its reason. */
export async function* readWarc(chunks: Bytes): AsyncGenerator<Bundled, void, void> {
  const guard = guarded(chunks);
  const parser = new WARCParser(guard.chunks);
  for (let place = 1; ; place += 1) {
    let record: WARCRecord | null;
    try {
      guard.startHeaders();
      record = await parser.parse();
      guard.endHeaders();
    } catch (cause) {
      yield { kind: "broken", place, error: brokenArchive(cause) };
      return;
    }
    if (record === null) return;
    let bundled: Bundled;
    try {
      bundled = await readRecord(record, place);
    } catch (cause) {
      const failure = guard.failure();
      bundled = { kind: "broken", place, error: failure === null ? brokenRecord(cause) : brokenArchive(failure) };
    }
    yield bundled;
    if (guard.failure() !== null) return;
    try {
      await record.skipFully();
    } catch (cause) {
      yield { kind: "broken", place, error: brokenArchive(cause) };
      return;
    }
  }
}

async function readRecord(record: WARCRecord, place: number): Promise<Bundled> {
  const reason = whyNoPage(record);
  if (reason !== null) return { kind: "passed-over", place, reason };
  const contentType = contentTypeOf(record) ?? "text/html";
  const bytes = await bodyOf(record);
  return { kind: "page", place, bytes, contentType, url: record.warcTargetURI ?? null, said: {} };
}

/** Why a record is no page of news; null where it is one. */
function whyNoPage(record: WARCRecord): string | null {
  const { warcType } = record;
  if (warcType === "revisit") return "seen before (revisit)";
  if (warcType !== "response" && warcType !== "resource") return `no page (${String(warcType).slice(0, 20)})`;
  const status = record.httpHeaders?.statusCode;
  if (warcType === "response" && Number(status) !== 200) return `answered ${String(status ?? "nothing").slice(0, 20)}`;
  const type = contentTypeOf(record)?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "text/html" && type !== "application/xhtml+xml")
    return type === "" ? "of no kind" : `of kind ${type.slice(0, 60)}`;
  if (record.warcContentLength > mostOfOne) return `larger than ${mostOfOne / 1024 / 1024} MB`;
  return null;
}

function contentTypeOf(record: WARCRecord): string | null {
  return record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? null;
}

/** The body, unpacked and bounded. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array> {
  const encoding = record.httpHeaders?.headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  const isBrotli = encoding === "br";
  // The library knows gzip and deflate alone, and hands on what it does not know as it is.
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.length;
    if (size > mostOfOne) throw tooLarge();
    pieces.push(piece);
  }
  const body = Buffer.concat(pieces);
  return isBrotli ? brotliDecompressSync(body, { maxOutputLength: mostOfOne }) : body;
}

/** The source of an archive, watched: the library waits for ever at an end that comes too soon, and keeps headers of any length. */
interface Guard {
  readonly chunks: Bytes;
  /** From here on headers are looked for; then the body is read. */
  startHeaders(): void;
  endHeaders(): void;
  /** What went wrong with the source itself; nothing can be read after it. */
  failure(): unknown;
}

function guarded(chunks: Bytes): Guard {
  const source = chunks[Symbol.asyncIterator]();
  const state: { headerBytes: number | null; failure: { cause: unknown } | null } = { headerBytes: 0, failure: null };
  const fail = (cause: unknown): never => {
    state.failure = { cause };
    throw cause;
  };
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    if (state.failure !== null) throw state.failure.cause;
    const found = await source.next().catch(fail);
    if (found.done) return state.headerBytes === null ? fail(new Error("it breaks off within a record")) : found;
    if (state.headerBytes !== null) {
      state.headerBytes += found.value.length;
      if (state.headerBytes > longestHeaders) fail(new Error("a record's headers have no end"));
    }
    return found;
  };
  return {
    chunks: {
      [Symbol.asyncIterator]: () => ({
        next,
        return: async () => (await source.return?.()) ?? { done: true, value: undefined },
      }),
    },
    startHeaders() {
      state.headerBytes = 0;
    },
    endHeaders() {
      state.headerBytes = null;
    },
    failure: () => state.failure?.cause ?? null,
  };
}

function tooLarge(): ParleyError {
  return new ParleyError("file-too-large", `This page is larger than ${mostOfOne / 1024 / 1024} MB.`, {
    hint: "No report is; look at what the archive holds.",
  });
}

function brokenRecord(cause: unknown): ParleyError {
  if (cause instanceof ParleyError) return cause;
  if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return tooLarge();
  return new ParleyError("format-broken", `This record is damaged: ${(cause as Error).message}.`, { cause });
}

function brokenArchive(cause: unknown): ParleyError {
  if (cause instanceof ParleyError) return cause;
  return new ParleyError("format-broken", `The archive is damaged from here on: ${(cause as Error).message}.`, {
    cause,
    hint: "Get it again. The records before this place were read.",
  });
}
