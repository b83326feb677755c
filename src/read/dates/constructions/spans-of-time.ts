/** Lengths of time, and days told by them: “two weeks ago”, “within 48 hours”, “a day earlier”. */
import { type Day, isoDay, partsOf } from "../calendar.ts";
import { type Construction, type Meaning, type Place, looksForward } from "../construction.ts";
import { exactAmount, numberOf, vagueAmount } from "../numbers.ts";
import { durationOf, interval, periodAway, shifted } from "../timex.ts";
import { gap, isCapitalised, unitName, unitOf, whole } from "../words.ts";

/** An exact amount, the upper end of a range (“two to three”), or an open amount. */
const amount = `(?:(${exactAmount})(?:${gap}(?:or|to)${gap}(${exactAmount})|[-–](\\d+))?|(${vagueAmount}))`;

/** The number in the four groups of `amount`; null where the words leave it open, as a range does. */
function countOf([exact, to, toDigits, vague]: readonly (string | undefined)[]): number | null {
  if (to !== undefined || toDigits !== undefined) return null;
  return numberOf(exact ?? vague ?? "");
}
const more = `(?:(?:more|full|straight|consecutive|additional|whole|extra|further|working|business|trading|long|solid|entire)${gap})?`;

/**
 * A day, week, month or year told by how long ago it was, or how far ahead it lies.
 *
 *     The two sides last spoke three days ago; a vote is due two weeks from now.
 *                              └────────────┘               └────────────────┘
 */
export const ago: Construction = {
  name: "ago",
  pattern: whole(`${amount}[-\\s]${more}(${unitName})[-\\s](ago|from${gap}now|from${gap}today|hence)`),
  read(match, place) {
    const [unitWord = "", direction = ""] = match.slice(5);
    const unit = unitOf(unitWord);
    const count = countOf(match.slice(1, 5));
    if (unit === null) return null;
    const sign = /ago/i.test(direction) ? -1 : 1;
    if (count === null || place.published === null) return openRef(sign);
    return away(count * sign, unit, place.published, place);
  },
};

function openRef(sign: number): Meaning {
  return { kind: "date", timex: sign < 0 ? "PAST_REF" : "FUTURE_REF", certainty: "unknown", isAnchor: false };
}

/** So many units from publication, as precise as the unit. A year in a sentence about quarters is that quarter. */
function away(count: number, unit: string, published: Day, place: Place): Meaning | null {
  if (unit.startsWith("T")) return { kind: "time", timex: isoDay(published + (Math.abs(count) < 24 ? 0 : Math.round(count / 24))), certainty: "implied" };
  const isQuarter = unit === "Y" && /^\d{4}-Q\d$/.test(place.earlier ?? "");
  if (isQuarter && place.earlier !== null) {
    const quarter = shifted(place.earlier, count, "Y");
    if (quarter !== null) return { kind: "date", timex: quarter, certainty: "implied", isAnchor: false };
  }
  return periodFrom(count, unit, published);
}

function periodFrom(count: number, unit: string, published: Day): Meaning | null {
  const isHalf = !Number.isInteger(count);
  if (isHalf && unit === "Y") return meaning(periodAway(published, Math.round(count * 12), "M"));
  const whole = Math.round(count) || Math.sign(count);
  if (unit === "E" || unit === "C") return meaning(periodAway(published, whole * (unit === "E" ? 10 : 100), "Y"));
  return meaning(periodAway(published, unit === "F" ? whole * 2 : whole, unit === "F" ? "W" : unit));
}

function meaning(timex: string | null): Meaning | null {
  return timex === null ? null : { kind: "date", timex, certainty: "stated" };
}

/**
 * A date told from the date named before it.
 *
 *     Talks resumed on 9 June. A week earlier, both sides had walked out.
 *                              └────────────┘
 */
export const besideEarlierDate: Construction = {
  name: "beside-earlier-date",
  pattern: whole(`${amount}[-\\s]${more}(${unitName})[-\\s](earlier|later|before|after${gap}that|beforehand|previously|afterward|afterwards)`),
  read(match, place) {
    const [unitWord = "", direction = ""] = match.slice(5);
    if (/^before$/i.test(direction) && /^\s[a-z]|^\s[A-Z]/.test(place.after)) return null;
    const unit = unitOf(unitWord);
    const count = countOf(match.slice(1, 5));
    if (unit === null || unit.startsWith("T")) return null;
    const sign = /later|after/i.test(direction) ? 1 : -1;
    if (count === null) return openRef(sign);
    const from = place.earlier ?? (place.published === null ? null : isoDay(place.published));
    if (from === null || !Number.isInteger(count)) return openRef(sign);
    const timex = unit === "E" ? shifted(from, sign * count * 10, "Y") : shifted(from, sign * count, unit);
    // The year compared with does not become the one that the text speaks of.
    return timex === null ? openRef(sign) : { kind: "date", timex, certainty: "implied", isAnchor: unit !== "Y" };
  },
};

