/**
 * How a word is written, because the encoder itself reads everything in lower case.
 *
 * 0 lower case, 1 Title, 2 ALL CAPITALS, 3 one capital, 4 mIxed, 5 number, 6 letters with digits, 7 a mark,
 * 8 a mark of several signs. training/words.py holds the same classes.
 */
export function shapeOf(word: string): number {
  if (!/\p{L}/u.test(word)) {
    if (/\p{N}/u.test(word)) return 5;
    return [...word].length === 1 ? 7 : 8;
  }
  if (/\p{N}/u.test(word)) return 6;
  if (!/\p{Lu}/u.test(word)) return 0;
  if (/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(word)) return /\p{Lu}.*\p{Lu}/su.test(word) ? 2 : 3;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? 1 : 4;
}

const MOST_REMEMBERED = 50_000;
let known = new Map<string, number>();

/** The model's number for a word's shape and whether white space stands before it; 0 is kept for signs that are not words. */
export function shapeCode(word: string, isSpaced: boolean): number {
  let shape = known.get(word);
  if (shape === undefined) {
    shape = shapeOf(word);
    if (known.size >= MOST_REMEMBERED) known = new Map();
    known.set(word, shape);
  }
  return shape + (isSpaced ? 9 : 0) + 1;
}
