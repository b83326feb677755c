/**
 * Ids of index entries hold the day of publication, so that an index sorted by id is sorted by day and a span of days is a span
 * of ids. Undated entries come before all others.
 */

/** Running numbers stay below this; with the days of 9,999 years, ids stay below 2⁵³. */
export const entriesPerDay = 2 ** 31;

const dayLength = 86_400_000;
const firstDay = Date.parse("0000-01-01T00:00:00Z");
const lastDay = Math.floor((Date.UTC(9999, 11, 31) - firstDay) / dayLength) + 1;

/** Number of a day, from 1; 0 where there is none or it is no date. A month or a year counts as its first day. */
export function dayNumber(date: string | null): number {
  const match = date === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (match === null) return 0;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Math.min(lastDay, Math.max(1, Math.floor((moment.getTime() - firstDay) / dayLength) + 1));
}

/** Id of the entry with this running number, of an article of that date. */
export function entryId(date: string | null, running: number): number {
  return dayNumber(date) * entriesPerDay + running;
}

/** Ids of the days in question; the undated are never among them. `from` inclusive, `to` exclusive. */
export function idsOfDays(from: string | null, to: string | null): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(1, dayNumber(from)) * entriesPerDay,
    to: to === null ? (lastDay + 1) * entriesPerDay : dayNumber(to) * entriesPerDay,
  };
}
