/** Who speaks: from the words beside the cue, else from the cue's subject. */
import type { Actor } from "../../record/actor.ts";
import type { Span } from "../../record/span.ts";
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import type { ActorIndex } from "../context.ts";
import { agentOf, isPassive, subjectOf } from "../grammar/clause.ts";
import {
  childrenBy,
  headOfRange,
  lemmaAt,
  lowerAt,
  phraseOf,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";

export interface Speakers {
  readonly actors: readonly Actor[];
  readonly words: Span | null;
}

/** Speakers by the source words that the tagger found; without any, by the subject of the cue's verb. */
export function findSpeakers(
  tree: Tree,
  actors: ActorIndex,
  source: readonly TokenRange[],
  cueHead: number,
  persons: ReadonlyMap<number, TaggedEntity>,
): Speakers {
  const quoted = quotedBy(tree, actors, cueHead);
  if (quoted !== null) return quoted;
  for (const range of nearestFirst(tree, joined(tree, source), cueHead)) {
    const heads = personHeads(tree, range, persons);
    if (heads.length === 0)
      heads.push(whoIsMeant(tree, actors, speakingHead(tree, range, subjectWithin(tree, cueHead, range)), range));
    const found =
      heads.length > 1 ? heads.flatMap((head) => actors.actorAt(head) ?? []) : actors.actorsAt(heads[0] as number);
    const speaking = isRelative(tree, range)
      ? found
      : within(actors, tree, withJoined(tree, actors, found, range), range);
    if (speaking.length > 0)
      return {
        actors: [...new Map(speaking.map((actor) => [actor.id, actor])).values()],
        words: spanOfRange(tree, range),
      };
  }
  const subject = isPassive(tree, cueHead) ? agentOf(tree, cueHead) : subjectOf(tree, cueHead);
  if (subject === null) return { actors: [], words: null };
  const found = actors.actorsAt(subject);
  if (found.length === 0) return { actors: [], words: null };
  return {
    actors: found,
    words: spanOfRange(
      tree,
      phraseOf(tree, subject, (child) => relationAt(tree, child) === "acl"),
    ),
  };
}

/**
 * Whom a medium quotes.
 *
 *     The Northern Wire quoted Weld as saying …
 *                              └ speaker ┘
 */
function quotedBy(tree: Tree, actors: ActorIndex, cueHead: number): Speakers | null {
  if (!["quote", "cite"].includes(lemmaAt(tree, cueHead)) || isPassive(tree, cueHead)) return null;
  for (const child of childrenBy(tree, cueHead, "obj", "iobj")) {
    const actor = actors.knownAt(child);
    if (actor?.kind === "person" || actor?.kind === "office")
      return { actors: [actor], words: spanOfRange(tree, phraseOf(tree, child)) };
  }
  return null;
}

/** Source words that only a comma parts are one: “the envoy” + “Ann Cole”. */
function joined(tree: Tree, source: readonly TokenRange[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const range of [...source].sort((a, b) => a.first - b.first)) {
    const last = ranges.at(-1);
    const isBeside =
      last !== undefined &&
      range.first - last.end <= 1 &&
      (range.first === last.end || wordAt(tree, last.end) === ",") &&
      tokenAt(tree, last.first).sentence === tokenAt(tree, range.first).sentence;
    if (isBeside) ranges[ranges.length - 1] = { first: last.first, end: range.end };
    else ranges.push(range);
  }
  return ranges;
}

/**
 * Where the tagger wavers between several source words, those that hold the cue's subject come first, then those of the cue's
 * sentence, then the nearest.
 *
 *     Cole spoke on Friday. Her Tarvian counterpart, Jonas Weld, said …
 *     └ ? ┘                 └────────────── speaker ──────────┘
 */
function nearestFirst(tree: Tree, source: readonly TokenRange[], cueHead: number): readonly TokenRange[] {
  if (source.length < 2) return source;
  const subject = subjectOf(tree, cueHead);
  const rank = (range: TokenRange): number => {
    if (subject !== null && range.first <= subject && subject < range.end) return 0;
    const isHere = tokenAt(tree, range.first).sentence === tokenAt(tree, cueHead).sentence;
    return (isHere ? 1 : 1000) + Math.abs(cueHead - range.first);
  };
  return [...source].sort((a, b) => rank(a) - rank(b));
}

/**
 * The person whom source words name, however they describe him: “Representative Ann Cole, a moderate”, “one of the envoys,
 * Ali Rahim”. A person in a prepositional or possessive phrase (“a spokesman for Cole”) is somebody else.
 */
function personHeads(tree: Tree, range: TokenRange, persons: ReadonlyMap<number, TaggedEntity>): number[] {
  const named = new Set<TaggedEntity>();
  for (let index = range.first; index < range.end; index++) {
    const entity = persons.get(index);
    if (entity) named.add(entity);
  }
  const speaking = [...named].filter((entity) => {
    const head = headOfRange(tree, entity);
    if (isPossessive(tree, entity)) return false;
    if (followsTitle(tree, entity, range)) return true;
    if (childrenBy(tree, head, "case").length > 0) return false;
    return !isInsidePrepositional(tree, head, range);
  });
  return speaking
    .filter((entity, at) => !runsOn(tree, entity, speaking[at + 1]))
    .map((entity) => headOfRange(tree, entity));
}

function isPossessive(tree: Tree, entity: TokenRange): boolean {
  const marks = ["'s", "’s", "'", "’"];
  return marks.includes(lowerAt(tree, entity.end)) || marks.includes(lowerAt(tree, entity.end - 1));
}

/**
 * Two kinds of people joined by “and”, where the parse makes one of them.
 *
 *     economists and industry consultants say
 *     └───┬────┘     └────────┬─────────┘
 */
function withJoined(tree: Tree, index: ActorIndex, found: readonly Actor[], range: TokenRange): readonly Actor[] {
  const [only] = found;
  if (found.length !== 1 || only === undefined || only.kind !== "group") return found;
  for (let at = range.first + 1; at < range.end - 1; at++) {
    if (lowerAt(tree, at) !== "and" || !isPluralNoun(tree, at - 1) || !isPluralNoun(tree, range.end - 1)) continue;
    const other = index.actorAt(range.end - 1);
    return other === null || other.id === only.id ? found : [only, other];
  }
  return found;
}

function isPluralNoun(tree: Tree, token: number): boolean {
  return tokenAt(tree, token).xpos === "NNS";
}

/** Whether the next name follows without comma or “and”: then this one is part of the other's title (“Labour leader Ann Cole”). */
function runsOn(tree: Tree, entity: TokenRange, next: TokenRange | undefined): boolean {
  if (next === undefined) return false;
  for (let index = entity.end; index < next.first; index++)
    if (["PUNCT", "CCONJ"].includes(tokenAt(tree, index).upos)) return false;
  return true;
}

/** A name right after a noun bears it as a title, whatever the parse makes of “Chief of Staff Ann Cole”. */
function followsTitle(tree: Tree, entity: TokenRange, range: TokenRange): boolean {
  if (entity.first <= range.first || !["NOUN", "PROPN"].includes(tokenAt(tree, entity.first - 1).upos)) return false;
  // “a spokeswoman for Mr Cole”, “a spokesman for Trade Commissioner Ann Cole”: the title is Cole's, and another speaks.
  let first = entity.first - 1;
  if (!titlesOfPersons.test(wordAt(tree, first))) return true;
  while (first - 1 > range.first && ["NOUN", "PROPN", "ADJ"].includes(tokenAt(tree, first - 1).upos)) first--;
  return !["for", "to", "of"].includes(lowerAt(tree, first - 1));
}

/** Titles that stand right before a name and are its bearer's own. */
const titlesOfPersons =
  /^(?:mr|mrs|ms|miss|dr|sir|president|premier|king|queen|prince|princess|commissioner|minister|secretary|senator|chancellor|governor|mayor|ambassador|envoy|general|colonel|judge)\.?$/i;

/** Whether a token hangs, inside the range, on a noun that a preposition or possessive ties to the head. */
function isInsidePrepositional(tree: Tree, token: number, range: TokenRange): boolean {
  let at = token;
  for (let step = 0; step < 8; step++) {
    const { head, deprel } = tokenAt(tree, at);
    if (
      deprel === "nmod:poss" ||
      (at !== token && childrenBy(tree, at, "case").length > 0 && head >= range.first && head < range.end)
    )
      return true;
    if (head < range.first || head >= range.end) return false;
    at = head;
  }
  return false;
}

/** Conjuncts that the source words leave out are no speakers. */
function within(index: ActorIndex, tree: Tree, found: readonly Actor[], range: TokenRange): readonly Actor[] {
  if (found.length < 2) return found;
  const span = spanOfRange(tree, range);
  const inside = found.filter((actor) => {
    const known = index.byId(actor.id) ?? actor;
    return known.mentions.some((mention) => mention.start < span.end && span.start < mention.end);
  });
  return inside.length > 0 ? inside : found;
}

/** The cue's subject where words of time stand before it in the source words: “Both times the envoys said”. */
function subjectWithin(tree: Tree, cueHead: number, range: TokenRange): number | null {
  const subject = subjectOf(tree, cueHead);
  const isInside = subject !== null && subject > range.first && subject < range.end;
  const head = headOfRange(tree, range);
  return isInside && head < subject && relationAt(tree, head) === "obl" ? subject : null;
}

/** The noun that heads the source words. Where the tagger caught only an article, adjective or title, the noun they stand before. */
function speakingHead(tree: Tree, range: TokenRange, subject: number | null): number {
  const isAccording = lowerAt(tree, range.first) === "according" && range.end - range.first > 2;
  let head = subject ?? headOfRange(tree, isAccording ? { first: range.first + 2, end: range.end } : range);
  for (let step = 0; step < 4; step++) {
    const token = tokenAt(tree, head);
    const isPart =
      ["DET", "ADP", "PUNCT", "CCONJ", "NUM"].includes(token.upos) ||
      ["amod", "compound", "case", "flat", "nummod", "det"].includes(relationAt(tree, head));
    if (!isPart || token.head < 0 || tokenAt(tree, token.head).upos === "VERB") break;
    head = token.head;
  }
  const owned = ownedNoun(tree, head, range);
  if (owned !== null) return owned;
  return isNominal(tree, head) ? endOfRun(tree, head, range) : (lastNominal(tree, range) ?? head);
}

/** “Cole's special adviser”: a name before a possessive ending does not head the phrase, whatever the parse makes of it. */
function ownedNoun(tree: Tree, head: number, range: TokenRange): number | null {
  if (head + 2 >= range.end || !/^['’]s?$/.test(wordAt(tree, head + 1))) return null;
  let last = head + 1;
  while (last + 1 < range.end && ["NOUN", "PROPN", "ADJ"].includes(tokenAt(tree, last + 1).upos)) last++;
  return tokenAt(tree, last).upos === "NOUN" ? last : null;
}

/** English noun phrases end in their head: “Zairean sources”, whatever the parse makes of them. */
function endOfRun(tree: Tree, head: number, range: TokenRange): number {
  if (tokenAt(tree, head).upos !== "PROPN") return head;
  let last = head;
  while (last + 1 < range.end && ["NOUN", "PROPN", "ADJ"].includes(tokenAt(tree, last + 1).upos)) last++;
  return tokenAt(tree, last).upos === "NOUN" ? last : head;
}

function isNominal(tree: Tree, index: number): boolean {
  return ["NOUN", "PROPN", "PRON", "NUM", "DET"].includes(tokenAt(tree, index).upos);
}

function lastNominal(tree: Tree, range: TokenRange): number | null {
  for (let index = range.end - 1; index >= range.first; index--)
    if (["NOUN", "PROPN"].includes(tokenAt(tree, index).upos)) return index;
  return null;
}

const relatives = new Set(["who", "which", "whom", "whose"]);

/** “who said”, “both of whom said”: the source words are a relative, with at most a quantifier before it. */
function isRelative(tree: Tree, range: TokenRange): boolean {
  const last = lowerAt(tree, range.end - 1);
  return range.end - range.first <= 3 && (relatives.has(last) || (range.end - range.first === 1 && last === "that"));
}

/** How far back a relative word looks for somebody who can speak, in words. */
const farthestAntecedent = 14;

/** For a relative word the noun that its clause describes, or, where that can be no speaker, the last actor named before it. */
function whoIsMeant(tree: Tree, actors: ActorIndex, head: number, range: TokenRange): number {
  if (!isRelative(tree, range)) return head;
  let clause = tokenAt(tree, head).head;
  for (let step = 0; step < 4 && clause >= 0; step++) {
    if (relationAt(tree, clause) === "acl") {
      const antecedent = tokenAt(tree, clause).head;
      if (actors.knownAt(antecedent) !== null) return antecedent;
      break;
    }
    clause = tokenAt(tree, clause).head;
  }
  for (let index = range.first - 1; index >= Math.max(0, range.first - farthestAntecedent); index--) {
    if (tokenAt(tree, index).sentence !== tokenAt(tree, range.first).sentence) break;
    if (actors.knownAt(index) !== null && tokenAt(tree, index).deprel !== "nmod:poss") return index;
  }
  return head;
}

/** “was quoted as saying”, “is said to”: whether the cue denies its words (“did not say”, “denied”). */
export function isDenied(tree: Tree, cueHead: number): boolean {
  return childrenBy(tree, cueHead, "advmod", "aux").some((child) =>
    ["not", "n't", "never"].includes(lowerAt(tree, child)),
  );
}
