/** Matching the frames of attendance over the parse: who, which talks, by which words. */
import type { Actor } from "../../record/actor.ts";
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { hasPreposition, particlesOf, phrasesBehind, prepositionOf, objectOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, tokenAt, wordAt } from "../grammar/tree.ts";
import { datesByToken } from "../talks/days.ts";
import { spanAround } from "../talks/details.ts";
import type { TalksLexicon } from "../talks/lexicon.ts";
import { isGeneric } from "../talks/parties.ts";
import { agentNear, doersOf, isPassiveForm, isSomebody, peopleAt, unique } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import { reasonBeside } from "./because.ts";
import type { AttendanceLexicon, FrameEntry } from "./lexicon.ts";
import type { AttendanceMention } from "./mention.ts";
import { statusOf } from "./status.ts";
import type { TalksAround } from "./talks-around.ts";

export interface Reading {
  readonly context: ReadContext;
  readonly words: AttendanceLexicon;
  readonly talksWords: TalksLexicon;
  readonly around: TalksAround;
}

/**
 * What the frames say at one word.
 *
 *     The premier has backed out of the summit in Oslo.
 *     └── who ──┘     └─ frame ┘    └── talks ───────┘
 */
export function framesAt(reading: Reading, token: number): AttendanceMention[] {
  const { context, words } = reading;
  for (const entry of words.frames.get(lemmaAt(context.tree, token)) ?? []) {
    const found = matchFrame(reading, token, entry);
    if (found.length > 0) return found;
  }
  return [];
}

function matchFrame(reading: Reading, token: number, entry: FrameEntry): AttendanceMention[] {
  const { context, talksWords } = reading;
  const { tree } = context;
  if (!fitsForm(reading, token, entry)) return [];
  const goal = goalOf(reading, token, entry);
  if (!goal) return [];
  const who = whoStands(reading, token, entry);
  if (who.length === 0) return [];
  const standing = standingOf(tree, token, talksWords);
  const isGerund = tokenAt(tree, token).xpos === "VBG" && childrenBy(tree, token, "aux").length === 0;
  if (standing.isSupposed || (isGerund && ["ccomp", "csubj", "obj", "nsubj"].includes(relationAt(tree, token)))) return [];
  if (entry.done && standing.reality !== "actual") return [];
  const reality = entry.planned && standing.reality === "actual" ? "planned" : standing.reality;
  const status = statusOf(entry.means, reality, goal.talks);
  if (status === null) return [];
  const steps = [token, ...standing.governors.map((governor) => governor.token)];
  const trace = steps.map((step, at) => ({
    entry: at === 0 ? entry.entry : (standing.governors[at - 1]?.entry ?? entry.entry),
    words: wordAt(tree, step),
    start: tokenAt(tree, step).start,
    end: tokenAt(tree, step).end,
  }));
  return who.map((actor) => ({
    actor,
    talks: goal.talks,
    status,
    token,
    isEarlier: standing.isEarlier,
    isSpeculation: reality === "possible",
    isDenied: standing.isDenied,
    isExpress: true,
    isNamed: goal.isNamed,
    because: reasonBeside(tree, token),
    evidence: spanAround(tree, token, (child) =>
      ["conj", "cc", "punct", "parataxis", "mark"].includes(relationAt(tree, child)),
    ),
    trace,
  }));
}

/** The shape that the entry asks for: part of speech, particle, object. */
function fitsForm(reading: Reading, token: number, entry: FrameEntry): boolean {
  const { tree } = reading.context;
  const { upos } = tokenAt(tree, token);
  if (entry.noun) return upos === "NOUN" && prepositionOf(tree, token) === "in";
  if (entry.adjective) {
    const isPredicate =
      childBy(tree, token, "cop") !== null ||
      ["acl", "xcomp", "amod"].includes(relationAt(tree, token)) ||
      relationAt(tree, token) === "root";
    if (!["ADJ", "ADV", "PRON"].includes(upos) || !isPredicate) return false;
    return relationAt(tree, token) !== "amod" || childrenOf(tree, token).length > 0;
  }
  if (upos !== "VERB") return false;
  if (
    entry.particle !== undefined &&
    !particlesOf(tree, token).includes(entry.particle) &&
    !isDoublePreposition(reading, token, entry.particle)
  )
    return false;
  if (
    entry.adverb &&
    !childrenBy(tree, token, "advmod", "obj", "obl").some((child) => entry.adverb?.includes(lowerAt(tree, child)))
  )
    return false;
  if (entry.objectIs) {
    const object = objectOf(tree, token);
    return object !== null && entry.objectIs.includes(lemmaAt(tree, object));
  }
  return true;
}

