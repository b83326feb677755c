/** What a condition comes to, so that it can be compared with one in other words. */
import type { ReportedCondition } from "../../record/report.ts";
import { type Quantity, quantitiesOf } from "../quantities.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { familyWords } from "../word-families.ts";

export interface ConditionClaim {
  readonly member: Sourced<ReportedCondition>;
  /** Id of the party that states it; null where the article itself does. */
  readonly party: string | null;
  /** Whether what is required lets the outcome come about, or keeps it away. */
  readonly enables: boolean;
  readonly outcome: ReadonlySet<string>;
  readonly requires: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  readonly outcomeActors: ReadonlySet<string>;
}

/**
 * “No treaty unless the boats leave”, “a treaty only if the boats leave” and “the boats must leave before a treaty” all say
 * that leaving lets the treaty come about; “she will stay away if the boats come” says that coming keeps her away.
 */
export function claimOfCondition(member: Sourced<ReportedCondition>, cast: Cast): ConditionClaim {
  const { item, report } = member;
  const article = report.article.id;
  const partyIds = (refs: ReportedCondition["outcomeActor"]) =>
    new Set(refs.map((ref) => cast.partyOf(cast.refOf(article, ref)).id));
  return {
    member,
    party: item.statedBy === null ? null : cast.partyOf(cast.refOf(article, item.statedBy)).id,
    enables: isEnabling(item),
    outcome: wordsWithout(item.outcome.text, item.outcomeActor),
    requires: wordsWithout(item.requires.text, item.requiresActor),
    amounts: quantitiesOf(item.requires.text),
    outcomeActors: partyIds(item.outcomeActor),
  };
}

function isEnabling({ relation, isOutcomeNegated, isRequirementNegated }: ReportedCondition): boolean {
  switch (relation) {
    case "only-if":
    case "precondition":
      return true;
    case "if":
      return isOutcomeNegated === isRequirementNegated;
    case "unless":
    case "until":
      return isOutcomeNegated;
  }
}

/** The words, without those that name who has to act: “Belmara withdraws its boats” and “the boats leave” are compared by the act. */
function wordsWithout(words: string, actors: ReportedCondition["outcomeActor"]): ReadonlySet<string> {
  const all = familyWords(words);
  const names = familyWords(actors.flatMap(({ name, aliases }) => [name, ...aliases]).join(" "));
  const left = new Set([...all].filter((word) => !names.has(word)));
  return left.size > 0 ? left : all;
}
