/** Counting on the calendar: days as whole numbers, so that nothing here can read a clock or a time zone. */

/** Days since 1 January 1970. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The number of a calendar day; month and day count from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / millisecondsPerDay);
}

/** Whether the month really has that day: false for 31 June. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Year, month (1–12) and day (1–31) of a day. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as `2025-05-15`. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${isoMonth(year, month)}-${two(dayOfMonth)}`;
}

/** A month as `2025-05`; months outside 1–12 run into the years around. */
export function isoMonth(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${isoYear(Math.floor(index / 12))}-${two((index % 12) + 1)}`;
}

/** A year with four digits. */
export function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** The day that a date of publication names, or null when it names none. Times and zones are left aside: news keeps the day as printed. */
export function dayFromIso(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? dayOf(year, month, day) : null;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that holds the day. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** The week of a day by ISO 8601, `2014-W12`. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${isoYear(year)}-W${two(week)}`;
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