/** “out of” read as one preposition: “walked out of the talks”. */
function isDoublePreposition(reading: Reading, token: number, particle: string): boolean {
  const { tree } = reading.context;
  return childrenBy(tree, token, "obl").some((child) => prepositionOf(tree, child).startsWith(`${particle} `));
}

/** Nouns that stand for coming: “backed out of his planned appearance”, “cancelled the trip”. */
const aboutComing = new Set(["attendance", "participation", "appearance"]);

/** The talks that the frame is about; null where there are none. */
function goalOf(reading: Reading, token: number, entry: FrameEntry): Goal | null {
  for (const over of entry.over) {
    for (const phrase of phrasesFor(reading, token, entry, over)) {
      const goal = goalInPhrase(reading, token, entry, phrase);
      if (goal) return goal;
    }
    const near = goalAround(reading, token, entry, over);
    if (near) return { talks: near, isNamed: false };
  }
  return null;
}

interface Goal {
  readonly talks: Talks | null;
  /** Named beside the verb, and not only spoken of nearby. */
  readonly isNamed: boolean;
}

const leading = new Set(["to", "for", "in", "at", "with", "of", "from"]);

/** “the talks in Oslo”, “an invitation to the talks”, “his planned attendance”, “Oslo”. */
function goalInPhrase(reading: Reading, token: number, entry: FrameEntry, phrase: number): Goal | null {
  const { context, around } = reading;
  const { tree } = context;
  const found = around.atPhrase(phrase);
  if (found.named && (!entry.table || lemmaAt(tree, phrase) === "table")) return { talks: found.talks, isNamed: true };
  const inner = phrasesBehind(tree, phrase, leading)
    .map((one) => around.atPhrase(one))
    .find((one) => one.named);
  const takesInner = entry.objectIs !== undefined || entry.place || entry.people || entry.noun;
  if (inner && takesInner) return { talks: inner.talks, isNamed: true };
  if (entry.means !== "bar" && aboutComing.has(lemmaAt(tree, phrase)))
    return { talks: around.near(token) ?? around.main, isNamed: false };
  const byPlace = entry.place ? around.atPlace(phrase) : null;
  return byPlace ? { talks: byPlace, isNamed: true } : null;
}

/** The talks spoken of nearby, where the entry can do without a name for them. */
function goalAround(reading: Reading, token: number, entry: FrameEntry, over: string): Talks | null {
  const { around, context } = reading;
  if (entry.delegationSubject) return around.near(token) ?? around.main;
  const isHere = childrenBy(context.tree, token, "advmod").some((child) => lowerAt(context.tree, child) === "here");
  if (entry.place && isHere && around.main) return around.near(token) ?? around.main;
  if (over === "none" && !hasOtherGoal(reading, token, entry)) return around.near(token);
  return over === "any" ? around.near(token) : null;
}

function phrasesFor(reading: Reading, token: number, entry: FrameEntry, over: string): number[] {
  const { tree } = reading.context;
  if (over === "none" || over === "any" || over === "delegation") return [];
  if (over === "object") {
    const object = isPassive(tree, token) ? null : objectOf(tree, token);
    if (object === null) return tokenAt(tree, token).deprel === "acl:relcl" ? [tokenAt(tree, token).head] : [];
    if (entry.objectIs) return [object, ...phrasesBehind(tree, token, new Set(["in", "at", "to", "from", "for"]))];
    return conjunctsOf(tree, object);
  }
  if (over === "subject") {
    const subject =
      isPassive(tree, token) && entry.who === "agent" ? childBy(tree, token, "nsubj:pass") : subjectOf(tree, token);
    if (entry.who === "agent" && subject === null && tokenAt(tree, token).deprel === "acl")
      return [tokenAt(tree, token).head];
    return subject === null ? [] : [subject];
  }
  const wanted = new Set([over]);
  const found = phrasesBehind(tree, token, wanted);
  for (const clause of childrenBy(tree, token, "xcomp", "advcl", "obj")) {
    if (lemmaAt(tree, clause) === "part" || lemmaAt(tree, clause) === "seat")
      found.push(...phrasesBehind(tree, clause, wanted));
  }
  return found;
}

/** The verb has an object or aim that is no talks: “attended university”, “skipped lunch”. */
function hasOtherGoal(reading: Reading, token: number, entry: FrameEntry): boolean {
  const { tree } = reading.context;
  if (entry.objectIs || entry.adjective)
    return phrasesBehind(tree, token, new Set(["in", "at", "to", "from"])).some(
      (phrase) => !isTime(reading, phrase) && reading.around.atPlace(phrase) === null,
    );
  if (entry.who === "object") return childBy(tree, token, "advcl", "xcomp", "ccomp") !== null;
  const isAway = new Set(["from", "of", "to", "at", "in"]);
  return (
    childBy(tree, token, "obj", "ccomp") !== null ||
    childrenBy(tree, token, "obl").some(
      (child) =>
        hasPreposition(tree, child, isAway) && !isTime(reading, child) && reading.around.atPlace(child) === null,
    )
  );
}

