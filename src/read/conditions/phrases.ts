/** Conditions in a phrase: “no deal without …”, “in exchange for …”, “until the end of the siege”. */
import { isNegated } from "../grammar/clause.ts";
import { headFrom, wordsOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
import { isConsent } from "./goals.ts";
import { hasModal, outcomeRun } from "./outcomes.ts";
import { clausesAround } from "./surface.ts";

/**
 * A consequence tied to a phrase by a preposition.
 *
 *     No map will be drawn without a seat for the islanders.
 *     └───── outcome ────┘         └────── requires ──────┘
 */
export function conditionInPhrase(tree: Tree, lexicon: ConditionLexicon, marker: number): ConditionDraft | null {
  const lead = leadAt(tree, lexicon, marker);
  if (lead === null) return null;
  const { entry, end } = lead;
  // “failing schools”: only at the head of a sentence or after a mark is it no part of a noun's own words.
  const isApart = marker === 0 || tokenAt(tree, marker - 1).sentence !== tokenAt(tree, marker).sentence;
  if (entry.words === "failing" && !isApart && tokenAt(tree, marker - 1).upos !== "PUNCT") return null;
  const head = headFrom(tree, end);
  if (!["NOUN", "PROPN", "PRON", "NUM", "VERB"].includes(tokenAt(tree, head).upos)) return null;
  const main = saidBeside(tree, mainOf(tree, marker, head), head);
  if (main === null || !isTied(tree, entry.words, main, head, end)) return null;
  const requires = wordsOf(tree, head, (child) => child < end);
  if (requires === null) return null;
  const tie = spanOfRange(tree, { first: marker, end });
  const ahead = main > head ? clausesAround(tree, marker, end, true) : null;
  if (ahead !== null && ahead.outcome.first > marker) {
    const outcomeHead = headOfRange(tree, ahead.outcome);
    return draftOf(
      tree,
      entry,
      spanOfRange(tree, ahead.outcome),
      spanOfRange(tree, ahead.requires),
      outcomeHead,
      head,
      tie,
    );
  }
  const run = outcomeRun(tree, main, branchUnder(tree, main, head));
  const isBefore = run !== null && run.first < marker && run.end > marker;
  const outcomeWords = isBefore ? trimRange(tree, { first: run.first, end: marker }) : run;
  const outcome = outcomeWords === null ? null : spanOfRange(tree, outcomeWords);
  return outcome === null ? null : draftOf(tree, entry, outcome, requires, main, head, tie);
}

function draftOf(
  tree: Tree,
  entry: ConditionEntry,
  outcome: ConditionDraft["outcome"],
  requires: ConditionDraft["requires"],
  outcomeHead: number,
  requiresHead: number,
  tie: ConditionDraft["tie"],
): ConditionDraft {
  const isOutcomeNegated = isNegated(tree, outcomeHead);
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires,
    outcomeHead,
    requiresHead,
    tie,
    isOutcomeNegated,
    isRequirementNegated: false,
  };
}

/** The entry whose words start here, the longest first. */
function leadAt(tree: Tree, lexicon: ConditionLexicon, marker: number): { entry: ConditionEntry; end: number } | null {
  if (!lexicon.starts("phrase", lowerAt(tree, marker))) return null;
  for (let length = 4; length >= 1; length--) {
    const end = marker + length;
    if (end >= tree.tokens.length || tokenAt(tree, end).sentence !== tokenAt(tree, marker).sentence) continue;
    const words = Array.from({ length }, (_, at) => lowerAt(tree, marker + at)).join(" ");
    const entry = lexicon.of("phrase", words);
    if (entry !== null) return { entry, end };
  }
  return null;
}

/** What the phrase hangs on, outside its own words. */
function mainOf(tree: Tree, marker: number, head: number): number | null {
  let main = tokenAt(tree, head).head;
  for (let step = 0; step < 5 && main >= marker && main <= head; step++) main = tokenAt(tree, main).head;
  return main < 0 || (main >= marker && main <= head) ? null : main;
}

/** “Without a deal, the envoy added, ‘the firm will close’”: what is said, where the phrase opens it and the parse hangs it on the saying. */
function saidBeside(tree: Tree, main: number | null, head: number): number | null {
  if (main === null || main < head || !talking.test(lemmaAt(tree, main))) return main;
  return childrenBy(tree, main, "ccomp", "parataxis").find((child) => child > main) ?? main;
}

const talking = /^(?:say|add|tell|warn|note|insist|argue|declare|stress|write)$/;

/** The child of `main` that the phrase stands under. */
function branchUnder(tree: Tree, main: number, head: number): number {
  let at = head;
  for (let step = 0; step < 8 && tokenAt(tree, at).head !== main && tokenAt(tree, at).head >= 0; step++)
    at = tokenAt(tree, at).head;
  return at;
}

const dates =
  /\b(?:\d+|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|now|then|recently|today|tomorrow|morning|night|noon|midnight|summer|autumn|winter|spring)s?\b/i;

/** The end of what is going on anyway is a time of day, not something that must be brought about. */
export const occasions =
  /^the end of (?:the|this|that|its|their|his|her) (?:\p{Ll}+ )?(?:meeting|session|round|visit|talks|day|sitting|debate|speech)\b/iu;

/** “without” and “until” tie only what is denied or what may be; “he left without a coat” ties nothing. */
function isTied(tree: Tree, words: string, main: number, head: number, first: number): boolean {
  if (words === "absent") return wordAt(tree, Math.max(0, head - 3)) !== "" && hasModal(tree, main);
  if (words === "failing" && ["to", "that"].includes(lowerAt(tree, first))) return false;
  if (words === "upon")
    return (
      hasModal(tree, main) &&
      (isConsent(tree, head) || /^(?:completion|delivery|payment|receipt|release|return)$/.test(lowerAt(tree, head)))
    );
  if (!["without", "until"].includes(words)) return true;
  const { start } = tokenAt(tree, first);
  const near = tree.text.slice(start, start + 40).split(/[,;.]/)[0] ?? "";
  if (words === "until" && (dates.test(near) || occasions.test(near))) return false;
  const isDenied = isNegated(tree, main) || ["impossible", "unlikely", "unthinkable"].includes(lowerAt(tree, main));
  if (isDenied || !hasModal(tree, main)) return isDenied;
  return words === "until"
    ? childrenOf(tree, head).length > 1
    : childBy(tree, head, "nmod", "amod", "det", "acl") !== null && relationAt(tree, head) !== "advcl";
}
