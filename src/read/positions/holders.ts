/** Who holds a position: the actors that its phrase names, or the speaker. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Statement } from "../../record/statement.ts";
import { isMedium } from "../actors/media.ts";
import type { StatementsAt } from "../conditions/statements-at.ts";
import { type ReadContext, refOf } from "../context.ts";
import { conjunctsOf, markerOf } from "../grammar/complement.ts";
import {
  childrenBy,
  headOfRange,
  lowerAt,
  relationAt,
  type Tree,
  tokenAt,
  tokensWithin,
  wordAt,
} from "../grammar/tree.ts";
import type { Lexicon } from "../lexicon.ts";
import { isDocument } from "./can-want.ts";
import type { PositionDraft } from "./draft.ts";
import { ownerOf } from "./owner.ts";

const firstPersons = new Set(["i", "we", "our", "my", "us", "me", "ours"]);

/** Whether a token is “we”, “I”, “us” …; “US” is a country. */
export function isFirstPerson(tree: Tree, token: number): boolean {
  return firstPersons.has(lowerAt(tree, token)) && wordAt(tree, token) !== "US";
}

const proposing = new Set([
  "propose",
  "offer",
  "table",
  "put-forward",
  "submit",
  "present",
  "draft",
  "circulate",
  "under-the-plan",
]);

/** Each holder of a draft, once; a spokesperson's party in his place. */
export function holdersOf(
  context: ReadContext,
  said: StatementsAt,
  draft: PositionDraft,
  isActor: (token: number) => boolean,
): Actor[] {
  const { tokens, speakers } = draft.holder;
  const spoken = [
    ...speakers,
    ...tokens.filter((token) => isFirstPerson(context.tree, token)).flatMap((token) => said.of(token)),
  ];
  const named = tokens
    .filter((token) => !isFirstPerson(context.tree, token))
    .flatMap((token) => {
      const actors = context.actors.actorsAt(token);
      const [group] = actors;
      const members = membersOf(context, token, isActor);
      return members ?? (group && membersNamedBefore(context, token, group, isActor)) ?? actors;
    });
  const speaking = spoken.flatMap((each) => speakingIn(context, each, isActor));
  // An economist who puts a draft forward mediates, and does not only comment.
  const isProposing = proposing.has(draft.entry.id);
  const actors = [...speaking, ...named].filter(
    (actor) => (isProposing && actor.kind === "person") || !isBystander(context.lexicon, actor),
  );
  const holders = actors.map((actor) => (isMouthpiece(actor) ? context.actors.partyOf(actor) : actor));
  return holders.filter((actor, at) => holders.findIndex((other) => other.id === actor.id) === at);
}

/** The speaker of a statement: each member where the words name several, the issuer where they name a document. */
function speakingIn(context: ReadContext, statement: Statement, isActor: (token: number) => boolean): Actor[] {
  const { tree, actors } = context;
  const speaker = actors.byId(statement.speaker.id);
  const words = statement.speakerWords;
  const range = words === null ? null : tokensWithin(tree, words.start, words.end);
  if (speaker === null || range === null || speaker.kind === "person" || speaker.kind === "state")
    return speaker === null ? [] : [speaker];
  const head = headOfRange(tree, range);
  if (!isDocument(tree, head))
    return membersOf(context, head, isActor) ?? membersNamedBefore(context, head, speaker, isActor) ?? [speaker];
  const owner = ownerOf({ tree, isActor }, head);
  return owner === null ? [speaker] : actors.actorsAt(owner);
}

/** “They”: the members of the list by which the group was named. */
function membersNamedBefore(
  context: ReadContext,
  token: number,
  group: Actor,
  isActor: (token: number) => boolean,
): Actor[] | null {
  const [mention] = group.mentions;
  const isPronoun = /^(?:they|both)$/.test(lowerAt(context.tree, token));
  const range = mention === undefined || !isPronoun ? null : tokensWithin(context.tree, mention.start, mention.end);
  return range === null ? null : membersOf(context, headOfRange(context.tree, range), isActor);
}

const collective =
  /^(?:sides|parties|leaders|countries|nations|governments|delegations|presidents|premiers|ministers|officials|envoys|negotiators|representatives|diplomats|koreas|foes|rivals|enemies|neighbours|neighbors|armies|factions|partners|both|they)$/;

/**
 * The actors behind a plural, where the text names them: beside it, or as the last pair before it.
 *
 *     Ministers from Japan, Australia and Malaysia       Moon and Kim met. The two leaders agreed …
 *                    └───┘  └───────┘     └──────┘       └──┘     └─┘
 */
export function membersOf(context: ReadContext, token: number, isActor: (token: number) => boolean): Actor[] | null {
  const { tree, actors } = context;
  const word = lowerAt(tree, token);
  if ((!collective.test(word) && !/s$/.test(word)) || isNameEnd(tree, token)) return null;
  const isNamed = (each: number) => /^\p{Lu}/u.test(wordAt(tree, each));
  const beside = [
    ...childrenBy(tree, token, "nmod").filter((child) => ["from", "of"].includes(markerOf(tree, child))),
    ...childrenBy(tree, token, "amod", "compound"),
  ];
  for (const child of beside) {
    const list = conjunctsOf(tree, child).filter(isNamed);
    const found = list.length > 1 ? unique(list.flatMap((each) => actors.actorsAt(each))) : [];
    if (found.length > 1) return found;
  }
  const isPair =
    collective.test(word) &&
    word !== "they" &&
    (word === "both" ||
      childrenBy(tree, token, "det", "nummod", "amod").some((child) =>
        ["the", "both", "two"].includes(lowerAt(tree, child)),
      ));
  return isPair ? (lastPair(context, token, isActor) ?? mainPair(context, token)) : null;
}

