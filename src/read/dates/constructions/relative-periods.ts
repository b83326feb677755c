/** Weeks, months, quarters and years told from the date of publication or from the date named before. */
import { dayFromIso, dayOf, isoDay, weekdayOf } from "../calendar.ts";
import { type Construction, looksForward } from "../construction.ts";
import { interval, periodAway, periodOf, shifted } from "../timex.ts";
import { gap, isCapitalised, unitOf, whole } from "../words.ts";

const period = "week|weekend|fortnight|month|quarter|year|decade|century";

/**
 * The period before, around or after publication.
 *
 *     Talks broke down last week and resume early next month.
 *                      └───────┘            └──────────────┘
 */
export const periodFromNow: Construction = {
  name: "period-from-now",
  pattern: whole(
    `(last|past|this|next|this${gap}past|this${gap}coming|the${gap}coming|the${gap}current|current|the${gap}present)${gap}(?:(?:calendar|fiscal|financial)${gap})?(${period})`,
  ),
  read(match, place) {
    const [, shift = "", name = ""] = match;
    const unit = unitOf(name);
    if (unit === null || unit === "F") return null;
    if (/^past$/i.test(shift) || isCapitalised(name)) return null;
    const count = /last|past/i.test(shift) ? -1 : /next|coming/i.test(shift) ? 1 : 0;
    if (place.published === null) return { kind: "date", timex: openRef(count), certainty: "unknown", isAnchor: false };
    const timex = periodAway(place.published, count, unit);
    return timex === null ? null : { kind: "date", timex, certainty: "stated" };
  },
};

/**
 * Two periods away.
 *
 *     The hearing was put off to the week after next.
 *                                └─────────────────┘
 */
export const periodAfterNext: Construction = {
  name: "period-after-next",
  pattern: whole(`the${gap}(week|month|year|weekend)${gap}(after${gap}next|before${gap}last)`),
  read(match, place) {
    const unit = unitOf(match[1] ?? "");
    const count = /after/i.test(match[2] ?? "") ? 2 : -2;
    if (unit === null || place.published === null) return null;
    const timex = periodAway(place.published, count, unit);
    return timex === null ? null : { kind: "date", timex, certainty: "stated" };
  },
};

/**
 * A period that ends or begins with the day of publication.
 *
 *     Four rounds were held over the past month, and two more are planned in the coming week.
 *                                └────────────┘                              └─────────────┘
 *
 * TIMEX3 takes it for the period before or after; the record keeps the stretch up to, or from, publication.
 */
export const periodUpToNow: Construction = {
  name: "period-up-to-now",
  pattern: whole(`the${gap}(past|last|next|coming)${gap}(week|month|year|decade|century)`),
  read(match, place) {
    const unit = unitOf(match[2] ?? "");
    const isAhead = /next|coming/i.test(match[1] ?? "");
    const isStretch = /\b(?:over|in|within|during|for|throughout|of)\s$/i.test(place.before);
    if (unit === null || (isAhead && !isStretch)) return null;
    if (place.published === null)
      return { kind: "date", timex: openRef(isAhead ? 1 : -1), certainty: "unknown", isAnchor: false };
    const timex = periodAway(place.published, isAhead ? 1 : -1, unit);
    const today = isoDay(place.published);
    const years = { E: 10, C: 100 }[unit];
    const other = shifted(today, (isAhead ? 1 : -1) * (years ?? 1), years === undefined ? unit : "Y");
    if (timex === null || other === null) return null;
    const value = isAhead ? interval(today, other) : interval(other, today);
    return { kind: "date", timex, certainty: "implied", ...(isStretch ? { value } : {}) };
  },
};

