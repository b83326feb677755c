/** Whether two stances on the same thing are one position: reports word a plan as asked for or offered, and a yes as given or offered. */
import type { Stance } from "../../record/position.ts";
import type { Thing } from "./thing.ts";
import { isSameHead } from "./wanted-words.ts";

/** Nearly all of the shorter wording stands in the fuller one. */
const veryLike = 0.8;

/**
 * A yes is one whether it is accepted or offered (“would settle for 300”, “offered to settle for 300”). A plan for both sides is
 * one whether it is asked for or put forward (“a joint commission”); who demands that the other side gives and who offers to give
 * himself say two things. Openness, refusal and consent stay apart: from one to the other is a change.
 */
export function areOneStance(a: Thing, b: Thing, likeness: number): boolean {
  if (a.stance === b.stance) return true;
  const both = new Set<Stance>([a.stance, b.stance]);
  if (both.has("offer") && both.has("accept")) return likeness >= veryLike && !isBare(a) && !isBare(b);
  return both.has("offer") && both.has("demand") && isJoint(a) && isJoint(b) && isSameHead(a.noun, b.noun);
}

/** A word alone, such as “the offer” or “the plan”, does not tell what is meant. */
function isBare({ words }: Thing): boolean {
  return words.size < 2;
}

/** What both sides would have together: “a joint commission”, “a shared office”. */
function isJoint({ member }: Thing): boolean {
  const { content, refersTo } = member.item;
  return joint.test(content.text) || (refersTo !== null && joint.test(refersTo.text));
}

const joint = /\b(?:joint|common|shared|mutual|bilateral|two-way|reciprocal)\b/iu;
