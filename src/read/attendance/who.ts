/** Who comes or stays away: the actors in the part of the clause that a frame points to. */
import type { Actor } from "../../record/actor.ts";
import type { Talks } from "../../record/talks.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { personNamedAfter } from "../talks/named-after.ts";
import { isGeneric } from "../talks/parties.ts";
import { agentNear, doersOf, isPassiveForm, isSomebody, peopleAt, unique } from "../talks/people.ts";
import { entitiesByToken } from "../talks/places.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { sidesAt, sidesOf } from "./sides.ts";
import { selfAt } from "./speakers.ts";
import { isDelegation, subjectAbove, subjectBehind, whoIsAsked, whoWeighs } from "./subjects.ts";

/** Who comes or stays away: the actors of the phrase, without those that nobody can name. */
export function whoStands(reading: Reading, token: number, entry: FrameEntry, talks: Talks | null): Actor[] {
  return unique(
    sidesOf(reading, whoIsNamed(reading, token, entry), talks).map((actor) => whoseOffice(reading, actor) ?? actor),
  );
}

/** What “her office” rules out or confirms is her own coming. */
function whoseOffice({ context }: Reading, { name }: Actor): Actor | null {
  const owner = /^(.+?)['’]s? office$/u.exec(name)?.[1];
  const known = owner === undefined ? null : context.actors.actors.find((actor) => actor.name === owner);
  return known?.kind === "person" ? known : null;
}

/** Who comes or stays away, as the words name them. */
function whoIsNamed(reading: Reading, token: number, entry: FrameEntry): Actor[] {
  const { context, talksWords, words } = reading;
  const { tree } = context;
  const apposed = entry.who === "subject" ? nameBefore(reading, token) : null;
  if (apposed !== null) return keptOf(entry, peopleAt(context, apposed));
  const phrase = phraseOfWho(reading, token, entry);
  if (phrase !== null && isMerePurpose(reading, token, phrase)) return [];
  if (phrase === null)
    return entry.who === "subject" && !isPassiveForm(context, token)
      ? keptOf(entry, nameable(reading, doersOf(context, token)))
      : [];
  const self = selfAt(reading, phrase);
  if (self !== null) return [self];
  if (entry.delegationSubject) {
    const subject = subjectOf(tree, token);
    if (subject === null || !isDelegation(reading, subject)) return [];
  }
  if (
    entry.people &&
    !conjunctsOf(tree, phrase).some(
      (one) =>
        words.people.has(lemmaAt(tree, one)) || ["person", "office"].includes(context.actors.actorAt(one)?.kind ?? ""),
    )
  )
    return [];
  const isClauseSubject = entry.who === "subject" && tokenAt(tree, token).upos === "VERB";
  const listed = isClauseSubject ? nameable(reading, doersOf(context, token)) : [];
  // “includes the biologist Ana Ruiz”: the parse may make two objects of a description and its name.
  const further = entry.who === "object" ? childrenBy(tree, token, "obj").filter((one) => one !== phrase) : [];
  const named = [phrase, ...further].flatMap((one) => peopleIn(reading, one));
  // A description that a name stands beside is nobody else: “chief negotiator Ana Ruiz”.
  const described = describedBy(reading, phrase);
  const bystanders = bystandersOf(reading, token);
  const others = listed.filter((actor) => actor.id !== described?.id && !bystanders.has(actor.id));
  const actors = unique([...named, ...sidesAt(reading, phrase), ...others]);
  const isNobodys =
    entry.people === true && actors.every((actor) => actor.side === null && isGeneric(talksWords, actor));
  if (isNobodys) return nameable(reading, doersOf(context, token));
  return keptOf(entry, actors);
}

/** “Was told by the ministry not to come”, “of the five parties, one dropped out”: neither the ministry nor the five are meant. */
function bystandersOf({ context }: Reading, verb: number): ReadonlySet<string> {
  const { tree } = context;
  const { head } = tokenAt(tree, verb);
  const isOrdered = relationAt(tree, verb) === "xcomp" && isPassive(tree, head);
  const agent = isOrdered ? agentNear(context, head) : null;
  const wholes = phrasesBehind(tree, verb, new Set(["of"])).filter((phrase) => phrase < verb);
  const phrases = agent === null ? wholes : [agent, ...wholes];
  return new Set(phrases.flatMap((phrase) => peopleAt(context, phrase)).map((actor) => actor.id));
}

/** “A reason to stay away”, “a chance to attend”: of nobody's coming. “A decision to come” is its owner's. */
function isMerePurpose({ context }: Reading, token: number, phrase: number): boolean {
  const { tree } = context;
  const { deprel, head, upos } = tokenAt(tree, token);
  const isInfinitive = childrenBy(tree, token, "mark").some((child) => lowerAt(tree, child) === "to");
  if (deprel !== "acl" || head !== phrase || upos !== "VERB" || !isInfinitive) return false;
  return !doings.has(lemmaAt(tree, phrase)) && !isSomebody(context, phrase);
}

/** The kinds of actors that the entry lets through. */
function keptOf(entry: FrameEntry, actors: readonly Actor[]): Actor[] {
  if (entry.noParties) return actors.filter((actor) => actor.kind !== "state" && actor.kind !== "organization");
  return entry.personOnly ? actors.filter((actor) => actor.kind === "person" || actor.kind === "office") : [...actors];
}

function phraseOfWho(reading: Reading, token: number, entry: FrameEntry): number | null {
  const { tree } = reading.context;
  switch (entry.who) {
    case "agent":
      return agentNear(reading.context, token);
    case "of":
      return phrasesBehind(tree, token, new Set(["of"]))[0] ?? childBy(tree, token, "nmod:poss");
    case "object": {
      if (entry.particle === undefined && entry.means === "come" && isPassive(tree, token))
        return childBy(tree, token, "nsubj:pass") === null ? null : subjectOf(tree, token);
      if (isPassive(tree, token)) return subjectOf(tree, token);
      if (tokenAt(tree, token).deprel === "acl" && tokenAt(tree, token).xpos === "VBN")
        return tokenAt(tree, token).head;
      // “Denied the envoy access to the talks”
      if (entry.objectIs && !isPassive(tree, token)) return childBy(tree, token, "iobj");
      // “Frozen out of the talks, the League …”: a participle beside a clause is said of the clause's subject.
      const isBeside = tokenAt(tree, token).deprel === "advcl" && tokenAt(tree, token).xpos === "VBN";
      if (isBeside && childBy(tree, token, "aux", "nsubj", "mark") === null)
        return subjectOf(tree, tokenAt(tree, token).head);
      return relativeOf(tree, token, objectOf(tree, token));
    }
    case "subject": {
      if (isPassiveForm(reading.context, token)) return null;
      // “A third, the Kenyan brigade, dropped out”: the parse may give a clause two subjects, of which one is somebody.
      const subjects = childrenBy(tree, token, "nsubj");
      const somebody = subjects.find((one) => isSomebody(reading.context, one) && one < token);
      if (subjects.length > 1 && somebody !== undefined) return somebody;
      if (relationAt(tree, token) === "amod") return tokenAt(tree, token).head;
      const weigher = whoWeighs(tree, token);
      if (weigher !== null) return weigher;
      return tokenAt(tree, token).deprel === "acl" && subjectOf(tree, token) === null
        ? tokenAt(tree, token).head
        : (subjectOf(tree, token) ?? subjectAbove(tree, token) ?? subjectBehind(tree, token));
    }
  }
}

/** “The League, which the hosts did not invite”: the noun that a relative clause is about, where it is the verb's object. */
function relativeOf(tree: Tree, verb: number, object: number | null): number | null {
  const { deprel, head } = tokenAt(tree, verb);
  const isRelative = object === null || ["who", "whom", "which", "that"].includes(lowerAt(tree, object));
  const hasSubject = childrenBy(tree, verb, "nsubj").some((word) => word !== object);
  if (!isRelative || deprel !== "acl:relcl" || !hasSubject) return object;
  // “is among those whom nobody asked”: whoever is among them.
  return lowerAt(tree, head) === "those" ? childBy(tree, head, "nsubj") : head;
}

/**
 * The name between commas right before a verb, where the parse has given the verb no subject of its own.
 *
 *     Kenya sent its deputy; its chief negotiator, Ana Ruiz, stayed away.
 *                                                  └ name    └ verb
 */
function nameBefore({ context }: Reading, verb: number): number | null {
  const { tree } = context;
  const isTensed = ["VBD", "VBZ", "VBP"].includes(tokenAt(tree, verb).xpos);
  if (!isTensed || verb < 4 || lowerAt(tree, verb - 1) !== "," || childBy(tree, verb, "nsubj") !== null) return null;
  const name = entitiesByToken(context).get(verb - 2);
  if (name?.kind !== "person" || lowerAt(tree, name.first - 1) !== ",") return null;
  const described = name.first - 2;
  const isDescribed = ["NOUN", "PROPN"].includes(tokenAt(tree, described).upos);
  return isDescribed && tokenAt(tree, described).sentence === tokenAt(tree, verb).sentence ? name.first : null;
}

const fromSide = new Set(["from", "of"]);

const having = new Set(["have", "see", "announce", "express", "show", "make", "take", "harbour", "harbor", "confirm"]);

/** Who “has no plans” or “made a decision”: the subject of the verb that takes the noun. */
function holderOf(tree: Tree, phrase: number): number | null {
  const { head } = tokenAt(tree, phrase);
  return relationAt(tree, phrase) === "obj" && head >= 0 && having.has(lemmaAt(tree, head))
    ? subjectOf(tree, head)
    : null;
}

/** “The premier's decision to stay away”, “the decision of the premier to come” tell of the premier. */
const doings = new Set([
  "decision",
  "refusal",
  "plan",
  "choice",
  "failure",
  "intention",
  "intent",
  "reason",
  "point",
  "wish",
  "desire",
  "willingness",
  "move",
  "pledge",
  "promise",
  "threat",
  "vow",
  "agreement",
]);

/** The actors of a phrase, with each state of “leaders from Kenya, Chad and Niger”; “the premier's decision” is the premier's. */
export function peopleIn(reading: Reading, phrase: number): Actor[] {
  const { context } = reading;
  const { tree } = context;
  const self = selfAt(reading, phrase);
  if (self !== null) return [self];
  const sayer = sayerOf(reading, phrase);
  if (sayer !== null) return peopleIn(reading, sayer);
  if (!conjunctsOf(tree, phrase).some((one) => isSomebody(context, one))) {
    // “His Kenyan colleague, Ali Okello, attended”: the noun is none for people in office, the name beside it is.
    const beside = namesBeside(reading, phrase).filter((actor) => actor.kind === "person");
    if (beside.length > 0 && isDescription(tree, phrase)) return nameable(reading, beside);
    if (!doings.has(lemmaAt(tree, phrase))) return [];
    const owner =
      childBy(tree, phrase, "nmod:poss") ??
      phrasesBehind(tree, phrase, new Set(["of", "by"])).find((one) => tokenAt(tree, one).upos !== "VERB") ??
      holderOf(tree, phrase);
    return owner === null ? [] : peopleIn(reading, owner);
  }
  const states = phrasesBehind(tree, phrase, fromSide)
    .flatMap((one) => peopleAt(context, one))
    .filter((actor) => actor.kind === "state");
  const isSent =
    ["delegation", "envoy", "representative", "negotiator", "team", "official"].includes(lemmaAt(tree, phrase)) &&
    tokenAt(tree, phrase).xpos === "NNS";
  if (states.length > (isSent ? 1 : 2)) return nameable(reading, states);
  const described = describedBy(reading, phrase);
  const people = unique([...namesBeside(reading, phrase), ...peopleAt(context, phrase)]);
  return nameable(
    reading,
    people.filter((actor) => actor.id !== described?.id),
  );
}

/** A noun that somebody owns or that opens with “a” or “the”: “his colleague”, “the author”, and not “talks”. */
function isDescription(tree: Tree, phrase: number): boolean {
  return tokenAt(tree, phrase).xpos === "NN" && childBy(tree, phrase, "nmod:poss", "det") !== null;
}

/**
 * Who says it of himself, where a plural says “they”: “The churches complained that they had been shut out.”
 * Of the persons and bodies that “he”, “she” and “it” can be, the article's actors know more.
 */
function sayerOf({ context }: Reading, phrase: number): number | null {
  const { tree } = context;
  const asked = whoIsAsked(tree, phrase);
  if (asked !== null && isSomebody(context, asked)) return asked;
  if (lowerAt(tree, phrase) !== "they" || relationAt(tree, phrase) !== "nsubj") return null;
  const clause = tokenAt(tree, phrase).head;
  if (clause < 0 || relationAt(tree, clause) !== "ccomp") return null;
  const subject = childBy(tree, tokenAt(tree, clause).head, "nsubj");
  const isPlural = subject !== null && ["NNS", "NNPS"].includes(tokenAt(tree, subject).xpos) && subject < phrase;
  return isPlural && isSomebody(context, subject) ? subject : null;
}

/**
 * The names that stand beside a description, where the description is an actor of its own.
 *
 *     A smaller union, the Guild of Signallers, has not been invited.
 *       └ phrase           └─────────────────┘
 */
function namesBeside({ context }: Reading, phrase: number): Actor[] {
  const { tree } = context;
  const kind = entitiesByToken(context).get(phrase)?.kind;
  if (kind === "person" || kind === "organization") return [];
  const person = personNamedAfter(context, phrase);
  if (person) {
    const others = conjunctsOf(tree, phrase).filter((one) => one !== phrase);
    return unique([person, ...others.flatMap((one) => peopleAt(context, one))]);
  }
  if (childrenBy(tree, phrase, "conj").length > 0) return [];
  return childrenBy(tree, phrase, "appos")
    .flatMap((name) => conjunctsOf(tree, name))
    .flatMap((name) => context.actors.actorAt(name) ?? [])
    .filter((actor) => actor.mentions.some((mention) => mention.via === "name"));
}

/** The actor of a description that a name stands beside, where it is not already known for the one named. */
function describedBy(reading: Reading, phrase: number): Actor | null {
  const names = namesBeside(reading, phrase);
  const own = names.length > 0 ? reading.context.actors.actorAt(phrase) : null;
  return own !== null && names.every((actor) => actor.id !== own.id) ? own : null;
}

/** Without those that nobody can tell apart: “both sides”; and without “the chair”, which may be one to sit on. */
export function nameable(reading: Reading, actors: readonly Actor[]): Actor[] {
  return unique(actors).filter(
    (actor) =>
      !/^(?:chair|seat|table|door|floor)s?$/.test(actor.name) &&
      (!isGeneric(reading.talksWords, actor) || actor.kind === "delegation" || actor.kind === "office"),
  );
}