function openRef(count: number): string {
  return count < 0 ? "PAST_REF" : count > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

/**
 * The period of, before or after the date named before.
 *
 *     They signed in 1994. The following year the border opened.
 *                          └────────────────┘
 */
export const periodFromEarlier: Construction = {
  name: "period-from-earlier",
  pattern: whole(
    `(?:(that${gap}same|that|the${gap}same|the${gap}following|the${gap}previous|the${gap}preceding|the${gap}prior|the${gap}next)${gap})(${period})`,
  ),
  read(match, place) {
    const [, shift = "", name = ""] = match;
    const unit = unitOf(name);
    if (unit === null || unit === "F") return null;
    const count = /following|next/i.test(shift) ? 1 : /previous|preceding|prior/i.test(shift) ? -1 : 0;
    const from = place.earlier === null ? null : widened(place.earlier, unit);
    if (from !== null) {
      const timex =
        count === 0 ? from : unit === "E" || unit === "C" ? null : shifted(from, count, unit === "WE" ? "W" : unit);
      if (timex !== null) return { kind: "date", timex, certainty: "implied" };
    }
    if (count === 0 || place.published === null)
      return { kind: "date", timex: openRef(count), certainty: "unknown", isAnchor: false };
    const timex = periodAway(place.published, count, unit);
    return timex === null ? null : { kind: "date", timex, certainty: "implied" };
  },
};

/** The period of that unit around an earlier value: its year, its month. Null where the value is wider than the unit. */
function widened(timex: string, unit: string): string | null {
  const day = dayFromIso(timex);
  if (day !== null) return periodOf(day, unit);
  if (unit === "Y") return /^\d{4}/.exec(timex)?.[0] ?? null;
  if (unit === "M") return /^\d{4}-\d{2}$/.exec(timex)?.[0] ?? null;
  if (unit === "W") return /^\d{4}-W\d{2}/.exec(timex)?.[0] ?? null;
  if (unit === "Q") {
    if (/^\d{4}-Q\d$/.test(timex)) return timex;
    const month = /^(\d{4})-(\d{2})$/.exec(timex);
    return month === null ? null : periodOf(dayOf(Number(month[1]), Number(month[2]), 1), "Q");
  }
  return null;
}

/**
 * The running week, month or year, told by its end or its course.
 *
 *     A deal is wanted by the end of the month, and elections later in the year.
 *                         └──────────────────┘                └───────────────┘
 *
 * “for the year”, “the full year” stand for the year of the report; “the year ended 31 March” is a length.
 */
export const thePeriod: Construction = {
  name: "the-period",
  pattern: whole(`the${gap}(?:full${gap}|fiscal${gap}|calendar${gap})?(week|month|year|decade)`),
  read(match, place) {
    const unit = unitOf(match[1] ?? "");
    if (unit === null) return null;
    if (/^\s(?:ended|ending|to)\b/i.test(place.after))
      return { kind: "duration", timex: `P1${unit}`, certainty: "stated", isAnchor: false };
    if (/^(?:\s(?:of|since|when|after|before|that|he|she|it|they|ago|in)\b|-)/i.test(place.after)) return null;
    const isTold =
      /\b(?:end|beginning|start|middle|rest|remainder|course|later|earlier|late|early|half|part)\s(?:of|in)\s$/i.test(
        place.before,
      );
    const isWhole =
      unit === "Y" && (/\b(?:for|during|throughout)\s$/i.test(place.before) || /full|fiscal/i.test(match[0]));
    if (!isTold && !isWhole) return null;
    if (place.published === null) return { kind: "date", timex: "PRESENT_REF", certainty: "unknown", isAnchor: false };
    return { kind: "date", timex: periodOf(place.published, unit), certainty: "implied", isAnchor: false };
  },
};

/**
 * The weekend beside the day of publication: the last one, or the next when the clause looks ahead.
 *
 *     Fighting eased over the weekend.
 *                         └─────────┘
 */
export const theWeekend: Construction = {
  name: "the-weekend",
  pattern: whole(`the${gap}weekend`),
  read(_match, place) {
    if (/^\s(?:of|after|before)\b/i.test(place.after)) return null;
    if (place.published === null) return { kind: "date", timex: "XXXX-WXX-WE", certainty: "unknown", isAnchor: false };
    const tense = place.tense();
    const day = looksForward(tense) || weekdayOf(place.published) >= 6 ? place.published : place.published - 7;
    return { kind: "date", timex: periodOf(day, "WE"), certainty: "implied" };
  },
};
