/** A stretch of time that the timeline shows, and how zooming and going along change it. Moments are milliseconds, UTC. */

export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Milliseconds of a day. */
export const oneDay = 86_400_000;

/** From the beginning of one day (ISO 8601) to the end of another. */
export function stretchOf(from: string, to: string): Stretch {
  return { start: Date.parse(`${from}T00:00:00Z`), end: Date.parse(`${to}T00:00:00Z`) + oneDay };
}

/** The days that a stretch begins and ends in, both inclusive. */
export function daysOf({ start, end }: Stretch): { from: string; to: string } {
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  return { from: day(start), to: day(Math.max(start, end - 1)) };
}

/** The stretch `factor` times as long, with `at` (0 to 1) where it was; never shorter than a day, never beyond the whole. */
export function zoomed({ start, end }: Stretch, factor: number, at: number, whole: Stretch): Stretch {
  const length = Math.max(oneDay, (end - start) * factor);
  const fixed = start + (end - start) * at;
  return within({ start: fixed - length * at, end: fixed + length * (1 - at) }, whole);
}

/** The stretch moved by a share of its length. */
export function moved({ start, end }: Stretch, share: number, whole: Stretch): Stretch {
  const by = (end - start) * share;
  return within({ start: start + by, end: end + by }, whole);
}

/** A stretch of whole days around some moments. */
export function wholeDays({ start, end }: Stretch): Stretch {
  const from = Math.floor(start / oneDay) * oneDay;
  return { start: from, end: Math.max(from + oneDay, Math.ceil(end / oneDay) * oneDay) };
}

function within({ start, end }: Stretch, whole: Stretch): Stretch {
  const length = Math.min(end - start, whole.end - whole.start);
  const from = Math.min(Math.max(start, whole.start), whole.end - length);
  return { start: from, end: from + length };
}
