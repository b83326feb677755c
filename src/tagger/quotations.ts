/**
 * Says of every word whether it stands inside quotation marks.
 *
 * Curly and straight marks count. A quotation still open at the end of a paragraph goes on in the next one if that
 * begins with an opening mark, as newspapers print it:
 *
 *     “We will not go.          (not closed)
 *     “We were not asked.”      (opened again, then closed)
 */

/** Where a word stands; the numbers are the model's. */
export const QUOTATION = {
  outside: 0,
  inside: 1,
  opening: 2,
  closing: 3,
  insideSingle: 4,
  singleMark: 5,
  insideBoth: 6,
} as const;

const DOUBLE_OPENING = new Set(["“", "„", "‟", "«", "``", "‘‘"]);
const DOUBLE_CLOSING = new Set(["”", "»", "''", "’’"]);
const OPENING_BRACKETS = new Set(["(", "[", "{", "—", "–", "--", "-", "‘", "'"]);
const SINGLES = new Set(["'", "’", "‘"]);

/** A word as the reader of quotations sees it. */
export interface WrittenWord {
  readonly text: string;
  /** White space, or the start of a paragraph, stands before it. */
  readonly isSpaced: boolean;
  readonly startsParagraph: boolean;
}

/** For every word one of the numbers of `QUOTATION`. */
export function findQuotations(words: readonly WrittenWord[]): number[] {
  const states: number[] = [];
  let isOpen = false;
  let isSingleOpen = false;
  let lastSingleClosing = -1;
  const inside = () => {
    if (isSingleOpen) return isOpen ? QUOTATION.insideBoth : QUOTATION.insideSingle;
    return isOpen ? QUOTATION.inside : QUOTATION.outside;
  };
  for (const [i, word] of words.entries()) {
    const text = word.text;
    const previous = words[i - 1]?.text ?? "";
    const isSpaceAfter = words[i + 1]?.isSpaced ?? true;
    if (word.startsParagraph) {
      isOpen = isOpen && (DOUBLE_OPENING.has(text) || text === '"');
      isSingleOpen = false;
      lastSingleClosing = findLastSingleClosing(words, i);
      if (isOpen) {
        states.push(QUOTATION.opening);
        continue;
      }
    }
    if (DOUBLE_OPENING.has(text)) {
      isOpen = true;
      states.push(QUOTATION.opening);
    } else if (DOUBLE_CLOSING.has(text)) {
      isOpen = false;
      isSingleOpen = false;
      states.push(QUOTATION.closing);
    } else if (text === '"') {
      const opensBySpace = (word.isSpaced || OPENING_BRACKETS.has(previous)) && !isSpaceAfter;
      const closesBySpace = isSpaceAfter && !word.isSpaced;
      if (isOpen && !opensBySpace) {
        isOpen = false;
        isSingleOpen = false;
        states.push(QUOTATION.closing);
      } else if (isOpen || !closesBySpace) {
        isOpen = true;
        states.push(QUOTATION.opening);
      } else {
        states.push(QUOTATION.closing);
      }
    } else if (SINGLES.has(text)) {
      const mayOpen = word.isSpaced || DOUBLE_OPENING.has(previous) || previous === '"';
      if (isSingleOpen && !word.isSpaced) {
        isSingleOpen = false;
        states.push(QUOTATION.singleMark);
      } else if (mayOpen && !isSpaceAfter && i < lastSingleClosing) {
        isSingleOpen = true;
        states.push(QUOTATION.singleMark);
      } else {
        states.push(inside());
      }
    } else {
      states.push(inside());
    }
  }
  return states;
}

/** The last single mark of a paragraph that could close a quotation: none opens without it. */
function findLastSingleClosing(words: readonly WrittenWord[], first: number): number {
  let last = -1;
  for (let i = first; i < words.length; i++) {
    const word = words[i];
    if (!word || (i > first && word.startsParagraph)) break;
    const isClosing = (word.text === "'" || word.text === "’") && !word.isSpaced;
    if (isClosing) last = i;
  }
  return last;
}
