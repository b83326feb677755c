/** Conditions that somebody makes by tying one thing to another: “linked an end to the strike to the return of …”. */

import { headFrom, headsAbove, markerOf, runOf } from "../grammar/complement.ts";
import { childBy, lemmaAt, lowerAt, spanOfRange, type Tree, tokenAt, trimRange } from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";
import { isGoal } from "./goals.ts";

/**
 * A verb of tying with its object and what that is tied to; one of the two must be something that is negotiated.
 *
 *     The union linked an end to the strike to the return of forty drivers.
 *                      └───── outcome ────┘    └──────── requires ───────┘
 */
export function conditionByLinking(tree: Tree, lexicon: ConditionLexicon, verb: number): ConditionDraft | null {
  const entry = lexicon.of("link", lemmaAt(tree, verb));
  const object = childBy(tree, verb, "obj");
  if (entry === null || tokenAt(tree, verb).upos !== "VERB" || object === null || object < verb) return null;
  if (!isGoal(tree, object) || isOnlySupposed(tree, verb)) return null;
  const link = lastOf(tree, object, entry.takes ?? ["to"]);
  if (link === null) return null;
  const head = headFrom(tree, link + 1);
  const requires = runOf(tree, head, (child) => child <= link);
  const outcome = trimRange(tree, { first: runOf(tree, object)?.first ?? object, end: link });
  if (requires === null || outcome === null || requires.first <= link) return null;
  return {
    entry,
    relation: entry.relation,
    outcome: spanOfRange(tree, outcome),
    requires: spanOfRange(tree, requires),
    outcomeHead: object,
    requiresHead: head,
    tie: spanOfRange(tree, { first: verb, end: verb + 1 }),
    isOutcomeNegated: false,
    isRequirementNegated: false,
  };
}

/** “if they are going to tie talks to a vote”: nobody has tied them yet. */
function isOnlySupposed(tree: Tree, verb: number): boolean {
  return headsAbove(tree, verb).some((head) => /^(?:if|unless|until|whether)$/.test(markerOf(tree, head)));
}

/** The last such preposition of the clause that leads a noun: the earlier ones belong to the object. */
function lastOf(tree: Tree, object: number, words: readonly string[]): number | null {
  const sentence = tree.sentences[tokenAt(tree, object).sentence];
  let found: number | null = null;
  for (let at = object + 1; at < Math.min(sentence?.end ?? 0, object + 16); at++) {
    const { upos } = tokenAt(tree, at);
    if (upos === "PUNCT" || upos === "AUX" || /^(?:and|but|who|which|that)$/.test(lowerAt(tree, at))) break;
    if (words.includes(lowerAt(tree, at)) && upos === "ADP") found = at;
  }
  return found;
}