/** “United Nations”, “Social Democrats”: a plural that is a name of its own stands for nobody else. */
function isNameEnd(tree: Tree, token: number): boolean {
  const isCapital = /^\p{Lu}/u.test(wordAt(tree, token)) && token > 0;
  const opensSentence = tree.sentences[tokenAt(tree, token).sentence]?.first === token;
  return isCapital && !opensSentence;
}

/** The last two actors before a token that “and” joins, at most five sentences back. */
function lastPair(context: ReadContext, token: number, isActor: (token: number) => boolean): Actor[] | null {
  const { tree, actors } = context;
  const { sentence } = tokenAt(tree, token);
  for (let at = token - 1; at >= 0 && sentence - tokenAt(tree, at).sentence <= 5; at--) {
    const { head, upos } = tokenAt(tree, at);
    const isSecond = relationAt(tree, at) === "conj" && ["PROPN", "NOUN"].includes(upos) && isActor(at);
    if (!isSecond || !["PROPN", "NOUN"].includes(tokenAt(tree, head).upos) || !isActor(head)) continue;
    const found = unique([...actors.actorsAt(head), ...actors.actorsAt(at)]);
    if (found.length === 2 && found.every((actor) => ["person", "state", "organization", "group"].includes(actor.kind)))
      return found;
  }
  return null;
}

/**
 * The two that the article has named most so far: persons for “the two leaders”, parties for “both sides”. Null unless
 * each is named at least twice and nobody else as often.
 */
function mainPair(context: ReadContext, token: number): Actor[] | null {
  const { tree, actors } = context;
  const { start } = tokenAt(tree, token);
  const isPersonal = /^(?:leaders|presidents|premiers|ministers|envoys)$/.test(lowerAt(tree, token));
  const counts = new Map<string, { actor: Actor; count: number }>();
  for (const actor of actors.actors) {
    const isCounted = isPersonal
      ? actor.kind === "person"
      : ["state", "organization", "group", "person"].includes(actor.kind);
    const count = isCounted
      ? actor.mentions.filter((mention) => mention.start < start && mention.via !== "pronoun").length
      : 0;
    if (count === 0) continue;
    const party = isPersonal ? actor : actors.partyOf(actor);
    const known = counts.get(party.id);
    counts.set(party.id, { actor: party, count: count + (known?.count ?? 0) });
  }
  const [first, second, third] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || second === undefined || second.count < 2 || second.count === third?.count) return null;
  return [first.actor, second.actor];
}

function unique(list: readonly Actor[]): Actor[] {
  return [...new Map(list.map((actor) => [actor.id, actor])).values()];
}

const watchers =
  /\b(?:analysts?|economists?|strategists?|professors?|historians?|researchers?|scholars?|pollsters?|experts?|columnists?|observers?|onlookers|bystanders|passers-by|mothers?|fathers?)\b/i;

/** Who reports or comments and is no party: a medium, an analyst. */
function isBystander(lexicon: Lexicon, actor: Actor): boolean {
  return (
    isMedium(lexicon, actor.name) ||
    watchers.test(actor.role ?? "") ||
    (actor.kind !== "organization" && watchers.test(actor.name))
  );
}

/** Somebody whose office is to speak for another. */
function isMouthpiece(actor: Actor): boolean {
  return /\bspokes(?:man|woman|person)\b|\bpress secretary\b/i.test(actor.role ?? "");
}

/** The party that the holder speaks for, or whose he is; null where he is the party. */
export function sideOf(context: ReadContext, holder: Actor): ActorRef | null {
  const party = context.actors.partyOf(holder);
  const side = party.id === holder.id ? masterOf(context, holder) : party;
  return side === null || side.id === holder.id ? null : refOf(side);
}

const bodies =
  /['’]s?\s(?:\p{L}+\s)?(?:government|office|team|administration|cabinet|delegation|aides?|spokes\p{L}+|advisers?|side|regime|camp|members|people|party|union|lawyers?|negotiators?|envoys?|supporters|colleagues|country|men|fighters|crews?|staff)$/u;

/** “people around Ms Orsk”, “aides to the premier”: whose circle it is. */
function circleOf(tree: Tree, noun: number): number[] {
  const isCircle = /^(?:people|those|aides|advisers|advisors|allies|associates|confidants)$/.test(lowerAt(tree, noun));
  return isCircle
    ? childrenBy(tree, noun, "nmod").filter((child) => /^(?:around|to|of)$/.test(markerOf(tree, child)))
    : [];
}

/** “Mr. Poroshenko's office” stands for Mr. Poroshenko's party, or for himself. */
function masterOf({ tree, actors }: ReadContext, holder: Actor): Actor | null {
  const [mention] = holder.mentions;
  const range = mention === undefined ? null : tokensWithin(tree, mention.start, mention.end);
  if (range === null) return null;
  const head = headOfRange(tree, range);
  const [owner] = bodies.test(holder.name) ? childrenBy(tree, head, "nmod:poss") : circleOf(tree, head);
  const master = owner === undefined ? null : actors.actorAt(owner);
  return master === null ? null : actors.partyOf(master);
}
