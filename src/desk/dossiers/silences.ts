/** What each party is silent on: issues that others take positions on and it, as far as the reports go, does not. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, Issue } from "../../record/dossier.ts";

export interface Silence {
  readonly party: ActorRef;
  /** The issues with most positions first. */
  readonly issues: readonly Issue[];
}

/** A party's silences, for every party that has any, in the dossier's order. */
export function silencesOf({ parties, issues }: Dossier): Silence[] {
  return parties.flatMap((party) => {
    const silent = issues
      .filter((issue) => issue.silent.some(({ id }) => id === party.id))
      .sort((a, b) => b.positions.length - a.positions.length || (a.id < b.id ? -1 : 1));
    return silent.length === 0 ? [] : [{ party, issues: silent }];
  });
}
