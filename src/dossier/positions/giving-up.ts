/** Words by which a party gives up what it wanted. */
import type { DossierPosition } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import { askedOnce } from "../remembered.ts";

/** Words by which a report says that something wanted is wanted no more. */
const givenUp =
  /\b(?:(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?)(?= (?:its|his|her|their|the|a|any|all)\b)|g[ai]ve(?:s|n)? up|giving up|withdr[ae]w(?:s|n|ing)? (?:its|his|her|their|the) (?:\p{L}+ )?(?:demand|call|request|objection|proposal|offer|insistence)|back(?:s|ed|ing)? (?:down|away|off) (?:from|on)|relent(?:s|ed)? on|no longer (?:insist|demand|ask|seek|requir|want|call)\p{L}*|stop(?:s|ped) (?:insisting|demanding|asking|pressing)|not (?:press|push|insist|ask|demand|call|hold out) (?:\p{L}+ ){0,8}?any (?:more|longer))\b/iu;

/** Whether words say that something is wanted no more: “dropped its demand”, “no longer insists”. */
export const saysGivingUp = askedOnce((words) => givenUp.test(words));

/** Evidence that was looked at: a position whose standing or issue is another keeps its evidence and its words. */
const looked = new WeakMap<readonly Evidence[], boolean>();

/** Whether a position's words say that the party gives something up. */
export function tellsGivingUp({ content, evidence }: DossierPosition): boolean {
  const known = looked.get(evidence);
  if (known !== undefined) return known;
  const isTold = saysGivingUp(content) || evidence.some(({ spans }) => spans.some(({ text }) => saysGivingUp(text)));
  looked.set(evidence, isTold);
  return isTold;
}
