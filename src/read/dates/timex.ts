/** From TIMEX3 values, which keep weeks, seasons and open references apart, to the ISO 8601 values of a record. */
import { dayOf, daysIn, isoDay, isoMonth, isoWeek, isoYear, mondayOfWeek, partsOf } from "./calendar.ts";
import type { Part } from "./construction.ts";

const seasonMonths: Record<string, readonly [number, number]> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] };

/**
 * The record's value for a TIMEX3 value; null where it names no time.
 *
 *     2014-W12 → 2014-03-17/2014-03-23      2014-Q3 → 2014-07/2014-09      199 → 1990/1999      PAST_REF → null
 */
export function isoOf(timex: string): string | null {
  if (/^P(T?\d|\d)/.test(timex)) return timex;
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2})(?::(\d{2}))?/.exec(timex);
  if (time !== null) return `${time[1]}T${time[2]}:${time[3] ?? "00"}`;
  const plain = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4})(T[A-Z]{2})?$/.exec(timex);
  if (plain !== null) return plain[1] ?? null;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(timex);
  if (week !== null) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return interval(isoDay(week[3] === undefined ? monday : monday + 5), isoDay(monday + 6));
  }
  const months = monthsOf(timex);
  if (months !== null) return interval(isoMonth(months.year, months.first), isoMonth(months.year, months.last));
  if (/^\d{3}$/.test(timex)) return `${timex}0/${timex}9`;
  if (/^\d{2}$/.test(timex)) return `${timex}00/${timex}99`;
  return null;
}

/** A stretch from one date to another; a single date where both are one. */
export function interval(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

function monthsOf(timex: string): { year: number; first: number; last: number } | null {
  const match = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/.exec(timex);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { year, first: Number(match[2]) * 3 - 2, last: Number(match[2]) * 3 };
  if (match[3] !== undefined) return { year, first: Number(match[3]) * 6 - 5, last: Number(match[3]) * 6 };
  const [first, last] = seasonMonths[match[4] ?? ""] ?? [1, 12];
  return { year, first, last };
}

/**
 * The first, middle or last third of a month, year or decade.
 *
 *     late May 2025 → 2025-05-21/2025-05-31      early 2026 → 2026-01/2026-04
 *
 * Null for values that are too short to have parts.
 */
export function partOf(timex: string, part: Part): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(timex);
  if (month !== null) {
    const last = daysIn(Number(month[1]), Number(month[2]));
    const [from, to] = { start: [1, 10], mid: [11, 20], end: [21, last] }[part] as [number, number];
    return interval(`${timex}-${String(from).padStart(2, "0")}`, `${timex}-${String(to).padStart(2, "0")}`);
  }
  if (/^\d{4}$/.test(timex)) {
    const [from, to] = { start: ["01", "04"], mid: ["05", "08"], end: ["09", "12"] }[part] as [string, string];
    return interval(`${timex}-${from}`, `${timex}-${to}`);
  }
  if (/^\d{3}$/.test(timex)) {
    const [from, to] = { start: [0, 3], mid: [4, 6], end: [7, 9] }[part] as [number, number];
    return interval(`${timex}${from}`, `${timex}${to}`);
  }
  return null;
}

/**
 * What of a month, year or week lies before or after the day of publication.
 *
 *     (published 4 October 2015)  2015, before → 2015-01/2015-10      2015-10, after → 2015-10-04/2015-10-31
 *
 * Null where publication lies outside of it.
 */
export function sideOf(timex: string, side: "before" | "after", published: number): string | null {
  const { year, month } = partsOf(published);
  if (timex === isoYear(year)) {
    return side === "before"
      ? interval(isoMonth(year, 1), isoMonth(year, month))
      : interval(isoMonth(year, month), isoMonth(year, 12));
  }
  const day = isoDay(published);
  const period =
    timex === isoMonth(year, month)
      ? [`${timex}-01`, `${timex}-${daysIn(year, month)}`]
      : (isoOf(timex) ?? "").split("/");
  const [first = "", last = ""] = period;
  if (first.length !== 10 || last.length !== 10 || day < first || day > last) return null;
  return side === "before" ? interval(first, day) : interval(day, last);
}

/**
 * The value so many units before or after another, as precise as that one was.
 *
 *     1989-Q3, −1 Y → 1988-Q3      2025-05-15, +1 D → 2025-05-16
 *
 * Null where the unit is finer than the value: a day after “2025” is no known day.
 */
