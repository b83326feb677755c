/** Days that a search names: `2025`, `2025-03` or `2025-03-10`. */
import { badQuery } from "./query-error.ts";

/** The first day of what is named, and the first day after it. Throws `bad-query` where it is no date. */
export function daysOf(value: string, at: number): { readonly first: string; readonly next: string } {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2] ?? 1), Number(match?.[3] ?? 1)];
  const first = match === null ? null : dayAt(year, month, day);
  if (match === null || first === null || year < 1000) {
    throw badQuery(at, `“${value}” is no date`, "Write a year, a month or a day: 2025, 2025-03 or 2025-03-10.");
  }
  const next =
    match[3] !== undefined
      ? new Date(Date.UTC(year, month - 1, day + 1))
      : match[2] !== undefined
        ? new Date(Date.UTC(year, month, 1))
        : new Date(Date.UTC(year + 1, 0, 1));
  return { first, next: year === 9999 ? "9999-12-31" : next.toISOString().slice(0, 10) };
}

/** The day in ISO 8601; null where the calendar has none such. */
function dayAt(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : null;
}
