/** Days told by a length of time: “two weeks ago”, “within 48 hours”, “a day earlier”. */
import { amount, countOf, more } from "../amounts.ts";
import { type Day, isoDay, partsOf } from "../calendar.ts";
import { type Construction, looksForward, type Meaning, type Place } from "../construction.ts";
import { durationOf, interval, periodAway, shifted } from "../timex.ts";
import { gap, unitName, unitOf, whole } from "../words.ts";

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
  if (unit.startsWith("T"))
    return {
      kind: "time",
      timex: isoDay(published + (Math.abs(count) < 24 ? 0 : Math.round(count / 24))),
      certainty: "implied",
    };
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
  pattern: whole(
    `${amount}[-\\s]${more}(${unitName})[-\\s](earlier|later|before|after${gap}that|beforehand|previously|afterward|afterwards)`,
  ),
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
  if (count === null || unit.startsWith("T") || place.published === null || isLengthOf || !looksForward(place.tense()))
    return null;
  const away = periodFrom(count, unit, place.published);
  return away === null ? null : { ...away, certainty: "implied" };
}

function stretchOf(published: Day, count: number, unit: string): string | null {
  if (unit.startsWith("T")) {
    const days = Math.ceil(Math.abs(count) / ({ TH: 24, TM: 1440, TS: 86_400 }[unit] ?? 24));
    return count > 0
      ? interval(isoDay(published), isoDay(published + days))
      : interval(isoDay(published - days), isoDay(published));
  }
  const other = shifted(
    isoDay(published),
    unit === "F" ? count * 2 : unit === "E" ? count * 10 : count,
    unit === "F" ? "W" : unit === "E" ? "Y" : unit,
  );
  if (other === null) return null;
  const isCoarse = unit === "Y" || unit === "E";
  const [from, to] = count > 0 ? [isoDay(published), other] : [other, isoDay(published)];
  return isCoarse ? interval(String(partsOf(published).year + Math.min(count, 0)), to.slice(0, 4)) : interval(from, to);
}
