/** Cutting a stream of bytes into lines, none of them longer than there is memory for. */
import type { Bytes } from "./bundle.ts";

/** A line, from 1; `bytes` is null where it is longer than allowed. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const lineFeed = 10;

/** The lines of a stream, without their ends. One that is too long is passed over without being kept. */
export async function* cutLines(chunks: Bytes, longest: number): AsyncGenerator<Line, void, void> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Line => {
    const bytes = length > longest ? null : Buffer.concat(pieces);
    const line = { number, bytes };
    pieces = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
