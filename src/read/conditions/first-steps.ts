/** Conditions told by “first”: what is offered, and what must come before it. */
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
import type { ConditionLexicon } from "./entries.ts";
import { hasModal } from "./outcomes.ts";

const offering = /^(?:propose|offer|suggest|invite|call|agree|welcome|back|support|accept|consider|want|seek)$/;

/**
 * A duty with “first” beside what its speaker offers or wants.
 *
 *     Brussels proposed a summit in May, but said both capitals must first restore trust.
 *                       └── outcome ───┘         └───────────── requires ──────────────┘
 */
export function conditionFirst(tree: Tree, lexicon: ConditionLexicon, first: number): ConditionDraft | null {
  const entry = lexicon.of("first", lowerAt(tree, first));
  const verb = tokenAt(tree, first).head;
  if (entry === null || relationAt(tree, first) !== "advmod" || verb < 0 || !isDuty(tree, verb)) return null;
  const offered = offeredBefore(tree, verb);
  if (offered === null) return null;
  const requires = runOf(
    tree,
    clauseOf(tree, verb),
    (child) => relationAt(tree, child) === "parataxis" || isLead(tree, child),
  );
  const outcome = wordsOf(
    tree,
    offered,
    (child) => ["case", "mark"].includes(relationAt(tree, child)) && child < offered,
  );
  const range = requires === null ? null : trimRange(tree, requires);
  if (range === null || outcome === null || outcome.end > tokenAt(tree, range.first).start) return null;
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires: spanOfRange(tree, range),
    outcomeHead: offered,
    requiresHead: verb,
    tie: spanOfRange(tree, { first, end: first + 1 }),
    isOutcomeNegated: false,
    isRequirementNegated: isNegated(tree, verb),
  };
}

function isLead(tree: Tree, child: number): boolean {
  return relationAt(tree, child) === "mark" && lowerAt(tree, child) === "that";
}

/** “must first restore”, “would first have to pay”, “needs to first agree”. */
function isDuty(tree: Tree, verb: number): boolean {
  const isModal = childrenBy(tree, verb, "aux").some((aux) => /^(?:must|should)$/.test(lowerAt(tree, aux)));
  const above = tokenAt(tree, verb).head;
  const isOwed = (at: number) => at >= 0 && /^(?:have|need|want|ought|require)$/.test(lemmaAt(tree, at));
  return isModal || isOwed(verb) || (relationAt(tree, verb) === "xcomp" && isOwed(above));
}

/** The verb with the subject: “have” of “would have to first pay”. */
function clauseOf(tree: Tree, verb: number): number {
  const above = tokenAt(tree, verb).head;
  return relationAt(tree, verb) === "xcomp" && above >= 0 && childBy(tree, verb, "nsubj") === null ? above : verb;
}

/** What an earlier verb of the sentence offers: its object or infinitive. */
function offeredBefore(tree: Tree, verb: number): number | null {
  let at = verb;
  for (let step = 0; step < 5 && at >= 0; step++) {
    if (at < verb && offering.test(lemmaAt(tree, at))) {
      return childrenBy(tree, at, "obj", "xcomp", "obl").find((child) => child > at && child < verb) ?? null;
    }
    at = tokenAt(tree, at).head;
  }
  return null;
}

/**
 * A demand for one thing before another.
 *
 *     They argued over the demand for a truce before the signing of the pact.
 *                                     └reqs.┘        └────── outcome ──────┘
 */
export function conditionDemanded(tree: Tree, lexicon: ConditionLexicon, demand: number): ConditionDraft | null {
  const entry = lexicon.of("demand", lowerAt(tree, demand));
  if (entry === null || !/^NN/.test(tokenAt(tree, demand).xpos ?? "")) return null;
  const around = [demand, ...childrenBy(tree, demand, "nmod", "obl", "acl")];
  const wanted = around.find(
    (child) =>
      child > demand && tokenAt(tree, child).deprel !== "acl:relcl" && /^(?:for|that|on)$/.test(markerOf(tree, child)),
  );
  if (wanted === undefined) return null;
  const later = [demand, wanted]
    .flatMap((head) => childrenBy(tree, head, "nmod", "obl", "advcl", "acl"))
    .find((child) => child > wanted && markerOf(tree, child) === "before");
  if (later === undefined) return null;
  const marker = childrenBy(tree, later, "case", "mark")[0] ?? later;
  const requires = runOf(tree, wanted, (child) => child < wanted && ["case", "mark"].includes(relationAt(tree, child)));
  const outcome = wordsOf(tree, later, (child) => child <= marker);
  const range =
    requires === null ? null : trimRange(tree, { first: requires.first, end: Math.min(requires.end, marker) });
  if (
    range === null ||
    outcome === null ||
    /^\d|\b(?:\w+day|weeks?|months?|years?|midnight|noon)\b/i.test(outcome.text)
  )
    return null;
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires: spanOfRange(tree, range),
    outcomeHead: later,
    requiresHead: wanted,
    tie: spanOfRange(tree, { first: marker, end: marker + 1 }),
    stater: childBy(tree, demand, "nmod:poss", "compound", "amod"),
    isOutcomeNegated: hasModal(tree, later) && isNegated(tree, later),
    isRequirementNegated: false,
  };
}
