/** Whether two reports have one and the same statement. */
import { overlapOf } from "../content-words.ts";
import { hasOtherAmounts } from "../quantities.ts";
import { longestStretch, type Wording } from "./wording.ts";

/** Days within which a quotation is one utterance; further apart, somebody says it again. */
export const quotedDays = 10;
/** The same for words that were put in another way. */
const retoldDays = 3;
/** A quotation shorter than this is a formula: it is one utterance on one day only. */
const formulaWords = 6;

/** Two accounts of one utterance by one speaker. `weightOf` tells how telling a word is. */
export function isSameStatement(a: Wording, b: Wording, weightOf: (word: string) => number): boolean {
  const days = daysApart(a, b);
  if (days > quotedDays) return false;
  const quote = sharedQuote(a, b);
  if (quote >= formulaWords) return true;
  if (a.isNegative !== b.isNegative || hasOtherAmounts(a.amounts, b.amounts)) return false;
  const shorter = Math.min(a.words.length, b.words.length);
  if (days <= 1 && shorter >= 3 && quote >= shorter * 0.8) return true;
  if (days > retoldDays) return false;
  let common = 0;
  for (const word of a.telling) if (b.telling.has(word)) common += 1;
  const overlap = overlapOf(a.telling, b.telling, weightOf);
  // Of two or three words, all must be the same and the day too: “talks will continue” is said every day.
  if (common < 4) return days <= 1 && common >= 2 && overlap >= 0.95;
  return overlap >= (a.quoted.length > 0 && b.quoted.length > 0 ? 0.7 : 0.6);
}

/** Words of the longest stretch that is quoted in one and stands in the other; 0 where neither quotes. */
function sharedQuote(a: Wording, b: Wording): number {
  const lengths = [
    ...a.quoted.map((quote) => wholeOrLong(quote, b.words)),
    ...b.quoted.map((quote) => wholeOrLong(quote, a.words)),
  ];
  return Math.max(0, ...lengths);
}

/** A stretch counts if it is most of the quotation, or long by itself. */
function wholeOrLong(quote: readonly string[], words: readonly string[]): number {
  const length = longestStretch(quote, words);
  return length >= quote.length * 0.6 || length >= 8 || length >= words.length * 0.6 ? length : 0;
}

/** Days between two utterances; 0 where the day of one is not known. */
function daysApart(a: Wording, b: Wording): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === null || other === null ? 0 : Math.abs(one - other);
}

/** The day of an utterance, in days since 1970: by what the article says of when, else the day of the report; null: unknown. */
export function dayOf({ saidOn, reportedOn }: Wording): number | null {
  return saidOn ?? reportedOn;
}
