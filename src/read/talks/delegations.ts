/** Delegations and who heads them: “the team is led by the minister”, “chief negotiator Ana Ruiz”. */
import type { Actor } from "../../record/actor.ts";
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { ReadContext } from "../context.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { gappedHeadsAfter, headBehind } from "./gapped-heads.ts";
import { type TalksLexicon, talksLexiconOf } from "./lexicon.ts";
import { personNamedAfter } from "./named-after.ts";
import { isGeneric } from "./parties.ts";
import { agentNear, peopleAt } from "./people.ts";
import { entitiesByToken } from "./places.ts";
import { standingOf } from "./standing.ts";

/** A head that the article names at one place. */
export interface HeadMention {
  readonly head: Actor;
  readonly party: Actor | null;
  readonly members: readonly Actor[];
  /** The word that says so: the verb, “head”, “negotiator”. */
  readonly token: number;
  /** The noun of the delegation; the token itself for a negotiator. */
  readonly delegation: number;
  readonly kind: "verb" | "noun" | "negotiator" | "represented";
  /** A negotiator who is not said to lead is at the talks, and heads nothing. */
  readonly isLead: boolean;
  /** “is headed by”, “will lead”: not of talks that are over. */
  readonly isCurrent: boolean;
  readonly evidence: Span;
}

/** All heads of delegations in the article, in text order. */
export function findHeads(context: ReadContext, lexicon: TalksLexicon): readonly HeadMention[] {
  const known = headsFound.get(context);
  if (known) return known;
  const heads = headsIn(context, lexicon);
  headsFound.set(context, heads);
  return heads;
}

/** Talks and attendance both ask for them; the same context always has the same. */
const headsFound = new WeakMap<ReadContext, readonly HeadMention[]>();

function headsIn(context: ReadContext, lexicon: TalksLexicon): HeadMention[] {
  const found: HeadMention[] = [];
  for (let token = 0; token < context.tree.tokens.length; token++) {
    const head =
      headByVerb(context, lexicon, token) ??
      headByInversion(context, lexicon, token) ??
      headByRelative(context, lexicon, token) ??
      headByNoun(context, lexicon, token) ??
      headByTitle(context, lexicon, token);
    if (head) found.push(head, ...(head.kind === "verb" ? gappedHeads(context, lexicon, head.token) : []));
  }
  return found;
}

/**
 * A delegation that somebody leads.
 *
 *     Kenya's delegation, headed by the finance minister, arrived.     The premier will lead Kenya's team.
 *     └─ party            └verb┘    └───── head ───────┘                   └ head      └verb └─ party
 */
