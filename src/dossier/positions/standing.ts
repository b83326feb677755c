/** Which positions still stand: what a party later said otherwise on the same thing takes the place of what it said before. */
import type { DossierPosition } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { groupBy } from "../group-by.ts";
import { hasCommonUnit, hasOtherAmounts, type Quantity } from "../quantities.ts";
import { familyWords } from "../word-families.ts";
import { likenessOf } from "./thing.ts";

/** At least this much of the shorter wording stands in the fuller one for both to be about one thing. */
const leastLikeness = 0.6;

const yes: ReadonlySet<Stance> = new Set(["accept", "offer"]);
const against: ReadonlySet<Stance> = new Set(["reject"]);

/** Words by which a report says that something wanted is wanted no more. */
const givenUp =
  /\b(?:(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?)(?= (?:its|his|her|their|the|a|any|all)\b)|g[ai]ve(?:s|n)? up|giving up|withdr[ae]w(?:s|n|ing)? (?:its|his|her|their|the) (?:\p{L}+ )?(?:demand|call|request|objection|proposal|offer|insistence)|back(?:s|ed|ing)? (?:down|away|off) (?:from|on)|relent(?:s|ed)? on|no longer (?:insist|demand|ask|seek|requir|want|call)\p{L}*|stop(?:s|ped) (?:insisting|demanding))\b/iu;

/** Whether words say that something is wanted no more: “dropped its demand”, “no longer insists”. */
export function saysGivingUp(words: string): boolean {
  return givenUp.test(words);
}

/** Whether a position's words say that the party gives something up. */
export function tellsGivingUp(position: DossierPosition): boolean {
  return [position.content, ...position.evidence.flatMap(({ spans }) => spans.map(({ text }) => text))].some(
    saysGivingUp,
  );
}

/** The positions with their standing. `amounts` are theirs by id; `weightOf` tells how telling a word is in the dossier. */
export function withStanding(
  positions: readonly DossierPosition[],
  amounts: ReadonlyMap<string, readonly Quantity[]>,
  weightOf: (word: string) => number,
): DossierPosition[] {
  const byIssue = groupBy(positions, ({ party, issue }) => `${party.id} ${issue}`);
  const words = new Map(positions.map((position) => [position.id, familyWords(position.content)]));
  const isSameThing = (a: DossierPosition, b: DossierPosition) =>
    hasCommonUnit(amounts.get(a.id) ?? [], amounts.get(b.id) ?? []) ||
    isOneThing(words.get(a.id) ?? new Set(), words.get(b.id) ?? new Set(), weightOf);
  return positions.map((position) => {
    const others = (byIssue.get(`${position.party.id} ${position.issue}`) ?? []).filter(
      (other) => other.id !== position.id && takesPlaceOf(other, position, amounts) && isSameThing(other, position),
    );
    const [next] = others.sort((a, b) => (dayOfReturn(a, position) < dayOfReturn(b, position) ? -1 : 1));
    if (next === undefined) return position;
    const isDropped = tellsGivingUp(next) && !tellsGivingUp(position);
    return { ...position, standing: isDropped ? "dropped" : "superseded", supersededBy: next.id };
  });
}

/** Whether two wordings are about one thing: most words of the shorter one, and more than one word, unless each has no other. */
function isOneThing(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: (word: string) => number): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  const isEnough = common > 1 || (common === 1 && a.size === 1 && b.size === 1);
  return isEnough && likenessOf(a, b, weightOf) >= leastLikeness;
}

/** Whether `later` replaced `earlier`: first reported after it, and not followed by the earlier stance again. */
function takesPlaceOf(
  later: DossierPosition,
  earlier: DossierPosition,
  amounts: ReadonlyMap<string, readonly Quantity[]>,
): boolean {
  const isSameAnswer = later.stance === earlier.stance || (yes.has(later.stance) && yes.has(earlier.stance));
  if (isSameAnswer && !hasOtherAmounts(amounts.get(later.id) ?? [], amounts.get(earlier.id) ?? [])) return false;
  const [was, is] = [earlier.firstOn, later.firstOn];
  if (was === null || is === null || later.lastOn === null || earlier.lastOn === null) return false;
  if (is > was) return earlier.lastOn <= later.lastOn;
  // From yes to no and back again: what was said last counts.
  return is < was && later.lastOn > earlier.lastOn && against.has(later.stance) !== against.has(earlier.stance);
}

function dayOfReturn(later: DossierPosition, earlier: DossierPosition): string {
  const day = later.firstOn ?? "~";
  return day > (earlier.firstOn ?? "") ? day : (later.lastOn ?? "~");
}
