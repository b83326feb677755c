/** What chrono makes of the calendar dates in a sentence, less what it gets wrong in news, and with what it misses. */
import { Chrono, en, type ParsedComponents, type ParsedResult } from "chrono-node";
import type { Day } from "./calendar.ts";
import { isCapitalised, months } from "./words.ts";

/** A date as it is written: what is left out is null. */
export interface CalendarWords {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** The other end of “3–5 May”. */
  readonly last: { readonly year: number | null; readonly month: number; readonly day: number } | null;
  /** Figures that could be day and month either way round. */
  readonly isEitherWay: boolean;
}

/**
 * chrono's parsers for dates on the calendar. Its relative and casual ones guess a day where news means a week, and
 * take “Sat”, “may” and “the second” for dates; the constructions of this room stand in for them.
 */
const calendarParsers = [
  "ISOFormatParser",
  "ENYearMonthDayParser",
  "SlashDateFormatParser",
  "ENMonthNameLittleEndianParser",
  "ENMonthNameMiddleEndianParser",
];

const calendarDates = new Chrono({
  parsers: en.configuration
    .createConfiguration(true, false)
    .parsers.filter((parser) => calendarParsers.includes(parser.constructor.name)),
  refiners: [],
});

/** A digit near a month's name, or figures with marks between: without one, chrono need not look. */
const shortMonth = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const worthReading = new RegExp(
  `\\d[^\\n]{0,12}(?:${shortMonth})|(?:${shortMonth})[^\\n]{0,12}\\d|\\d[-/.]\\d{1,2}[-/.]\\d`,
  "i",
);

/** The calendar dates of a sentence; chrono asks for a day to count from, which none of these parsers uses for good. */
export function findCalendarWords(sentence: string, published: Day | null): CalendarWords[] {
  if (!worthReading.test(sentence)) return [];
  const reference = { instant: new Date(((published ?? 0) + 0.5) * 86_400_000), timezone: 0 };
  return calendarDates
    .parse(sentence, reference)
    .filter((result) => isCalendarDate(result, sentence))
    .map((result) => asWritten(result, sentence));
}

/** “may 3” with a small letter, “6 1/4%” and “1.2.3.4” are no dates. */
function isCalendarDate({ text, index, start }: ParsedResult, sentence: string): boolean {
  const name = text.match(/\p{L}+/gu)?.find((word) => months.has(word.toLowerCase()));
  if (name !== undefined && !isCapitalised(name)) return false;
  if (name === undefined && !start.isCertain("year")) return false;
  if (start.get("month") === null || !isInRange(yearOf(start))) return false;
  const isInsideFigures = /^\d/.test(text) && /[\d.,/:-]$/.test(sentence.slice(Math.max(0, index - 1), index));
  return !isInsideFigures && !/^[-/.:]?\d/.test(sentence.slice(index + text.length));
}

function isInRange(year: number | null): boolean {
  return year === null || (year >= 1000 && year <= 2999);
}

function yearOf(parts: ParsedComponents): number | null {
  return parts.isCertain("year") ? parts.get("year") : null;
}

function asWritten(result: ParsedResult, sentence: string): CalendarWords {
  const start = result.index + (/^on\s+/i.exec(result.text)?.[0].length ?? 0);
  const text = result.text.trimEnd();
  const month = result.start.get("month") ?? 1;
  const day = result.start.isCertain("day") ? result.start.get("day") : null;
  const plain = {
    start,
    end: result.index + text.length,
    year: yearOf(result.start),
    month,
    day,
    last: null,
    isEitherWay: false,
  };

  // “On March 3, 22 soldiers died”: two figures after a comma are no year.
  const shortYear = /\p{L}/u.test(text) ? /[,\s]\s*\d{2}$/.exec(text) : null;
  const dated =
    shortYear === null || plain.year === null ? plain : { ...plain, year: null, end: plain.end - shortYear[0].length };

  // “3/5/2025” is read as Americans write it, “3.5.2025” as Europeans do; neither says so.
  const figures = /^(\d{1,2})([./])(\d{1,2})[./]\d{4}$/.exec(text.slice(start - result.index));
  if (figures !== null && Number(figures[1]) <= 12 && Number(figures[3]) <= 12) {
    const [first, second] = [Number(figures[1]), Number(figures[3])];
    return figures[2] === "."
      ? { ...dated, month: second, day: first, isEitherWay: true }
      : { ...dated, isEitherWay: true };
  }
  if (result.end) return { ...dated, last: lastOf(result.end) };
  return withFirstDay(withSecondDay(dated, sentence), sentence);
}

function lastOf(parts: ParsedComponents): CalendarWords["last"] {
  const [month, day] = [parts.get("month"), parts.get("day")];
  return month === null || day === null ? null : { year: yearOf(parts), month, day };
}

/**
 * A second day after the first, and perhaps the year of both.
 *
 *     The conference is planned for May 3–5, 2026.
 *                                        └─────┘
 */
const secondDay =
  /^(?:\s?[–—-]\s?|\s(?:and|or|to|through)\s)(\d{1,2})(?:st|nd|rd|th)?(?![\d:.,%]*\d|\s?[ap]\.?m|\s[a-z]+s\b|%)(?:,?\s(\d{4})\b)?/i;

function withSecondDay(words: CalendarWords, sentence: string): CalendarWords {
  const match = secondDay.exec(sentence.slice(words.end, words.end + 24));
  if (match === null || words.day === null || !/\p{L}/u.test(sentence.slice(words.start, words.end))) return words;
  const day = Number(match[1]);
  // “May 3 and 9” are two days; “between May 3 and 9” is all of them.
  const isStretch = !/^\sand/i.test(match[0]) || /\bbetween\s(?:the\s)?$/i.test(sentence.slice(0, words.start));
  if (day <= words.day || day > 31 || !(isStretch || day === words.day + 1)) return words;
  const year = match[2] === undefined ? words.year : Number(match[2]);
  return { ...words, end: words.end + match[0].length, year, last: { year, month: words.month, day } };
}

/**
 * A first day before the second, where the month stands after both.
 *
 *     The envoys met on 3 and 4 May, and talked between 9 and 12 May.
 *                       └───┘                           └────┘
 */
const firstDay = /(?<![\d:.,/-])(\d{1,2})(?:st|nd|rd|th)?\sand\s(?:the\s)?$/i;

function withFirstDay(words: CalendarWords, sentence: string): CalendarWords {
  const before = sentence.slice(Math.max(0, words.start - 24), words.start);
  const match = firstDay.exec(before);
  if (match === null || words.day === null || words.last !== null || !/^\d/.test(sentence.slice(words.start)))
    return words;
  const day = Number(match[1]);
  const isBetween = /\bbetween\s(?:the\s)?$/i.test(before.slice(0, match.index));
  if (day < 1 || day >= words.day || !(isBetween || day === words.day - 1)) return words;
  const last = { year: words.year, month: words.month, day: words.day };
  return { ...words, start: words.start - match[0].length, day, last };
}
