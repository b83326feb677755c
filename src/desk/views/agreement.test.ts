/** Krippendorff's α against worked figures, and which decisions count. */
import { describe, expect, it } from "vitest";
import type { Correction, Decision } from "../../record/correction.ts";
import { agreementOf, nominalAlpha, verdictsOf } from "./agreement.ts";

describe("α", () => {
  it("is 1 where all agree, and null where nothing is valued twice", () => {
    expect(
      nominalAlpha([
        ["a", "a"],
        ["b", "b"],
      ]),
    ).toBe(1);
    expect(
      nominalAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBe(1);
    expect(nominalAlpha([["a"], ["b"]])).toBeNull();
  });

  it("is what the formula gives by hand: two coders, ten units, one unlike", () => {
    // Values: 11 yes, 9 no. Observed 2/20; expected 2·11·9/(20·19).
    const units = [...Array(5).fill(["yes", "yes"]), ...Array(4).fill(["no", "no"]), ["yes", "no"]];
    expect(nominalAlpha(units)).toBeCloseTo(1 - 0.1 / ((2 * 11 * 9) / (20 * 19)), 10);
  });

  it("is 0 or below where coders agree no better than chance", () => {
    expect(
      nominalAlpha([
        ["a", "b"],
        ["b", "a"],
      ]),
    ).toBeLessThan(0);
  });
});

let number = 0;
function decided(by: string, decision: Decision): Correction {
  number += 1;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const at = `2025-03-01T10:00:${String(number).padStart(2, "0")}Z`;
  return { format: "parley-correction/1", id, at, by, note: null, decision };
}
const target = (start: number) => ({
  kind: "position" as const,
  article: "a1",
  spans: [{ start, end: start + 4, text: "more" }],
  actor: "Belmara",
});

describe("verdicts", () => {
  it("take each analyst's last decision, and leave out what was undone", () => {
    const first = decided("ann", { do: "accept", target: target(0) });
    const second = decided("ann", { do: "reject", target: target(0) });
    const other = decided("bo", { do: "accept", target: target(0) });
    expect(agreementOf(verdictsOf([other, second, first])).disputes).toHaveLength(1);
    const undo = decided("ann", { do: "undo", correction: second.id });
    const { disputes, agreement } = agreementOf(verdictsOf([first, second, other, undo]));
    expect(disputes).toEqual([]);
    expect(agreement).toEqual({ analysts: ["ann", "bo"], items: 1, alpha: 1 });
    const redo = decided("ann", { do: "undo", correction: undo.id });
    expect(agreementOf(verdictsOf([first, second, other, undo, redo])).disputes).toHaveLength(1);
  });

  it("keep different items apart", () => {
    const verdicts = verdictsOf([
      decided("ann", { do: "accept", target: target(0) }),
      decided("bo", { do: "reject", target: target(9) }),
    ]);
    expect(verdicts).toHaveLength(2);
    expect(agreementOf(verdicts).agreement.alpha).toBeNull();
  });
});
