import { describe, expect, it } from "vitest";
import { actor, condition, fakeCast, fakeVoices, sourced } from "../../../test/dossier/invented-items.ts";
import type { ReportedCondition } from "../../record/report.ts";
import { noDirectives, type Sourced } from "../sourced.ts";
import { mergeConditions } from "./merge-conditions.ts";

const cast = fakeCast({ Krebs: "Tarvia", Voss: "Tarvia" });
const merge = (all: readonly Sourced<ReportedCondition>[]) => mergeConditions(all, cast, fakeVoices(), noDirectives);
const come = condition("Krebs", "the president would attend", "Belmara withdrew its patrol boats from the river", {
  outcomeActor: [actor("Voss")],
  requiresActor: [actor("Belmara")],
});
const first = sourced("a 2025-03-10", come);
const with_ = (statedBy: string | null, outcome: string, requires: string, more: Partial<ReportedCondition> = {}) =>
  merge([first, sourced("b 2025-03-11", condition(statedBy, outcome, requires, more))]);

describe("a condition in other words", () => {
  it.each([
    ["shorter", "Voss", "she would come", "the boats left", { outcomeActor: [actor("Voss")] }],
    [
      "denied twice",
      "Krebs",
      "Voss would not travel",
      "the patrol boats were withdrawn",
      { relation: "unless", isOutcomeNegated: true },
    ],
    ["told by the reporter", null, "the president will be there", "the boats leave the river", {}],
  ] as const)("is the same one: %s", (_title, statedBy, outcome, requires, more) => {
    const items = with_(statedBy, outcome, requires, more as Partial<ReportedCondition>);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ voices: 2, statedBy: { name: statedBy === "Voss" ? "Krebs" : "Krebs" } });
  });

  it.each([
    ["another party states it", "Quint", "the president would attend", "Belmara withdrew its patrol boats", {}],
    ["something else is required", "Krebs", "the president would attend", "the sluices stayed closed", {}],
    ["something else follows", "Krebs", "Tarvia would open a sluice", "Belmara withdrew its patrol boats", {}],
    [
      "it works the other way",
      "Krebs",
      "the president would not attend",
      "the patrol boats left",
      { relation: "if", isOutcomeNegated: true },
    ],
    [
      "somebody else would come",
      "Krebs",
      "the minister would attend",
      "the patrol boats left",
      { outcomeActor: [actor("Halloran")] },
    ],
  ] as const)("is another one: %s", (_title, statedBy, outcome, requires, more) => {
    expect(with_(statedBy, outcome, requires, more as Partial<ReportedCondition>)).toHaveLength(2);
  });

  it("is another one with another amount", () => {
    const items = merge([
      sourced("a 2025-03-10", condition("Quint", "he would sign", "400 cubic metres flowed")),
      sourced("b 2025-03-11", condition("Quint", "he would sign", "300 cubic metres flowed")),
    ]);
    expect(items).toHaveLength(2);
  });

  it.each([
    ["the guards lifted the blockade of the pass", "the pass was free", {}],
    ["the pass was free", "the pass is blocked", { relation: "if", isOutcomeNegated: true }],
  ] as const)("is one, whether a way is free or not blocked: %s / %s", (one, other, more) => {
    const items = merge([
      sourced("a 2025-03-10", condition("Halloran", "Tarvia would confirm the shipment", one)),
      sourced(
        "b 2025-03-11",
        condition("Halloran", "Tarvia would confirm the shipment", other, more as Partial<ReportedCondition>),
      ),
    ]);
    expect(items).toHaveLength(1);
  });

  it("is another one where the way is to be blocked", () => {
    const items = merge([
      sourced("a 2025-03-10", condition("Halloran", "Tarvia would confirm the shipment", "the pass was free")),
      sourced("b 2025-03-11", condition("Halloran", "Tarvia would confirm the shipment", "the pass was blocked")),
    ]);
    expect(items).toHaveLength(2);
  });

  it("does not depend on the order of reports", () => {
    const all = [first, sourced("b 2025-03-11", condition("Voss", "she would come", "the boats left"))];
    expect(merge([...all].reverse())).toEqual(merge(all));
  });
});
