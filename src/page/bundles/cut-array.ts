/** Cutting a JSON array into its elements as the bytes come, without reading it whole. */
import { ParleyError } from "../../record/error.ts";
import type { Bytes } from "./bundle.ts";

/** An element, from 1; `bytes` is null where it is longer than allowed. */
export interface Element {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const sign = { quote: 34, comma: 44, open: 91, escape: 92, close: 93, openObject: 123, closeObject: 125 } as const;

/**
 * The elements of the array that the stream holds, each as it is written. Signs of JSON are single bytes in UTF-8, so that no
 * letter is mistaken for one. Throws `format-broken` where the array has no end.
 */
export async function* cutArray(chunks: Bytes, longest: number): AsyncGenerator<Element, void, void> {
  let depth = 0;
  let isQuoted = false;
  let isEscaped = false;
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const take = (): Element | null => {
    const bytes = length > longest ? null : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    if (bytes !== null && bytes.toString("latin1").trim() === "") return null;
    const element = { number, bytes };
    number += 1;
    return element;
  };
  for await (const chunk of chunks) {
    let start = depth === 0 ? chunk.length : 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (isQuoted) {
        if (isEscaped) isEscaped = false;
        else if (byte === sign.escape) isEscaped = true;
        else if (byte === sign.quote) isQuoted = false;
        continue;
      }
      if (byte === sign.quote) isQuoted = true;
      else if (byte === sign.open || byte === sign.openObject) {
        depth += 1;
        if (depth === 1) start = at + 1;
      } else if (byte === sign.close || byte === sign.closeObject) {
        depth -= 1;
        if (depth > 0) continue;
        keep(chunk.subarray(start, at));
        const last = take();
        if (last !== null) yield last;
        return;
      } else if (byte === sign.comma && depth === 1) {
        keep(chunk.subarray(start, at));
        const element = take();
        if (element !== null) yield element;
        start = at + 1;
      }
    }
    if (depth > 0) keep(chunk.subarray(start));
  }
  throw new ParleyError("format-broken", `The JSON array breaks off after ${number - 1} articles.`, {
    hint: "The file was cut short; get it again. What came before the end was read.",
  });
}
