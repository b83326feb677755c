/** Conditions and who waits for whom, and what would follow if some of it happened. */
import type { Dossier } from "../../record/dossier.ts";
import type { ConditionsView } from "../../record/views/dossier-views.ts";
import type { Blocked } from "../deadlock/blocked.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";

/** The conditions of a dossier with its deadlock; `supposed` are ids of steps taken as done. */
export function conditionsViewOf(dossier: Dossier, deadlock: Blocked, supposed: readonly string[]): ConditionsView {
  const known = new Set(deadlock.steps.map(({ id }) => id));
  const conditions = withFewEvidence(dossier.conditions, 1);
  const done = supposed.filter((id) => known.has(id));
  return {
    asOf: dossier.asOf,
    conditions,
    deadlock: withFewEvidence(deadlock, 2),
    supposed: done,
    released: releasedBy(deadlock, done),
    articles: labelsFor(dossier, conditions),
  };
}

/**
 * Steps that wait for nothing any more once the supposed ones are done: all that they waited for is done, or is itself
 * released. Steps that waited for nothing in the first place are not released by anything.
 */
export function releasedBy({ steps, waits }: Pick<Blocked, "steps" | "waits">, supposed: readonly string[]): string[] {
  const happened = new Set(supposed);
  const released = new Set<string>();
  let isGrowing = supposed.length > 0;
  while (isGrowing) {
    isGrowing = false;
    for (const { id } of steps) {
      if (happened.has(id) || released.has(id)) continue;
      const needed = waits.filter(({ step }) => step === id).map((wait) => wait.for);
      if (needed.length > 0 && needed.every((one) => happened.has(one) || released.has(one))) {
        released.add(id);
        isGrowing = true;
      }
    }
  }
  return steps.flatMap(({ id }) => (released.has(id) ? [id] : []));
}
