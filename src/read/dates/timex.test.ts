import { describe, expect, test } from "vitest";
import { dayOf } from "./calendar.ts";
import { durationOf, isoOf, partOf, periodAway, shifted, sideOf } from "./timex.ts";

describe("isoOf", () => {
  test.each([
    ["2014-W12", "2014-03-17/2014-03-23"],
    ["2014-W12-WE", "2014-03-22/2014-03-23"],
    ["2020-W53", "2020-12-28/2021-01-03"],
    ["2014-Q3", "2014-07/2014-09"],
    ["2014-H1", "2014-01/2014-06"],
    ["2014-WI", "2014-12/2015-02"],
    ["199", "1990/1999"],
    ["18", "1800/1899"],
    ["2014-03-18TEV", "2014-03-18"],
    ["2014-03-18T09:00", "2014-03-18T09:00"],
    ["P3D", "P3D"],
    ["PXW", null],
    ["PAST_REF", null],
    ["XXXX-05-03", null],
  ])("%s is %s", (timex, iso) => {
    expect(isoOf(timex)).toBe(iso);
  });
});

describe("shifted", () => {
  test("keeps the precision of the value", () => {
    expect(shifted("1989-Q3", -1, "Y")).toBe("1988-Q3");
    expect(shifted("2025-05-15", 1, "D")).toBe("2025-05-16");
    expect(shifted("2024-12", 1, "M")).toBe("2025-01");
    expect(shifted("2020-W53", 1, "W")).toBe("2021-W01");
  });

  test("31 January and a month is the last of February", () => {
    expect(shifted("2025-01-31", 1, "M")).toBe("2025-02-28");
  });

  test("a unit finer than the value leads nowhere", () => {
    expect(shifted("2025", 1, "D")).toBeNull();
    expect(shifted("2025-05", 1, "W")).toBeNull();
  });
});

test("parts of months, years and decades", () => {
  expect(partOf("2025-02", "end")).toBe("2025-02-21/2025-02-28");
  expect(partOf("2026", "start")).toBe("2026-01/2026-04");
  expect(partOf("198", "end")).toBe("1987/1989");
  expect(partOf("2025-05-15", "start")).toBeNull();
});

test("what of a period lies before and after publication", () => {
  const published = dayOf(2015, 10, 4);
  expect(sideOf("2015", "before", published)).toBe("2015-01/2015-10");
  expect(sideOf("2015-10", "after", published)).toBe("2015-10-04/2015-10-31");
  expect(sideOf("2014", "before", published)).toBeNull();
});

test("periods away from a day", () => {
  const day = dayOf(2025, 5, 15);
  expect(periodAway(day, -1, "W")).toBe("2025-W19");
  expect(periodAway(day, 1, "Q")).toBe("2025-Q3");
  expect(periodAway(day, -1, "E")).toBe("201");
});

test("lengths of time, whole and broken", () => {
  expect(durationOf(2, "W")).toBe("P2W");
  expect(durationOf(48, "TH")).toBe("PT48H");
  expect(durationOf(2.5, "Y")).toBe("P2Y6M");
  expect(durationOf(1.5, "TH")).toBe("PT1H30M");
  expect(durationOf(2, "E")).toBe("P20Y");
  expect(durationOf(null, "W")).toBe("PXW");
});
