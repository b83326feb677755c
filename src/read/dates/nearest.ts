/** Which year, week or quarter is meant where the text leaves it out: tense first, then nearness to publication. */
import { type Day, dayFromIso, dayOf, isRealDay, mondayOf, partsOf, weekdayOf } from "./calendar.ts";
import { looksForward, type Place } from "./construction.ts";
import { weekdayName, weekdays } from "./words.ts";

const weekdayBefore = new RegExp(`(${weekdayName}),?\\s(?:the\\s)?$`, "i");

/** How far ahead or back a date without a year may lie before tense turns it round, in days. */
const clearlyAhead = 75;
const half = 183;

/**
 * The year of a day without one.
 *
 *     (published 2 November 1989)  The talks opened on Feb. 3.  → 1989      The deal will take effect on March 1.  → 1990
 *
 * Null where the date of publication is not known.
 */
export function yearForDay(month: number, day: number, place: Place): number | null {
  if (place.published === null) return null;
  const { year } = partsOf(place.published);
  const published = place.published;
  const real = [year - 1, year, year + 1].filter((each) => isRealDay(each, month, day));
  // “on Friday, Oct. 23”: only some years have that day on a Friday.
  const weekday = weekdays.get(weekdayBefore.exec(place.before)?.[1]?.toLowerCase() ?? "");
  const onWeekday = real.filter((each) => weekday !== undefined && weekdayOf(dayOf(each, month, day)) === weekday);
  if (onWeekday[0] !== undefined && onWeekday.length === 1) return onWeekday[0];
  const listed = dayFromIso(place.listedWith);
  if (listed !== null) {
    const sameYear = partsOf(listed).year;
    return dayOf(sameYear, month, day) >= listed ? sameYear : sameYear + 1;
  }
  const distances = real.map((each) => ({ year: each, ahead: dayOf(each, month, day) - published }));
  const tense = /\blast\s$/i.test(place.before) ? "past" : /\bnext\s$/i.test(place.before) ? "future" : place.tense();
  const fitting = distances.filter(({ ahead }) => {
    if (tense === "past") return ahead <= 0;
    if (looksForward(tense)) return ahead >= 0;
    return ahead > -half * 1.5 && ahead <= half;
  });
  const best = fitting.sort((a, b) => Math.abs(a.ahead) - Math.abs(b.ahead))[0] ?? distances[0];
  if (best === undefined) return null;
  // “The panel said it set Nov. 30 for the vote”: far back against a near date ahead, the near one is meant.
  const near = distances.find(({ ahead }) => Math.abs(ahead) <= clearlyAhead);
  return near !== undefined && Math.abs(best.ahead) > 365 - clearlyAhead ? near.year : best.year;
}

/** The year of a month without one, chosen in the same way; the month of publication itself counts as both past and to come. */
export function yearForMonth(month: number, place: Place): number | null {
  if (place.published === null) return null;
  const listed = /^(\d{4})-(\d{2})/.exec(place.listedWith ?? "");
  if (listed !== null) return Number(listed[1]) + (month < Number(listed[2]) ? 1 : 0);
  const now = partsOf(place.published);
  const tense = place.tense();
  const ahead = month - now.month;
  if (ahead === 0) return now.year;
  // A month gone by a year ago would be “last December”: the bare name in November is next month's.
  if (ahead === 1 || ahead === -11) return ahead === 1 ? now.year : now.year + 1;
  if (tense === "past") return ahead < 0 ? now.year : now.year - 1;
  if (looksForward(tense)) return ahead > 0 ? now.year : now.year + 1;
  if (ahead > 8) return now.year - 1;
  if (ahead < -8) return now.year + 1;
  return now.year;
}

/**
 * The day that a bare weekday names: in news one within six days of publication, back or ahead by the tense of its clause.
 * On the day of publication itself, the weekday is that day. In a list, it is the first one after its neighbour.
 */
export function dayForWeekday(weekday: number, place: Place): Day | null {
  if (place.published === null) return null;
  const ahead = (weekday - weekdayOf(place.published) + 7) % 7;
  if (ahead === 0) return place.published;
  const tense = place.tense();
  const listed = dayFromIso(place.listedWith);
  if (listed !== null && Math.abs(listed - place.published) <= 7) {
    const next = listed + ((weekday - weekdayOf(listed) + 6) % 7) + 1;
    if (tense !== "past" || next <= place.published) return next;
  }
  // “could meet on Friday” on a Saturday: yesterday is likelier than six days ahead, unless a clear “will” says so.
  const isAhead = tense === "future" || (looksForward(tense) && ahead < 5);
  return place.published + (isAhead ? ahead : ahead - 7);
}

/** “last Friday” before publication, “this Friday” in its week, “next Friday” in the week after. */
export function dayForShiftedWeekday(weekday: number, shift: "last" | "next" | "this", published: Day): Day {
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (shift === "last") return published + ahead - 7;
  if (shift === "this") return mondayOf(published) + weekday - 1;
  return ahead > 0 && weekdayOf(published) >= 6 ? published + ahead : mondayOf(published) + 7 + weekday - 1;
}
