/** What the timeline's picture draws: entries of a lane, summed where they would stand on one another. */
import type { TimelineDays } from "../../../../src/record/views/timeline-days-view.ts";
import { oneDay, type Stretch } from "./time-window.ts";

type Lane = TimelineDays["lanes"][number];

/** Entries of one lane that stand together. */
export interface Mark extends Stretch {
  readonly count: number;
}

/** Lengths that marks sum over, in days: a day, two, a week, two, a month, a quarter, a year. */
const lengths = [1, 2, 7, 14, 30.4375, 91.3125, 365.25];

/** The shortest length, in milliseconds, of which no more than `most` fill the stretch. */
export function lengthOfMarks({ start, end }: Stretch, most: number): number {
  const length = lengths.find((days) => (end - start) / (days * oneDay) <= most) ?? 365.25;
  return length * oneDay;
}

/** The marks of a lane within a stretch, in order, each summing over at most `length` milliseconds. */
export function marksOf({ days }: Lane, shown: Stretch, length: number): Mark[] {
  const marks: { start: number; end: number; count: number }[] = [];
  let bucket = Number.NaN;
  for (const { on, count } of days) {
    const start = Date.parse(`${on}T00:00:00Z`);
    if (start < shown.start || start >= shown.end) continue;
    const last = marks.at(-1);
    const own = Math.floor(start / length);
    if (last === undefined || own !== bucket) marks.push({ start, end: start + oneDay, count });
    else {
      last.end = start + oneDay;
      last.count += count;
    }
    bucket = own;
  }
  return marks;
}

/** How many entries stand before a stretch and after it, in all lanes. */
export function countsOutside(lanes: readonly Lane[], { start, end }: Stretch): { before: number; after: number } {
  const outside = { before: 0, after: 0 };
  for (const { on, count } of lanes.flatMap(({ days }) => days)) {
    const moment = Date.parse(`${on}T00:00:00Z`);
    if (moment < start) outside.before += count;
    else if (moment >= end) outside.after += count;
  }
  return outside;
}
