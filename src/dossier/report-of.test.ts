import { describe, expect, it } from "vitest";
import { attendance, report } from "../../test/dossier/invented-items.ts";
import type { Attendance } from "../record/attendance.ts";
import type { Reading } from "../record/reading.ts";
import { reportOf } from "./report-of.ts";

const step = (entry: string) => ({ entry, words: "empty", start: 0, end: 5 });
const presence = (...entries: readonly string[]): Attendance => ({
  ...attendance("Orla Pell", "declined", "Pell’s chair stayed empty"),
  trace: entries.map(step),
});

function learntOf(...items: readonly Attendance[]) {
  const { article, anchors: _, ...rest } = report("a", "2025-05-04");
  const full = { ...article, text: "Pell’s chair stayed empty.", paragraphs: [{ start: 0, end: 26 }] };
  const reading = { ...rest, article: full, attendance: items } as unknown as Reading;
  return reportOf(reading).attendance.map(({ isLearnt }) => isLearnt === true);
}

describe("attendance in a report", () => {
  it("tells what the learnt layer alone found", () => {
    expect(learntOf(presence("attendance/learnt"), presence("attendance/learnt", "attendance/learnt"))).toEqual([
      true,
      true,
    ]);
    expect(learntOf(presence("attendance/stay-away", "attendance/learnt"), presence())).toEqual([false, false]);
  });
});
