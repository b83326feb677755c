/** Conditions in a clause of their own: “if”, “unless”, “until”, “as long as”, “should … fail”. */

import type { TokenRange } from "../../record/tagging.ts";
import { isNegated, timeOf } from "../grammar/clause.ts";
import { runOf, stretchRun } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";
import { type Lead, leadAt } from "./leads.ts";
import { hasModal, isDoubted, isDueOnce, isRefused, isStillToDo, mainClauseOf, outcomeRun } from "./outcomes.ts";
import { afterReporting, clausesAround } from "./surface.ts";

/**
 * A consequence tied to a clause by a conjunction.
 *
 *     The union will strike unless the firm restores overtime pay.
 *     └──── outcome ─────┘        └────────── requires ──────────┘
 */
export function conditionInClause(tree: Tree, lexicon: ConditionLexicon, marker: number): ConditionDraft | null {
  const lead = leadAt(tree, lexicon, marker);
  if (lead === null) return null;
  const { entry, first, end } = lead;
  const clause = lead.clause ?? clauseAfter(tree, marker, end);
  if (clause === null || isAsked(tree, clause, first) || isJoinedToOne(tree, lexicon, first)) return null;
  const main = mainClauseOf(tree, clause);
  const around = clausesAround(tree, first, end);
  const parsed = main === null ? null : parsedHalves(tree, clause, main, lead);
  const halves = parsed === null || (around !== null && isTornApart(tree, parsed)) ? around : parsed;
  if (halves === null) return null;
  const outcomeHead = main !== null && isWithin(main, halves.outcome) ? main : headOfRange(tree, halves.outcome);
  if (
    entry.needs === "modal" &&
    !hasModal(tree, outcomeHead) &&
    !isStillToDo(tree, outcomeHead) &&
    !isDueOnce(tree, outcomeHead, clause)
  )
    return null;
  const bare = afterReporting(tree, halves.outcome, first);
  const outcome = spanOfRange(tree, bare.range);
  const isOutcomeNegated =
    bare.isDenied ||
    (isNegated(tree, outcomeHead) && !/\bnot only\b/i.test(outcome.text)) ||
    isDoubted(tree, outcomeHead) ||
    isRefused(tree, outcomeHead, bare.range.first) ||
    /^(?:nothing|no|never|nobody)\b/i.test(outcome.text);
  const isOrder = ["until", "only-if"].includes(entry.relation) && entry.id !== "only-if";
  if (isOrder && isStory(tree, clause, outcome.text, outcomeHead, isOutcomeNegated)) return null;
  if (isScrap(tree, halves.outcome, first)) return null;
  const requires = spanOfRange(tree, withJoined(tree, lexicon, halves.requires));
  const isWish = entry.id === "if" && isAimed(tree, clause) && duty.test(outcome.text);
  if (isWish)
    return {
      entry,
      relation: "precondition",
      outcome: requires,
      requires: outcome,
      outcomeHead: clause,
      requiresHead: outcomeHead,
      tie: spanOfRange(tree, { first, end }),
      isOutcomeNegated: false,
      isRequirementNegated: isOutcomeNegated,
    };
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires,
    outcomeHead,
    requiresHead: clause,
    tie: spanOfRange(tree, { first, end }),
    isOutcomeNegated,
    // “, but not until the guns fall silent”: the denial is that of the outcome.
    isRequirementNegated: lowerAt(tree, first - 1) !== "not" && isNegated(tree, clause),
  };
}

const duty = /\b(?:must|needs? to|ha(?:s|ve) (?:got )?to|should|ought to)\b/i;

/**
 * “If we want X”, “if there is to be X”: X is what comes of it, and the duty in the main clause what it takes.
 *
 *     If the firm wants the night trains to run, it must pay for the crews.
 *        └──────────── outcome ───────────────┘  └────── requires ───────┘
 */
function isAimed(tree: Tree, clause: number): boolean {
  if (/^(?:want|wish|hope)$/.test(lemmaAt(tree, clause))) return true;
  const { xpos } = tokenAt(tree, clause);
  const isToBe = childrenBy(tree, clause, "mark").some((mark) => lowerAt(tree, mark) === "to");
  return isToBe && xpos === "VB" && /^(?:is|are)$/.test(lowerAt(tree, clause - 2));
}

/** What stands before a comma and the conjunction, and is no clause: “The fund, if …”. */
function isScrap(tree: Tree, outcome: TokenRange, first: number): boolean {
  if (outcome.first > first || !/^[,–—-]$/.test(wordAt(tree, first - 1))) return false;
  for (let at = outcome.first; at < outcome.end; at++)
    if (["VERB", "AUX"].includes(tokenAt(tree, at).upos)) return false;
  return true;
}

/** “…, and only after Y”: joined to a condition before it with the same conjunction, whose requirement it belongs to. */
function isJoinedToOne(tree: Tree, lexicon: ConditionLexicon, first: number): boolean {
  if (!/^(?:and|or)$/.test(lowerAt(tree, first - 1))) return false;
  const start = tree.sentences[tokenAt(tree, first).sentence]?.first ?? first;
  for (let at = first - 3; at >= start; at--) {
    const isSame = lowerAt(tree, at) === lowerAt(tree, first) && lexicon.starts("clause", lowerAt(tree, at));
    const isSameOnly =
      lowerAt(tree, first) === "only" &&
      lowerAt(tree, at) === "only" &&
      lowerAt(tree, at + 1) === lowerAt(tree, first + 1);
    if ((isSame && ["mark", "advmod"].includes(relationAt(tree, at))) || isSameOnly) return true;
  }
  return false;
}

