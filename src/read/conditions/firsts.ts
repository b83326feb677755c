/** Conditions told as an order of things: what must come before what. */
import type { TokenRange } from "../../record/tagging.ts";
import { isNegated } from "../grammar/clause.ts";
import { markerOf, runOf, wordsOf } from "../grammar/complement.ts";
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
import { occasions } from "./phrases.ts";
import { afterReporting, clausesAround, type SurfaceClauses } from "./surface.ts";

const wants = new Set(["want", "need", "demand", "insist", "require", "wish", "ought"]);
/** A duty in so many words: what it is laid on must come first. */
const duty =
  /\b(?:must|(?:has|have|had|needs?|ought|wants?|wanted|required|obliged) (?:first |still |also |only |\w+ly )?to|to be done|needs?|needed|necessary|insists? on|first wants?)\b/i;
const denial = /\b(?:no|not|never|nothing|nobody|impossible|cannot)\b|n['’]t\b/i;
const modal = /\b(?:will|would|can|could|shall|may|possible|impossible|cannot|expects?|expected|plans?)\b|'ll\b/i;
const span = /^(?:day|week|month|year|hour|minute|deadline|time|midnight|noon|dawn)s?$/;

/**
 * What must be done first, or what is held back until then. A mere order in time (“they ate before they voted”) lays no
 * duty on anyone.
 *
 *     The siege must be lifted before any map is drawn.
 *     └────── requires ──────┘        └── outcome ───┘
 */
export function conditionInOrder(tree: Tree, lexicon: ConditionLexicon, marker: number): ConditionDraft | null {
  const entry = lexicon.of("before", lowerAt(tree, marker));
  if (entry === null || !["SCONJ", "ADP"].includes(tokenAt(tree, marker).upos)) return null;
  const halves = clausesAround(tree, marker, marker + 1) ?? beforeOneWord(tree, marker);
  if (
    halves === null ||
    halves.outcome.first > marker ||
    span.test(lemmaAt(tree, halves.requires.end - 1)) ||
    /^\d/.test(lowerAt(tree, halves.requires.first))
  )
    return null;
  const left = spanOfRange(tree, halves.outcome);
  const right = spanOfRange(tree, halves.requires);
  if (occasions.test(right.text)) return null;
  // A denial in an earlier clause (“will not add any, but will ask for more before …”) holds nothing back.
  const nearest = left.text.split(/, (?:but|and|while) /).at(-1) ?? left.text;
  const isDenied = denial.test(nearest) && modal.test(left.text);
  const bare = isDenied || duty.test(left.text) ? null : wantedBefore(tree, marker);
  if (!isDenied && bare === null && !duty.test(left.text)) return null;
  const leftRange = bare ?? afterReporting(tree, halves.outcome, marker).range;
  const leftHead = headOfRange(tree, leftRange);
  const rightHead = headOfRange(tree, halves.requires);
  const tie = spanOfRange(tree, { first: marker, end: marker + 1 });
  // “will not come before X”: what is denied is the outcome, and X is what it waits for.
  if (isDenied) {
    return {
      entry,
      relation: "until",
      outcome: spanOfRange(tree, leftRange),
      requires: right,
      outcomeHead: leftHead,
      requiresHead: rightHead,
      tie,
      isOutcomeNegated: true,
      isRequirementNegated: false,
    };
  }
  return {
    entry,
    relation: entry.relation,
    outcome: right,
    requires: bare === null ? left : spanOfRange(tree, bare),
    outcomeHead: rightHead,
    requiresHead: leftHead,
    tie,
    isOutcomeNegated: false,
    isRequirementNegated: isNegated(tree, leftHead),
  };
}

/** What somebody wants first: “wants an apology before …”, “insist that the army pull back before …”. */
function wantedBefore(tree: Tree, marker: number): TokenRange | null {
  const start = tree.sentences[tokenAt(tree, marker).sentence]?.first ?? marker;
  for (let at = marker - 2; at >= start; at--) {
    if (/^[;:]$/.test(wordAt(tree, at))) return null;
    const { upos, xpos } = tokenAt(tree, at);
    const isWanting = upos === "VERB" && /^(?:want|demand|insist|wait|await)$/.test(lemmaAt(tree, at));
    if (!isWanting || !/^VB[ZPG]$/.test(xpos ?? "") || isNegated(tree, at) || childBy(tree, at, "nsubj") === null)
      continue;
    const next = /^(?:on|that|for)$/.test(lowerAt(tree, at + 1)) ? at + 2 : at + 1;
    return next < marker ? trimRange(tree, { first: next, end: marker }) : null;
  }
  return null;
}

/** “must meet every criterion before entry”: one word for what is negotiated. */
function beforeOneWord(tree: Tree, marker: number): SurfaceClauses | null {
  const after = marker + 1;
  const isAlone = /^[.,;”"]$/.test(wordAt(tree, after + 1)) && isGoal(tree, after);
  const start = tree.sentences[tokenAt(tree, marker).sentence]?.first ?? marker;
  const subject = dutyStart(tree, start, marker);
  return isAlone && subject !== null
    ? { outcome: { first: subject, end: marker }, requires: { first: after, end: after + 1 } }
    : null;
}

/** Where the subject of the last clause with a duty starts. */
function dutyStart(tree: Tree, start: number, marker: number): number | null {
  for (let at = marker - 1; at > start; at--) {
    const isDuty = /^(?:must|required|obliged|has|have|needs?)$/.test(lowerAt(tree, at));
    const verb = isDuty && relationAt(tree, at) === "aux" ? tokenAt(tree, at).head : at;
    const subject = isDuty ? childBy(tree, verb, "nsubj") : null;
    if (subject !== null) return runOf(tree, subject)?.first ?? subject;
  }
  return null;
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
  return {
    entry,
    relation: "precondition",
    outcome,
    requires,
    outcomeHead: later,
    requiresHead: wanted,
    tie: spanOfRange(tree, { first: marker, end: marker + 1 }),
    isOutcomeNegated: false,
    isRequirementNegated: false,
  };
}
