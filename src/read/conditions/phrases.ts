/** Conditions in a phrase: “no deal without …”, “in exchange for …”, “until the end of the siege”. */
import { isNegated } from "../grammar/clause.ts";
import { markerOf, wordsOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  headOfRange,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
} from "../grammar/tree.ts";
import { hasModal, outcomeOf } from "./clauses.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
import { clausesAround, type SurfaceClauses } from "./surface.ts";

/**
 * A consequence tied to a phrase by a preposition.
 *
 *     No map will be drawn without a seat for the islanders.
 *     └───── outcome ────┘         └────── requires ──────┘
 */
export function conditionInPhrase(tree: Tree, lexicon: ConditionLexicon, head: number): ConditionDraft | null {
  if (!["obl", "nmod", "advcl", "acl"].includes(relationAt(tree, head))) return null;
  const { words, first, at } = prepositionOf(tree, head);
  const entry =
    words === ""
      ? null
      : (lexicon.of("phrase", words) ?? lexicon.of("phrase", words.replace(/^(?:only|but|and) /, "")));
  if (entry === null) return null;
  const main = tokenAt(tree, at).head;
  const ahead = first < head && main > head ? clausesAround(tree, first, first + words.split(" ").length, true) : null;
  if (main < 0 || !isTied(tree, entry.words, main, head)) return null;
  if (ahead !== null && ahead.outcome.first > first) return draftAhead(tree, entry, ahead, first, head);
  const requires = wordsOf(
    tree,
    head,
    (child) => child < head && ["case", "mark", "punct", "cc"].includes(relationAt(tree, child)),
  );
  const outcome = outcomeOf(tree, main, at);
  if (requires === null || outcome === null) return null;
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires,
    outcomeHead: main,
    requiresHead: head,
    tie: spanOfRange(tree, { first, end: first + words.split(" ").length }),
    isOutcomeNegated: isNegated(tree, main),
    isRequirementNegated: false,
  };
}

/** “Without a first step, the crews will stay out”: what follows the comma hangs on the phrase. */
function draftAhead(
  tree: Tree,
  entry: ConditionEntry,
  halves: SurfaceClauses,
  first: number,
  head: number,
): ConditionDraft {
  const outcomeHead = headOfRange(tree, halves.outcome);
  return {
    entry,
    relation: entry.relation,
    outcome: spanOfRange(tree, halves.outcome),
    requires: spanOfRange(tree, halves.requires),
    outcomeHead,
    requiresHead: head,
    tie: spanOfRange(tree, { first, end: halves.requires.first }),
    isOutcomeNegated: isNegated(tree, outcomeHead),
    isRequirementNegated: false,
  };
}

/** The preposition with the words fixed to it; “in exchange for” also where the parse nests it. `at` hangs on the main clause. */
function prepositionOf(tree: Tree, head: number): { words: string; first: number; at: number } {
  const words = markerOf(tree, head);
  const first = childrenBy(tree, head, "case", "mark")[0] ?? head;
  const noun = tokenAt(tree, head).head;
  const isNested = words === "for" && noun > 0 && ["exchange", "return"].includes(lowerAt(tree, noun));
  if (!isNested) return { words, first, at: head };
  return lowerAt(tree, noun - 1) === "in"
    ? { words: `in ${lowerAt(tree, noun)} for`, first: noun - 1, at: noun }
    : { words: "", first, at: head };
}

/** “without” and “until” tie only what is denied or what may be; “he left without a coat” ties nothing. */
function isTied(tree: Tree, words: string, main: number, head: number): boolean {
  if (!["without", "absent", "until", "pending"].includes(words)) return true;
  const phrase = wordsOf(tree, head)?.text ?? "";
  const isDate =
    words === "until" &&
    /\b(?:\d+|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|now|then|recently|today|tomorrow|morning|night|noon|midnight|summer|autumn|winter|spring)s?\b/i.test(
      phrase,
    );
  if (isDate) return false;
  const isDenied = isNegated(tree, main) || ["impossible", "unlikely", "unthinkable"].includes(lowerAt(tree, main));
  return (
    isDenied ||
    (hasModal(tree, main) && words !== "until" && childBy(tree, head, "nmod", "amod", "det", "acl") !== null) ||
    (hasModal(tree, main) && words === "until" && childrenOf(tree, head).length > 1)
  );
}
