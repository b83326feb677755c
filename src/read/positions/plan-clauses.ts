/** Positions in what a plan would do: “Under her plan, the army would leave; the rebels would disarm”. */
import { agentOf, auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { headsAbove, markerOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lowerAt, spanOfRange, type Tree, tokenAt, trimRange, wordAt } from "../grammar/tree.ts";
import type { PositionDraft, Wanted } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { ownersOf } from "./owner.ts";

const term: StanceEntry = {
  id: "under-the-plan",
  words: "under the plan",
  kind: "noun",
  stance: "offer",
  takes: [],
  negated: null,
  example: "Under the mediator's plan, both armies would leave the town.",
};

const agreed: StanceEntry = {
  id: "under-the-accord",
  words: "under the accord",
  kind: "noun",
  stance: "accept",
  takes: [],
  negated: null,
  example: "The island will cut its duty to 9 per cent under an accord reached on Monday.",
};

const accords = /^(?:accord|deal|agreement|pact|truce|settlement|compromise|contract)$/;

/**
 * What a party will do under an accord it has accepted.
 *
 *     The island will cut its duty to 9 per cent under an accord reached on Monday.
 *     └─holder─┘      └──────── accepted ───────┘         └noun┘
 */
export function positionByAccord(tools: FrameTools, noun: number): PositionDraft | null {
  const { tree, isActor } = tools;
  if (!accords.test(lowerAt(tree, noun)) || markerOf(tree, noun) !== "under") return null;
  const verb = [tokenAt(tree, noun).head, ...headsAbove(tree, noun, 3)].find(
    (at) => at >= 0 && at < noun && tokenAt(tree, at).upos === "VERB",
  );
  const subject = verb === undefined ? null : subjectOf(tree, verb);
  if (verb === undefined || subject === null || !isActor(subject) || childBy(tree, verb, "obj") === null) return null;
  if (!auxiliariesOf(tree, verb).some((aux) => /^(?:will|would|'ll)$/.test(aux)) || isNegated(tree, verb)) return null;
  const under = childrenBy(tree, noun, "case").find((mark) => lowerAt(tree, mark) === "under");
  const range = under === undefined ? null : trimRange(tree, { first: verb, end: under });
  if (range === null) return null;
  const wanted = [{ head: verb, content: spanOfRange(tree, range) }];
  return {
    entry: agreed,
    stance: "accept",
    word: noun,
    wanted,
    holder: { tokens: [subject], speakers: [] },
    toward: [],
    isClause: true,
  };
}

const plans = /^(?:plan|proposal|offer|scheme|draft|blueprint|compromise|formula|proposals|terms|roadmap)$/;

/**
 * Each clause of the sentence is a term of the plan, put forward by whose it is.
 *
 *     Under the envoy's plan, the army would leave the port; and the rebels would hand over their guns.
 *               └holder┘      └────────── offer ──────────┘      └────────── offer ──────────────────┘
 */
export function positionByPlan(tools: FrameTools, noun: number): PositionDraft | null {
  const { tree } = tools;
  if (!plans.test(lowerAt(tree, noun)) || markerOf(tree, noun) !== "under") return null;
  const made = childrenBy(tree, noun, "acl").flatMap((clause) => agentOf(tree, clause) ?? []);
  const owners = [...ownersOf(tools, noun), ...made].filter((owner) => tools.isActor(owner));
  const wanted = termsAfter(tree, noun);
  if (owners.length === 0 || wanted.length === 0) return null;
  return {
    entry: term,
    stance: "offer",
    word: noun,
    wanted,
    holder: { tokens: [...new Set(owners)].slice(0, 3), speakers: [] },
    toward: [],
    isClause: true,
  };
}

/** The clauses after the comma that closes the phrase, parted by semicolons; each says what would be. */
function termsAfter(tree: Tree, noun: number): Wanted[] {
  const end = tree.sentences[tokenAt(tree, noun).sentence]?.end ?? noun;
  const verb = clauseVerbAfter(tree, noun, end);
  if (verb === null) return [];
  let comma = -1;
  for (let at = noun; at < verb; at++) if (wordAt(tree, at) === ",") comma = at;
  if (comma < 0) return [];
  const wanted: Wanted[] = [];
  let first = comma + 1;
  for (let at = first; at <= end; at++) {
    const isEnd = at === end || wordAt(tree, at) === ";" || /^["“”]$/.test(wordAt(tree, at));
    if (!isEnd) continue;
    if (lowerAt(tree, first) === "and") first++;
    const range = first < at ? trimRange(tree, { first, end: at }) : null;
    const head = range === null ? null : clauseVerbAfter(tree, range.first, range.end);
    if (range !== null && head !== null) wanted.push({ head, content: spanOfRange(tree, range) });
    first = at + 1;
    if (at < end && wordAt(tree, at) !== ";") break;
  }
  return wanted;
}

/** The first verb with “would” or “will” from a token on. */
function clauseVerbAfter(tree: Tree, from: number, end: number): number | null {
  for (let at = from; at < end; at++) {
    const isModal = /^(?:would|will|must|should)$/.test(lowerAt(tree, at)) && tokenAt(tree, at).upos === "AUX";
    if (isModal) return tokenAt(tree, at).head > at ? tokenAt(tree, at).head : at;
  }
  return null;
}
