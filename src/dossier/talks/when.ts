/** Dates of the record as stretches of days that can be compared. */
import { askedOnce } from "../remembered.ts";

/** First and last day, counted from 1 January 1970. */
export interface When {
  readonly from: number;
  readonly to: number;
}

/** The day's number, counted from 1 January 1970; null for what is no ISO 8601 day. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : countDays(day);
}

const countDays = askedOnce((day): number | null => {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  const number = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, date ?? Number.NaN) / 86_400_000;
  return Number.isNaN(number) ? null : number;
});

/** The stretch that a date of the record covers: `2025-03` is all of March. */
export function whenOf(date: string | null): When | null {
  return date === null ? null : stretchOf(date);
}

const stretchOf = askedOnce((date): When | null => {
  const [first = "", last = first] = date.split("/");
  const from = edgeOf(first, "first");
  const to = edgeOf(last, "last");
  return from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) };
});

function edgeOf(date: string, edge: "first" | "last"): number | null {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  if (day !== undefined) return dayNumber(date);
  const isLast = edge === "last";
  if (month === undefined) return Date.UTC(isLast ? year + 1 : year, 0, isLast ? 0 : 1) / 86_400_000;
  return Date.UTC(year, isLast ? month : month - 1, isLast ? 0 : 1) / 86_400_000;
}

/** Days from one stretch to the other; 0 where they share a day. */
export function daysBetween(a: When, b: When): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** How many days a stretch covers. */
export function lengthOf(when: When): number {
  return when.to - when.from + 1;
}
