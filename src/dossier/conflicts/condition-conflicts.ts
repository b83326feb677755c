/** Conditions of one party for one outcome that reports of about the same day give differently. */
import type { DossierCondition } from "../../record/dossier.ts";
import { overlapOf } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { hasOtherAmounts, quantitiesOf } from "../quantities.ts";
import { dayNumber } from "../talks/when.ts";
import { familyWords } from "../word-families.ts";
import type { Disagreement } from "./conflict-of.ts";
import { nameOf, quoted } from "./plain-words.ts";

const leastLikeness = 0.8;
const mostDays = 1;

/** Finds the same outcome, made to depend on one thing and on its contrary, or on different amounts. */
export function conditionConflicts(
  conditions: readonly DossierCondition[],
  weightOf: (word: string) => number,
): Disagreement[] {
  const stated = conditions.filter(({ statedBy }) => statedBy !== null);
  return [...groupBy(stated, ({ statedBy }) => statedBy?.id ?? "").values()].flatMap((own) => {
    const read = own.map((condition) => ({
      condition,
      outcome: familyWords(condition.outcome),
      requires: familyWords(condition.requires),
      amounts: quantitiesOf(condition.requires),
    }));
    return read.flatMap((one, at) =>
      read.slice(at + 1).flatMap((other) => {
        const [a, b] = [one.condition, other.condition];
        if (!isAtOneTime(a, b) || a.isOutcomeNegated !== b.isOutcomeNegated || a.relation !== b.relation) return [];
        const isContrary = a.isRequirementNegated !== b.isRequirementNegated;
        if (!isContrary && !hasOtherAmounts(one.amounts, other.amounts)) return [];
        if (overlapOf(one.outcome, other.outcome, weightOf) < leastLikeness) return [];
        if (overlapOf(one.requires, other.requires, weightOf) < leastLikeness) return [];
        return [
          {
            kind: "condition" as const,
            about: `on what ${a.statedBy === null ? "" : `${nameOf(a.statedBy)} makes `}${quoted(a.outcome)} depend`,
            sides: [a, b].map((each) => ({ says: each.requires, items: [each] })),
            needsOwnVoices: true,
          },
        ];
      }),
    );
  });
}

function isAtOneTime(a: DossierCondition, b: DossierCondition): boolean {
  const [left, right] = [dayNumber(a.firstOn), dayNumber(b.firstOn)];
  return left !== null && right !== null && Math.abs(left - right) <= mostDays;
}
