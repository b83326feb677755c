/** Outlets that disagree on what a party's stance is. */
import type { DossierPosition, Issue } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { areOneThing, byThing, type WordingsOf } from "../positions/one-thing.ts";
import { refusesMore } from "../positions/standing.ts";
import type { Disagreement } from "./conflict-of.ts";
import { nameOf } from "./plain-words.ts";

/** Nearly all of the shorter wording stands in the fuller one: an analyst would take them for the same thing. */
const leastLikeness = 0.75;
const yes: ReadonlySet<Stance> = new Set(["accept", "offer"]);

/** Finds yes and no to the same thing that stand side by side, or were first told on one day: neither took the other's place. */
export function positionConflicts(
  positions: readonly DossierPosition[],
  issues: readonly Issue[],
  weightOf: (word: string) => number,
  wordingsOf: WordingsOf,
): Disagreement[] {
  const names = new Map(issues.map(({ id, name }) => [id, name]));
  const near = byThing(positions, { wordingsOf, weightOf });
  const rejected = positions.filter(({ stance }) => stance === "reject");
  return rejected.flatMap((no) =>
    near(no)
      .filter(
        (one) =>
          yes.has(one.stance) &&
          !refusesMore(one, no) &&
          areSideBySide(one, no) &&
          areOneThing(wordingsOf(one), wordingsOf(no), weightOf, leastLikeness),
      )
      .map((one) => ({
        kind: "position" as const,
        about: `whether ${nameOf(one.party)} ${one.stance === "offer" ? "offers" : "accepts"} ${names.get(one.issue) ?? one.content}`,
        sides: [
          { says: one.stance === "offer" ? "offers it" : "accepts it", items: [one] },
          { says: "rejects it", items: [no] },
        ],
        needsOwnVoices: true,
      })),
  );
}

function areSideBySide(a: DossierPosition, b: DossierPosition): boolean {
  const areCurrent = a.standing === "current" && b.standing === "current";
  const isOfOneDay =
    a.firstOn !== null && a.firstOn === b.firstOn && (a.supersededBy === b.id || b.supersededBy === a.id);
  return isOfOneDay || (areCurrent && isAtOneTime(a, b));
}

/** Whether the days on which both are reported meet; days that are not known may. */
function isAtOneTime(a: DossierPosition, b: DossierPosition): boolean {
  if (a.firstOn === null || a.lastOn === null || b.firstOn === null || b.lastOn === null) return true;
  return a.firstOn <= b.lastOn && b.firstOn <= a.lastOn;
}
