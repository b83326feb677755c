/** Small circles and the people in them, on invented reports. */
import { describe, expect, it } from "vitest";
import type { Report } from "../../record/report.ts";
import { followPeople } from "./follow-people.ts";

const report = (...names: readonly string[]) =>
  [{ actors: names.map((name) => ({ name, kind: "person", role: null, side: null })) }] as unknown as readonly Report[];
const unit = (day: number) => ({
  vector: { numbers: new Int32Array(), weights: new Float64Array() },
  from: day,
  to: day,
  isSeed: true,
});
const large = [report("Ada Brenn", "Kol Dray"), report("Ada Brenn", "Kol Dray"), report("Ada Brenn", "Mara Tindt")];
const days = [100, 101, 102].map(unit);

describe("a report that says little of the talks", () => {
  it.each([
    ["goes where its people are known from", report("Ada Brenn", "Kol Dray"), 110, 1],
    ["stays apart with one of them", report("Ada Brenn", "Olo Vint", "Una Saal"), 110, 2],
    ["stays apart with others of their family names", report("Ulf Brenn", "Pia Dray"), 110, 2],
    ["stays apart a year later", report("Ada Brenn", "Kol Dray"), 500, 2],
  ] as const)("%s", (_title, own, day, circles) => {
    expect(followPeople([[0, 1, 2], [3]], [...days, unit(day)], [...large, own])).toHaveLength(circles);
  });
});
