import { expect, test } from "vitest";
import type { DateMention } from "../../record/dates.ts";
import { presentDated } from "./present.ts";

const open = (text: string): DateMention => ({
  start: 0,
  end: text.length,
  text,
  kind: "date",
  value: null,
  certainty: "unknown",
});

test.each(["now", "current", "Currently", "at this point"])("%s is the day of publication", (text) => {
  expect(presentDated([open(text)], "2025-05-15T18:00+02:00")[0]).toMatchObject({
    value: "2025-05-15",
    certainty: "implied",
  });
});

test.each(["recently", "soon", "in the past"])("%s stays open", (text) => {
  expect(presentDated([open(text)], "2025-05-15")[0]).toMatchObject({ value: null, certainty: "unknown" });
});

test("without a day of publication everything stays open", () => {
  expect(presentDated([open("now")], null)[0]?.value).toBeNull();
});
