/** Conditions narrowed to one way by “only”: “only with its consent”, “only after a ballot”, “the only way that …”. */
import type { TokenRange } from "../../record/tagging.ts";
import { isNegated } from "../grammar/clause.ts";
import { headFrom, runOf, wordsOf } from "../grammar/complement.ts";
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
  trimRange,
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";
import { isGoal } from "./goals.ts";
import { hasModal } from "./outcomes.ts";
import { afterReporting, clausesAround } from "./surface.ts";

const dates =
  /\b(?:\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|weeks?|months?|years?|hours?|days?|midnight|noon|dawn|dark|morning|night)\b/i;

/** Nouns that a preposition must lead to be a condition and no circumstance: “only at the request of”, not “only at night”. */
const nounsAfter: Readonly<Record<string, RegExp>> = {
  with: /^(?:consent|approval|agreement|permission|guarantees?|assurances?|support|backing|vote|blessing|nod|mandate|safeguards?|involvement|authority|majority|monitors?|observers?|supervision|signature)$/,
  under: /^(?:terms?|conditions?|circumstances?|supervision|auspices|agreement|deal|mandate)$/,
  on: /^(?:conditions?|terms?|basis|understanding|proviso|grounds)$/,
  at: /^(?:request|invitation|insistence|table|price)$/,
  by: /^(?:\p{Ll}+ing|vote|agreement|consent|mandate|dialogue|negotiations?|compromise|referendum)$/u,
  through: /\p{L}/u,
  after: /\p{L}/u,
  upon: /\p{L}/u,
  following: /\p{L}/u,
  via: /^(?:dialogue|talks|negotiations?|diplomacy)$/,
};

/**
 * A consequence that only one thing can bring.
 *
 *     Observers would be sent only at the request of both governments.
 *     └────── outcome ──────┘         └─────────── requires ────────┘
 */
export function conditionInOnlyPhrase(tree: Tree, lexicon: ConditionLexicon, only: number): ConditionDraft | null {
  if (lowerAt(tree, only) !== "only" || lowerAt(tree, only - 1) === "not") return null;
  const word = lowerAt(tree, only + 1);
  const entry = lexicon.of("only-phrase", word);
  if (entry === null) return null;
  // “only on condition that …” is a clause's business.
  if (word === "on" && /^(?:the )?condition that\b/i.test(tree.text.slice(tokenAt(tree, only + 1).end + 1)))
    return null;
  const head = headFrom(tree, only + 2);
  const isClause = childBy(tree, head, "nsubj", "expl") !== null && word === "after";
  if (isClause || !["NOUN", "VERB", "PRON", "PROPN"].includes(tokenAt(tree, head).upos)) return null;
  const requires = wordsOf(tree, head, (child) => child < only + 2 || relationAt(tree, child) === "parataxis");
  if (requires === null || dates.test(requires.text) || !isConditionAfter(tree, only, word, head)) return null;
  const halves = clausesAround(tree, only, only + 2, true);
  if (halves === null || halves.outcome.first > only) return null;
  const { range } = afterReporting(tree, halves.outcome, only);
  const outcome = trimRange(tree, range);
  if (outcome === null) return null;
  const outcomeHead = headOfRange(tree, outcome);
  if (!isOpen(tree, outcome.first, only)) return null;
  return {
    entry,
    relation: "only-if",
    outcome: spanOfRange(tree, outcome),
    requires,
    outcomeHead,
    requiresHead: head,
    tie: spanOfRange(tree, { first: only, end: only + 2 }),
    isOutcomeNegated: isNegated(tree, outcomeHead),
    isRequirementNegated: false,
  };
}

/** “only with a neutral chair in the room”: what comes with it, if that is not whom one talks with. */
function isConditionAfter(tree: Tree, only: number, word: string, head: number): boolean {
  if (nounsAfter[word]?.test(lowerAt(tree, head))) return true;
  const verb = tokenAt(tree, head).head;
  const isCompany =
    verb < 0 || /^(?:speak|talk|meet|deal|negotiate|work|share|agree|trade|do|cooperate)$/.test(lemmaAt(tree, verb));
  return (
    word === "with" &&
    !isCompany &&
    verb < only &&
    tokenAt(tree, head).upos === "NOUN" &&
    childrenBy(tree, head, "amod", "acl", "nmod").length > 0
  );
}

/** Whether something may yet happen: “would be sent”, “want China to be a member”; not “was sent only at the request of …”. */
function isOpen(tree: Tree, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (tokenAt(tree, at).upos === "VERB" && hasModal(tree, at)) return true;
    if (/^(?:want|accept|agree|consider|ready|willing|possible|support|back)$/.test(lemmaAt(tree, at))) return true;
    if (tokenAt(tree, at).xpos === "MD") return true;
  }
  return false;
}

/**
 * The one way to something.
 *
 *     The only way that progress is going to be made is through dialogue.
 *                       └──────── outcome ─────────┘    └── requires ──┘
 */
