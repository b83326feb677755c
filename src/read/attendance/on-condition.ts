/** Coming and staying away that the article holds to a condition: “will not come as long as …”, “should X happen, she will”. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Span } from "../../record/span.ts";
import { auxiliariesOf } from "../grammar/clause.ts";
import { relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { AttendanceMention } from "./mention.ts";

/**
 * The same mentions, where what a condition leaves open is conditional and what it supposes (“if he comes”) is left out.
 *
 *     The rebels will not come to the talks as long as the siege lasts.
 *     └───────────── outcome ────────────┘             └─ requires ──┘
 */
export function heldToConditions(
  tree: Tree,
  mentions: readonly AttendanceMention[],
  conditions: readonly Condition[],
): AttendanceMention[] {
  return mentions.flatMap((mention) => {
    if (isTold(tree, mention)) return [mention];
    const stands = (half: Span) => isIn(tree, mention.token, half);
    if (canBeSupposed(mention.status) && conditions.some((one) => stands(one.requires))) return [];
    const isHeld = conditions.some((one) => stands(one.outcome) && canHold(one, mention.status));
    return isHeld ? [{ ...mention, status: "conditional" }] : [mention];
  });
}

/** Staying somewhere until something happens is sure; staying away until then is not. */
function canHold({ relation }: Condition, status: AttendanceStatus): boolean {
  if (status === "excluded" || status === "conditional") return false;
  return relation !== "until" || status === "declined";
}

/** What is open anyway is no mere supposition: “gave no hint if he would come”. */
function canBeSupposed(status: AttendanceStatus): boolean {
  return status !== "undecided" && status !== "conditional";
}

/** Told as a fact, on which no condition bears: “came”, “has left”, “did not show up”. */
function isTold(tree: Tree, { token }: AttendanceMention): boolean {
  const auxiliaries = auxiliariesOf(tree, token);
  const { xpos } = tokenAt(tree, token);
  return xpos === "VBD" || auxiliaries.some((word) => ["did", "had", "has", "have"].includes(word));
}

/** The word stands in that half itself, and not in a clause that describes something there. */
function isIn(tree: Tree, token: number, half: Span): boolean {
  const isInside = (at: number) => tokenAt(tree, at).start >= half.start && tokenAt(tree, at).end <= half.end;
  if (!isInside(token)) return false;
  for (let at = token, step = 0; step < 12; step++) {
    const { head, deprel } = tokenAt(tree, at);
    if (head < 0 || !isInside(head)) return true;
    if (deprel === "acl:relcl" || relationAt(tree, at) === "advcl") return false;
    at = head;
  }
  return true;
}
