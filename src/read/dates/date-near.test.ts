import { expect, test } from "vitest";
import { dateNear } from "./date-near.ts";
import { findDates } from "./find-dates.ts";

const text = "On 3 May they met for two hours; talks in Doha will resume on Friday, after a pause. No day was set.";
const mentions = findDates({
  text,
  paragraphs: [{ start: 0, end: text.length }],
  publishedOn: "2025-05-15",
  tagging: null,
});
const sentence = { start: 0, end: text.indexOf(" No day") };
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test("the nearest date after the words comes first", () => {
  expect(dateNear(mentions, at("talks in Doha"), sentence)?.value).toBe("2025-05-16");
});

test("where none follows, the nearest before", () => {
  expect(dateNear(mentions, at("a pause"), sentence)?.value).toBe("2025-05-16");
});

test("a length of time is no date", () => {
  expect(dateNear(mentions, at("they met"), { start: 0, end: text.indexOf(";") })?.value).toBe("2025-05-03");
});

test("a sentence without a date has none", () => {
  expect(dateNear(mentions, at("No day"), { start: text.indexOf("No day"), end: text.length })).toBeNull();
});