/** The requirement with one that is joined to it by “and” and the same conjunction. */
function withJoined(tree: Tree, lexicon: ConditionLexicon, requires: TokenRange): TokenRange {
  let at = requires.end;
  if (wordAt(tree, at) === ",") at++;
  if (!/^(?:and|or)$/.test(lowerAt(tree, at))) return requires;
  const marker = lowerAt(tree, at + 1) === "only" ? at + 2 : at + 1;
  if (!lexicon.starts("clause", lowerAt(tree, marker)) || !isJoinedToOne(tree, lexicon, at + 1)) return requires;
  const head = tokenAt(tree, marker).head;
  const run = head > marker ? runOf(tree, head, (child) => child <= marker) : null;
  return run === null || run.first < at ? requires : { first: requires.first, end: run.end };
}

/** “He led the party until he stepped down”, “we never did until we did”: told of the past, it leaves nothing open. */
function isStory(tree: Tree, clause: number, outcome: string, main: number, isDenied: boolean): boolean {
  if (/\b(?:will|would|can|could|may|might|must|should|shall|impossible|possible)\b|['’](?:ll|d)\b/i.test(outcome))
    return false;
  const isPast = timeOf(tree, main) === "past" && !hasModal(tree, main);
  return isPast && (!isDenied || tokenAt(tree, clause).xpos === "VBD");
}

/** The head of the clause that a conjunction leads: what the parse hangs it on, if that is a predicate after it; else the next one. */
function clauseAfter(tree: Tree, marker: number, end: number): number | null {
  const { head, sentence } = tokenAt(tree, marker);
  if (head >= end && isPredicate(tree, head)) return head;
  // “until the end of the month, said …”: a preposition leads no clause.
  if (head >= end && relationAt(tree, marker) === "case" && lowerAt(tree, marker) !== "as")
    return clauseOfSubject(tree, head);
  const last = tree.sentences[sentence]?.end ?? end;
  for (let at = end; at < Math.min(last, end + 14); at++) {
    if (/^[.;?!”"]$/.test(wordAt(tree, at))) return null;
    const isClause = childBy(tree, at, "nsubj", "aux", "expl", "cop") !== null;
    if (isClause && ["VERB", "ADJ", "NOUN", "ADV", "AUX", "PRON"].includes(tokenAt(tree, at).upos)) return at;
  }
  return null;
}

/** “until [Ostrow] and I get together”: the noun was taken for a place, but is a subject of the clause after it, with another. */
function clauseOfSubject(tree: Tree, noun: number): number | null {
  const above = tokenAt(tree, noun).head;
  if (above > noun && relationAt(tree, above) === "advcl" && isPredicate(tree, above)) return above;
  for (let at = noun + 2; at < Math.min(noun + 5, tree.tokens.length); at++) {
    const { head } = tokenAt(tree, at);
    const isJoined = lowerAt(tree, at - 1) === "and" && relationAt(tree, at) === "nsubj" && head > at;
    if (isJoined && relationAt(tree, head) === "advcl") return head;
  }
  return null;
}

function isPredicate(tree: Tree, head: number): boolean {
  return tokenAt(tree, head).upos === "VERB" || childBy(tree, head, "cop", "nsubj", "aux", "expl") !== null;
}

/** The halves as the parse has them; null where they do not look like clauses around the conjunction. */
function parsedHalves(tree: Tree, clause: number, main: number, { first, end }: Lead) {
  if (relationAt(tree, clause) !== "advcl") return null;
  const inner = runOf(tree, clause, (child) => child < end);
  const outcome = outcomeRun(tree, main, clause);
  if (inner === null || outcome === null) return null;
  const isApart = outcome.end <= first || outcome.first >= inner.end;
  const isSound = Math.abs(inner.first - end) <= 1 && outcome.end - outcome.first >= 3;
  if (!isApart || !isSound) return null;
  const stop = outcome.first > end ? outcome.first : Infinity;
  const requires = stretchRun(tree, { first: end, end: inner.end }, stop, () => false);
  const full = stretchRun(tree, outcome, outcome.first < first ? first : Infinity, () => false);
  return requires.end - requires.first >= 2 ? { requires, outcome: full } : null;
}

/** “If we had a | package that …, we would …”: one follows the other without any mark, which the words around show better. */
function isTornApart(tree: Tree, { requires, outcome }: { requires: TokenRange; outcome: TokenRange }): boolean {
  return requires.end === outcome.first && ["DET", "ADP", "ADJ", "NUM"].includes(tokenAt(tree, requires.end - 1).upos);
}

const isWithin = (token: number, range: TokenRange) => token >= range.first && token < range.end;

/** “asked if”, “see if”, “know if”: a question in other words. */
function isAsked(tree: Tree, clause: number, first: number): boolean {
  const asking = /^(?:ask|see|wonder|know|decide|question|determine|unclear|doubt|check|unsure|uncertain|tell)$/;
  return (
    first > 0 &&
    relationAt(tree, clause) !== "advcl" &&
    (asking.test(lemmaAt(tree, first - 1)) || asking.test(lowerAt(tree, first - 1).replace(/e?d$|ing$/, "")))
  );
}