export function shifted(timex: string, count: number, unit: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(timex);
  if (day !== null) {
    const [year, month, dayOfMonth] = [Number(day[1]), Number(day[2]), Number(day[3])];
    if (unit === "D" || unit === "W") return isoDay(dayOf(year, month, dayOfMonth) + count * (unit === "W" ? 7 : 1));
    const target = isoMonth(year, month + count * monthsPer(unit));
    const last = daysIn(Number(target.slice(0, 4)), Number(target.slice(5)));
    return `${target}-${String(Math.min(dayOfMonth, last)).padStart(2, "0")}`;
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(timex);
  if (week !== null) {
    if (unit === "D") return null;
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    if (unit === "W") return isoWeek(monday + count * 7) + (week[3] ?? "");
    return isoWeek(monday + Math.round((count * monthsPer(unit) * 365.25) / 12));
  }
  if (unit === "D" || unit === "W") return null;
  const month = /^(\d{4})-(\d{2})$/.exec(timex);
  if (month !== null) return isoMonth(Number(month[1]), Number(month[2]) + count * monthsPer(unit));
  if (unit === "M") return null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(timex);
  if (quarter !== null) {
    const index = Number(quarter[1]) * 4 + Number(quarter[2]) - 1 + (count * monthsPer(unit)) / 3;
    return `${isoYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
  }
  if (unit === "Q") return null;
  const year = /^(\d{4})(-[A-Z][A-Z0-9])?$/.exec(timex);
  if (year !== null) return isoYear(Number(year[1]) + (count * monthsPer(unit)) / 12) + (year[2] ?? "");
  return null;
}

function monthsPer(unit: string): number {
  return { M: 1, Q: 3, Y: 12, E: 120, C: 1200 }[unit] ?? 0;
}

/** The period of that unit which holds a day: its week, month, quarter, year, decade. */
export function periodOf(day: number, unit: string): string {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "D":
      return isoDay(day);
    case "W":
      return isoWeek(day);
    case "WE":
      return `${isoWeek(day)}-WE`;
    case "M":
      return isoMonth(year, month);
    case "Q":
      return `${isoYear(year)}-Q${Math.ceil(month / 3)}`;
    case "E":
      return isoYear(year).slice(0, 3);
    case "C":
      return isoYear(year).slice(0, 2);
    default:
      return isoYear(year);
  }
}

/** The period so many units away from the one that holds a day. */
export function periodAway(day: number, count: number, unit: string): string | null {
  if (unit === "E" || unit === "C")
    return periodOf(dayOf(partsOf(day).year + count * (unit === "E" ? 10 : 100), 1, 1), unit);
  return shifted(periodOf(day, unit === "WE" ? "W" : unit), count, unit === "WE" ? "W" : unit);
}

/** A length of time: 2 and W are `P2W`, 48 and TH are `PT48H`; an open number is `PXW`. */
export function durationOf(count: number | null, unit: string): string {
  if (unit === "F") return durationOf(count === null ? null : count * 2, "W");
  if (unit === "C") return durationOf(count === null ? null : count * 100, "Y");
  if (unit === "E") return durationOf(count === null ? null : count * 10, "Y");
  if (unit === "Q") return durationOf(count === null ? null : count * 3, "M");
  if (unit === "WE") return durationOf(count === null ? null : count * 2, "D");
  const isTime = unit.startsWith("T");
  const letter = isTime ? unit.slice(1) : unit;
  if (count !== null && !Number.isInteger(count)) return broken(count, unit);
  return `P${isTime ? "T" : ""}${count ?? "X"}${letter}`;
}

/** Half units in the next smaller one: 2½ years are `P2Y6M`. */
function broken(count: number, unit: string): string {
  const smaller: Record<string, readonly [string, number]> = {
    Y: ["M", 12],
    M: ["D", 30],
    W: ["D", 7],
    D: ["TH", 24],
    TH: ["M", 60],
    TM: ["S", 60],
  };
  const entry = smaller[unit];
  if (entry === undefined) return durationOf(Math.round(count), unit);
  const whole = Math.floor(count);
  const rest = Math.round((count - whole) * entry[1]);
  const head = whole === 0 ? "" : `${whole}${unit.replace("T", "")}`;
  return `P${unit.startsWith("T") ? "T" : ""}${head}${unit === "D" ? "T" : ""}${rest}${entry[0].replace("T", "")}`;
}
