import { isNegated } from "../grammar/clause.ts";
import { isUnder, markerOf, runOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";

export function hasModal(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, "aux").some((aux) =>
    /^(?:will|'ll|wo|would|'d|can|ca|could|may|might|shall|should|must)$/.test(lowerAt(tree, aux)),
  );
}

const opinions = new Set([
  "think",
  "believe",
  "doubt",
  "expect",
  "suspect",
  "guess",
  "hope",
  "suppose",
  "say",
  "tell",
  "announce",
  "insist",
  "warn",
  "argue",
]);

/**
 * The clause that is tied: where the parse hangs the condition on a verb of saying or thinking, what is said or thought.
 *
 *     I don't believe anything will happen until we meet.
 *                     └── main clause ───┘
 */
export function mainClauseOf(tree: Tree, clause: number): number | null {
  let main = tokenAt(tree, clause).head;
  for (let step = 0; step < 3 && main >= 0; step++) {
    if (!opinions.has(lemmaAt(tree, main))) break;
    const said = childBy(tree, main, "ccomp");
    if (said === null || isUnder(tree, clause, said)) break;
    main = said;
  }
  // “…, as the envoy had suggested, if …”, “… whether they like it or not, until …”: what is said beside it does not hang on the condition.
  const above = main < 0 ? -1 : tokenAt(tree, main).head;
  const isBeside = above >= 0 && above < main && main < clause && relationAt(tree, main) === "advcl";
  if (isBeside && /^(?:as|whether)$/.test(markerOf(tree, main)) && isClosedByComma(tree, main, clause)) main = above;
  return main < 0 || relationAt(tree, main) === "punct" ? null : main;
}

function isClosedByComma(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (wordAt(tree, at) === ",") return true;
  return false;
}

/** What happens or not: the main clause without the condition, what is only said beside it, and clauses listed after it. */
export function outcomeRun(tree: Tree, main: number, clause: number) {
  const isBesides = (child: number): boolean => {
    if (child === clause || isUnder(tree, clause, child))
      return relationAt(tree, child) !== "xcomp" || child === clause;
    const relation = relationAt(tree, child);
    if (relation === "parataxis" || relation === "discourse" || relation === "mark") return true;
    if (relation === "conj") return clause > main && child > clause;
    return false;
  };
  return runOf(tree, main, isBesides);
}

/** “I don't believe anything will happen until …”: the denial stands above. */
export function isDoubted(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  return head >= 0 && relationAt(tree, verb) === "ccomp" && opinions.has(lemmaAt(tree, head)) && isNegated(tree, head);
}

/** “ruled out talks unless …”: the refusal stands before the words. */
export function isRefused(tree: Tree, head: number, first: number): boolean {
  const verb = tokenAt(tree, head).head;
  return (
    verb >= 0 &&
    verb < first &&
    ["obj", "xcomp"].includes(relationAt(tree, head)) &&
    /^(?:refuse|reject|oppose|exclude|rule|decline)$/.test(lemmaAt(tree, verb)) &&
    (lemmaAt(tree, verb) !== "rule" || lowerAt(tree, verb + 1) === "out")
  );
}

/** “ready to help once …”: what is to be done lies ahead, whatever the verb above it says. */
export function isStillToDo(tree: Tree, verb: number): boolean {
  return (
    tokenAt(tree, verb).xpos === "VB" && childrenBy(tree, verb, "mark").some((mark) => lowerAt(tree, mark) === "to")
  );
}

/** “takes effect once both chambers have agreed”: in the present tense, of what is yet to come. */
export function isDueOnce(tree: Tree, verb: number, clause: number): boolean {
  const isPresent = /^VB[PZ]$/.test(tokenAt(tree, verb).xpos ?? "");
  return isPresent && childrenBy(tree, clause, "aux").some((aux) => /^(?:has|have)$/.test(lowerAt(tree, aux)));
}
