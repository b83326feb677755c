/** Lengths of time: “two weeks”, “the 14-day deadline”, “for months”. */
import { amount, countOf, more } from "../amounts.ts";
import type { Construction, Place } from "../construction.ts";
import { durationOf } from "../timex.ts";
import { gap, isCapitalised, unitName, unitOf, whole } from "../words.ts";

/**
 * A length of time.
 *
 *     The cease-fire held for two weeks; the 14-day deadline has passed.
 *                             └───────┘      └────┘
 */
export const duration: Construction = {
  name: "duration",
  pattern: whole(
    `(?:the${gap}(?!\\S+-))?${amount}(?:[-\\s]|${gap}and${gap}a${gap}half${gap})${more}(${unitName})(?:[-\\s](?:old|long)|${gap}and${gap}a${gap}half|${gap}or${gap}(?:two|three|more))?`,
  ),
  read(match, place) {
    const [words, exact, , , , unitWord = ""] = match;
    const unit = unitOf(unitWord);
    if (unit === null || isCapitalised(unitWord) || !isLength(words, exact, unitWord, place)) return null;
    if (/old$/i.test(words) && isAge(place.after)) return null;
    let count = /\bor\s(?:two|three)$/i.test(words) ? null : countOf(match.slice(1, 5));
    if (count !== null && /and\sa\shalf/i.test(words)) count += 0.5;
    return { kind: "duration", timex: durationOf(count, unit), certainty: "stated", isAnchor: false };
  },
};

/**
 * A length of one unit, said of a thing.
 *
 *     A month-long truce interrupted the year-old war.
 *       └────────┘                       └──────┘
 */
export const unitLong: Construction = {
  name: "unit-long",
  pattern: whole(`(year|month|week|day|hour|decade)-?(?:long|old)`),
  read(match, place) {
    const unit = unitOf(match[1] ?? "");
    if (unit === null || (/old$/i.test(match[0]) && isAge(place.after))) return null;
    return { kind: "duration", timex: durationOf(1, unit), certainty: "stated", isAnchor: false };
  },
};

/** “a second chance”, “a quarter of the seats”, “three quarters”, “$5 a day” are no lengths of time. */
function isLength(words: string, exact: string | undefined, unitWord: string, place: Place): boolean {
  const unit = unitWord.toLowerCase();
  if (/^an?$/i.test(exact ?? "") && /-(?:old|long)$/i.test(words)) return false;
  // “a decades-long dispute” is no single decade; “24 hours a day” is no length.
  if (/^an?$/i.test(exact ?? "") && /s$/.test(unit)) return false;
  if (/^\s(?:a|per)\s(?:day|week)\b/i.test(place.after)) return false;
  if (/^\d{4}$/.test(exact ?? "") && /^[12]/.test(exact ?? "")) return false;
  if (/^seconds?$/.test(unit)) return /seconds$/.test(unit) && /\d|\w/.test(words);
  if (/^quarters?$/.test(unit))
    return !/^(?:an?|one|three|two)$/i.test(exact ?? "") && !/^\s(?:of|to|past)\b/i.test(place.after);
  if (/^nights?$/.test(unit) && /^an?$/i.test(exact ?? "")) return false;
  if (/^weekends?$/.test(unit)) return false;
  if (
    /^(?:an?)$/i.test(exact ?? "") &&
    /(?:\d|\bpercent|\bcents?|\bdollars?|\btimes?|\bonce|\btwice|\bbarrels?|\btons?|\btonnes?|\bhours?|\bdays?|\bbillion|\bmillion)\s?$/i.test(
      place.before,
    )
  )
    return false;
  return !/[$€£]$/.test(place.before);
}

/** “a 67-year-old farmer”, “aged 12 years old”: ages of people are no dates of a negotiation. */
function isAge(after: string): boolean {
  return !/^\s(?:war|conflict|dispute|strike|truce|ceasefire|cease-fire|row|feud|blockade|siege|standoff|stand-off|agreement|treaty|talks|embargo|deal|accord|civil|crisis|insurgency|occupation|law|policy|ban|process|campaign|uprising|rebellion|impasse|stalemate|deadlock|company|government|coalition)\b/i.test(
    after,
  );
}

/**
 * A length of time with no number.
 *
 *     The haggling went on for months.
 *                              └────┘
 */
export const openDuration: Construction = {
  name: "open-duration",
  pattern: whole(
    `(minutes|hours|days|weeks|months|years|decades|centuries)(?:${gap}or${gap}(?:even${gap})?(?:weeks|months|years|decades))?`,
  ),
  read(match, place) {
    const unit = unitOf(match[1] ?? "");
    if (
      unit === null ||
      !/\b(?:for|in|within|over|after|last(?:ed|ing)?|take|takes|took|recent|of|the|early|spent|many)\s$/i.test(
        place.before,
      )
    )
      return null;
    if (
      /\b(?:early|the|of|recent)\s$/i.test(place.before) &&
      !/\b(?:the\searly|after|for|months\sof|years\sof|weeks\sof|days\sof)\s$/i.test(place.before)
    )
      return null;
    if (/^\s(?:of\sage|old)\b/i.test(place.after)) return null;
    return { kind: "duration", timex: durationOf(null, unit), certainty: "stated", isAnchor: false };
  },
};
