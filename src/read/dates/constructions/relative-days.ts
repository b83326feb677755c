/** Days told from the day of publication, or from the day named before. */
import { dayFromIso, dayOf, daysIn, isoDay, isoMonth, isoWeek, isRealDay } from "../calendar.ts";
import { type Construction, looksForward, type Meaning, type Place } from "../construction.ts";
import { yearForDay, yearForMonth } from "../nearest.ts";
import { ordinalOf } from "../numbers.ts";
import { interval } from "../timex.ts";
import { gap, monthNameOrShort, months, partsOfDay, whole } from "../words.ts";

/**
 * Today and the days around it.
 *
 *     Both sides return to the table tomorrow morning.
 *                                    └──────────────┘
 */
export const aroundToday: Construction = {
  name: "around-today",
  pattern: whole(
    `(?:the${gap}day${gap}(before|after)${gap})?(today|yesterday|tomorrow)(?:${gap}(morning|afternoon|evening|night))?|(tonight)|(this|last)${gap}(morning|afternoon|evening|night)`,
  ),
  read(match, place) {
    const [words, beside, day = "", part, tonight, near, nearPart] = match;
    // “VOA Today”, “Russia Today”: a capital inside a sentence makes a name.
    if (
      (/^(?:Today|Tomorrow|Yesterday)$/.test(words) && /[A-Za-z]\s$/.test(place.before)) ||
      /\bUSA\s$/.test(place.before)
    )
      return null;
    const name = tonight !== undefined ? "night" : (part ?? nearPart);
    let shift = { today: 0, yesterday: -1, tomorrow: 1 }[day.toLowerCase()] ?? 0;
    if (/last/i.test(near ?? "")) {
      if (!/night|evening/i.test(nearPart ?? "")) return null;
      shift = -1;
    }
    if (beside !== undefined) shift += /before/i.test(beside) ? -1 : 1;
    const code = name === undefined ? "" : `T${partsOfDay.get(name.toLowerCase())}`;
    const kind = name === undefined ? "date" : "time";
    if (place.published === null) return { kind, timex: "PRESENT_REF", certainty: "unknown", isAnchor: false };
    return { kind, timex: isoDay(place.published + shift) + code, certainty: "stated" };
  },
};

/**
 * A day told from the day named before it.
 *
 *     The envoy landed on 3 May and left the following day.
 *                                        └───────────────┘
 */
export const besideEarlier: Construction = {
  name: "beside-earlier-day",
  pattern: whole(
    `(?:earlier${gap}|later${gap})?(?:that${gap}(?:same${gap})?|the${gap}(?:very${gap})?same${gap}|the${gap}(?:following|next|previous|preceding)${gap})(day|morning|afternoon|evening|night)|the${gap}day${gap}(?:before|after)(?=[.,;:!?]|\\sthat\\b|$)`,
  ),
  read(match, place) {
    const words = match[0];
    const name = (match[1] ?? "day").toLowerCase();
    const shift = /following|next|after$/i.test(words) ? 1 : /previous|preceding|before$/i.test(words) ? -1 : 0;
    return fromEarlier(shift, name, place);
  },
};

function fromEarlier(shift: number, name: string, place: Place): Meaning | null {
  const from = dayFromIso(place.earlier) ?? (shift === 0 ? null : place.published);
  const part = partsOfDay.get(name);
  const kind = part === undefined ? "date" : "time";
  if (from === null) return { kind, timex: "PAST_REF", certainty: "unknown", isAnchor: false };
  return { kind, timex: isoDay(from + shift) + (part === undefined ? "" : `T${part}`), certainty: "implied" };
}

/**
 * The week of a day, or a numbered week of a month.
 *
 *     Negotiators meet in the week of 12 May; the ban ends in the first week of June.
 *                         └───────────────┘                   └────────────────────┘
 */
export const weekOfDay: Construction = {
  name: "week-of-day",
  pattern: whole(
    `the${gap}(?:(first|second|third|fourth|last)${gap})?week${gap}(?:of|in|beginning|starting|from)${gap}(?:(${monthNameOrShort})(?:${gap}(\\d{1,2})(?:st|nd|rd|th)?)?|(\\d{1,2})(?:st|nd|rd|th)?${gap}(?:of${gap})?(${monthNameOrShort}))(?:,?${gap}(\\d{4}))?`,
  ),
  read(match, place) {
    const [, ordinal, nameFirst, dayAfter, dayBefore, nameLast, digits] = match;
    const month = months.get((nameFirst ?? nameLast ?? "").toLowerCase().replace(".", ""));
    const day = Number(dayAfter ?? dayBefore ?? 0);
    if (month === undefined || (ordinal === undefined) === (day === 0)) return null;
    const year =
      digits === undefined ? (day > 0 ? yearForDay(month, day, place) : yearForMonth(month, place)) : Number(digits);
    if (year === null) return null;
    const certainty = digits === undefined ? "implied" : "stated";
    if (day > 0)
      return isRealDay(year, month, day) ? { kind: "date", timex: isoWeek(dayOf(year, month, day)), certainty } : null;
    const last = daysIn(year, month);
    const first = ordinal?.toLowerCase() === "last" ? last - 6 : (ordinalOf(ordinal ?? "") ?? 1) * 7 - 6;
    const value = interval(isoDay(dayOf(year, month, first)), isoDay(dayOf(year, month, Math.min(last, first + 6))));
    return { kind: "date", timex: isoMonth(year, month), certainty, value };
  },
};

/**
 * A day of the month without its month.
 *
 *     The next meeting is on the 14th.
 *                            └──────┘
 */
export const dayOfMonth: Construction = {
  name: "day-of-month",
  pattern: whole(`the${gap}(\\d{1,2})(?:st|nd|rd|th)`),
  read(match, place) {
    if (place.published === null || !/\b(?:on|by|until|from|since)\s$/i.test(place.before)) return null;
    if (/^\s*[a-z$€£]/i.test(place.after) && !/^\s(?:and|or|in|at|with|to|but|when|after|for|of)\b/i.test(place.after))
      return null;
    const wanted = Number(match[1]);
    const tense = place.tense();
    const step = looksForward(tense) ? 1 : -1;
    for (let day = place.published, tries = 0; tries < 62; day += step, tries++) {
      if (Number(isoDay(day).slice(8)) === wanted) return { kind: "date", timex: isoDay(day), certainty: "implied" };
    }
    return null;
  },
};
