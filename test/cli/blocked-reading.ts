/** The sample reading with something blocked in it: it waits for somebody who has said that she will not come. */
import type { Reading } from "../../src/record/reading.ts";
import { sampleReading, sampleText, words } from "./sample-reading.ts";

const at = (wanted: string) => words(sampleText, wanted);
const [condition] = sampleReading.conditions;
if (condition === undefined) throw new Error("the sample has no condition");

export const blockedReading: Reading = {
  ...sampleReading,
  conditions: [
    ...sampleReading.conditions,
    {
      ...condition,
      id: "condition-2",
      outcome: at("Tarvia rejects any fixed minimum"),
      requires: at("President Ilyana Voss will not attend"),
      relation: "until",
      outcomeActor: [],
      requiresActor: [],
      evidence: [at("Tarvia rejects any fixed minimum")],
      trace: [{ entry: "conditions/until", ...positionOf("rejects") }],
    },
  ],
};

function positionOf(wanted: string) {
  const { start, end, text } = at(wanted);
  return { words: text, start, end };
}
