import type { PreparedText } from "./prepare-text.ts";
import type { ModelInput } from "./session.ts";
import type { Window } from "./windows.ts";
import { BREAK_PIECE, START_PIECE } from "./wordpiece.ts";

/** Writes a window down in the model's numbers. `sentenceOf` gives each word's sentence. */
export function toModelInput(
  { words, quotations }: PreparedText,
  window: Window,
  sentenceOf: readonly number[],
): ModelInput {
  const pieces = [START_PIECE];
  const shapes = [0];
  const quotes = [0];
  const first: number[] = [];
  const sentences: number[] = [];
  for (const run of window) {
    for (let i = run.first; i < run.end; i++) {
      const word = words[i];
      if (!word) continue;
      first.push(pieces.length);
      sentences.push(sentenceOf[i] ?? 0);
      for (const piece of word.pieces) {
        pieces.push(piece);
        shapes.push(word.shape);
        quotes.push((quotations[i] ?? 0) + 1);
      }
    }
    pieces.push(BREAK_PIECE);
    shapes.push(0);
    quotes.push(0);
  }
  return {
    pieces: Int32Array.from(pieces),
    shapes: Int32Array.from(shapes),
    quotes: Int32Array.from(quotes),
    first: Int32Array.from(first),
    sentences: Int32Array.from(sentences),
  };
}
