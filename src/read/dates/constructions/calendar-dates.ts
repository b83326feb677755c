/**
 * Calendar dates in figures and names, as chrono reads them, with what news writes beyond that.
 *
 *     The truce was signed on Nov. 24, 2014, and renewed on 14 May.
 *                             └───────────┘              └────┘
 */
import { type Day, dayOf, isoDay, isoMonth, isRealDay } from "../calendar.ts";
import { type CalendarWords, findCalendarWords } from "../calendar-words.ts";
import type { Meaning, Place } from "../construction.ts";
import { yearForDay } from "../nearest.ts";
import { interval } from "../timex.ts";

/** Words that name a day on the calendar, and how to read them where they stand. */
export interface CalendarDate {
  readonly start: number;
  readonly end: number;
  read(place: Place): Meaning | null;
}

/** Dates on the calendar in one sentence; `from` is where the sentence starts in the article. */
export function findCalendarDates(sentence: string, from: number, published: Day | null): CalendarDate[] {
  return findCalendarWords(sentence, published).map((words) => ({
    start: from + words.start,
    end: from + words.end,
    read: (place) => meaningOf(words, place),
  }));
}

function meaningOf({ year, month, day, last, isEitherWay }: CalendarWords, place: Place): Meaning | null {
  if (day === null) return year === null ? null : { kind: "date", timex: isoMonth(year, month), certainty: "stated" };
  const settledYear = year ?? yearForDay(month, day, place);
  if (settledYear === null) return { kind: "date", timex: openDay(month, day), certainty: "unknown" };
  if (!isRealDay(settledYear, month, day)) return null;
  const timex = isoDay(dayOf(settledYear, month, day));
  const certainty = year === null || isEitherWay ? "implied" : "stated";
  if (last === null) return { kind: "date", timex, certainty };

  const lastYear = last.year ?? (last.month < month ? settledYear + 1 : settledYear);
  if (!isRealDay(lastYear, last.month, last.day)) return { kind: "date", timex, certainty };
  const lastDay = isoDay(dayOf(lastYear, last.month, last.day));
  return { kind: "date", timex, certainty, ...(lastDay > timex ? { value: interval(timex, lastDay) } : {}) };
}

/** A day of an unknown year, as TIMEX3 writes it. */
function openDay(month: number, day: number): string {
  return `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
