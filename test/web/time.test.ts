/** The timeline's arithmetic: what stands together in the picture, and how zooming and going along keep within the whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOutside, lengthOfMarks, marksOf } from "../../web/src/pages/timeline/marks.ts";
import {
  daysOf,
  moved,
  oneDay,
  type Stretch,
  stretchOf,
  wholeDays,
  zoomed,
} from "../../web/src/pages/timeline/time-window.ts";

const whole = stretchOf("2019-01-01", "2025-04-04");
const stretches = fc
  .tuple(fc.nat(2_000), fc.integer({ min: 1, max: 200 }))
  .map(([from, days]): Stretch => ({ start: whole.start + from * oneDay, end: whole.start + (from + days) * oneDay }));
const counted = fc
  .uniqueArray(fc.nat(2_200), { maxLength: 80 })
  .map((days) =>
    days
      .sort((a, b) => a - b)
      .map((day) => ({ on: new Date(whole.start + day * oneDay).toISOString().slice(0, 10), count: (day % 7) + 1 })),
  );

describe("a stretch of time", () => {
  it("names the days that it was made of", () => {
    expect(daysOf(stretchOf("2025-03-11", "2025-03-14"))).toEqual({ from: "2025-03-11", to: "2025-03-14" });
    expect(daysOf(stretchOf("2025-03-11", "2025-03-11"))).toEqual({ from: "2025-03-11", to: "2025-03-11" });
  });

  it("stays within the whole, and is never shorter than a day, however it is zoomed and moved", () => {
    fc.assert(
      fc.property(
        stretches,
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shown, factor, at) => {
          for (const next of [
            zoomed(shown, factor, at, whole),
            moved(shown, factor - 20, whole),
            wholeDays(zoomed(shown, factor, at, whole)),
          ]) {
            expect(next.start).toBeGreaterThanOrEqual(whole.start - 1);
            expect(next.end).toBeLessThanOrEqual(whole.end + 1);
            expect(next.end - next.start).toBeGreaterThanOrEqual(oneDay - 1);
          }
        },
      ),
    );
  });

  it("keeps the moment under the pointer where it is, as long as the ends are far", () => {
    const shown = stretchOf("2022-01-01", "2022-01-31");
    const next = zoomed(shown, 0.5, 0.25, whole);
    const moment = (stretch: Stretch) => stretch.start + (stretch.end - stretch.start) * 0.25;
    expect(moment(next)).toBeCloseTo(moment(shown), 0);
  });
});

describe("marks", () => {
  it("lose nothing: what is shown, before and after adds up to all", () => {
    fc.assert(
      fc.property(stretches, counted, fc.integer({ min: 1, max: 40 }), (shown, days, most) => {
        const lane = { kind: "statement" as const, days };
        const marks = marksOf(lane, shown, lengthOfMarks(shown, most));
        const { before, after } = countsOutside([lane], shown);
        const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
        expect(sum(marks) + before + after).toBe(sum(days));
        expect(marks.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });

  it("open to the days that they sum", () => {
    const days = [
      { on: "2025-03-10", count: 2 },
      { on: "2025-03-11", count: 3 },
    ];
    const [mark] = marksOf({ kind: "talks", days }, whole, 365.25 * oneDay);
    expect(mark).toMatchObject({ count: 5 });
    expect(mark && daysOf(mark)).toEqual({ from: "2025-03-10", to: "2025-03-11" });
  });
});