/**
 * A length of time that begins or ends on the day of publication; the record keeps it as a stretch of days.
 *
 *     Fighting flared in the past three days. They must answer within 48 hours.
 *                        └─────────────────┘                   └─────────────┘
 */
export const fromNow: Construction = {
  name: "span-from-now",
  pattern: whole(
    `(?:(?:the|these)${gap})?(past|last|next|coming|previous|recent|following|first|final|latest|early)${gap}${amount}[-\\s]${more}(${unitName})|(?<=(within|in)${gap}(?:(?:just|about|only|around|under|less${gap}than|roughly)${gap})?)${amount}${gap}(${unitName})`,
  ),
  read(match, place) {
    const side = match[1];
    const within = match[7];
    const unit = unitOf(match[6] ?? match[12] ?? "");
    if (unit === null) return null;
    const count = countOf(within === undefined ? match.slice(2, 6) : match.slice(8, 12));
    if (/^in$/i.test(within ?? "")) return dateAhead(count, unit, place);
    const timex = durationOf(count, unit);
    const length: Meaning = { kind: "duration", timex, certainty: "stated", isAnchor: false };
    const isAhead = within !== undefined || /next|coming/i.test(side ?? "");
    const isBehind = /past|last/i.test(side ?? "");
    if (place.published === null || count === null || !(isAhead || isBehind) || !Number.isInteger(count)) return length;
    const stretch = stretchOf(place.published, isAhead ? count : -count, unit);
    return stretch === null ? length : { ...length, kind: "duration", value: stretch, certainty: "implied" };
  },
};

/** “Talks resume in two weeks”: a date, where the clause looks ahead; “in two weeks of talks” is a length. */
function dateAhead(count: number | null, unit: string, place: Place): Meaning | null {
  const isLengthOf = /^\s(?:of|since|that)\b/i.test(place.after) || /\b(?:time|first)\s(?:\w+\s)?$/i.test(place.before);
  if (count === null || unit.startsWith("T") || place.published === null || isLengthOf || !looksForward(place.tense())) return null;
  const away = periodFrom(count, unit, place.published);
  return away === null ? null : { ...away, certainty: "implied" };
}

function stretchOf(published: Day, count: number, unit: string): string | null {
  if (unit.startsWith("T")) {
    const days = Math.ceil(Math.abs(count) / ({ TH: 24, TM: 1440, TS: 86_400 }[unit] ?? 24));
    return count > 0 ? interval(isoDay(published), isoDay(published + days)) : interval(isoDay(published - days), isoDay(published));
  }
  const other = shifted(isoDay(published), unit === "F" ? count * 2 : unit === "E" ? count * 10 : count, unit === "F" ? "W" : unit === "E" ? "Y" : unit);
  if (other === null) return null;
  const isCoarse = unit === "Y" || unit === "E";
  const [from, to] = count > 0 ? [isoDay(published), other] : [other, isoDay(published)];
  return isCoarse ? interval(String(partsOf(published).year + Math.min(count, 0)), to.slice(0, 4)) : interval(from, to);
}

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
  // “a decades-long dispute” is no single decade; “24 hours a day” is no length.
  if (/^an?$/i.test(exact ?? "") && /s$/.test(unit)) return false;
  if (/^\s(?:a|per)\s(?:day|week)\b/i.test(place.after)) return false;
  if (/^\d{4}$/.test(exact ?? "") && /^[12]/.test(exact ?? "")) return false;
  if (/^seconds?$/.test(unit)) return /seconds$/.test(unit) && /\d|\w/.test(words);
  if (/^quarters?$/.test(unit)) return !/^(?:an?|one|three|two)$/i.test(exact ?? "") && !/^\s(?:of|to|past)\b/i.test(place.after);
  if (/^nights?$/.test(unit) && /^an?$/i.test(exact ?? "")) return false;
  if (/^weekends?$/.test(unit)) return false;
  if (/^(?:an?)$/i.test(exact ?? "") && /(?:\d|\bpercent|\bcents?|\bdollars?|\btimes?|\bonce|\btwice|\bbarrels?|\btons?|\btonnes?|\bhours?|\bdays?|\bbillion|\bmillion)\s?$/i.test(place.before)) return false;
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
  pattern: whole(`(minutes|hours|days|weeks|months|years|decades|centuries)(?:${gap}or${gap}(?:even${gap})?(?:weeks|months|years|decades))?`),
  read(match, place) {
    const unit = unitOf(match[1] ?? "");
    if (unit === null || !/\b(?:for|in|within|over|after|last(?:ed|ing)?|take|takes|took|recent|of|the|early|spent|many)\s$/i.test(place.before)) return null;
    if (/\b(?:early|the|of|recent)\s$/i.test(place.before) && !/\b(?:the\searly|after|for|months\sof|years\sof|weeks\sof|days\sof)\s$/i.test(place.before)) return null;
    if (/^\s(?:of\sage|old)\b/i.test(place.after)) return null;
    return { kind: "duration", timex: durationOf(null, unit), certainty: "stated", isAnchor: false };
  },
};
