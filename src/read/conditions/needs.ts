/** Conditions told as what something takes: “necessary to”, “needed for”, “needs … to reach a deal”, “must … to get …”. */
import { isNegated } from "../grammar/clause.ts";
import { markerOf, runOf, wordsOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
import { isGoal } from "./goals.ts";

/**
 * A subject without which something cannot be.
 *
 *     Another round would be necessary to complete the work.
 *     └ requires ─┘                       └─── outcome ────┘
 */
export function conditionByNecessity(tree: Tree, lexicon: ConditionLexicon, word: number): ConditionDraft | null {
  const entry = lexicon.of("necessity", lowerAt(tree, word));
  if (entry === null || isNegated(tree, word)) return null;
  const subject = childBy(tree, word, "nsubj", "csubj");
  const isSaid = childBy(tree, word, "cop", "aux") !== null;
  if (
    subject === null ||
    !isSaid ||
    ["it", "that", "this", "which", "he", "she", "they"].includes(lowerAt(tree, subject))
  )
    return null;
  // “is required to pay” lays a duty on its subject.
  const isDuty = /^(?:required|needed|obliged)$/.test(lowerAt(tree, word)) && childBy(tree, word, "xcomp") !== null;
  const end = isDuty && entry.words === "required" ? null : purposeOf(tree, word);
  if (end === null) return null;
  const requires = wordsOf(tree, subject);
  return requires === null ? null : draftOf(tree, entry, word, end, requires, subject);
}

/**
 * A subject that must come before something.
 *
 *     The release of the crew must precede any talks.
 *     └────── requires ─────┘              └ outcome ┘
 */
export function conditionByPreceding(tree: Tree, lexicon: ConditionLexicon, verb: number): ConditionDraft | null {
  const entry = lexicon.of("precede", lowerAt(tree, verb));
  const subject = childBy(tree, verb, "nsubj");
  const object = childBy(tree, verb, "obj");
  if (entry === null || subject === null || object === null || dutyWordOf(tree, verb) === "") return null;
  const requires = wordsOf(tree, subject);
  return requires === null ? null : draftOf(tree, entry, verb, object, requires, subject);
}

/** Where the words for the purpose stand: “to complete the work”, “for the pact to take effect”, “for peace”. */
function purposeOf(tree: Tree, word: number): number | null {
  const after = childrenBy(tree, word, "advcl", "xcomp", "ccomp", "csubj", "obl", "nmod").filter(
    (child) => child > word,
  );
  return (
    after.find((child) => {
      const [lead] = childrenBy(tree, child, "mark", "case");
      const isNear = lead !== undefined && lead - word <= 2;
      return isNear && /^(?:to|for|for to|before|in order to)$/.test(markerOf(tree, child));
    }) ?? null
  );
}

/**
 * A duty or a need with what it is to bring about, which must be something that is negotiated.
 *
 *     The ministry needs to see new figures to reach a deal.
 *                           └─ requires ──┘    └─ outcome ┘
 */
export function conditionByPurpose(tree: Tree, lexicon: ConditionLexicon, verb: number): ConditionDraft | null {
  const entry = lexicon.of("purpose", dutyWordOf(tree, verb));
  if (entry === null || isNegated(tree, verb)) return null;
  const heads = [verb, ...childrenBy(tree, verb, "obj")];
  const purposes = heads
    .flatMap((head) => childrenBy(tree, head, "advcl", "xcomp", "acl"))
    .filter((child) => child > verb && /^(?:to|in order to|if to)$/.test(markerOf(tree, child)));
  const purpose = purposes.find((child) => childrenBy(tree, child, "obj").some((object) => isGoal(tree, object)));
  if (purpose === undefined || childBy(tree, verb, "obj", "obl", "xcomp") === purpose) return null;
  const requires = runOf(tree, verb, (child) => child === purpose || child < verb);
  const range =
    requires === null
      ? null
      : trimRange(tree, { first: verb, end: Math.min(requires.end, purposeStart(tree, purpose)) });
  if (range === null || range.end - range.first < 2) return null;
  return draftOf(tree, entry, verb, purpose, spanOfRange(tree, range), verb);
}

/** “needs” of “needs to see”, “must” of “must show”: the word that lays the duty; "" where there is none. */
function dutyWordOf(tree: Tree, verb: number): string {
  if (tokenAt(tree, verb).upos !== "VERB") return "";
  const modal = childrenBy(tree, verb, "aux").find((aux) => lowerAt(tree, aux) === "must");
  if (modal !== undefined) return "must";
  const above = tokenAt(tree, verb).head;
  const isInfinitive = above >= 0 && relationAt(tree, verb) === "xcomp" && markerOf(tree, verb) === "to";
  return isInfinitive && above < verb ? lemmaAt(tree, above) : "";
}

function purposeStart(tree: Tree, purpose: number): number {
  return childrenBy(tree, purpose, "mark")[0] ?? purpose;
}

function draftOf(
  tree: Tree,
  entry: ConditionEntry,
  word: number,
  purpose: number,
  requires: ConditionDraft["requires"],
  requiresHead: number,
): ConditionDraft | null {
  const outcome = wordsOf(
    tree,
    purpose,
    (child) => child < purpose && ["mark", "case", "punct"].includes(relationAt(tree, child)),
  );
  if (outcome === null) return null;
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires,
    outcomeHead: purpose,
    requiresHead,
    tie: spanOfRange(tree, { first: word, end: word + 1 }),
    isOutcomeNegated: false,
    isRequirementNegated: false,
  };
}
