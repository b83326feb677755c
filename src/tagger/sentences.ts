import { QUOTATION, type WrittenWord } from "./quotations.ts";

/**
 * Finds where sentences end.
 *
 * A sentence ends at a full stop, question or exclamation mark, with the closing quotation marks and brackets that
 * follow it, where white space and a word that may open a sentence come next:
 *
 *     Gen. H.R. McMaster of the U.S. Army came.” | He stayed until 5 p.m. Monday.
 *
 * Titles and initials never end one; “U.S.”, “p.m.” and “Inc.” only where a word follows that opens sentences (“The”,
 * “He”, “But” …) or an opening quotation mark. “‘Will you go?’ Smith asked.” stays one sentence.
 */

/** Words that open a sentence when they stand with a capital after an abbreviation. */
const OPENERS = new Set(
  (
    "The He She It In But And We They This That A An On At If As For You There His Her Its Their I After Before While When " +
    "Since Although Though However Meanwhile Earlier Later Asked So Or Nor Yet Both Some Many Most Such These Those No Not " +
    "Our My Your What Who Why How Where Now Then Still Also By From With Under Over During Despite According Last"
  ).split(" "),
);

/** Abbreviations before a name or number, which never end a sentence. */
const NEVER_LAST = new Set(
  (
    "Mr. Mrs. Ms. Mx. Dr. Prof. Gen. Maj. Col. Lt. Capt. Sgt. Cpl. Adm. Cmdr. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Pres. " +
    "Amb. Rev. Hon. Msgr. Supt. St. Ste. Mt. Ft. Messrs. Mme. Mlle. Atty. No. Nos. no. nos. p. pp. c. ca. vs. approx. est. e.g. i.e. cf. v."
  ).split(" "),
);

const SAYING = new Set(
  "ask asked asks say said says add added adds write wrote writes tell told tells tweeted demanded wondered shouted joked quipped replied responded exclaimed continued yelled".split(
    " ",
  ),
);

/** How far to look for a verb of saying after a quoted question. */
const SAYING_DISTANCE = 6;
/** A sentence longer than this is cut, whatever stands in it: lists and tables come as one paragraph at times. */
const LONGEST = 160;

/** For every word whether a sentence starts with it. `states` is the answer of `findQuotations`. */
export function findSentenceStarts(words: readonly WrittenWord[], states: readonly number[]): boolean[] {
  const starts = words.map((word) => word.startsParagraph);
  if (starts.length > 0) starts[0] = true;
  let sinceStart = 0;
  for (let i = 0; i < words.length; i++) {
    sinceStart = starts[i] ? 0 : sinceStart + 1;
    if (sinceStart >= LONGEST && !starts[i]) {
      starts[i] = true;
      sinceStart = 0;
    }
    const end = findEnd(words, states, i, sinceStart);
    if (end !== null && end < words.length) starts[end] = true;
  }
  return starts;
}

/** If a sentence ends at word `i`, the index of the first word after its closing marks; else null. */
function findEnd(
  words: readonly WrittenWord[],
  states: readonly number[],
  i: number,
  sinceStart: number,
): number | null {
  const text = words[i]?.text ?? "";
  if (!".?!…".includes(text.slice(-1))) return null;
  const isStop = text === "." || text === "…" || /^\.{2,}$/.test(text);
  const isQuestion = /^[?!]+$/.test(text);
  const isAbbreviation = text.length > 1 && text.endsWith(".") && !isStop;
  if (!isStop && !isQuestion && !isAbbreviation) return null;
  if (isAbbreviation && NEVER_LAST.has(text)) return null;
  const isListNumber = text === "." && sinceStart === 1 && /^\p{N}{1,3}$|^\p{L}$/u.test(words[i - 1]?.text ?? "");
  if (isListNumber) return null;

  let next = i + 1;
  let closesQuotation = false;
  while (next < words.length && isClosingMark(words, states, next)) {
    if (states[next] === QUOTATION.closing || states[next] === QUOTATION.singleMark) closesQuotation = true;
    next++;
  }
  if (isFootnote(words, next)) next += 3;
  const after = words[next];
  if (!after || after.startsParagraph) return null;
  const isGlued = !after.isSpaced;
  if (isGlued && !(closesQuotation && isStop) && !isMissingSpace(words, i, next)) return null;
  const isPlainQuestion = text.includes("?") && !closesQuotation;
  if (!mayOpen(after.text) && !(isPlainQuestion && /^\p{L}/u.test(after.text))) return null;
  if (isAbbreviation && !opensAfterAbbreviation(text, after.text, states[next] ?? 0)) return null;
  if (isQuestion && closesQuotation && isFollowedBySaying(words, next)) return null;
  return next;
}

/** A bracket or quotation mark that closes, close upon the words before it. */
function isClosingMark(words: readonly WrittenWord[], states: readonly number[], i: number): boolean {
  const word = words[i];
  if (!word || word.startsParagraph) return false;
  if (word.text === ")" || word.text === "]" || word.text === "}") return true;
  if (states[i] === QUOTATION.closing) return !word.isSpaced || (words[i + 1]?.isSpaced ?? true);
  return states[i] === QUOTATION.singleMark && !word.isSpaced;
}

/** “… in Geneva.[17]”: the number of a note belongs to the sentence before it. */
function isFootnote(words: readonly WrittenWord[], i: number): boolean {
  const texts = [words[i], words[i + 1], words[i + 2]].map((word) => (word && !word.startsParagraph ? word.text : ""));
  return texts[0] === "[" && /^[0-9]{1,3}$/.test(texts[1] ?? "") && texts[2] === "]";
}

/** “…the talks ended.Then he left”: a space was lost, as happens when pages are cut. */
function isMissingSpace(words: readonly WrittenWord[], i: number, next: number): boolean {
  const before = words[i - 1]?.text ?? "";
  const after = words[next]?.text ?? "";
  return next === i + 1 && /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}*$/u.test(after);
}

/** Whether a sentence may begin with this word: anything but a small letter or a mark that belongs to what came before. */
function mayOpen(text: string): boolean {
  return !/^[\p{Ll},;:.?!)\]}%’'…/-]/u.test(text) || /^['’][0-9]/u.test(text);
}

function opensAfterAbbreviation(abbreviation: string, after: string, state: number): boolean {
  const isInitial = /^\p{Lu}\.$/u.test(abbreviation);
  if (isInitial) return false;
  if (abbreviation === "etc." || abbreviation === "al.") return /^\p{Lu}/u.test(after) && abbreviation === "etc.";
  return OPENERS.has(after) || state === QUOTATION.opening || after === "—";
}

/** “‘Will you go?’ Smith asked”: the question belongs to the sentence that says who asked. */
function isFollowedBySaying(words: readonly WrittenWord[], first: number): boolean {
  for (let i = first; i < first + SAYING_DISTANCE; i++) {
    const word = words[i];
    if (!word || word.startsParagraph) return false;
    if (SAYING.has(word.text)) return true;
    const isLeavingName =
      /^[,.;:?!“"]/.test(word.text) ||
      (i === first && OPENERS.has(word.text) && !/^(?:He|She|They|The|I|We)$/.test(word.text));
    if (isLeavingName) return false;
  }
  return false;
}
