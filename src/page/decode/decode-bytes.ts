/** Bytes to text, whatever encoding a page, a file or an old archive used. */
import { removeBom } from "./remove-bom.ts";

export interface DecodeHints {
  /** the charset of a Content-Type header, if there was one */
  charset: string | null;
  /** whether a `<meta charset>` inside the bytes may be believed */
  isMarkup: boolean;
}

/** The text that the bytes spell. Tries, in order: byte order mark, valid UTF-8, UTF-16, the header or the page's own word, a guess. */
export async function decodeBytes(bytes: Uint8Array, hints: DecodeHints): Promise<string> {
  const marked = markedEncoding(bytes);
  if (marked !== null) return removeBom(await decodeAs(bytes, marked));
  const wide = wideEncoding(bytes);
  if (wide !== null) return await decodeAs(bytes, wide);
  const declared = await declaredEncoding(bytes, hints);
  const isSevenBit = declared !== null && /^(iso-2022|utf-7|hz)/i.test(declared);
  if (!isSevenBit) {
    const unicode = decodeUtf8(bytes);
    if (unicode !== null) return unicode;
  }
  if (declared !== null && !/^utf-?8$/i.test(declared)) return await decodeAs(bytes, declared);
  return await decodeAs(bytes, await guessEncoding(bytes));
}

/** The encoding that a byte order mark names. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? "utf-32le" : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000);
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < looked; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function declaredEncoding(bytes: Uint8Array, hints: DecodeHints): Promise<string | null> {
  if (!hints.isMarkup) return hints.charset;
  const { default: sniff } = await import("html-encoding-sniffer");
  const options = hints.charset === null ? {} : { transportLayerEncodingLabel: hints.charset };
  const named = sniff(bytes, { ...options, defaultEncoding: "" });
  return named === "" || named === null ? null : named;
}

/** The likeliest encoding of bytes that say nothing of it; Western European where nothing is likelier. */
async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import("chardet");
  const best = analyse(bytes.subarray(0, 65_536))[0];
  const isWestern = best === undefined || /^(iso-8859-1|utf-8|ascii|iso-8859-9)$/i.test(best.name);
  return isWestern || best.confidence < 30 ? "windows-1252" : best.name;
}

async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string> {
  const { default: iconv } = await import("iconv-lite");
  const known = iconv.encodingExists(encoding) ? encoding : "windows-1252";
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known);
}
