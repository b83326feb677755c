/** Conditions told as an order of things: what must come before what. */
import { auxiliariesOf, isNegated } from "../grammar/clause.ts";
import { markerOf, wordsOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, spanOfRange, tokenAt, type Tree } from "../grammar/tree.ts";
import { outcomeOf } from "./clauses.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";

const duties = new Set(["must", "should", "shall"]);
const wants = new Set(["want", "need", "have", "demand", "insist", "require", "wish", "ought"]);

/**
 * What must be done first. A mere order in time (“they ate before they voted”) lays no duty on anyone.
 *
 *     The siege must be lifted before any map is drawn.
 *     └────── requires ──────┘        └── outcome ───┘
 */
export function conditionInOrder(tree: Tree, lexicon: ConditionLexicon, later: number): ConditionDraft | null {
  if (!["advcl", "obl"].includes(relationAt(tree, later))) return null;
  const entry = lexicon.of("before", markerOf(tree, later));
  if (entry === null) return null;
  const first = tokenAt(tree, later).head;
  if (first < 0 || /^(?:day|week|month|year|hour|minute|deadline|time)$/.test(lemmaAt(tree, later))) return null;
  const isDenied = isNegated(tree, first);
  if (!isDenied && !isDuty(tree, first)) return null;
  const isLead = (child: number) => child < later && ["mark", "case", "advmod"].includes(relationAt(tree, child)) && child <= later;
  const outcomeWords = wordsOf(tree, later, (child) => isLead(child) && ["mark", "case"].includes(relationAt(tree, child)));
  const requiresWords = outcomeOf(tree, first, later);
  if (outcomeWords === null || requiresWords === null) return null;
  const marker = childrenBy(tree, later, "mark", "case")[0] ?? later;
  const tie = spanOfRange(tree, { first: marker, end: marker + 1 });
  // “will not come before X”: what is denied is the outcome, and X is what it waits for.
  return isDenied
    ? { entry, relation: "until", outcome: requiresWords, requires: outcomeWords, outcomeHead: first, requiresHead: later, tie, isOutcomeNegated: true, isRequirementNegated: false }
    : { entry, relation: entry.relation, outcome: outcomeWords, requires: requiresWords, outcomeHead: later, requiresHead: first, tie, isOutcomeNegated: false, isRequirementNegated: false };
}

/** Whether a duty lies on the clause: “must”, “has to”, “wants … first”, “there is work to be done”. */
function isDuty(tree: Tree, verb: number): boolean {
  if (auxiliariesOf(tree, verb).some((word) => duties.has(word))) return true;
  if (wants.has(lemmaAt(tree, verb)) && childBy(tree, verb, "xcomp", "ccomp", "obj") !== null) return true;
  const { head } = tokenAt(tree, verb);
  const isWanted = ["xcomp", "ccomp"].includes(relationAt(tree, verb)) && head >= 0 && wants.has(lemmaAt(tree, head));
  return isWanted || (relationAt(tree, verb) === "acl" && childrenBy(tree, verb, "mark").some((mark) => lowerAt(tree, mark) === "to"));
}

/**
 * Something wanted ahead of something else, with the later thing in front.
 *
 *     Before any wider truce, the council wants a ceasefire in the port.
 *            └─ outcome ───┘                   └────── requires ──────┘
 */
export function conditionAhead(tree: Tree, lexicon: ConditionLexicon, later: number): ConditionDraft | null {
  const entry = lexicon.of("before", markerOf(tree, later));
  const verb = tokenAt(tree, later).head;
  if (entry === null || verb < later || !wants.has(lemmaAt(tree, verb))) return null;
  const wanted = childBy(tree, verb, "xcomp", "ccomp", "obj");
  if (wanted === null || relationAt(tree, later) !== "obl") return null;
  const outcome = wordsOf(tree, later, (child) => relationAt(tree, child) === "case");
  const requires = wordsOf(tree, wanted);
  if (outcome === null || requires === null) return null;
  const marker = childrenBy(tree, later, "case")[0] ?? later;
  return { entry, relation: "precondition", outcome, requires, outcomeHead: later, requiresHead: wanted, tie: spanOfRange(tree, { first: marker, end: marker + 1 }), isOutcomeNegated: false, isRequirementNegated: false };
}
