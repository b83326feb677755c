/** Days of the week. */
import { dayFromIso, isoDay } from "../calendar.ts";
import type { Construction } from "../construction.ts";
import { dayForShiftedWeekday, dayForWeekday } from "../nearest.ts";
import { gap, isCapitalised, partsOfDay, weekdayName, weekdays, whole } from "../words.ts";

const partOfDay = `(?:${gap}(morning|afternoon|evening|night))?`;

/**
 * A weekday alone; the tense of its clause tells whether it is gone or still to come.
 *
 *     The foreign ministers met on Tuesday and will meet again on Friday morning.
 *                                  └─────┘                        └────────────┘
 */
export const bareWeekday: Construction = {
  name: "bare-weekday",
  pattern: whole(`(${weekdayName})${partOfDay}`),
  read(match, place) {
    const [, name = "", part] = match;
    const weekday = weekdays.get(name.toLowerCase());
    if (weekday === undefined || !isCapitalised(name)) return null;
    if (/\b(?:Black|Bloody|Good|Ash|Palm|Super|Holy|Ruby)\s$/.test(place.before)) return null;
    const code = part === undefined ? "" : `T${partsOfDay.get(part.toLowerCase())}`;
    const kind = part === undefined ? "date" : "time";
    const day = dayForWeekday(weekday, place);
    if (day === null) return { kind, timex: `XXXX-WXX-${weekday}${code}`, certainty: "unknown" };
    return { kind, timex: isoDay(day) + code, certainty: "stated" };
  },
};

/**
 * A weekday with its direction written out.
 *
 *     The next round opens next Monday; the last one failed last Thursday.
 *                          └─────────┘                      └───────────┘
 */
export const shiftedWeekday: Construction = {
  name: "shifted-weekday",
  pattern: whole(
    `(last|next|this|this${gap}coming|this${gap}past|the${gap}coming|the${gap}following|the${gap}previous|the${gap}preceding|the${gap}next|that|coming|following|previous)${gap}(${weekdayName})${partOfDay}`,
  ),
  read(match, place) {
    const [, shift = "", name = "", part] = match;
    const weekday = weekdays.get(name.toLowerCase());
    if (weekday === undefined || !isCapitalised(name)) return null;
    const code = part === undefined ? "" : `T${partsOfDay.get(part.toLowerCase())}`;
    const kind = part === undefined ? "date" : "time";
    const isFromEarlier = /^(?:the|that|following|previous)/i.test(shift) && !/coming/i.test(shift);
    const from = isFromEarlier ? (dayFromIso(place.earlier) ?? place.published) : place.published;
    if (from === null) return { kind, timex: `XXXX-WXX-${weekday}${code}`, certainty: "unknown" };
    const direction = /last|past|prev|preced/i.test(shift) ? "last" : /^this$|that/i.test(shift) ? "this" : "next";
    const isNearest = /coming|following|the/i.test(shift) && direction === "next";
    const day = isNearest
      ? dayForShiftedWeekday(weekday, "last", from) + 7
      : dayForShiftedWeekday(weekday, direction, from);
    return {
      kind,
      timex: isoDay(day === from && isNearest ? day + 7 : day) + code,
      certainty: isFromEarlier ? "implied" : "stated",
    };
  },
};

/**
 * A weekday of a week that is named.
 *
 *     The vote is set for Thursday of next week.
 *                         └───────────────────┘
 */
export const weekdayOfWeek: Construction = {
  name: "weekday-of-week",
  pattern: whole(`(${weekdayName})(?:${gap}of)?${gap}(last|this|next)${gap}week`),
  read(match, place) {
    const weekday = weekdays.get((match[1] ?? "").toLowerCase());
    if (weekday === undefined || place.published === null) return null;
    const weeks = { last: -1, this: 0, next: 1 }[(match[2] ?? "").toLowerCase()] ?? 0;
    const thisWeek = dayForShiftedWeekday(weekday, "this", place.published);
    return { kind: "date", timex: isoDay(thisWeek + weeks * 7), certainty: "stated" };
  },
};
