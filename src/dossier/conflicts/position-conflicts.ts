/** Outlets that disagree on what a party's stance is. */
import type { DossierPosition, Issue } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { groupBy } from "../group-by.ts";
import { likenessOf } from "../positions/thing.ts";
import { familyWords } from "../word-families.ts";
import type { Disagreement } from "./conflict-of.ts";
import { nameOf } from "./plain-words.ts";

/** Nearly all of the shorter wording stands in the fuller one: an analyst would take them for the same thing. */
const leastLikeness = 0.75;
const yes: ReadonlySet<Stance> = new Set(["accept", "offer"]);

/** Finds yes and no to the same thing that stand side by side: neither took the other's place. */
export function positionConflicts(
  positions: readonly DossierPosition[],
  issues: readonly Issue[],
  weightOf: (word: string) => number,
): Disagreement[] {
  const names = new Map(issues.map(({ id, name }) => [id, name]));
  const current = positions.filter(({ standing }) => standing === "current");
  const words = new Map(current.map((position) => [position.id, familyWords(position.content)]));
  const wordsOf = ({ id }: DossierPosition) => words.get(id) ?? new Set<string>();
  return [...groupBy(current, ({ party, issue }) => `${party.id} ${issue}`).values()].flatMap((own) => {
    const rejected = own.filter(({ stance }) => stance === "reject");
    const accepted = own.filter(({ stance }) => yes.has(stance));
    return rejected.flatMap((no) =>
      accepted
        .filter((one) => isAtOneTime(one, no) && likenessOf(wordsOf(one), wordsOf(no), weightOf) >= leastLikeness)
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
  });
}

/** Whether the days on which both are reported meet; days that are not known may. */
function isAtOneTime(a: DossierPosition, b: DossierPosition): boolean {
  if (a.firstOn === null || a.lastOn === null || b.firstOn === null || b.lastOn === null) return true;
  return a.firstOn <= b.lastOn && b.firstOn <= a.lastOn;
}
