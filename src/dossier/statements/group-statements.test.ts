/** Statements that come one by one are grouped as if all came at once; all invented. */
import { describe, expect, it } from "vitest";
import { dice } from "../../../eval/generated-readings.mjs";
import { actor, fakeCast, sourced, span } from "../../../test/dossier/invented-items.ts";
import type { ReportedStatement } from "../../record/report.ts";
import { memberIdOf, type Sourced } from "../sourced.ts";
import { groupStatements } from "./group-statements.ts";
import { inSteps, StatementMemory } from "./heard.ts";

const cast = fakeCast({ Brenn: "Orvia", Dray: "Orvia", Lund: "Vess" });
const words = "ferry harbour winter islanders paper boat month crew pilot quay storm licence toll lamp rope".split(" ");

function said(number: number, roll: () => number): Sourced<ReportedStatement> {
  const pick = <One>(list: readonly One[]) => list[Math.floor(roll() * list.length)] as One;
  const content = Array.from({ length: 5 }, () => pick(words)).join(" ");
  const day = String(1 + Math.floor(roll() * 28)).padStart(2, "0");
  const saidOn = roll() < 0.2 ? `2025-03-${String(1 + Math.floor(roll() * 28)).padStart(2, "0")}` : null;
  return sourced(`article-${number % 60} 2025-03-${day}`, {
    id: `s-${number}`,
    speaker: actor(pick(["Brenn", "Dray", "Lund"])),
    speakerCertainty: "stated",
    speakerWords: null,
    cue: null,
    content: [span(content)],
    kind: roll() < 0.5 ? "direct" : "indirect",
    isNegated: false,
    date: saidOn === null ? null : { value: saidOn, certainty: "stated", words: null },
    place: null,
    audience: null,
    occasion: null,
    inResponseTo: null,
    via: [],
    evidence: [span(content, number * 100)],
  });
}

const ids = (groups: readonly (readonly Sourced<ReportedStatement>[])[]) =>
  groups.map((group) => group.map(memberIdOf).join(" "));

describe("grouping statements that come and go", () => {
  it.each([1, 2, 3, 4])("is the same as grouping all at once (%i)", (seed) => {
    const roll = dice(seed);
    const memory = new StatementMemory();
    let there = Array.from({ length: 240 }, (_, number) => said(number, roll));
    for (let step = 0; step < 40; step += 1) {
      if (roll() < 0.7) there = [...there, said(1000 + step, roll)];
      if (roll() < 0.4) there = there.filter((_, at) => at !== step * 3);
      expect(ids(groupStatements(there, cast, memory))).toEqual(ids(groupStatements(there, cast)));
    }
  });

  it("takes numbers in steps that grow with them", () => {
    expect([0, 1, 3, 5, 7, 11, 12, 23, 24, 1000].map(inSteps)).toEqual([0, 1, 3, 4, 6, 8, 12, 16, 24, 768]);
  });
});
