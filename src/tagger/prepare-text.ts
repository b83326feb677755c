import type { TaggerInput } from "../record/tagging.ts";
import { findQuotations, type WrittenWord } from "./quotations.ts";
import { findSentenceStarts } from "./sentences.ts";
import { cutWords } from "./tokenize.ts";
import { packWindows, type Window } from "./windows.ts";
import { shapeCode } from "./word-shape.ts";
import type { WordPieces } from "./wordpiece.ts";

/** A word with all that the model needs to know of it. */
export interface PreparedWord extends WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly pieces: readonly number[];
  readonly shape: number;
}

/** A text cut into words, sentences and windows, ready for the model. */
export interface PreparedText {
  readonly words: readonly PreparedWord[];
  readonly quotations: readonly number[];
  readonly startsSentence: readonly boolean[];
  readonly windows: readonly Window[];
}

/** Cuts the paragraphs of a text. The time grows with the length of the text, never faster. */
export function prepareText({ text, paragraphs }: TaggerInput, piecesOf: WordPieces): PreparedText {
  const words: PreparedWord[] = [];
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    let lastEnd = -1;
    for (const span of cutWords(text.slice(start, end), start)) {
      const word = text.slice(span.start, span.end);
      const isSpaced = span.start !== lastEnd;
      words.push({
        ...span,
        text: word,
        isSpaced,
        startsParagraph: lastEnd === -1,
        paragraph,
        pieces: piecesOf(word),
        shape: shapeCode(word, isSpaced),
      });
      lastEnd = span.end;
    }
  }
  const quotations = findQuotations(words);
  const startsSentence = findSentenceStarts(words, quotations);
  const windows = packWindows(
    words.map((word) => word.pieces.length),
    words.map((word) => word.startsParagraph),
    startsSentence,
  );
  return { words, quotations, startsSentence, windows };
}
