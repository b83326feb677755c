/** Positions by frames: a verb, noun or adjective of the lexicon with its holder and what it takes. */
import type { Stance } from "../../record/position.ts";
import { spanOf } from "../../record/spans.ts";
import type { Statement } from "../../record/statement.ts";
import type { StatementsAt } from "../conditions/statements-at.ts";
import { agentOf, auxiliariesOf, isNegated, isPassive, isReduced, subjectOf } from "../grammar/clause.ts";
import { headsAbove, markerOf, particleOf, subjectNear } from "../grammar/complement.ts";
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
import { authorOf, isDraft } from "./author.ts";
import { type Complement, complementOf } from "./complements.ts";
import type { Holder, PositionDraft, Wanted } from "./draft.ts";
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
  /** Whether a phrase names a state for which a speaker speaks whose own state nobody has named. */
  isAdopted(token: number, speaker: string): boolean;
  /** Whether an actor is a person. */
  isPersonal(actor: string): boolean;
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
    if (isOwnStance(tools, complement) || isOwnNoun(tools, entry, complement)) return null;
    const taken = stanceOf(tools, entry, verb);
    const stance = taken === "demand" && isDraft(tools, verb) ? "offer" : taken;
    const holder = verbHolder(tools, verb);
    if (stance === null || holder === null) return null;
    const refused = stance === "reject" ? null : refusedIn(tools, complement);
    if (refused !== null) return draftOf(tools, refused.entry, "reject", verb, refused.complement, holder);
    return draftOf(tools, entry, stance, verb, complement, holder);
  }
  return null;
}

/**
 * What a holder wants or is ready to refuse is refused.
 *
 *     The lenders are determined to resist a write-off.
 *     └─ holder ┘                          └─ wanted ┘
 */
