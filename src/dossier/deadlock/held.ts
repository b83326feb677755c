/** How a condition holds something back: what waits, for what, in words without a denial. */
import type { Condition } from "../../record/condition.ts";
import { withoutCompanions, withoutDenial } from "./denial.ts";

/**
 * `waits`: the outcome happens only with what is required (“will not lift the siege until …”).
 * `lasts`: the outcome goes on, and what is required ends it (“will keep the bridge closed until …”).
 * `threatens`: the outcome comes, and what is required prevents it (“will strike unless …”); nothing waits.
 */
export type Hold = "waits" | "lasts" | "threatens";

export interface Held {
  readonly hold: Hold;
  /** What would happen, without a denial: “the union would lift the blockade”. */
  readonly outcome: string;
  /** Whether a denial was taken out of the outcome's words, so that it is told with “only”. */
  readonly isTurned: boolean;
  readonly requires: string;
}

/** What goes on by itself until something ends it. */
const standstill =
  /\b(?:remains?|stays?|continues?|goe?s? on|keeps?|holds? out|difficult|hard to|stuck|stalled|inconclusive)\b/i;

/** What did not come about: “would have been signed if the boats had left” holds nothing back any more. */
const isPastAndGone = /\b(?:would|could|might)(?: (?:not|never))? have \p{L}+/iu;

/** What the condition holds back, or threatens with; null where it does neither: a plain “if”. */
export function heldBy(condition: Condition): Held | null {
  if (isPastAndGone.test(condition.outcome.text)) return null;
  const { relation, isOutcomeNegated, isRequirementNegated } = condition;
  const outcome = condition.outcome.text;
  const requires = condition.requires.text;
  const turned = withoutDenial(outcome);
  const isDenied = isOutcomeNegated || turned !== null;
  if (relation === "if") {
    if (!isOutcomeNegated || !isRequirementNegated) return null;
    const met = withoutDenial(requires);
    return met === null ? null : waiting(outcome, turned, met);
  }
  if (relation === "only-if" || relation === "precondition")
    return { hold: "waits", outcome, isTurned: false, requires };
  if (isDenied) return waiting(outcome, turned, requires);
  const isLasting = relation === "until" || standstill.test(outcome);
  return { hold: isLasting ? "lasts" : "threatens", outcome, isTurned: false, requires };
}

function waiting(outcome: string, turned: string | null, requires: string): Held {
  const plain = turned ?? withoutCompanions(outcome);
  return { hold: "waits", outcome: plain, isTurned: turned !== null || plain !== outcome, requires };
}
