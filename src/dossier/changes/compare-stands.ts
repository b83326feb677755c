/** Whether a party gives more or less than before. */
import type { ChangeType } from "../../record/change.ts";
import type { DossierPosition } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { tellsGivingUp } from "../positions/giving-up.ts";
import { isCalendarYear, type Quantity } from "../quantities.ts";

/** From no to yes. */
const ladder: Readonly<Record<Stance, number>> = { reject: 0, demand: 0, open: 1, offer: 2, accept: 3 };

/** Words with which a larger amount means less is asked: “no more than 50 soldiers”, “within ten days”. */
const limits =
  /\b(?:no more than|at most|not more than|maximum|max|limit\p{L}*|cap\p{L}*|below|under|within|no later than|deadline|by no later)\b/iu;
/** Words with which a later year means more is asked: what is to be done by 2030 is asked more softly for 2034. */
const lasting = /\b(?:until|till|through|beyond|not before|no earlier than)\b/iu;
const attached = /\b(?:only if|only when|provided|on (?:the )?condition|unless|as long as|so long as|not until)\b/i;

/** A position, and the amounts that it was found to count. */
export interface Stand {
  readonly position: DossierPosition;
  readonly amounts: readonly Quantity[];
}

/** How a party's stand changed on one thing. */
export function compareStands(was: Stand, is: Stand): ChangeType {
  const [before, after] = [was.position, is.position];
  if (tellsGivingUp(after) && !tellsGivingUp(before)) return "dropped";
  if (before.stance === after.stance) return compareSame(was, is);
  const stances = new Set([before.stance, after.stance]);
  const isReversal = stances.has("reject") && (stances.has("accept") || stances.has("demand") || stances.has("offer"));
  if (isReversal) return "reversed";
  // Who was open to 2032 and now asks for 2034 asks for less.
  if (before.stance === "open" && after.stance === "demand") {
    const asked = asksLess(was, is);
    if (asked !== null) return asked ? "softened" : "hardened";
  }
  const step = ladder[after.stance] - ladder[before.stance];
  return step > 0 ? "softened" : step < 0 ? "hardened" : "moved";
}

function compareSame(was: Stand, is: Stand): ChangeType {
  const [before, after] = [was.position, is.position];
  const wasAttached = attached.test(before.content);
  const isAttached = attached.test(after.content);
  if (wasAttached !== isAttached) return isAttached ? "hardened" : "softened";
  const isLess = asksLess(was, is);
  if (isLess === null) return "moved";
  switch (after.stance) {
    case "demand":
      return isLess ? "softened" : "hardened";
    case "offer":
    case "accept":
      return isLess ? "hardened" : "softened";
    case "open":
    case "reject":
      return "moved";
  }
}

/** Whether the later amounts are less to ask, or to give; null where they do not tell. */
function asksLess(was: Stand, is: Stand): boolean | null {
  const { direction, isYear } = directionOf(was.amounts, is.amounts);
  if (direction === 0) return null;
  const contents = [was.position.content, is.position.content];
  const isLimit = isYear ? !contents.some((one) => lasting.test(one)) : contents.some((one) => limits.test(one));
  return direction < 0 !== isLimit;
}

/** 1: amounts of one thing have grown; -1: they have shrunk; 0: neither, or some of both. Years count where nothing else does. */
function directionOf(
  before: readonly Quantity[],
  after: readonly Quantity[],
): { readonly direction: number; readonly isYear: boolean } {
  const parts = [before, after].map((all) => all.filter((one) => !isCalendarYear(one)));
  const direction = signOf(parts[0] ?? [], parts[1] ?? []);
  if (direction !== 0) return { direction, isYear: false };
  return { direction: signOf(before.filter(isCalendarYear), after.filter(isCalendarYear)), isYear: true };
}

function signOf(before: readonly Quantity[], after: readonly Quantity[]): number {
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
