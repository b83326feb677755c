/** Whether a party gives more or less than before. */
import type { ChangeType } from "../../record/change.ts";
import type { DossierPosition } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { tellsGivingUp } from "../positions/giving-up.ts";
import { type Quantity, quantitiesOf } from "../quantities.ts";

/** From no to yes. */
const ladder: Readonly<Record<Stance, number>> = { reject: 0, demand: 0, open: 1, offer: 2, accept: 3 };

/** Words with which a larger amount means less is asked: “no more than 50 soldiers”, “within ten days”. */
const limits =
  /\b(?:no more than|at most|not more than|maximum|max|limit\p{L}*|cap\p{L}*|below|under|within|no later than|deadline|by no later)\b/iu;
const attached = /\b(?:only if|only when|provided|on (?:the )?condition|unless|as long as|so long as|not until)\b/i;

/** How a party's stand changed on one thing. */
export function compareStands(before: DossierPosition, after: DossierPosition): ChangeType {
  if (tellsGivingUp(after) && !tellsGivingUp(before)) return "dropped";
  if (before.stance === after.stance) return compareSame(before, after);
  const stances = new Set([before.stance, after.stance]);
  const isReversal = stances.has("reject") && (stances.has("accept") || stances.has("demand") || stances.has("offer"));
  if (isReversal) return "reversed";
  const step = ladder[after.stance] - ladder[before.stance];
  return step > 0 ? "softened" : step < 0 ? "hardened" : "moved";
}

function compareSame(before: DossierPosition, after: DossierPosition): ChangeType {
  const wasAttached = attached.test(before.content);
  const isAttached = attached.test(after.content);
  if (wasAttached !== isAttached) return isAttached ? "hardened" : "softened";
  const direction = directionOf(quantitiesOf(before.content), quantitiesOf(after.content));
  if (direction === 0) return "moved";
  const isLimit = limits.test(before.content) || limits.test(after.content);
  const asksLess = direction < 0 !== isLimit;
  switch (after.stance) {
    case "demand":
      return asksLess ? "softened" : "hardened";
    case "offer":
    case "accept":
      return asksLess ? "hardened" : "softened";
    case "open":
    case "reject":
      return "moved";
  }
}

/** 1: amounts of one thing have grown; -1: they have shrunk; 0: neither, or some of both. */
function directionOf(before: readonly Quantity[], after: readonly Quantity[]): number {
  const [was, ...others] = before;
  const [is, ...more] = after;
  const areSingle = was !== undefined && is !== undefined && others.length + more.length === 0;
  if (areSingle && (was.unit === "" || is.unit === ""))
    return Math.sign(inOneScale(is.value, was.value) - inOneScale(was.value, is.value));
  const steps = after.flatMap((now) => {
    const then = before.find(({ unit }) => unit === now.unit);
    return then === undefined || then.value === now.value ? [] : [Math.sign(now.value - then.value)];
  });
  const [first] = steps;
  return first !== undefined && steps.every((step) => step === first) ? first : 0;
}

/** A value as it is meant beside another: “25” beside 20 million is 25 million. */
function inOneScale(value: number, other: number): number {
  if (value >= 1000) return value;
  return value * (other >= 1e9 ? 1e9 : other >= 1e6 ? 1e6 : 1);
}
