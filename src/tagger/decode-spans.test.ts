import { describe, expect, it } from "vitest";
import { findSpans } from "./decode-spans.ts";

function spans(rows: readonly (readonly number[])[]) {
  const labels = rows[0]?.length ?? 0;
  const values = Float32Array.from(rows.flat());
  return findSpans({ values, words: rows.length, labels, wordStep: labels, labelStep: 1, offset: 0 }).map(
    ({ kind, first, end }) => [kind, first, end],
  );
}

describe("findSpans", () => {
  it("finds spans of several kinds", () => {
    const rows = [
      [0, 5, 0, 0, 0],
      [0, 0, 5, 0, 0],
      [5, 0, 0, 0, 0],
      [0, 0, 0, 5, 0],
    ];
    expect(spans(rows)).toEqual([
      [0, 0, 2],
      [1, 3, 4],
    ]);
  });
  it("never lets a span begin in its middle", () => {
    expect(
      spans([
        [1, 0, 5],
        [0, 0, 5],
      ]),
    ).toEqual([[0, 0, 2]]);
  });
  it("tells two spans side by side from one", () => {
    expect(
      spans([
        [0, 5, 0],
        [0, 5, 0],
      ]),
    ).toEqual([
      [0, 0, 1],
      [0, 1, 2],
    ]);
  });
  it("finds nothing in nothing", () => {
    expect(spans([])).toEqual([]);
  });
});
