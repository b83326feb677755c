/** Shortening what lists show, without touching what is kept. */
import { describe, expect, it } from "vitest";
import { withFewEvidence } from "./few-evidence.ts";

describe("a list's words", () => {
  it("are the first ones, at every depth, and the original keeps all", () => {
    const item = {
      id: "p",
      evidence: [1, 2, 3],
      history: [{ on: null, evidence: [4, 5, 6] }],
      words: "text",
      names: [1, 2, 3],
    };
    const few = withFewEvidence({ entries: [item] }, 2);
    expect(few).toEqual({
      entries: [
        { id: "p", evidence: [1, 2], history: [{ on: null, evidence: [4, 5] }], words: "text", names: [1, 2, 3] },
      ],
    });
    expect(item.evidence).toHaveLength(3);
  });

  it("are the same object where nothing is long", () => {
    const value = { evidence: [1], deep: [{ evidence: [] }] };
    expect(withFewEvidence(value, 2)).toBe(value);
  });
});
