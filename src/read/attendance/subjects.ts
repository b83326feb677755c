/** Who comes or stays away, where the parse gives the word no subject of its own: the words above, behind and beside it. */
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { askedAbove } from "./asked.ts";
import type { Reading } from "./reading.ts";

/** “is considering whether to take part”, “has been barred from attending”: whoever considers it or is barred. */
export function subjectAbove(tree: Tree, verb: number): number | null {
  const marks = childrenBy(tree, verb, "mark").map((child) => lowerAt(tree, child));
  const { head } = tokenAt(tree, verb);
  const isConsidered = relationAt(tree, verb) === "ccomp" && marks.includes("to");
  const isHeld = relationAt(tree, verb) === "advcl" && marks.includes("from") && isPassive(tree, head);
  // “told his ambassador to stay away”: whoever is told.
  if (isConsidered) return childBy(tree, head, "iobj") ?? subjectOf(tree, head);
  return isHeld ? subjectOf(tree, head) : null;
}

/** “is in two minds about attending”, “votes on whether to take part”: whoever has it to decide. */
export function whoWeighs(tree: Tree, verb: number): number | null {
  const marks = childrenBy(tree, verb, "mark").map((child) => lowerAt(tree, child));
  const isGerund = tokenAt(tree, verb).xpos === "VBG" && marks.some((mark) => ["about", "on", "over"].includes(mark));
  const isOpen = marks.includes("whether") && marks.includes("to");
  if ((!isGerund && !isOpen) || childBy(tree, verb, "nsubj") !== null) return null;
  let at = tokenAt(tree, verb).head;
  for (let step = 0; step < 5 && at >= 0; step++) {
    const subject = subjectOf(tree, at);
    if (subject !== null) return subject;
    if (relationAt(tree, at) === "ccomp") return null;
    at = tokenAt(tree, at).head;
  }
  return null;
}

/** “Also attending are Ana Ruiz and Ali Okello”: the subject stands behind its verb. */
export function subjectBehind(tree: Tree, verb: number): number | null {
  const { head, xpos } = tokenAt(tree, verb);
  const isInverted = xpos === "VBG" && childBy(tree, verb, "cop", "aux") !== null && head > verb;
  return isInverted && relationAt(tree, verb) === "parataxis" ? head : null;
}

/** “Asked if he would attend, the premier smiled”: he is who answers. */
export function whoIsAsked(tree: Tree, phrase: number): number | null {
  if (!/^(?:he|she|it|they)$/.test(lowerAt(tree, phrase)) || relationAt(tree, phrase) !== "nsubj") return null;
  const clause = tokenAt(tree, phrase).head;
  const asking = askedAbove(tree, clause);
  return asking === null ? null : childBy(tree, tokenAt(tree, asking).head, "nsubj");
}

/** A noun for those who are sent; “the group” only in the singular, as one spoken of. */
export function isDelegation(reading: Reading, token: number): boolean {
  const { tree } = reading.context;
  if (["participant", "attendee", "guest", "delegate"].includes(lemmaAt(tree, token))) return true;
  return (
    reading.talksWords.delegations.has(lemmaAt(tree, token)) &&
    tokenAt(tree, token).xpos !== "NNS" &&
    lowerAt(tree, token) !== "party"
  );
}