function isTime(reading: Reading, token: number): boolean {
  return datesByToken(reading.context).has(token);
}

/** Who comes or stays away: the actors of the phrase, without those that nobody can name. */
function whoStands(reading: Reading, token: number, entry: FrameEntry): Actor[] {
  const { context, talksWords, words } = reading;
  const { tree } = context;
  const phrase = phraseOfWho(reading, token, entry);
  if (phrase === null) return entry.who === "subject" && !isPassiveForm(context, token) ? keptOf(entry, nameable(reading, doersOf(context, token))) : [];
  if (entry.delegationSubject) {
    const subject = subjectOf(tree, token);
    if (subject === null || !isDelegation(reading, subject)) return [];
  }
  if (
    entry.people &&
    !conjunctsOf(tree, phrase).some(
      (one) => words.people.has(lemmaAt(tree, one)) || context.actors.actorAt(one)?.kind === "person",
    )
  )
    return [];
  const isClauseSubject = entry.who === "subject" && tokenAt(tree, token).upos === "VERB";
  const listed = isClauseSubject ? nameable(reading, doersOf(context, token)) : [];
  const actors = unique([...peopleIn(reading, phrase), ...listed]);
  const isNobodys = entry.people === true && actors.every((actor) => actor.side === null && isGeneric(talksWords, actor));
  if (isNobodys) return nameable(reading, doersOf(context, token));
  return keptOf(entry, actors);
}

/** The kinds of actors that the entry lets through. */
function keptOf(entry: FrameEntry, actors: readonly Actor[]): Actor[] {
  if (entry.noParties) return actors.filter((actor) => actor.kind !== "state" && actor.kind !== "organization");
  return entry.personOnly ? actors.filter((actor) => actor.kind === "person" || actor.kind === "office") : [...actors];
}

/** A noun for those who are sent; “the group” only in the singular, as one spoken of. */
function isDelegation(reading: Reading, token: number): boolean {
  const { tree } = reading.context;
  return (
    reading.talksWords.delegations.has(lemmaAt(tree, token)) &&
    tokenAt(tree, token).xpos !== "NNS" &&
    lowerAt(tree, token) !== "party"
  );
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
        return childBy(tree, token, "nsubj:pass");
      if (isPassive(tree, token)) return subjectOf(tree, token);
      if (tokenAt(tree, token).deprel === "acl" && tokenAt(tree, token).xpos === "VBN")
        return tokenAt(tree, token).head;
      return objectOf(tree, token);
    }
    case "subject": {
      if (isPassiveForm(reading.context, token)) return null;
      if (relationAt(tree, token) === "amod") return tokenAt(tree, token).head;
      return tokenAt(tree, token).deprel === "acl" && subjectOf(tree, token) === null
        ? tokenAt(tree, token).head
        : subjectOf(tree, token);
    }
  }
}

const fromSide = new Set(["from", "of"]);
/** “The premier's decision to stay away” tells of the premier. */
const doings = new Set(["decision", "refusal", "plan", "choice", "failure", "intention", "willingness", "move", "pledge", "promise", "threat", "vow", "agreement"]);

/** The actors of a phrase, with each state of “leaders from Kenya, Chad and Niger”; “the premier's decision” is the premier's. */
export function peopleIn(reading: Reading, phrase: number): Actor[] {
  const { context } = reading;
  const { tree } = context;
  if (!conjunctsOf(tree, phrase).some((one) => isSomebody(context, one))) {
    const owner = doings.has(lemmaAt(tree, phrase)) ? childBy(tree, phrase, "nmod:poss") : null;
    return owner === null ? [] : peopleIn(reading, owner);
  }
  const states = phrasesBehind(tree, phrase, fromSide)
    .flatMap((one) => peopleAt(context, one))
    .filter((actor) => actor.kind === "state");
  const isSent = ["delegation", "envoy", "representative", "negotiator", "team", "official"].includes(lemmaAt(tree, phrase)) && tokenAt(tree, phrase).xpos === "NNS";
  return nameable(reading, states.length > (isSent ? 1 : 2) ? states : peopleAt(context, phrase));
}

/** Without those that nobody can tell apart: “both sides”. */
export function nameable(reading: Reading, actors: readonly Actor[]): Actor[] {
  return unique(actors).filter(
    (actor) => !isGeneric(reading.talksWords, actor) || actor.kind === "delegation" || actor.kind === "office",
  );
}
