/** What conditions hold back. */
import { expect, test } from "vitest";
import type { Condition } from "../../record/condition.ts";
import { heldBy } from "./held.ts";

const span = (text: string) => ({ start: 0, end: text.length, text });
const condition = (outcome: string, requires: string): Condition => ({
  id: "c",
  outcome: span(outcome),
  requires: span(requires),
  relation: "only-if",
  statedBy: null,
  outcomeActor: [],
  requiresActor: [],
  isOutcomeNegated: false,
  isRequirementNegated: false,
  event: null,
  evidence: [span(`${outcome} only if ${requires}`)],
  trace: [],
});

test.each(["the treaty would have been signed", "nobody could have left", "they might never have come"])(
  "“%s” is past and gone",
  (outcome) => expect(heldBy(condition(outcome, "the boats had left"))).toBeNull(),
);

test.each(["the treaty would be signed", "they have signed the treaty", "she would come"])("“%s” waits", (outcome) =>
  expect(heldBy(condition(outcome, "the boats leave"))?.hold).toBe("waits"),
);
