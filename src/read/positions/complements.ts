/** What a stance word takes: the phrase or clause that says what is wanted, and whom it is asked of. */
import { isPassive } from "../grammar/clause.ts";
import { headsAbove, markerOf } from "../grammar/complement.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, tokenAt, type Tree } from "../grammar/tree.ts";

export interface Complement {
  readonly head: number;
  /** Whom it is asked of: “urged both sides to stop” → sides. */
  readonly toward: number | null;
  /** Whether the addressee's words belong to what is wanted (“wants both sides to stop”). */
  readonly isJoined: boolean;
  readonly isClause: boolean;
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
      return phrase(objectOf(tree, word));
    case "to":
      return clause(infinitiveOf(tree, word));
    case "that":
      return clause(finiteOf(tree, word));
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

const phrase = (head: number | null): Complement | null => (head === null ? null : { head, toward: null, isJoined: false, isClause: false });
const clause = (head: number | null): Complement | null => (head === null ? null : { head, toward: null, isJoined: false, isClause: true });

/**
 * The direct object, also where it stands ahead: as the subject of a passive, or as the noun that a clause describes.
 *
 *     the plan that Iran rejects      a plan proposed by Iran      the plan was rejected
 *         └──┘                          └──┘                           └──┘
 */
export function objectOf(tree: Tree, verb: number): number | null {
  const own = childrenBy(tree, verb, "obj").find((child) => !["that", "which", "who", "whom", "what"].includes(lowerAt(tree, child)));
  if (own !== undefined) return own;
  if (isPassive(tree, verb)) return childBy(tree, verb, "nsubj:pass");
  const { head, xpos, deprel } = tokenAt(tree, verb);
  if (deprel === "acl:relcl" && head >= 0) {
    const subject = childBy(tree, verb, "nsubj");
    const isOpen = subject !== null && !["who", "which", "that"].includes(lowerAt(tree, subject)) && childBy(tree, verb, "ccomp", "xcomp", "obl") === null;
    return isOpen ? head : null;
  }
  return relationAt(tree, verb) === "acl" && xpos === "VBN" ? head : null;
}

function infinitiveOf(tree: Tree, word: number): number | null {
  return childrenBy(tree, word, ...clausal).find((child) => child > word && isInfinitive(tree, child) && tokenAt(tree, child).deprel !== "acl:relcl") ?? null;
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, "mark", "aux").some((mark) => lowerAt(tree, mark) === "to" && mark < verb);
}

function finiteOf(tree: Tree, word: number): number | null {
  const own = childrenBy(tree, word, "ccomp", "acl", "parataxis").find((child) => {
    if (child < word || isInfinitive(tree, child) || tokenAt(tree, child).deprel === "acl:relcl") return false;
    const isThat = markerOf(tree, child) === "that";
    return isThat || (relationAt(tree, child) === "ccomp" && markerOf(tree, child) === "" && childBy(tree, child, "nsubj", "csubj", "expl") !== null);
  });
  return own ?? null;
}

function gerundOf(tree: Tree, word: number): number | null {
  return childrenBy(tree, word, "xcomp", "ccomp", "obj", "advcl").find((child) => child > word && tokenAt(tree, child).xpos === "VBG" && markerOf(tree, child) === "") ?? null;
}

/** “stressed the need for haste”, “stressed the importance of inspections” → haste, inspections */
function neededOf(tree: Tree, verb: number): Complement | null {
  const noun = childrenBy(tree, verb, "obj").find((child) => ["need", "importance", "necessity", "urgency"].includes(lemmaAt(tree, child)));
  if (noun === undefined) return null;
  return prepositional(tree, noun, "for") ?? prepositional(tree, noun, "of") ?? clause(infinitiveOf(tree, noun));
}

function prepositional(tree: Tree, word: number, preposition: string): Complement | null {
  const found = childrenBy(tree, word, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp").find((child) => {
    if (markerOf(tree, child) !== preposition || child < word) return false;
    return preposition !== "to" || !isInfinitive(tree, child);
  });
  if (found === undefined) return null;
  const isVerbal = tokenAt(tree, found).upos === "VERB";
  return { head: found, toward: null, isJoined: false, isClause: isVerbal };
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
      ? (childBy(tree, word, "obj", "iobj") ?? (isPassive(tree, word) ? childBy(tree, word, "nsubj:pass") : null))
      : (childrenBy(tree, word, "obl", "nmod").find((child) => markerOf(tree, child) === lead && child > word) ?? null);
  if (second === "for") {
    const wanted = toward === null ? null : prepositional(tree, word, "for");
    return wanted === null ? null : { ...wanted, toward };
  }
  const action = infinitiveOf(tree, word) ?? (toward === null ? null : infinitiveOf(tree, toward)) ?? participleOf(tree, word, toward);
  if (action === null) return null;
  const doer = toward ?? childBy(tree, action, "nsubj", "nsubj:pass");
  if (doer === null) return null;
  return { head: action, toward: doer, isJoined: lead === "object", isClause: true };
}

/** “wants a minister appointed”: a participle in the infinitive's place. */
function participleOf(tree: Tree, word: number, toward: number | null): number | null {
  if (toward === null || lemmaAt(tree, word) !== "want") return null;
  return childrenBy(tree, word, "xcomp", "ccomp").find((child) => tokenAt(tree, child).xpos === "VBN") ?? null;
}

const irreal = new Set(["if", "unless", "until", "till", "whether", "without", "before", "lest", "in case", "even if", "as if", "once", "only if"]);

/** Whether a word stands in a clause that says only what may be: “if Iran accepts”, “before it signs”. */
export function isIrreal(tree: Tree, word: number): boolean {
  for (const at of [word, ...headsAbove(tree, word, 6)]) {
    const isClauseHead = ["advcl", "ccomp", "acl"].includes(relationAt(tree, at));
    if (isClauseHead && irreal.has(markerOf(tree, at))) return true;
    if (["root", "ccomp", "parataxis"].includes(relationAt(tree, at))) return false;
  }
  return false;
}

/** Whether only “may”, “might”, “can” or “could” is said of it. */
export function isMerelyPossible(tree: Tree, word: number): boolean {
  return childrenOf(tree, word).some((child) => relationAt(tree, child) === "aux" && ["may", "might", "could", "can"].includes(lowerAt(tree, child)));
}
