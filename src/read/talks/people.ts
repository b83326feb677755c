/** Who a phrase names, taken apart: coordinated, listed after commas, or named after “including”. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { agentOf, isPassive, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { listBefore, listFrom, type Member } from "../grammar/name-lists.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { phraseUnder } from "../grammar/surroundings.ts";
import { childrenBy, lowerAt, relationAt, type Tree, tokenAt, yieldOf } from "../grammar/tree.ts";
import { datesByToken } from "./days.ts";
import { peopleNounsOf } from "./people-nouns.ts";
import { entitiesByToken, isCountryName } from "./places.ts";

/**
 * The actors that a phrase names.
 *
 *     leaders of the bloc, including Ana Ruiz, Ali Okello and the premier of Chad
 *     └── token                      └──────┘  └────────┘     └─────────────┘
 */
export function peopleAt(context: ReadContext, token: number): Actor[] {
  const { tree } = context;
  const named = nameBesideRole(context, token);
  if (named !== null) return [named];
  const heads = conjunctsOf(tree, token).filter((head) => isSomebody(context, head));
  if (heads.length === 0) return [];
  const first = Math.min(
    ...yieldOf(tree, token, (child) =>
      ["conj", "appos", "case", "acl", "punct", "nsubj", "cop"].includes(relationAt(tree, child)),
    ),
  );
  const listed = [...listFrom(tree, first), ...listAfterIncluding(context, token)];
  const alone = heads.length === 1 ? context.actors.actorsAt(heads[0] as number) : [];
  const own = alone.some((actor) => isActor(context, actor))
    ? alone
    : heads.flatMap((head) => actorNamed(context, head) ?? []);
  return unique([...own.filter((actor) => isActor(context, actor)), ...membersOf(context, listed)]);
}

/** Who does what a verb says: its subject (its agent, if passive) with those listed beside it; the names right before it where the parse gives none. */
export function doersOf(context: ReadContext, verb: number): Actor[] {
  const { tree } = context;
  if (isPassiveForm(context, verb)) {
    const agent = agentNear(context, verb);
    return agent === null ? [] : peopleAt(context, agent);
  }
  const direct = childrenBy(tree, verb, "nsubj")[0];
  if (direct !== undefined && !isSomebody(context, direct) && !isRelativeWord(lowerAt(tree, direct))) return [];
  const subject = subjectOf(tree, verb);
  const doer = subject !== null && isSomebody(context, subject) ? subject : null;
  const own = doer === null ? [] : peopleAt(context, doer);
  if (
    doer !== null &&
    (own.length === 0 || (tokenAt(tree, verb).xpos === "VB" && relationAt(tree, verb) !== "root" && doer > verb))
  )
    return own;
  const members = listBefore(tree, doer === null ? topOf(tree, verb) : verb);
  const isBeside = doer === null || members.some((member) => member.first <= doer && doer < member.end);
  return isBeside ? unique([...own, ...membersOf(context, members)]) : own;
}

/** The finite verb over an infinitive: “is expected to attend” → expected. */
function topOf(tree: Tree, verb: number): number {
  let at = verb;
  for (let step = 0; step < 4 && relationAt(tree, at) === "xcomp" && tokenAt(tree, at).head >= 0; step++)
    at = tokenAt(tree, at).head;
  // “was due [to hold]”, also where the parse cuts it in two.
  const isCut = at === verb && at >= 2 && lowerAt(tree, at - 1) === "to" && tokenAt(tree, at - 2).upos === "ADJ";
  return isCut ? at - 2 : at;
}

function isRelativeWord(word: string): boolean {
  return ["who", "which", "that"].includes(word);
}

/** A passive, also where it stands without “be”: “a meeting convened by the Fund”. */
export function isPassiveForm(context: ReadContext, verb: number): boolean {
  const { tree } = context;
  const isBare =
    tokenAt(tree, verb).xpos === "VBN" &&
    !childrenBy(tree, verb, "aux").some((child) =>
      ["have", "has", "had", "having", "'ve"].includes(lowerAt(tree, child)),
    );
  return isPassive(tree, verb) || (isBare && tokenAt(tree, verb).deprel === "acl");
}

/** The agent of a passive, also where the parse hangs it on another word: “represented at the talks by the minister”. */
export function agentNear(context: ReadContext, verb: number): number | null {
  return (
    agentOf(context.tree, verb) ??
    phraseUnder(context.tree, verb).find((inner) => prepositionOf(context.tree, inner).split(" ")[0] === "by") ??
    personAfterBy(context, verb)
  );
}

/** “… represented at the talks by former minister Ana Ruiz”: the person named behind “by”, as the words stand. */
function personAfterBy(context: ReadContext, verb: number): number | null {
  const { tree } = context;
  const { sentence } = tokenAt(tree, verb);
  let by = -1;
  for (let at = verb + 1; at < tree.tokens.length && at <= verb + 18; at++) {
    if (tokenAt(tree, at).sentence !== sentence || lowerAt(tree, at) === ",") return null;
    if (by < 0 && (at > verb + 11 || tokenAt(tree, at).upos === "VERB")) return null;
    if (lowerAt(tree, at) === "by") by = at;
    else if (by >= 0 && context.actors.actorAt(at)?.kind === "person") return at;
  }
  return null;
}

/** The actors of the list that starts at a token: “the talks include Kenya, Chad and Niger”. */
export function peopleListed(context: ReadContext, start: number): Actor[] {
  return start < context.tree.tokens.length ? unique(membersOf(context, listFrom(context.tree, start))) : [];
}