function headByVerb(context: ReadContext, lexicon: TalksLexicon, verb: number): HeadMention | null {
  const { tree } = context;
  if (tokenAt(tree, verb).upos !== "VERB" || !lexicon.headVerbs.has(lemmaAt(tree, verb))) return null;
  const agent =
    isPassive(tree, verb) || tokenAt(tree, verb).deprel === "acl" || isAfterComma(tree, verb)
      ? agentNear(context, verb)
      : null;
  const isRepresented = lemmaAt(tree, verb) === "represent";
  if (agent !== null) {
    const beside = lowerAt(tree, verb - 1) === "," ? verb - 2 : -1;
    const isBeside = beside >= 0 && lexicon.delegations.has(lemmaAt(tree, beside));
    const hung = tokenAt(tree, verb).deprel === "acl" ? tokenAt(tree, verb).head : subjectOf(tree, verb);
    const delegation = isBeside ? beside : hung;
    if (delegation === null || delegation < 0) return null;
    // “Belmara's will be headed by …”: the delegation is left out.
    const isGapped = childrenBy(tree, delegation, "case").some((child) => /^['’]s?$/.test(lowerAt(tree, child)));
    const isDelegation = isGapped || lexicon.delegations.has(lemmaAt(tree, delegation));
    const party =
      isDelegation && !isGapped ? partyOfDelegation(context, lexicon, delegation) : context.actors.actorAt(delegation);
    if (!isDelegation && !isRepresented) return null;
    return made(context, agent, party, verb, delegation, isRepresented ? "represented" : "verb");
  }
  if (isPassive(tree, verb) || isRepresented) return null;
  // “is leading her country's delegation”: the parse may give the verb two objects.
  const isDelegation = (token: number) => lexicon.delegations.has(lemmaAt(tree, token));
  const object = childrenBy(tree, verb, "obj").find(isDelegation) ?? objectOf(tree, verb);
  if (object === null || !isDelegation(object)) return null;
  const leader = subjectOf(tree, verb);
  return leader === null
    ? null
    : made(context, leader, partyOfDelegation(context, lexicon, object), verb, object, "verb");
}

/** “Heading the Kenyan delegation was Lena Berg.” */
function headByInversion(context: ReadContext, lexicon: TalksLexicon, verb: number): HeadMention | null {
  const found = headBehind(context, lexicon, verb);
  const party = found && partyOfDelegation(context, lexicon, found.delegation);
  return found && made(context, found.holder, party, verb, found.delegation, "verb");
}

/** The further heads that share one verb: “… and that of Ghana by the trade minister”. */
function gappedHeads(context: ReadContext, lexicon: TalksLexicon, verb: number): HeadMention[] {
  return gappedHeadsAfter(context, lexicon, verb).flatMap(({ holder, delegation, party }) => {
    return made(context, holder, party, verb, delegation, "verb") ?? [];
  });
}

/** “a delegation, headed by …” */
function isAfterComma(tree: Tree, verb: number): boolean {
  return tokenAt(tree, verb).xpos === "VBN" && verb > 0 && lowerAt(tree, verb - 1) === ",";
}

/** “Ana Ruiz, who heads Kenya's delegation”, where the parse takes “heads” for a noun or hangs the clause elsewhere. */
function headByRelative(context: ReadContext, lexicon: TalksLexicon, token: number): HeadMention | null {
  const { tree } = context;
  if (lowerAt(tree, token) !== "who" || token + 2 >= tree.tokens.length) return null;
  const verb = tokenAt(tree, token + 1).upos === "AUX" ? token + 2 : token + 1;
  const isHeading = [lemmaAt(tree, verb), lowerAt(tree, verb).replace(/s$/, "")].some((w) => lexicon.headVerbs.has(w));
  const isVerb = tokenAt(tree, verb).upos === "VERB";
  if (!isHeading || (isVerb && headByVerb(context, lexicon, verb) !== null)) return null;
  const delegation = [1, 2, 3, 4, 5]
    .map((step) => verb + step)
    .find((at) => at < tree.tokens.length && lexicon.delegations.has(lowerAt(tree, at)));
  const holder = lowerAt(tree, token - 1) === "," ? token - 2 : token - 1;
  if (delegation === undefined || holder < 0 || context.actors.actorAt(holder)?.kind !== "person") return null;
  return made(context, holder, null, verb, delegation, isVerb ? "verb" : "noun");
}

/** Bodies whose head goes to talks with them; a committee or mission has a head at home. */
const ownHeads = new Set(["delegation", "team", "panel", "contingent", "negotiator"]);

/** “Ana Ruiz, head of the Kenyan delegation”; “the delegation's leader, Ana Ruiz”. */
function headByNoun(context: ReadContext, lexicon: TalksLexicon, noun: number): HeadMention | null {
  const { tree } = context;
  if (tokenAt(tree, noun).upos !== "NOUN" || !lexicon.headNouns.has(lemmaAt(tree, noun))) return null;
  const delegation = [
    ...phrasesBehind(tree, noun, new Set(["of", "to"])),
    ...childrenBy(tree, noun, "nmod:poss", "compound"),
    ...(wordAfter(tree, noun) === "of" ? unbrokenAfter(tree, noun).slice(0, 7) : []),
  ].find((phrase) => ownHeads.has(lemmaAt(tree, phrase)));
  if (delegation === undefined) return null;
  const holder = holderOf(context, noun);
  return holder === null
    ? null
    : made(context, holder, partyOfDelegation(context, lexicon, delegation), noun, delegation, "noun");
}

function wordAfter(tree: Tree, token: number): string {
  return token + 1 < tree.tokens.length ? lowerAt(tree, token + 1) : "";
}

/** “the union's lead negotiator, Ana Ruiz”, “Ana Ruiz, one of the rebels' negotiators”, “chief delegate to the talks”. */
function headByTitle(context: ReadContext, lexicon: TalksLexicon, noun: number): HeadMention | null {
  const { tree } = context;
  const entry = lexicon.negotiator;
  if (!entry || !["NOUN", "PROPN", "ADJ"].includes(tokenAt(tree, noun).upos)) return null;
  const word = lowerAt(tree, noun);
  const isPlural = !entry.lemmas.includes(word) && entry.lemmas.some((lemma) => `${lemma}s` === word);
  if (!entry.lemmas.includes(word) && !isPlural) return null;
  const before = wordsBefore(context, noun);
  const isLead = before.some((one) => entry.modifiers.includes(one));
  const isOneOf = isPlural && before.includes("one") && before.includes("of");
  if (isPlural ? !isOneOf : !isLead && !word.startsWith("negotiator")) return null;
  const holder = holderOf(context, noun) ?? personBeside(context, noun);
  return holder === null ? null : made(context, holder, null, noun, noun, "negotiator", isLead && !isPlural);
}

/** The words of the noun phrase before a noun, as they stand: “the union's former lead”. */
function wordsBefore(context: ReadContext, noun: number): string[] {
  const { tree } = context;
  const found: string[] = [];
  for (
    let at = noun - 1;
    at >= 0 && at >= noun - 7 && tokenAt(tree, at).sentence === tokenAt(tree, noun).sentence;
    at--
  ) {
    if (["PUNCT", "VERB", "AUX"].includes(tokenAt(tree, at).upos) && !/^[-–'’]$/.test(lowerAt(tree, at))) break;
    found.push(lowerAt(tree, at));
  }
  return found;
}

/** The person named right after the noun (“negotiator Sen. Ana Ruiz”, “negotiator, Ana Ruiz”) or right before its phrase (“Ana Ruiz, the …”). */
function personBeside(context: ReadContext, noun: number): number | null {
  const { tree } = context;
  const { sentence } = tokenAt(tree, noun);
  const isSame = (at: number) => at >= 0 && at < tree.tokens.length && tokenAt(tree, at).sentence === sentence;
  const isPerson = (at: number) => context.actors.actorAt(at)?.kind === "person";
  for (let at = noun + 1; isSame(at) && at <= noun + 5; at++) {
    const { upos } = tokenAt(tree, at);
    const isComma = lowerAt(tree, at) === "," && at === noun + 1;
    if (upos !== "PROPN" && !isComma) break;
    if (upos === "PROPN" && isPerson(at)) return at;
  }
  let at = noun - 1;
  while (isSame(at) && at >= noun - 8 && lowerAt(tree, at) !== ",") at--;
  for (
    let name = at - 1;
    lowerAt(tree, at) === "," && isSame(name) && name >= at - 4 && tokenAt(tree, name).upos === "PROPN";
    name--
  ) {
    if (isPerson(name)) return name;
  }
  return null;
}

/** The person whom a role noun describes: “…, Ana Ruiz”, “Ana Ruiz, who is head of …”, “negotiator Ana Ruiz”. */
function holderOf(context: ReadContext, noun: number): number | null {
  const { tree } = context;
  const isPerson = (token: number) => context.actors.actorAt(token)?.kind === "person";
  const beside = childrenBy(tree, noun, "appos", "flat", "nmod:desc").find(isPerson);
  if (beside !== undefined) return beside;
  const { head } = tokenAt(tree, noun);
  if (head >= 0 && ["appos", "compound", "flat", "nmod", "amod"].includes(relationAt(tree, noun)) && isPerson(head))
    return head;
  if (childBy(tree, noun, "cop") !== null) return subjectOf(tree, noun) ?? relativeOf(context, noun);
  return isPerson(noun) ? noun : null;
}

function relativeOf(context: ReadContext, noun: number): number | null {
  const { deprel, head } = tokenAt(context.tree, noun);
  return deprel === "acl:relcl" ? head : null;
}

/** Whose delegation: “Kenya's delegation”, “the Kenyan team”, “the delegation of Kenya”, “the rebels' panel”. */
export function partyOfDelegation(context: ReadContext, lexicon: TalksLexicon, delegation: number): Actor | null {
  const { tree } = context;
  const owners = [
    ...childrenBy(tree, delegation, "nmod:poss"),
    ...childrenBy(tree, delegation, "amod", "compound").filter((child) => /^\p{Lu}/u.test(wordAt(tree, child))),
    ...phrasesBehind(tree, delegation, new Set(["of", "from"])),
  ];
  for (const owner of owners) {
    const actor = context.actors.actorAt(owner);
    if (actor && !isGeneric(lexicon, actor)) return context.actors.partyOf(actor);
  }
  const own = context.actors.actorAt(delegation);
  if (!own) return null;
  const party = context.actors.partyOf(own);
  return party.id === own.id ? null : party;
}

function made(
  context: ReadContext,
  holder: number,
  party: Actor | null,
  token: number,
  delegation: number,
  kind: HeadMention["kind"],
  isLead = true,
): HeadMention | null {
  const people =
    kind === "negotiator" || kind === "noun"
      ? [context.actors.actorAt(holder)].flatMap((actor) => actor ?? [])
      : peopleAt(context, holder);
  const apposed = childrenBy(context.tree, holder, "appos")
    .flatMap((name) => context.actors.actorAt(name) ?? [])
    .find((actor) => actor.kind === "person");
  const isNamed = entitiesByToken(context).get(holder)?.kind === "person";
  const head =
    (isNamed ? null : (apposed ?? personNamedAfter(context, holder))) ??
    people.find((actor) => actor.kind === "person" || actor.kind === "office") ??
    null;
  if (!head) return null;
  const own = context.actors.partyOf(head);
  const { tree } = context;
  const first = Math.min(holder, token, delegation);
  const last = Math.max(holder, token, delegation);
  return {
    head,
    party: party ?? (own.id === head.id ? null : own),
    members: people.filter((actor) => actor !== head && actor.kind === "person"),
    token,
    delegation,
    kind,
    isLead,
    isCurrent:
      (kind === "verb" || kind === "represented") &&
      ["ongoing", "planned"].includes(standingOf(tree, token, talksLexiconOf(context)).reality),
    evidence: spanOf(context.article.text, tokenAt(tree, first).start, tokenAt(tree, nameEnd(tree, last)).end),
  };
}

/** The last word of the name that a token begins or is part of. */
function nameEnd(tree: Tree, token: number): number {
  let last = token;
  while (last + 1 < tree.tokens.length && tokenAt(tree, last + 1).deprel === "flat") last++;
  return last;
}
