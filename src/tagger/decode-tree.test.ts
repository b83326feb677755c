import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHeads, isTree } from "./decode-tree.ts";

describe("findHeads", () => {
  it("takes the likeliest governors where they give a tree", () => {
    // He(0) came(1) home(2): both hang on “came”, which is the root
    const arcs = Float32Array.from([0, 5, 0, 0, 5, 0, 0, 5, 0]);
    expect(findHeads(arcs, 3, [{ first: 0, end: 3 }])).toEqual([1, 1, 1]);
  });

  it("mends a circle where it costs least", () => {
    // 0 and 1 govern each other; 2 is the root; 1 would rather hang on 2 than 0 would
    const arcs = Float32Array.from([-9, 5, 0, 5, -9, 4, 0, 0, 5]);
    expect(findHeads(arcs, 3, [{ first: 0, end: 3 }])).toEqual([1, 2, 2]);
  });

  it("always gives a tree to every sentence, whatever the scores", () => {
    const score = fc.float({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(score, { minLength: 144, maxLength: 144 }),
        (words, scores) => {
          const heads = findHeads(Float32Array.from(scores.slice(0, words * words)), words, [{ first: 0, end: words }]);
          expect(isTree(heads)).toBe(true);
        },
      ),
    );
  });

  it("keeps sentences apart", () => {
    const arcs = new Float32Array(16);
    const heads = findHeads(arcs, 4, [
      { first: 0, end: 2 },
      { first: 2, end: 4 },
    ]);
    expect(heads.slice(0, 2).every((head) => head < 2)).toBe(true);
    expect(heads.slice(2).every((head) => head >= 2)).toBe(true);
  });
});