export function conditionByOnlyWay(tree: Tree, lexicon: ConditionLexicon, way: number): ConditionDraft | null {
  const entry = lexicon.of("only-way", lowerAt(tree, way));
  const isOnly = childrenBy(tree, way, "amod").some((child) => lowerAt(tree, child) === "only");
  if (!isOnly) return null;
  if (entry === null) return conditionByOnlyGoal(tree, lexicon, way);
  const from = /^(?:that|to|for|out)$/.test(lowerAt(tree, way + 1)) ? way + 2 : way + 1;
  const told =
    relationAt(tree, way) === "nsubj" ? outcomeAsSubject(tree, way, from) : outcomeAsPredicate(tree, way, from);
  if (told === null) return conditionByOnlyGoal(tree, lexicon, way);
  const { outcome, requires } = told;
  return {
    entry,
    relation: "only-if",
    outcome: spanOfRange(tree, outcome),
    requires: spanOfRange(tree, requires),
    outcomeHead: headOfRange(tree, outcome),
    requiresHead: headOfRange(tree, requires),
    tie: spanOfRange(tree, { first: way - 1, end: way + 1 }),
    isOutcomeNegated: false,
    isRequirementNegated: false,
  };
}

/**
 * The one thing of its kind that somebody will have.
 *
 *     The only talks they will agree to must be on the manner of his departure.
 *         └────────── outcome ─────────┘         └──────── requires ─────────┘
 */
function conditionByOnlyGoal(tree: Tree, lexicon: ConditionLexicon, goal: number): ConditionDraft | null {
  const entry = lexicon.of("only-way", "talks");
  const last = tree.sentences[tokenAt(tree, goal).sentence]?.end ?? goal;
  const isRelative = /^(?:they|he|she|we|it|that|which|\p{Lu}.*)$/u.test(wordAt(tree, goal + 1));
  const isWay = lowerAt(tree, goal) === "way";
  if (entry === null || !(isGoal(tree, goal) || isWay) || !isRelative) return null;
  for (let at = goal + 3; at < Math.min(last, goal + 20); at++) {
    const marks = childrenBy(tree, tokenAt(tree, at).head, "mark").map((mark) => lowerAt(tree, mark));
    const isOfRelative = tokenAt(tree, at - 1).upos === "PRON" || marks.includes("that");
    if (!/^(?:must|would|will|might|may|could|is|are)$/.test(lowerAt(tree, at)) || isOfRelative) continue;
    const be = /^(?:is|are)$/.test(lowerAt(tree, at)) ? at : lowerAt(tree, at + 1) === "be" ? at + 1 : null;
    if (be === null) continue;
    const end = clauseEnd(tree, be + 1, last);
    const requires = trimRange(tree, { first: be + 1, end });
    if (requires === null) return null;
    return {
      entry,
      relation: "only-if",
      outcome: spanOfRange(tree, withoutMark(tree, { first: isWay ? goal + 1 : goal - 1, end: at })),
      requires: spanOfRange(tree, requires),
      outcomeHead: goal,
      requiresHead: headOfRange(tree, requires),
      tie: spanOfRange(tree, { first: goal - 1, end: goal }),
      isOutcomeNegated: false,
      isRequirementNegated: false,
    };
  }
  return null;
}

/** Without “that” before it and a quotation mark after it. */
function withoutMark(tree: Tree, { first, end }: TokenRange): TokenRange {
  const start = lowerAt(tree, first) === "that" ? first + 1 : first;
  return { first: start, end: tokenAt(tree, end - 1).upos === "PUNCT" ? end - 1 : end };
}

function clauseEnd(tree: Tree, from: number, last: number): number {
  let at = from;
  while (at < last && !/^[,;:.”"—–]$/.test(wordAt(tree, at))) at++;
  return at;
}

function outcomeAsSubject(tree: Tree, way: number, from: number) {
  const predicate = tokenAt(tree, way).head;
  const copula = predicate < 0 ? null : childBy(tree, predicate, "cop");
  if (copula === null || copula <= from) return null;
  const outcome = trimRange(tree, { first: from, end: copula });
  const words = runOf(tree, predicate, (child) => child <= copula || relationAt(tree, child) === "parataxis");
  const requires = words === null ? null : trimRange(tree, words);
  return outcome === null || requires === null || outcome.end - outcome.first < 2 ? null : { outcome, requires };
}

/** “A truce is the only way to peace.” */
function outcomeAsPredicate(tree: Tree, way: number, from: number) {
  const subject = childBy(tree, way, "nsubj", "csubj");
  if (subject === null || childBy(tree, way, "cop") === null || !/^(?:to|for)$/.test(lowerAt(tree, from - 1)))
    return null;
  if (["it", "this", "that", "which", "he", "she", "they"].includes(wordAt(tree, subject).toLowerCase())) return null;
  const requires = runOf(tree, subject);
  const goal = childrenBy(tree, way, "acl", "nmod").find((child) => child >= from);
  const words = goal === undefined ? null : runOf(tree, goal, (child) => child < from);
  return requires === null || words === null ? null : { outcome: words, requires };
}
