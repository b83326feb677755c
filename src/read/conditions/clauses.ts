/** Conditions in a clause of their own: “if”, “unless”, “until”, “as long as”, “should … fail”. */
import { isNegated } from "../grammar/clause.ts";
import type { TokenRange } from "../../record/tagging.ts";
import { isUnder, runOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  tokenAt,
  type Tree,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
import { clausesAround } from "./surface.ts";

/**
 * A consequence tied to a clause by a conjunction.
 *
 *     The union will strike unless the firm restores overtime pay.
 *     └──── outcome ─────┘        └────────── requires ──────────┘
 */
export function conditionInClause(tree: Tree, lexicon: ConditionLexicon, clause: number): ConditionDraft | null {
  if (["nsubj", "obj", "case", "punct", "mark"].includes(relationAt(tree, clause))) return null;
  const lead = leadOf(tree, lexicon, clause);
  if (lead === null || isAsked(tree, clause)) return null;
  const { entry, first, end } = lead;
  const main = mainClauseOf(tree, clause);
  if (main === null || (entry.needs === "modal" && !hasModal(tree, main))) return null;
  const halves = parsedHalves(tree, clause, main, end) ?? clausesAround(tree, first, end);
  if (halves === null) return null;
  const outcomeHead = isWithin(main, halves.outcome) ? main : headOfRange(tree, halves.outcome);
  return {
    entry,
    relation: entry.relation,
    outcome: spanOfRange(tree, halves.outcome),
    requires: spanOfRange(tree, halves.requires),
    outcomeHead,
    requiresHead: clause,
    tie: spanOfRange(tree, { first, end }),
    isOutcomeNegated: isNegated(tree, outcomeHead),
    isRequirementNegated: isNegated(tree, clause),
  };
}

/** The halves as the parse has them; null where they do not look like clauses around the conjunction. */
function parsedHalves(tree: Tree, clause: number, main: number, end: number) {
  if (relationAt(tree, clause) !== "advcl") return null;
  const requires = runOf(tree, clause, (child) => child < end);
  const outcome = outcomeRun(tree, main, clause);
  if (requires === null || outcome === null) return null;
  const isSound = Math.abs(requires.first - end) <= 1 && requires.end - requires.first >= 2 && outcome.end - outcome.first >= 3;
  const isApart = outcome.end <= requires.first || outcome.first >= requires.end;
  return isSound && isApart ? { requires, outcome } : null;
}

const isWithin = (token: number, range: TokenRange) => token >= range.first && token < range.end;

/** “asked if”, “see if”, “know if”: a question in other words. */
function isAsked(tree: Tree, clause: number): boolean {
  const { head } = tokenAt(tree, clause);
  return head >= 0 && head < clause && ["ask", "see", "wonder", "know", "decide", "question", "determine", "unclear", "doubt", "check"].includes(lemmaAt(tree, head)) && relationAt(tree, clause) !== "advcl";
}

interface Lead {
  readonly entry: ConditionEntry;
  readonly first: number;
  readonly end: number;
}

/** The entry whose words lead the clause: “only if” before “if”; an auxiliary before its subject (“should talks fail”). */
function leadOf(tree: Tree, lexicon: ConditionLexicon, clause: number): Lead | null {
  const leads = childrenOf(tree, clause).filter((child) => child < clause && ["mark", "advmod", "case"].includes(relationAt(tree, child)));
  for (const child of leads) {
    let end = child + 1;
    while (end < clause && (tokenAt(tree, end).deprel === "fixed" || (lowerAt(tree, end) === "as" && lowerAt(tree, child) === "as"))) end++;
    const words = wordsIn(tree, child, end).replace(/ that$/, "");
    const isOnly = child > 0 && lowerAt(tree, child - 1) === "only";
    const narrow = isOnly ? lexicon.of("clause", `only ${words}`) : null;
    const entry = narrow ?? lexicon.of("clause", words);
    const isThat = end < clause && lowerAt(tree, end) === "that";
    if (entry !== null) return { entry, first: narrow === null ? child : child - 1, end: isThat ? end + 1 : end };
  }
  const inverted = childrenOf(tree, clause).find((child) => isInverted(tree, clause, child));
  const entry = inverted === undefined || relationAt(tree, clause) !== "advcl" ? null : lexicon.of("inverted", lowerAt(tree, inverted));
  return entry === null || inverted === undefined ? null : { entry, first: inverted, end: inverted + 1 };
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
  return childrenBy(tree, verb, "aux").some((aux) => /^(?:will|'ll|wo|would|'d|can|ca|could|may|might|shall|should|must)$/.test(lowerAt(tree, aux)));
}

const opinions = new Set(["think", "believe", "doubt", "expect", "suspect", "guess", "hope", "suppose", "say", "tell", "announce", "insist", "warn", "argue"]);

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
  return main < 0 || relationAt(tree, main) === "punct" ? null : main;
}

/** What happens or not: the main clause without the condition, what is only said beside it, and clauses listed after it. */
export function outcomeRun(tree: Tree, main: number, clause: number) {
  const isBesides = (child: number): boolean => {
    if (child === clause || isUnder(tree, clause, child)) return relationAt(tree, child) !== "xcomp" || child === clause;
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
