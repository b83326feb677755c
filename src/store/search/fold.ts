/**
 * Words as a search compares them: small letters, no accents, no dots of abbreviations. “Zelenskyy's” is the words
 * “zelenskyy” and “s”, “U.S.” is “us”, “Öğüt” is “ogut”. Both backends index these words and nothing else, so that both
 * find the same.
 */

/** A word of a text, folded, with the UTF-16 offsets of what it stands for. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are no words (encoded pictures, garbage); what is beyond is left out of the index. */
const longestWord = 100;
/** An index entry holds so many words; the rest of a longer text is not found. A long article has 5,000. */
export const mostWords = 50_000;

/** A run of letters, digits and marks, with soft hyphens and joiners in it. */
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
const plainRun = /[A-Za-z0-9]+/g;
/** ASCII with the dashes and quotation marks of English print: there the plain run finds the same, faster. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the range of ASCII
const plain = /^[\u0000-\u007F\u00A0\u00AB\u00BB\u2010-\u2027\u2030-\u205E]*$/;
/** Scripts that set no spaces between words: every letter is a word, and a word is a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const firstUnspaced = 0x0e00;
const letter = /^\p{L}$/u;

/** The words of a text, in order, with where they stand. */
export function wordsOf(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  const isPlain = plain.test(text);
  for (const match of text.matchAll(isPlain ? plainRun : run)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (const piece of isPlain ? [{ start, end }] : piecesOf(text, start, end)) {
      const word = fold(text.slice(piece.start, piece.end));
      if (word === "") continue;
      found.push({ word, ...piece });
      if (found.length === mostWords) return joinedInitials(text, found);
    }
  }
  return joinedInitials(text, found);
}

/** A run of letters, cut where a script sets no spaces. */
function piecesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const isSpaced = !hasUnitFrom(text, start, end, firstUnspaced);
  if (isSpaced) return [{ start, end }];
  const pieces: { start: number; end: number }[] = [];
  let done = start;
  for (const match of text.slice(start, end).matchAll(unspaced)) {
    const at = start + match.index;
    if (at > done) pieces.push({ start: done, end: at });
    done = at + match[0].length;
    pieces.push({ start: at, end: done });
  }
  if (done < end) pieces.push({ start: done, end });
  return pieces;
}

function hasUnitFrom(text: string, start: number, end: number, lowest: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) >= lowest) return true;
  return false;
}

/** “U.S.” is one word: two letters or more with a dot after each, and perhaps a last one without (“U.S.A”). */
function joinedInitials(text: string, words: readonly FoldedWord[]): FoldedWord[] {
  if (!/\p{L}\.\p{L}\./u.test(text)) return [...words];
  const joined: FoldedWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined) break;
    let last = at;
    while (isInitial(text, words[last]) && words[last + 1]?.start === (words[last]?.end ?? 0) + 1) last += 1;
    const initials = words.slice(at, last + 1).filter((word) => isInitial(text, word));
    const end = words[last];
    const isLastOne = end !== undefined && letter.test(text.slice(end.start, end.end));
    if (initials.length < 2 || end === undefined) {
      joined.push(first);
      continue;
    }
    const parts = isLastOne ? words.slice(at, last + 1) : initials;
    const stop = parts.at(-1)?.end ?? first.end;
    const hasDot = text.charAt(stop) === ".";
    joined.push({ word: parts.map(({ word }) => word).join(""), start: first.start, end: hasDot ? stop + 1 : stop });
    at += parts.length - 1;
  }
  return joined;
}

/** A letter by itself with a dot after it. */
function isInitial(text: string, word: FoldedWord | undefined): boolean {
  return word !== undefined && text.charAt(word.end) === "." && letter.test(text.slice(word.start, word.end));
}

/** Letters that have no decomposition and that people type without their stroke or as two. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  þ: "th",
  đ: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ə: "e",
};
const spelledOutPattern = new RegExp(`[${Object.keys(spelledOut).join("")}]`, "gu");

/** One word, folded; empty where nothing of it is a letter or a digit. */
function fold(word: string): string {
  const small = plain.test(word)
    ? word.toLowerCase()
    : word
        .normalize("NFKD")
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^\p{L}\p{N}]/gu, "")
        .replace(spelledOutPattern, (letter) => spelledOut[letter] ?? letter);
  return small.length > longestWord ? small.slice(0, longestWord) : small;
}

/** Stands between names and parts of an index entry, so that no phrase runs from one into the next. */
export const partMark = "|";

/**
 * Texts as they are indexed: their folded words, with a mark between one text and the next. A text that stands in another
 * (“Krebs” in “Anton Krebs”) is found by it and left out.
 */
export function foldedParts(texts: readonly (string | null)[], foldOne = foldedText): string {
  const folded = texts.flatMap((text) => (text === null ? [] : foldOne(text))).filter((one) => one !== "");
  if (folded.length < 2) return folded.join("");
  const parts = [...new Set(folded)].filter(
    (part, _at, all) => !all.some((other) => other.length > part.length && ` ${other} `.includes(` ${part} `)),
  );
  return parts.join(` ${partMark} `);
}

/** The folded words of a text with spaces between. */
export function foldedText(text: string): string {
  return wordsOf(text)
    .map(({ word }) => word)
    .join(" ");
}