export function refusedIn(
  tools: FrameTools,
  { head, toward, isClause }: Complement,
): { entry: StanceEntry; complement: Complement } | null {
  const { tree, lexicon } = tools;
  const above = tokenAt(tree, head).head;
  const isOthers =
    toward !== null ||
    childBy(tree, head, "nsubj") !== null ||
    (above >= 0 && childBy(tree, above, "obj", "iobj") !== null);
  if (!isClause || isOthers || isNegated(tree, head)) return null;
  const particle = particleOf(tree, head);
  for (const entry of lexicon.of("verb", lowerAt(tree, head))) {
    if (entry.stance !== "reject" || (entry.particle ?? "") !== particle) continue;
    const complement = complementOf(tree, head, entry.takes);
    if (complement !== null && isAllowed(tools, entry, head, complement)) return { entry, complement };
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

/** “stood by his refusal to pay”: the noun tells the stance. */
function isOwnNoun({ tree, lexicon }: FrameTools, { stance }: StanceEntry, { head, isClause }: Complement): boolean {
  if (isClause || stance !== "accept") return false;
  const owner = childBy(tree, head, "nmod:poss");
  const isOwn = owner !== null && /^(?:its|his|her|their|my|our)$/.test(lowerAt(tree, owner));
  const noun = lexicon.of("noun", lowerAt(tree, head))[0];
  return isOwn && noun !== undefined && complementOf(tree, head, noun.takes) !== null;
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
function stanceOf(tools: FrameTools, entry: StanceEntry, word: number): Stance | null {
  const { tree } = tools;
  const { head } = tokenAt(tree, word);
  const isFailed =
    ["xcomp", "advcl"].includes(relationAt(tree, word)) &&
    head >= 0 &&
    ["fail", "cease", "stop"].includes(lemmaAt(tree, head));
  if (entry.stance === "demand" && isOver(tree, word)) return "reject";
  // “are not going to accept it”
  const isGoing = relationAt(tree, word) === "xcomp" && head >= 0 && /^(?:going|about)$/.test(lowerAt(tree, head));
  if ((isNegated(tree, word) || (isGoing && isNegated(tree, head))) !== isFailed) return entry.negated;
  if (isMerelyPossible(tree, word) && entry.stance !== "open") return isWithinReach(tools, entry, word) ? "open" : null;
  if (auxiliariesOf(tree, word).some((aux) => ["must", "should", "ought"].includes(aux))) return null;
  return entry.stance;
}

/** “said he could accept 12”, “I can live with that”: what a speaker could agree to he is open to. */
export function isWithinReach({ tree, said, isOwn }: FrameTools, entry: StanceEntry, word: number): boolean {
  const subject = subjectOf(tree, word);
  const speakers = said.of(word);
  const isPronoun = subject !== null && /^(?:i|we|he|she|it|they)$/.test(lowerAt(tree, subject));
  const isSpeaker = subject !== null && (isPronoun || speakers.some(({ speaker }) => isOwn(subject, speaker.id)));
  const isAble = auxiliariesOf(tree, word).some((aux) => aux === "can" || aux === "could");
  return ["accept", "offer"].includes(entry.stance) && isSpeaker && isAble && speakers.length > 0;
}

/** “no longer demands”: what is not wanted any more. */
function isOver(tree: Tree, word: number): boolean {
  return childrenOf(tree, word).some((child) => lowerAt(tree, child) === "longer" && lowerAt(tree, child - 1) === "no");
}

/** Who holds what a verb says: the speakers of the statement that it cues, its agent in the passive, or its subject. */
export function verbHolder(tools: FrameTools, verb: number): Holder | null {
  const { tree, said } = tools;
  if (isPassive(tree, verb) || isReduced(tree, verb)) {
    const agent = agentOf(tree, verb);
    return agent === null || !tools.isActor(agent) ? null : { tokens: [agent], speakers: [] };
  }
  const own = childrenBy(tree, verb, "nsubj").filter(
    (child) =>
      child < verb && !relatives.has(lowerAt(tree, child)) && tools.isActor(child) && !isPossessive(tree, child),
  );
  const subject =
    waySubject(tree, verb) ??
    subjectOf(tree, verb) ??
    gerundSubject(tree, verb) ??
    voterOf(tree, verb) ??
    subjectNear(tree, verb, tools.isActor);
  const author = subject === null ? null : authorOf(tools, subject, verb);
  if (author !== null) return { tokens: [author], speakers: [] };
  const cued = said.cuedBy(verb);
  if (cued.length > 0 && !isPassedOn(tools, cued, subject)) return { tokens: [], speakers: cued };
  if (own.length > 1) return { tokens: own, speakers: [] };
  if (subject === null) return null;
  const opened = openedBy(tools, subject);
  if (opened !== null) return { tokens: [], speakers: opened };
  if (tools.isActor(subject)) return { tokens: [subject], speakers: [] };
  const owner = ownerOf(tools, subject);
  return owner === null ? null : { tokens: [owner], speakers: [] };
}

/**
 * “According to aides, Orsk insisted that …”: the parse gives the aides both cues, and she is who insists.
 */
function isPassedOn({ tree, isActor }: FrameTools, cued: readonly Statement[], subject: number | null): boolean {
  if (subject === null || !["NOUN", "PROPN"].includes(tokenAt(tree, subject).upos) || !isActor(subject)) return false;
  const { start, end } = tokenAt(tree, subject);
  return cued.every(
    ({ speakerWords }) => speakerWords !== null && (speakerWords.start >= end || speakerWords.end <= start),
  );
}

/**
 * The speakers, where the subject is a pronoun for whoever speaks: the first word of what he says.
 *
 *     Sundmark said it was pressing both sides to agree.
 *                   └┘ Sundmark
 */
export function openedBy({ tree, said, isPersonal }: FrameTools, subject: number): readonly Statement[] | null {
  const word = lowerAt(tree, subject);
  if (!/^(?:it|they|he|she)$/.test(word)) return null;
  const isOne = word === "he" || word === "she";
  const statements = said.of(subject);
  const { start, end } = tokenAt(tree, subject);
  const opening = statements.filter(
    ({ content, cue, kind, speaker }) =>
      kind !== "direct" &&
      cue !== null &&
      content.some((span) => start - span.start < 6 && end <= span.end && cue.end <= span.start) &&
      (isOne ? isPersonal(speaker.id) : statements.length > 1 || !isPersonal(speaker.id)),
  );
  return opening.length === 0 ? null : opening;
}

/** “the union's board”: the union is no second subject, though the parse may make it one. */
function isPossessive(tree: Tree, word: number): boolean {
  return childrenBy(tree, word, "case").some((mark) => mark > word && /^'s?$/.test(lowerAt(tree, mark)));
}

const relatives = new Set(["who", "which", "that", "whom", "what"]);

/** “set the talks back by proposing changes”: who set them back proposes. */
function gerundSubject(tree: Tree, verb: number): number | null {
  const { xpos, head } = tokenAt(tree, verb);
  const isGerund = xpos === "VBG" && ["advcl", "acl", "ccomp", "xcomp", "obl"].includes(relationAt(tree, verb));
  return isGerund && head >= 0 && tokenAt(tree, head).upos === "VERB" ? subjectOf(tree, head) : null;
}

/** “made a gesture in offering to pay”: who made the gesture offers. */
function waySubject(tree: Tree, verb: number): number | null {
  const { xpos, head } = tokenAt(tree, verb);
  const isIn = xpos === "VBG" && ["nmod", "acl"].includes(relationAt(tree, verb)) && markerOf(tree, verb) === "in";
  return isIn && head >= 0 && relationAt(tree, head) === "obj" ? subjectOf(tree, tokenAt(tree, head).head) : null;
}

/** “voted by a large majority to reject the offer”: who voted rejects. */
function voterOf(tree: Tree, verb: number): number | null {
  const vote = tokenAt(tree, verb).xpos === "VB" ? headsAbove(tree, verb, 3).find((at) => isVote(tree, at)) : undefined;
  return vote === undefined || vote > verb ? null : subjectOf(tree, vote);
}

const isVote = (tree: Tree, at: number) => tokenAt(tree, at).upos === "VERB" && lemmaAt(tree, at) === "vote";

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
  const [agent] = holder.tokens;
  const kept = wanted.map((each) => (agent === undefined ? each : withoutAgent(tree, each, agent)));
  const doer = complement.toward ?? (complement.isClause ? childBy(tree, complement.head, "nsubj") : null);
  if (wanted.length === 0 || isQuestioned(tree, word)) return null;
  return {
    entry,
    stance,
    word,
    wanted: kept,
    holder,
    toward: doer === null ? [] : [doer],
    isClause: complement.isClause,
  };
}

/** “was offered 5 per cent | by the owners |”: who offers it is no part of it. */
function withoutAgent(tree: Tree, wanted: Wanted, agent: number): Wanted {
  const { start } = tokenAt(tree, agent);
  const { content } = wanted;
  const before = start > content.start && start < content.end ? content.text.slice(0, start - content.start) : "";
  const lead = / by (?:the |its |their )?(?:\p{L}+ )?$/u.exec(before);
  return lead === null
    ? wanted
    : { head: wanted.head, content: spanOf(tree.text, content.start, content.start + lead.index) };
}

/** “asked whether Iran would accept”: nobody says that it does. */
function isQuestioned(tree: Tree, word: number): boolean {
  return headsAbove(tree, word, 4).some((head) => ["whether"].includes(markerOf(tree, head)));
}
