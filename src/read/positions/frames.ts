/** Positions by frames: a verb, noun or adjective of the lexicon with its holder and what it takes. */
import type { Stance } from "../../record/position.ts";
import type { StatementsAt } from "../conditions/statements-at.ts";
import { agentOf, auxiliariesOf, isNegated, isPassive, subjectOf } from "../grammar/clause.ts";
import { headsAbove, markerOf, particleOf, subjectNear } from "../grammar/complement.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { type Complement, complementOf } from "./complements.ts";
import type { Holder, PositionDraft } from "./draft.ts";
import type { StanceEntry, StanceLexicon } from "./entries.ts";
import { isAllowed, isThing } from "./limits.ts";
import { ownerOf } from "./owner.ts";
import { isIrreal, isMerelyPossible } from "./reality.ts";
import { wantedBy } from "./wanted.ts";

export interface FrameTools {
  readonly tree: Tree;
  readonly said: StatementsAt;
  readonly lexicon: StanceLexicon;
  /** Whether a phrase names somebody who can want something. */
  isActor(token: number): boolean;
  /** Whether a phrase names the speaker himself, or the party that he speaks for. */
  isOwn(token: number, speaker: string): boolean;
  /** The tokens that a stretch of text holds. */
  tokensIn(span: { readonly start: number; readonly end: number }): number[];
  /** Whether a token belongs to a date or time. */
  isDate(token: number): boolean;
  /** Whether a token belongs to a person's name. */
  isPerson(token: number): boolean;
}

/**
 * A verb of wanting, offering, accepting or refusing.
 *
 *     Russia demands that Ukraine cede territory.
 *     └holder┘            └───── wanted ────────┘
 */
export function positionByVerb(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  if (!["VERB", "AUX"].includes(tokenAt(tree, verb).upos)) return null;
  const entries = lexicon.of("verb", lowerAt(tree, verb));
  const isModifier = tokenAt(tree, verb).head > verb && ["amod", "acl", "compound"].includes(relationAt(tree, verb));
  if (isModifier) return null;
  if (entries.length === 0 || isIrreal(tree, verb) || isAsking(tree, verb)) return null;
  const particle = particleOf(tree, verb);
  for (const entry of entries) {
    const isParticle =
      (entry.particle ?? "") === particle ||
      (entry.particle === undefined && entry.takes.some((slot) => slot.split("+")[0] === particle));
    if (!isParticle) continue;
    const complement = complementOf(tree, verb, entry.takes);
    if (complement === null || !isAllowed(tools, entry, verb, complement)) continue;
    if (isOwnStance(tools, complement)) return null;
    const stance = stanceOf(tree, entry, verb);
    const holder = verbHolder(tools, verb);
    if (stance === null || holder === null) return null;
    return draftOf(tools, entry, stance, verb, complement, holder);
  }
  return null;
}

/** “insists that it is ready to talk”: what is insisted on is a stance of the holder's own, which its own frame tells. */
function isOwnStance({ tree, lexicon }: FrameTools, { head, from }: Complement): boolean {
  const subject = childBy(tree, head, "nsubj");
  const isSame = from !== undefined && subject !== null && /^(?:it|they|he|she|we|i)$/.test(lowerAt(tree, subject));
  const word = lowerAt(tree, head);
  return isSame && (lexicon.of("adjective", word).length > 0 || lexicon.of("verb", word).length > 0);
}

/** A question of the sentence's own: “Do voters want a deal?” */
function isAsking(tree: Tree, word: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, word).sentence];
  return (
    sentence !== undefined &&
    [1, 2].some((back) => sentence.end - back >= sentence.first && wordAt(tree, sentence.end - back) === "?")
  );
}

/** The stance, or that of the denial; “failed to agree”, “stopped short of” deny as “not” does. */
function stanceOf(tree: Tree, entry: StanceEntry, word: number): Stance | null {
  const { head } = tokenAt(tree, word);
  const isFailed =
    ["xcomp", "advcl"].includes(relationAt(tree, word)) &&
    head >= 0 &&
    ["fail", "cease", "stop"].includes(lemmaAt(tree, head));
  if (isNegated(tree, word) !== isFailed) return entry.negated;
  if (isMerelyPossible(tree, word) && entry.stance !== "open") return null;
  if (auxiliariesOf(tree, word).some((aux) => ["must", "should", "ought"].includes(aux))) return null;
  return entry.stance;
}

/** Who holds what a verb says: the speakers of the statement that it cues, its agent in the passive, or its subject. */
export function verbHolder(tools: FrameTools, verb: number): Holder | null {
  const { tree, said } = tools;
  const { xpos } = tokenAt(tree, verb);
  if (isPassive(tree, verb) || (relationAt(tree, verb) === "acl" && xpos === "VBN")) {
    const agent = agentOf(tree, verb);
    return agent === null || !tools.isActor(agent) ? null : { tokens: [agent], speakers: [] };
  }
  const cued = said.cuedBy(verb);
  if (cued.length > 0) return { tokens: [], speakers: cued };
  const own = childrenBy(tree, verb, "nsubj").filter(
    (child) => child < verb && !relatives.has(lowerAt(tree, child)) && tools.isActor(child),
  );
  if (own.length > 1) return { tokens: own, speakers: [] };
  const subject = subjectOf(tree, verb) ?? gerundSubject(tree, verb) ?? subjectNear(tree, verb, tools.isActor);
  if (subject === null) return null;
  if (tools.isActor(subject)) return { tokens: [subject], speakers: [] };
  const owner = ownerOf(tools, subject);
  return owner === null ? null : { tokens: [owner], speakers: [] };
}

const relatives = new Set(["who", "which", "that", "whom", "what"]);

/** “set the talks back by proposing changes”: who set them back proposes. */
function gerundSubject(tree: Tree, verb: number): number | null {
  const { xpos, head } = tokenAt(tree, verb);
  const isGerund = xpos === "VBG" && ["advcl", "acl", "ccomp", "xcomp", "obl"].includes(relationAt(tree, verb));
  return isGerund && head >= 0 && tokenAt(tree, head).upos === "VERB" ? subjectOf(tree, head) : null;
}

/** A draft of all things wanted; null where the words want nothing. */
export function draftOf(
  tools: FrameTools,
  entry: StanceEntry,
  stance: Stance,
  word: number,
  complement: Complement,
  holder: Holder,
): PositionDraft | null {
  const { tree } = tools;
  const wanted = wantedBy(tree, complement, tools.isDate, word).filter((each) =>
    isThing(tools, entry, complement, each),
  );
  const doer = complement.toward ?? (complement.isClause ? childBy(tree, complement.head, "nsubj") : null);
  if (wanted.length === 0 || isQuestioned(tree, word)) return null;
  return { entry, stance, word, wanted, holder, toward: doer === null ? [] : [doer], isClause: complement.isClause };
}

/** “asked whether Iran would accept”: nobody says that it does. */
function isQuestioned(tree: Tree, word: number): boolean {
  return headsAbove(tree, word, 4).some((head) => ["whether"].includes(markerOf(tree, head)));
}
