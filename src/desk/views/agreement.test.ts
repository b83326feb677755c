/** Krippendorff's α against worked figures, and which decisions count. */
import { describe, expect, it } from "vitest";
import type { Correction, Decision } from "../../record/correction.ts";
import { decidedItems } from "../correct/decided-items.ts";
import { agreementOf, nominalAlpha } from "./agreement.ts";

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
    expect(agreementOf(decidedItems([other, second, first])).open).toBe(1);
    const undo = decided("ann", { do: "undo", correction: second.id });
    expect(agreementOf(decidedItems([first, second, other, undo]))).toEqual({
      ...{ analysts: ["ann", "bo"], items: 1, open: 0, alpha: 1 },
    });
    const redo = decided("ann", { do: "undo", correction: undo.id });
    expect(agreementOf(decidedItems([first, second, other, undo, redo])).open).toBe(1);
  });

  it("keep different items apart, also two on one sentence", () => {
    const verdicts = decidedItems([
      decided("ann", { do: "accept", target: target(0) }),
      decided("bo", { do: "reject", target: target(9) }),
      decided("bo", { do: "reject", target: { ...target(9), as: { actor: "Belmara", content: "fish" } } }),
      decided("ann", { do: "accept", target: { ...target(9), as: { actor: "Belmara", content: "water" } } }),
    ]);
    expect(verdicts).toHaveLength(4);
    expect(agreementOf(verdicts).alpha).toBeNull();
  });

  it("are alike where the record would say the same: who accepts what a colleague changed agrees with her", () => {
    const read = { ...target(0), as: { actor: "Belmara", stance: "demand" as const, content: "more" } };
    const changed = { ...read, as: { ...read.as, stance: "offer" as const } };
    const edit = decided("ann", { do: "edit", target: read, set: { stance: "offer" } });
    expect(agreementOf(decidedItems([edit, decided("bo", { do: "accept", target: changed })])).open).toBe(0);
    expect(agreementOf(decidedItems([edit, decided("bo", { do: "accept", target: read })])).open).toBe(1);
    const another = decided("cy", { do: "edit", target: read, set: { stance: "open" } });
    expect(agreementOf(decidedItems([edit, another])).open).toBe(1);
  });

  it("follow an item whose actor a decision changed", () => {
    const edit = decided("ann", { do: "edit", target: target(0), set: { actor: "Tarvia" } });
    const other = decided("bo", { do: "reject", target: { ...target(0), actor: "Tarvia" } });
    const [item, more] = decidedItems([edit, other]);
    expect(item?.verdicts).toHaveLength(2);
    expect(more).toBeUndefined();
  });

  it("do not count what an editor settles as one of them", () => {
    const first = decided("ann", { do: "accept", target: target(0) });
    const second = decided("bo", { do: "reject", target: target(0) });
    const settles = { decisions: [first.id, second.id], stands: first.id };
    const settlement = decided("eva", { do: "accept", target: target(0), settles });
    const [item] = decidedItems([first, second, settlement]);
    expect(item?.verdicts.map(({ correction }) => correction.by)).toEqual(["ann", "bo"]);
    expect(agreementOf(item === undefined ? [] : [item])).toMatchObject({ items: 1, open: 0 });
    // Whoever decides again opens it again.
    const again = decided("bo", { do: "reject", target: target(0) });
    expect(agreementOf(decidedItems([first, second, settlement, again])).open).toBe(1);
  });
});
