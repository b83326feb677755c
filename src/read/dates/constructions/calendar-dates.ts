/**
 * Calendar dates in figures and names, as chrono reads them.
 *
 *     The truce was signed on Nov. 24, 2014, and renewed on 14 May.
 *                             └───────────┘              └────┘
 */
import { Chrono, type ParsedComponents, type ParsedResult, en } from "chrono-node";
import { type Day, dayOf, isRealDay, isoDay, isoMonth, partsOf } from "../calendar.ts";
import type { Meaning, Place } from "../construction.ts";
import { yearForDay } from "../nearest.ts";
import { interval } from "../timex.ts";
import { isCapitalised, months, weekdayName } from "../words.ts";

/** chrono's parsers for dates on the calendar. Its relative and casual ones guess a day where news means a week; ours replace them. */
const calendarParsers = [
  "ISOFormatParser",
  "ENYearMonthDayParser",
  "SlashDateFormatParser",
  "ENMonthNameLittleEndianParser",
  "ENMonthNameMiddleEndianParser",
];

const middleEndian = en.configuration.createConfiguration(true, false);
const calendarDates = new Chrono({
  parsers: middleEndian.parsers.filter((parser) => calendarParsers.includes(parser.constructor.name)),
  refiners: [],
});

/** A day named by a run of characters of `text`. */
export interface CalendarDate {
  readonly start: number;
  readonly end: number;
  read(place: Place): Meaning | null;
}

/** Anything that could be a date on the calendar: a digit not far from a month's name, or figures with marks between. */
const worthReading =
  /\d[^\n]{0,12}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^\n]{0,12}\d|\d[-/.]\d{1,2}[-/.]\d/i;

/** Dates on the calendar in one sentence; `from` is where the sentence starts in the article. */
export function findCalendarDates(sentence: string, from: number, published: Day | null): CalendarDate[] {
  if (!worthReading.test(sentence)) return [];
  const reference = { instant: new Date((published ?? 0) * 86_400_000 + 43_200_000), timezone: 0 };
  return calendarDates.parse(sentence, reference).flatMap((result) => calendarDate(result, sentence, from));
}

function calendarDate(result: ParsedResult, sentence: string, from: number): CalendarDate[] {
  let start = result.index;
  let text = result.text.trimEnd();
  let end = start + text.length;
  const name = /[a-z]+/i.exec(text.replace(new RegExp(`^(?:on\\s+)?(?:${weekdayName}|[A-Z][a-z]{2,4}\\.?),?\\s+(?=[A-Z\\d])`), ""))?.[0];
  if (name !== undefined && months.has(name.toLowerCase()) && !isCapitalised(name)) return [];
  const isFraction = !/[a-z]/i.test(text) && !result.start.isCertain("year");
  if (isFraction) return [];
  if (/[\d.,/:-]$/.test(sentence.slice(0, start).slice(-1)) || /^[-/.:]?\d/.test(sentence.slice(end))) return [];

  // “On March 3, 22 soldiers died”: two figures after a comma are no year.
  const shortYear = /^(.*\d)(?:,\s*|\s+)(\d{2})$/s.exec(text);
  const hasShortYear = shortYear !== null && /[a-z]/i.test(text) && result.start.isCertain("year");
  if (hasShortYear) {
    text = shortYear[1] ?? text;
    end = start + text.length;
  }
  const lastDay = result.end === undefined || result.end === null ? secondDay.exec(sentence.slice(end)) : null;
  const isSpan = lastDay !== null && isLaterDay(result, Number(lastDay[1]), lastDay[0], sentence.slice(0, start));
  if (isSpan) end += lastDay[0].length;
  const writtenYear = isSpan ? lastDay[2] : undefined;
  const on = /^on\s+/i.exec(text);
  if (on !== null) start += on[0].length;

  return [
    {
      start: from + start,
      end: from + end,
      read(place) {
        const first = dayFrom(result.start, place, hasShortYear, writtenYear);
        if (first === null) return null;
        const isDated = writtenYear !== undefined || (result.start.isCertain("year") && !hasShortYear);
        const meaning: Meaning = { kind: "date", timex: first.timex, certainty: isDated ? "stated" : "implied" };
        if (isSpan && first.day !== null) {
          const { year, month } = partsOf(first.day);
          const day = Number(lastDay[1]);
          return isRealDay(year, month, day) ? { ...meaning, value: interval(first.timex, isoDay(dayOf(year, month, day))) } : meaning;
        }
        if (!result.end) return meaning;
        const last = dayFrom(result.end, place, hasShortYear, undefined);
        if (last === null || last.day === null || first.day === null || last.day < first.day) return meaning;
        return { ...meaning, value: interval(first.timex, last.timex) };
      },
    },
  ];
}

/**
 * A second day after the first, and perhaps the year of both.
 *
 *     The conference is planned for May 3–5, 2026.
 *                                        └─────┘
 */
const secondDay = /^(?:\s?[–—-]\s?|\s(?:and|or|to|through)\s)(\d{1,2})(?:st|nd|rd|th)?(?![\d:.,%]*\d|\s?[ap]\.?m|\s[a-z]+s\b|%)(?:,?\s(\d{4})\b)?/i;

function isLaterDay(result: ParsedResult, day: number, words: string, before: string): boolean {
  const first = result.start.get("day") ?? 0;
  if (day <= first || day > 31 || !/[a-z]/i.test(result.text)) return false;
  return !/^\sand/i.test(words) || day === first + 1 || /\bbetween\s(?:the\s)?$/i.test(before);
}

function dayFrom(
  parts: ParsedComponents,
  place: Place,
  isYearDropped: boolean,
  writtenYear: string | undefined,
): { timex: string; day: Day | null } | null {
  const month = parts.get("month");
  const dayOfMonth = parts.get("day");
  if (month === null || dayOfMonth === null) return null;
  if (writtenYear !== undefined || (parts.isCertain("year") && !isYearDropped)) {
    const year = writtenYear === undefined ? (parts.get("year") ?? 0) : Number(writtenYear);
    if (year < 1000 || year > 2999) return null;
    if (!parts.isCertain("day")) return { timex: isoMonth(year, month), day: null };
    if (!isRealDay(year, month, dayOfMonth)) return null;
    const day = dayOf(year, month, dayOfMonth);
    return { timex: isoDay(day), day };
  }
  const year = yearForDay(month, dayOfMonth, place);
  if (year === null) return { timex: `XXXX-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`, day: null };
  if (!isRealDay(year, month, dayOfMonth)) return null;
  const day = dayOf(year, month, dayOfMonth);
  return { timex: isoDay(day), day: partsOf(day).year === year ? day : null };
}
