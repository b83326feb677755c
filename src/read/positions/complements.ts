/** What a stance word takes: the phrase or clause that says what is wanted, and whom it is asked of. */
import { isPassive, isReduced } from "../grammar/clause.ts";
import { headFrom, markerOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  lemmaAt,
  lowerAt,
  relationAt,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import { antecedentOf, objectNear, objectOf } from "./objects.ts";

export interface Complement {
  readonly head: number;
  /** Whom it is asked of: “urged both sides to stop” → sides. */
  readonly toward: number | null;
  /** Whether the addressee's words belong to what is wanted (“wants both sides to stop”). */
  readonly isJoined: boolean;
  readonly isClause: boolean;
  /** First word of a clause, where the parse may leave its subject hanging elsewhere. */
  readonly from?: number;
}

const clausal = ["xcomp", "ccomp", "advcl", "acl"];

/** The complement of `word` for the first of `slots` that it fills; null when it fills none. */
export function complementOf(tree: Tree, word: number, slots: readonly string[]): Complement | null {
  for (const slot of slots) {
    const found = fill(tree, word, slot);
    if (found !== null) return found;
  }
  return null;
}

function fill(tree: Tree, word: number, slot: string): Complement | null {
  switch (slot) {
    case "object":
      return phrase(objectOf(tree, word) ?? objectNear(tree, word));
    case "to":
      return clause(infinitiveOf(tree, word));
    case "that":
      return finiteOf(tree, word);
    case "ing":
      return clause(gerundOf(tree, word));
    case "need":
      return neededOf(tree, word);
    case "np":
      return phrase(word);
    default:
      return slot.includes("+") ? addressed(tree, word, slot) : prepositional(tree, word, slot.replace(/^prep-/, ""));
  }
}

const phrase = (head: number | null): Complement | null =>
  head === null ? null : { head, toward: null, isJoined: false, isClause: false };
const clause = (head: number | null): Complement | null =>
  head === null ? null : { head, toward: null, isJoined: false, isClause: true };

function infinitiveOf(tree: Tree, word: number): number | null {
  const own = childrenBy(tree, word, ...clausal).find(
    (child) => child > word && isInfinitive(tree, child) && tokenAt(tree, child).deprel !== "acl:relcl",
  );
  return own ?? ledBy(tree, word, "to", "PART");
}

/** The phrase or clause that a word right after `word` leads, wherever the parse hangs it: “insist | on | billions”. */
function ledBy(tree: Tree, word: number, leader: string, upos?: string): number | null {
  for (let at = word + 1; at <= word + 3 && at < tree.tokens.length; at++) {
    const token = tokenAt(tree, at);
    if (lowerAt(tree, at) === leader) {
      const isVerbNext = at + 1 < tree.tokens.length && tokenAt(tree, at + 1).xpos === "VB";
      if (
        upos === "PART"
          ? !isVerbNext && token.upos !== upos
          : upos === "ADP"
            ? isVerbNext
            : upos !== undefined && token.upos !== upos
      )
        return null;
      // “agreed to by the rebels”: what was agreed to stands before.
      if (at + 1 < tree.tokens.length && tokenAt(tree, at + 1).upos === "ADP" && upos === "ADP") return null;
      return token.head > at
        ? token.head
        : at + 1 < tree.tokens.length && tokenAt(tree, at + 1).upos !== "PUNCT"
          ? headFrom(tree, at + 1)
          : null;
    }
    if (
      !["ADV", "PART"].includes(token.upos) &&
      token.deprel !== "compound:prt" &&
      !/^(?:\w+day|yesterday|today)$/i.test(lowerAt(tree, at))
    )
      return null;
  }
  return null;
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return (
    tokenAt(tree, verb).xpos !== "VBG" &&
    childrenBy(tree, verb, "mark", "aux").some((mark) => lowerAt(tree, mark) === "to" && mark < verb)
  );
}

/** A clause with a finite verb, with or without “that”: “demands that Ukraine cede …”, “demanding allies pay …”. */
function finiteOf(tree: Tree, word: number): Complement | null {
  const own = childrenBy(tree, word, "ccomp", "acl", "parataxis", "advcl", "xcomp").find((child) => {
    if (child < word || isInfinitive(tree, child) || tokenAt(tree, child).deprel === "acl:relcl") return false;
    if (markerOf(tree, child).startsWith("that")) return true;
    const isBare = ["ccomp", "xcomp"].includes(relationAt(tree, child)) && markerOf(tree, child) === "";
    return (
      isBare &&
      (childBy(tree, child, "nsubj", "csubj", "expl") !== null ||
        (child > word + 1 && /^VB[PZD]?$/.test(tokenAt(tree, child).xpos) && isNominalStart(tree, word + 1)))
    );
  });
  const head = own ?? ledBy(tree, word, "that", "SCONJ");
  if (head === null || head === undefined) return null;
  const that = childrenBy(tree, head, "mark").find((mark) => lowerAt(tree, mark) === "that" && mark > word);
  const isLed = lowerAt(tree, word + 1) === "that";
  const from = that !== undefined ? that + 1 : word + (isLed ? 2 : 1);
  return { head, toward: null, isJoined: false, isClause: true, from };
}

function isNominalStart(tree: Tree, at: number): boolean {
  return at < tree.tokens.length && ["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"].includes(tokenAt(tree, at).upos);
}

function gerundOf(tree: Tree, word: number): number | null {
  return (
    childrenBy(tree, word, "xcomp", "ccomp", "obj", "advcl").find(
      (child) =>
        child > word &&
        tokenAt(tree, child).xpos === "VBG" &&
        markerOf(tree, child) === "" &&
        tokenAt(tree, word + 1).upos !== "PUNCT",
    ) ?? null
  );
}

/** “stressed the need for haste”, “stressed the importance of inspections” → haste, inspections */
function neededOf(tree: Tree, verb: number): Complement | null {
  const noun = childrenBy(tree, verb, "obj").find((child) =>
    ["need", "importance", "necessity", "urgency"].includes(lemmaAt(tree, child)),
  );
  if (noun === undefined) return null;
  return prepositional(tree, noun, "for") ?? prepositional(tree, noun, "of") ?? clause(infinitiveOf(tree, noun));
}

function prepositional(tree: Tree, word: number, preposition: string): Complement | null {
  const isLed = (child: number) => {
    const marker = markerOf(tree, child);
    return marker === preposition || (preposition !== "to" && marker.startsWith(`${preposition} `));
  };
  const own = childrenBy(tree, word, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp", "obj").find(
    (child) => child > word && isLed(child) && (preposition !== "to" || !isInfinitive(tree, child)),
  );
  const found =
    strandedBy(tree, word, preposition) ??
    aheadBy(tree, word, preposition) ??
    own ??
    ledBy(tree, word, preposition, preposition === "to" ? "ADP" : undefined) ??
    pastTime(tree, word, isLed);
  if (found === null || found === undefined) return null;
  const isVerbal = tokenAt(tree, found).upos === "VERB";
  const doer =
    isVerbal && isInfinitive(tree, found) ? (childBy(tree, found, "nsubj") ?? childBy(tree, word, "obj")) : null;
  const figure = figureBehind(tree, found, preposition);
  const complement = { head: found, toward: doer, isJoined: doer !== null, isClause: isVerbal };
  return figure === null ? complement : { ...complement, from: figure };
}

/** “on | 7 per cent more for night shifts |”: the figure right behind the preposition, where the parse ties that to a later noun. */
function figureBehind(tree: Tree, head: number, preposition: string): number | null {
  const lead = childrenBy(tree, head, "case").find((child) => child < head && lowerAt(tree, child) === preposition);
  return lead !== undefined && lead + 1 < head && tokenAt(tree, lead + 1).upos === "NUM" ? lead + 1 : null;
}

const times = new Set([
  "night",
  "morning",
  "evening",
  "afternoon",
  "hour",
  "minute",
  "day",
  "week",
  "weekend",
  "month",
]);

/** “agreed in the night on 7 per cent”: hung on the time that stands between. */
function pastTime(tree: Tree, word: number, isLed: (child: number) => boolean): number | undefined {
  return childrenBy(tree, word, "obl", "advmod")
    .filter((child) => child > word && times.has(lemmaAt(tree, child)))
    .flatMap((time) => childrenBy(tree, time, "nmod", "obl"))
    .find((child) => isLed(child) && !times.has(lemmaAt(tree, child)));
}

/** “the post | for which she held out |”: what “which” stands for. */
function aheadBy(tree: Tree, word: number, preposition: string): number | null {
  const ahead = childrenBy(tree, word, "obl").find(
    (child) => child < word && lowerAt(tree, child) === "which" && markerOf(tree, child) === preposition,
  );
  return ahead === undefined ? null : (antecedentOf(tree, word, ahead) ?? nounBefore(tree, ahead));
}

/** The noun that a clause with “for which” stands behind, wherever the parse hangs the clause. */
function nounBefore(tree: Tree, which: number): number | null {
  let at = which - 2;
  if (at >= 0 && wordAt(tree, at) === ",") at--;
  if (at < 0 || !["NOUN", "PROPN"].includes(tokenAt(tree, at).upos)) return null;
  while (["nmod", "compound"].includes(relationAt(tree, at)) && tokenAt(tree, at).head < at)
    at = tokenAt(tree, at).head;
  return at;
}

/** “That was agreed to by both sides”: the subject of a passive whose preposition is left alone. */
function strandedBy(tree: Tree, word: number, preposition: string): number | null {
  const isLeft =
    (isPassive(tree, word) || isReduced(tree, word)) &&
    lowerAt(tree, word + 1) === preposition &&
    (word + 2 >= tree.tokens.length || /^(?:by|in|on|at|yesterday|last|\w+day|[.,;])$/.test(lowerAt(tree, word + 2)));
  if (!isLeft) return null;
  return isPassive(tree, word) ? antecedentOf(tree, word, childBy(tree, word, "nsubj:pass")) : tokenAt(tree, word).head;
}

/**
 * Somebody asked, and what he is asked to do.
 *
 *     The envoy called on both armies to pull back.      Hamas wants Israel to lift the blockade.
 *                         └─ toward ─┘   └───────┘                   └─┘    └──────────────────┘
 */
function addressed(tree: Tree, word: number, slot: string): Complement | null {
  const [lead, second] = slot.split("+") as [string, string];
  const toward =
    lead === "object"
      ? (childBy(tree, word, "obj", "iobj") ??
        childrenBy(tree, word, "nsubj").find((child) => child > word) ??
        (isPassive(tree, word) ? childBy(tree, word, "nsubj:pass") : objectNear(tree, word)))
      : (childrenBy(tree, word, "obl", "nmod", "obj").find((child) => markerOf(tree, child) === lead && child > word) ??
        ledBy(tree, word, lead));
  if (second === "for") {
    const wanted = toward === null ? null : prepositional(tree, word, "for");
    return wanted === null ? null : { ...wanted, toward };
  }
  const relative = toward !== null && /^(?:whom|which|that|who)$/.test(lowerAt(tree, toward));
  const asked = relative && tokenAt(tree, word).deprel === "acl:relcl" ? tokenAt(tree, word).head : null;
  const action =
    infinitiveOf(tree, word) ??
    (toward === null ? null : infinitiveOf(tree, toward)) ??
    participleOf(tree, word, toward) ??
    (toward === null ? null : infinitiveAfter(tree, toward));
  if (action === null) return null;
  const doer = asked ?? toward ?? childBy(tree, action, "nsubj", "nsubj:pass");
  if (doer === null) return null;
  // “appealed to | the guild to reconsider |”: the bare verb would say too little.
  const isBare = childrenOf(tree, action).every((child) => ["mark", "punct"].includes(relationAt(tree, child)));
  return {
    head: action,
    toward: doer,
    isJoined: (lead === "object" || isBare) && !isPassive(tree, word),
    isClause: true,
  };
}

/** The first infinitive after the addressee, as far as commas and finite verbs let it: “urged the two leaders of the rebels to meet”. */
function infinitiveAfter(tree: Tree, toward: number): number | null {
  for (let at = toward + 1; at < Math.min(toward + 12, tree.tokens.length); at++) {
    const { upos, head, xpos } = tokenAt(tree, at);
    if (lowerAt(tree, at) === "to" && upos === "PART")
      return head > at && tokenAt(tree, head).xpos === "VB" ? head : null;
    if (/^VB[DZP]$/.test(xpos) || /^[;.:”"]$/.test(wordAt(tree, at))) return null;
  }
  return null;
}

/** “wants a minister appointed”: a participle in the infinitive's place. */
function participleOf(tree: Tree, word: number, toward: number | null): number | null {
  if (lemmaAt(tree, word) !== "want") return null;
  const isDone = (child: number) =>
    tokenAt(tree, child).xpos === "VBN" && (toward !== null || childBy(tree, child, "nsubj") !== null);
  const below = childrenBy(tree, word, "xcomp", "ccomp", "acl").find(isDone);
  if (below !== undefined || toward === null) return below ?? null;
  return childrenBy(tree, toward, "acl").find((child) => child === toward + 1 && isDone(child)) ?? null;
}
