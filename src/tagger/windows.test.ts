import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packWindows } from "./windows.ts";

describe("packWindows", () => {
  it("keeps paragraphs whole where they fit", () => {
    const starts = [true, false, true, false, true, false];
    expect(packWindows([2, 2, 2, 2, 2, 2], starts, [...starts], 12)).toEqual([
      [
        { first: 0, end: 2 },
        { first: 2, end: 4 },
      ],
      [{ first: 4, end: 6 }],
    ]);
  });

  it("cuts a long paragraph between sentences", () => {
    const sentences = [true, false, false, true, false, false];
    expect(packWindows([2, 2, 2, 2, 2, 2], [true, false, false, false, false, false], sentences, 12)).toEqual([
      [{ first: 0, end: 3 }],
      [{ first: 3, end: 6 }],
    ]);
  });

  it("holds every word once, in order, and never too many pieces", () => {
    const word = fc.record({ pieces: fc.integer({ min: 1, max: 8 }), paragraph: fc.boolean(), sentence: fc.boolean() });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const pieces = words.map((w) => w.pieces);
        const windows = packWindows(
          pieces,
          words.map((w, i) => i === 0 || w.paragraph),
          words.map((w, i) => i === 0 || w.paragraph || w.sentence),
          24,
        );
        const places = windows.flat().flatMap(({ first, end }) => pieces.map((_, i) => i).slice(first, end));
        expect(places).toEqual(pieces.map((_, i) => i));
        for (const window of windows) {
          const sum = window.flatMap(({ first, end }) => pieces.slice(first, end)).reduce((a, b) => a + b, 0);
          expect(1 + sum + window.length).toBeLessThanOrEqual(24);
        }
      }),
    );
  });
});
