import { expect, test } from "vitest";
import { findComers } from "./decode-attendance.ts";

const labels = ["O", "expected", "declined"];

test("a run of words has the status that its words like best, and the log-odds of the surest", () => {
  const scores = Float32Array.from([9, 0, 0, 0, 3, 2.9, 0, 2, 6, 9, 0, 0]);
  const [only, ...others] = findComers(scores, 4, labels);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ first: 1, end: 3, label: "declined" });
  const share = Math.exp(6) / (1 + Math.exp(2) + Math.exp(6));
  expect(only?.score).toBeCloseTo(Math.log(share / (1 - share)), 3);
});

test("words that are likelier none make no run, also where one status is likelier than any other", () => {
  expect(findComers(Float32Array.from([2, 1, 0.5]), 1, labels)).toEqual([]);
  expect(findComers(Float32Array.from([1, 0.9, 0.9]), 1, labels)).toHaveLength(1);
  expect(findComers(new Float32Array(0), 0, labels)).toEqual([]);
});

test("runs parted by a word of none are two", () => {
  const scores = Float32Array.from([0, 5, 0, 5, 0, 0, 0, 0, 5]);
  expect(findComers(scores, 3, labels).map(({ first, end, label }) => [first, end, label])).toEqual([
    [0, 1, "expected"],
    [2, 3, "declined"],
  ]);
});
