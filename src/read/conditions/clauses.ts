/** Conditions in a clause of their own: “if”, “unless”, “until”, “as long as”, “should … fail”. */

import type { TokenRange } from "../../record/tagging.ts";
import { isNegated, timeOf } from "../grammar/clause.ts";
import { isUnder, markerOf, runOf, stretchRun } from "../grammar/complement.ts";
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
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
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
  const clause = clauseAfter(tree, marker, end);
  if (clause === null || isAsked(tree, clause, first)) return null;
  const main = mainClauseOf(tree, clause);
  const halves = (main === null ? null : parsedHalves(tree, clause, main, lead)) ?? clausesAround(tree, first, end);
  if (halves === null) return null;
  const outcomeHead = main !== null && isWithin(main, halves.outcome) ? main : headOfRange(tree, halves.outcome);
  if (entry.needs === "modal" && !hasModal(tree, outcomeHead)) return null;
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
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires: spanOfRange(tree, halves.requires),
    outcomeHead,
    requiresHead: clause,
    tie: spanOfRange(tree, { first, end }),
    isOutcomeNegated,
    // “, but not until the guns fall silent”: the denial is that of the outcome.
    isRequirementNegated: lowerAt(tree, first - 1) !== "not" && isNegated(tree, clause),
  };
}

/** “I don't believe anything will happen until …”: the denial stands above. */
function isDoubted(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  return head >= 0 && relationAt(tree, verb) === "ccomp" && opinions.has(lemmaAt(tree, head)) && isNegated(tree, head);
}

/** “ruled out talks unless …”: the refusal stands before the words. */
function isRefused(tree: Tree, head: number, first: number): boolean {
  const verb = tokenAt(tree, head).head;
  return (
    verb >= 0 &&
    verb < first &&
    ["obj", "xcomp"].includes(relationAt(tree, head)) &&
    /^(?:refuse|reject|oppose|exclude|rule|decline)$/.test(lemmaAt(tree, verb)) &&
    (lemmaAt(tree, verb) !== "rule" || lowerAt(tree, verb + 1) === "out")
  );
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
  const last = tree.sentences[sentence]?.end ?? end;
  for (let at = end; at < Math.min(last, end + 14); at++) {
    if (/^[.;?!”"]$/.test(wordAt(tree, at))) return null;
    const isClause = childBy(tree, at, "nsubj", "aux", "expl", "cop") !== null;
    if (isClause && ["VERB", "ADJ", "NOUN", "ADV", "AUX", "PRON"].includes(tokenAt(tree, at).upos)) return at;
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
  const requires = stretchRun(tree, { first: Math.min(inner.first, end), end: inner.end }, stop, () => false);
  const full = stretchRun(tree, outcome, outcome.first < first ? first : Infinity, () => false);
  return requires.end - requires.first >= 2 ? { requires, outcome: full } : null;
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

interface Lead {
  readonly entry: ConditionEntry;
  readonly first: number;
  readonly end: number;
}

/** The entry whose words start here, the longest first; “only if” before “if”; an auxiliary before its subject (“should talks fail”). */
function leadAt(tree: Tree, lexicon: ConditionLexicon, marker: number): Lead | null {
  const { upos, head } = tokenAt(tree, marker);
  if (upos === "AUX") {
    const isInverting = head > marker && relationAt(tree, head) === "advcl" && isInverted(tree, head, marker);
    const entry = isInverting ? lexicon.of("inverted", lowerAt(tree, marker)) : null;
    return entry === null ? null : { entry, first: marker, end: marker + 1 };
  }
  if (!lexicon.starts("clause", lowerAt(tree, marker))) return null;
  for (let length = 3; length >= 1; length--) {
    const end = marker + length;
    if (end >= tree.tokens.length) continue;
    const words = wordsIn(tree, marker, end);
    const isOnly = isRestricted(tree, marker);
    const narrow = isOnly ? lexicon.of("clause", `only ${words}`) : null;
    const entry = narrow ?? lexicon.of("clause", words);
    if (entry === null) continue;
    const isThat = lowerAt(tree, end) === "that";
    if (words === "on condition" && !isThat) return null;
    if (
      entry.relation === "until" &&
      /^(?:\d+|now|then|recently|late|early|next|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\w+day)$/.test(
        wordAt(tree, end),
      )
    )
      return null;
    if (["provided", "providing", "assuming"].includes(words) && !isThat && !/^[,;]$/.test(wordAt(tree, marker - 1)))
      return null;
    const first = narrow !== null && lowerAt(tree, marker - 1) === "only" ? marker - 1 : marker;
    return { entry, first, end: isThat ? end + 1 : end };
  }
  return null;
}

/** “only” right before the conjunction, or before the verb above: “will only be signed when …”. */
function isRestricted(tree: Tree, marker: number): boolean {
  if (marker > 0 && lowerAt(tree, marker - 1) === "only") return true;
  const clause = tokenAt(tree, marker).head;
  const main = clause < 0 ? -1 : tokenAt(tree, clause).head;
  return (
    main >= 0 &&
    main < marker &&
    childrenOf(tree, main).some(
      (child) => child < main && lowerAt(tree, child) === "only" && relationAt(tree, child) === "advmod",
    )
  );
}

function wordsIn(tree: Tree, first: number, end: number): string {
  const words: string[] = [];
  for (let at = first; at < end; at++) words.push(lowerAt(tree, at));
  return words.join(" ");
}

function isInverted(tree: Tree, clause: number, child: number): boolean {
  const subject = childBy(tree, clause, "nsubj");
  return relationAt(tree, child) === "aux" && subject !== null && child < subject && child < clause;
}

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
  // “…, as the envoy had suggested, if …”: what is only said beside it is not what hangs on the condition.
  const above = main < 0 ? -1 : tokenAt(tree, main).head;
  const isBeside = above >= 0 && above < main && main < clause && relationAt(tree, main) === "advcl";
  if (isBeside && markerOf(tree, main) === "as" && isClosedByComma(tree, main, clause)) main = above;
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

/** The same as a span of the text. */
export function outcomeOf(tree: Tree, main: number, clause: number) {
  const run = outcomeRun(tree, main, clause);
  return run === null ? null : spanOfRange(tree, run);
}