function membersOf(context: ReadContext, members: readonly Member[]): Actor[] {
  return members
    .flatMap((member) => namesakesOf(context, member) ?? actorOfMember(context, member) ?? [])
    .filter((actor) => isActor(context, actor));
}

/** “the two Sudans”: the states of the article that share the name; null where the member is no such plural. */
function namesakesOf(context: ReadContext, member: Member): Actor[] | null {
  const last = lowerAt(context.tree, member.end - 1);
  if (!last.endsWith("s") || tokenAt(context.tree, member.end - 1).upos !== "PROPN") return null;
  const name = last.slice(0, -1);
  const states = context.actors.actors.filter(
    (actor) => actor.kind === "state" && actor.name.toLowerCase().split(" ").includes(name),
  );
  return states.length === 2 ? states : null;
}

/** “…, including Ana Ruiz and Ali Okello”: the list after the word, where it follows the phrase closely. */
function listAfterIncluding(context: ReadContext, token: number): Member[] {
  const { tree } = context;
  const { sentence } = tokenAt(tree, token);
  for (
    let at = token + 1;
    at < tree.tokens.length && at <= token + 8 && tokenAt(tree, at).sentence === sentence;
    at++
  ) {
    if (lowerAt(tree, at) === "including") return listFrom(tree, at + 1);
    if (tokenAt(tree, at).upos === "VERB") return [];
  }
  return [];
}

/** “Ali Okello, a presidential aide”: the role is his who is named before it, by the parse or by the comma. */
function nameBesideRole(context: ReadContext, token: number): Actor | null {
  const { tree } = context;
  if (entitiesByToken(context).get(token)?.kind === "person") return null;
  if (relationAt(tree, token) === "appos") {
    const above = context.actors.actorAt(tokenAt(tree, token).head);
    if (above?.kind === "person") return above;
  }
  const [determiner] = childrenBy(tree, token, "det");
  if (determiner === undefined || childrenBy(tree, token, "cc").length > 0) return null;
  const isAfterName =
    determiner >= 2 &&
    lowerAt(tree, determiner - 1) === "," &&
    entitiesByToken(context).get(determiner - 2)?.kind === "person";
  if (!isAfterName || tokenAt(tree, determiner - 2).sentence !== tokenAt(tree, token).sentence) return null;
  const person = entitiesByToken(context).get(determiner - 2);
  for (let at = person?.first ?? 0; person && at < person.end; at++) {
    const actor = context.actors.actorAt(at);
    if (actor?.kind === "person") return actor;
  }
  return null;
}

/** The actor of one member of a list: its last word that names one, before “of” and “from”. */
function actorOfMember(context: ReadContext, member: Member): Actor | null {
  const { tree } = context;
  let end = member.end;
  for (let at = member.first + 1; at < member.end; at++)
    if (["of", "from"].includes(lowerAt(tree, at))) end = Math.min(end, at);
  for (let at = end - 1; at >= member.first; at--) {
    if (!isSomebody(context, at)) continue;
    const actor = actorNamed(context, at);
    if (actor) return actor;
    if (!entitiesByToken(context).has(at)) return null;
  }
  return null;
}

const byName = new WeakMap<object, ReadonlyMap<string, Actor>>();

/** The actor at a token; a name that the tagger has passed over there is known from where it has not. */
function actorNamed(context: ReadContext, token: number): Actor | null {
  const here = context.actors.actorAt(token);
  const isKnown = here !== null && isActor(context, here);
  if (isKnown || tokenAt(context.tree, token).upos !== "PROPN") return here;
  let names = byName.get(context.actors);
  if (!names) {
    const known = context.actors.actors.filter((actor) => actor.kind === "person" || actor.kind === "state");
    names = new Map(known.flatMap((actor) => namesOf(actor).map((name) => [name, actor] as const)));
    byName.set(context.actors, names);
  }
  return names.get(lowerAt(context.tree, token)) ?? here;
}

/** One-word names: “Kenya”, and the last name of a person. */
function namesOf(actor: Actor): string[] {
  const last = actor.kind === "person" ? [actor.name.split(" ").at(-1) ?? ""] : [];
  return [actor.name, ...actor.aliases, ...last]
    .filter((name) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(name))
    .map((name) => name.toLowerCase());
}

/** Whether the word can head a phrase that names somebody: a name, a pronoun, or a noun for people and bodies. */
export function isSomebody(context: ReadContext, token: number): boolean {
  if (datesByToken(context).has(token)) return false;
  const kind = entitiesByToken(context).get(token)?.kind;
  if (kind === "date" || kind === "money") return false;
  const { upos } = tokenAt(context.tree, token);
  if (kind !== undefined || upos === "PRON") return true;
  const word = lowerAt(context.tree, token);
  return upos === "PROPN" || isCountryName(context, word) || peopleNounsOf(context).has(word);
}

/** Whether the actor is one: named somewhere, or described by a noun for people (a pronoun may lead to “the boards”). */
function isActor(context: ReadContext, actor: Actor): boolean {
  if (actor.kind !== "organization" && actor.kind !== "group") return true;
  if (actor.mentions.some((mention) => mention.via === "name" || mention.via === "metonym")) return true;
  const words = actor.name.split(/\s+(?:of|from|in|on|to|at)\s+/)[0]?.split(/\s+/) ?? [];
  return peopleNounsOf(context).has(words.at(-1)?.toLowerCase() ?? "");
}

export function unique(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
