/** What depends on what, from all reports of a dossier. */
import type { Dossier, DossierCondition } from "../../record/dossier.ts";
import { notIf } from "../../record/words/lists-in-words.ts";
import { relationWords } from "../../record/words/state-words.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { citesOf, firstCite } from "./cite.ts";
import type { Table } from "./print-shown.ts";
import { isDisputed } from "./standing-words.ts";

/** Each of some conditions: the outcome, what it takes, who says so, and who had it first. */
export function conditionLines(conditions: readonly DossierCondition[], dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  return conditions.flatMap((condition, place) => {
    const statedBy = condition.statedBy === null ? "the reports themselves" : condition.statedBy.name;
    const facts = [
      `stated by ${statedBy}`,
      firstCite(condition, dossier),
      isDisputed(condition, dossier) ? "disputed" : "",
      ...idIn(look, condition),
    ].filter((fact) => fact !== "");
    const lines = [
      ...hang("  ", harmless(notIf(condition.isOutcomeNegated, condition.outcome)), look.columns, 4),
      ...hang(
        `    ${bold(relationWords[condition.relation])} `,
        harmless(notIf(condition.isRequirementNegated, condition.requires)),
        look.columns,
        6,
      ),
      ...hang("    ", harmless(facts.join(" · ")), look.columns).map(dim),
    ];
    return place === 0 ? lines : ["", ...lines];
  });
}

/** Conditions as a table. */
export function conditionTable(conditions: readonly DossierCondition[], dossier: Dossier): Table {
  const names = (refs: readonly { name: string }[]) => refs.map(({ name }) => name).join("; ");
  return {
    headers: [
      ...["id", "outcome", "relation", "requires", "statedBy", "outcomeActors", "requiresActors"],
      ...["isOutcomeNegated", "isRequirementNegated", "firstOn", "lastOn", "reports", "voices", "outlets"],
    ],
    rows: conditions.map((one) => [
      ...[one.id, one.outcome, one.relation, one.requires, one.statedBy?.name ?? null],
      ...[names(one.outcomeActor), names(one.requiresActor), one.isOutcomeNegated, one.isRequirementNegated],
      ...[one.firstOn, one.lastOn, one.evidence.length, one.voices],
      citesOf(one.evidence, dossier, Number.POSITIVE_INFINITY),
    ]),
  };
}
