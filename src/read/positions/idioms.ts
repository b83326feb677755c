/** Positions by set phrases: “laid claim to the ministry”, “will not budge on nights”, “left the door open to a truce”. */
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { headFrom } from "../grammar/complement.ts";
import { childBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { draftOf, type FrameTools, isWithinReach, verbHolder } from "./frames.ts";
import { isAllowed } from "./limits.ts";
import { isIrreal, isMerelyPossible } from "./reality.ts";

/**
 * A set phrase of the lexicon, and the thing right behind it.
 *
 *     The island laid claim to the fishing grounds.
 *     └ holder ┘               └──── wanted ─────┘
 */
export function positionByIdiom(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  const known = lexicon.of("idiom", lowerAt(tree, verb));
  // “are up in arms”: the clause hangs on “arms”.
  const clause = relationAt(tree, verb) === "cop" ? tokenAt(tree, verb).head : verb;
  if (known.length === 0 || isIrreal(tree, clause) || isTried(tree, clause)) return null;
  const isNegative = isNegated(tree, clause) || isNeverIn(tree, verb);
  for (const entry of known) {
    const end = endOf(tree, verb, entry);
    const complement = end === null ? null : behind(tree, end);
    if (complement === null || !isAllowed(tools, entry, verb, complement)) continue;
    const isDenied = isNegative && !/ (?:no|none|nothing|not) /.test(entry.words);
    const isOnlyDenied = entry.only === "denied";
    if (isOnlyDenied && !isDenied) continue;
    const isPossible = isMerelyPossible(tree, clause) && !isDenied && entry.stance !== "open";
    const taken = isPossible ? (isWithinReach(tools, entry, clause) ? "open" : null) : entry.stance;
    const stance = isDenied && !isOnlyDenied ? entry.negated : taken;
    const holder = verbHolder(tools, clause) ?? subjectHolder(tools, clause);
    if (stance === null || holder === null) continue;
    return draftOf(tools, entry, stance, verb, complement, holder);
  }
  return null;
}

/** “working hard to come up with a text”: it is not there yet. */
function isTried(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  return head >= 0 && /^(?:try|work|struggle|hope|strive|seek|aim|fail|attempt|scramble)$/.test(lemmaAt(tree, head));
}

/** “has never budged”: a denial before the verb that the parse hangs elsewhere. */
function isNeverIn(tree: Tree, verb: number): boolean {
  return [1, 2].some((back) => verb >= back && /^(?:not|n't|never)$/.test(lowerAt(tree, verb - back)));
}

function subjectHolder(tools: FrameTools, verb: number) {
  const subject = subjectOf(tools.tree, verb);
  return subject !== null && tools.isActor(subject) ? { tokens: [subject], speakers: [] } : null;
}

/** Where the words of a phrase end; a star stands for up to three words, “a/b” for either. */
function endOf(tree: Tree, verb: number, { words }: StanceEntry): number | null {
  return matchFrom(tree, verb + 1, words.split(" ").slice(1));
}

function matchFrom(tree: Tree, at: number, parts: readonly string[]): number | null {
  const [part, ...rest] = parts;
  if (part === undefined) return at;
  if (at >= tree.tokens.length) return null;
  if (part === "*") {
    for (let step = 1; step <= 3 && isLoose(tree, at + step - 1); step++) {
      const end = matchFrom(tree, at + step, rest);
      if (end !== null) return end;
    }
    return null;
  }
  if (part.split("/").includes(lowerAt(tree, at))) return matchFrom(tree, at + 1, rest);
  return tokenAt(tree, at).upos === "ADV" ? matchFrom(tree, at + 1, parts) : null;
}

const isLoose = (tree: Tree, at: number) =>
  at < tree.tokens.length && ["DET", "PRON", "ADJ", "NOUN", "ADV", "PART", "PROPN"].includes(tokenAt(tree, at).upos);

/** The phrase, gerund or infinitive that starts at a token. */
function behind(tree: Tree, first: number): Complement | null {
  if (first >= tree.tokens.length || tokenAt(tree, first).upos === "PUNCT") return null;
  const { xpos } = tokenAt(tree, first);
  if (xpos === "VBG" && childBy(tree, first, "det") === null)
    return { head: first, toward: null, isJoined: false, isClause: true };
  if (xpos === "VB" && lowerAt(tree, first - 1) === "to")
    return { head: first, toward: null, isJoined: false, isClause: true };
  const head = headFrom(tree, first);
  return ["VERB", "AUX"].includes(tokenAt(tree, head).upos)
    ? null
    : { head, toward: null, isJoined: false, isClause: false };
}

const noSuch: StanceEntry = {
  id: "will-have-no",
  words: "will have no",
  kind: "verb",
  stance: "reject",
  takes: ["object"],
  negated: null,
  example: "The island will have no foreign inspectors in its ports.",
};

/** “will have no observers in the valley”: what somebody says he will not have. */
export function positionByNone(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  if (!/^(?:have|accept|allow|tolerate|take|sign)$/.test(lemmaAt(tree, verb)) || isIrreal(tree, verb)) return null;
  if (!auxiliariesOf(tree, verb).some((aux) => /^(?:will|would|wo|'ll)$/.test(aux))) return null;
  const object = childBy(tree, verb, "obj");
  if (object === null || object < verb || tokenAt(tree, object).upos !== "NOUN") return null;
  const none = childrenOf(tree, object).find((child) => lowerAt(tree, child) === "no");
  if (none === undefined || idle.test(lemmaAt(tree, object))) return null;
  const holder = verbHolder(tools, verb);
  if (holder === null) return null;
  const complement = { head: object, toward: null, isJoined: false, isClause: false };
  return draftOf(tools, noSuch, "reject", verb, complement, holder);
}

/** What is merely foreseen to be missing. */
const idle =
  /^(?:choice|option|problem|trouble|effect|impact|time|comment|doubt|reason|need|idea|chance|power|say|influence|role|place|part|excuse|alternative|more|difficulty|hesitation|vote|majority|money|credit|responsibility|blame|notice)$/;
