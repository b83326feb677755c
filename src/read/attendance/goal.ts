/** Which talks a frame of attendance is about: named beside its word, by their venue, or spoken of nearby. */
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { hasPreposition, objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import { datesByToken } from "../talks/days.ts";
import { placeAt } from "../talks/places.ts";
import { standingOf } from "../talks/standing.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { isVenue } from "./venue.ts";

/** Nouns that stand for coming: “backed out of his planned appearance”, “cancelled the trip”. */
const aboutComing = new Set(["attendance", "participation", "appearance"]);

/** What people are left off: “was left off the guest list”. */
const lists = new Set(["list", "roster", "invitation"]);

/** The talks that the frame is about; null where there are none. */
export function goalOf(reading: Reading, token: number, entry: FrameEntry): Goal | null {
  const { around } = reading;
  for (const over of entry.over) {
    for (const phrase of phrasesFor(reading, token, entry, over)) {
      const goal = goalInPhrase(reading, token, entry, phrase);
      if (goal) return goal;
    }
    const near = goalAround(reading, token, entry, over);
    if (near) return { talks: near, isNamed: false };
  }
  if (around.isUntold) return goalUntold(reading, token, entry);
  return entry.place ? goalOfJourney(reading, token) : null;
}

/** An article can tell of delegations and journeys, and leave it to the reader that they go to talks. */
function goalUntold(reading: Reading, token: number, entry: FrameEntry): Goal | null {
  const { context } = reading;
  const isAlone = entry.far === true && entry.over.some((over) => over === "none" || over === "any");
  const isJourney =
    entry.place === true &&
    phrasesBehind(context.tree, token, journeying).some((phrase) => placeAt(context, phrase) !== null) &&
    (phrasesBehind(context.tree, token, new Set(["to"])).length > 0 || isToNegotiate(context, token));
  // “Left Oslo in protest”
  const left = entry.means === "leave" && entry.hung ? objectOf(context.tree, token) : null;
  const isLeft = left !== null && placeAt(context, left) !== null;
  const isTold = (isAlone && !hasOtherGoal(reading, token, entry)) || isJourney || isLeft;
  return isTold ? { talks: null, isNamed: false } : null;
}

const journeying = new Set(["to", "in", "at"]);
const negotiating = new Set(["negotiate", "talk", "discuss", "bargain", "meet", "mediate", "broker", "confer"]);

/** “is due in Oslo to negotiate a loan”: what somebody is there to do. */
function isToNegotiate({ tree }: ReadContext, verb: number): boolean {
  return childrenBy(tree, verb, "xcomp", "advcl").some((clause) => negotiating.has(lemmaAt(tree, clause)));
}

/** The talks that a journey is for, wherever the parse has put them: “will travel to Oslo for the second round of the talks”. */
function goalOfJourney({ context, around }: Reading, verb: number): Goal | null {
  const isGoing = phrasesBehind(context.tree, verb, new Set(["to", "for"])).length > 0;
  const found = phrasesBehind(context.tree, verb, leading)
    .map((phrase) => around.atPhrase(phrase))
    .find(({ named }) => named);
  return isGoing && found ? { talks: found.talks, isNamed: true } : null;
}

export interface Goal {
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
  if (entry.done && around.ofMention(phrase) === null) return null;
  if (isPronounForTalks(reading, token, entry, phrase)) return { talks: around.near(token), isNamed: false };
  if (found.named && (!entry.table || lemmaAt(tree, phrase) === "table")) return { talks: found.talks, isNamed: true };
  // “Travel to Oslo for the second round of the talks”: the talks may hang on the round, and that on the town.
  const hanging = phrasesBehind(tree, phrase, leading);
  const inner = [...hanging, ...hanging.flatMap((one) => phrasesBehind(tree, one, leading))]
    .map((one) => around.atPhrase(one))
    .find((one) => one.named);
  const isOfDelegation = entry.means === "leave" && reading.talksWords.delegations.has(lemmaAt(tree, phrase));
  const takesInner = entry.objectIs !== undefined || entry.place || entry.people || entry.noun || isOfDelegation;
  if (inner && takesInner) return { talks: inner.talks, isNamed: true };
  if (entry.means !== "bar" && aboutComing.has(lemmaAt(tree, phrase)))
    return { talks: around.near(token) ?? around.main, isNamed: false };
  const isOfGuests = entry.means === "bar" && entry.people !== true && lists.has(lemmaAt(tree, phrase));
  const isInvitation = ["invitation", "invite"].includes(lemmaAt(tree, phrase));
  if (isOfGuests || (isInvitation && (entry.means === "waver" || entry.objectIs?.includes("invitation"))))
    return { talks: around.near(token) ?? around.main, isNamed: false };
  if (isVenue(reading, token, entry, phrase)) return { talks: around.near(token) ?? around.main, isNamed: false };
  const byPlace = entry.place ? around.atPlace(phrase) : null;
  return byPlace ? { talks: byPlace, isNamed: true } : null;
}

/** “Is boycotting them”, “withdrew from it”: the talks spoken of right before, where nobody else is meant. */
function isPronounForTalks({ context, around }: Reading, token: number, entry: FrameEntry, phrase: number): boolean {
  const word = lowerAt(context.tree, phrase);
  const isPlural = word === "them";
  const isAway = entry.means === "leave" || entry.means === "stay-away";
  if (!isAway || (!isPlural && word !== "it") || entry.objectIs) return false;
  const { tree } = context;
  // “Will leave them to his deputy”
  if (phrasesBehind(tree, token, new Set(["to"])).length > 0) return false;
  const { sentence } = tokenAt(tree, token);
  for (let at = phrase - 1; at >= 0 && tokenAt(tree, at).sentence >= sentence - 1; at--) {
    const { xpos } = tokenAt(tree, at);
    if (around.ofMention(at) !== null && /^NNP?S?$/.test(xpos)) return xpos.endsWith("S") === isPlural;
  }
  return false;
}

/** The talks spoken of nearby, where the entry can do without a name for them. */
function goalAround(reading: Reading, token: number, entry: FrameEntry, over: string): Talks | null {
  const { around, context } = reading;
  if (entry.delegationSubject)
    return entry.bare && hasOtherGoal(reading, token, entry) ? null : (around.near(token) ?? around.main);
  const { reality } = standingOf(context.tree, token, reading.talksWords);
  const isDone = reality === "actual" || reality === "ongoing";
  const far = entry.far ? (isDone ? around.current : around.next) : null;
  const isHere = childrenBy(context.tree, token, "advmod").some((child) => lowerAt(context.tree, child) === "here");
  if (entry.place && isHere && around.main) return around.near(token) ?? around.main;
  const nearby = around.near(token) ?? far;
  if (over === "none" && !hasOtherGoal(reading, token, entry)) return nearby;
  return over === "any" ? nearby : null;
}

function phrasesFor(reading: Reading, token: number, entry: FrameEntry, over: string): number[] {
  const { tree } = reading.context;
  if (over === "none" || over === "any" || over === "delegation") return [];
  if (over === "object") {
    const object = isPassive(tree, token) ? null : objectOf(tree, token);
    if (object === null) return tokenAt(tree, token).deprel === "acl:relcl" ? [tokenAt(tree, token).head] : [];
    if (entry.objectIs)
      return [
        object,
        ...childrenBy(tree, token, "iobj"),
        ...phrasesBehind(tree, token, new Set(["in", "at", "to", "from", "for"])),
      ];
    // “quit the pay talks”: a noun before the talks may be taken for one more object.
    return childrenBy(tree, token, "obj").flatMap((one) => conjunctsOf(tree, one));
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
    // “wants nothing to do with the talks”
    for (const doing of lemmaAt(tree, token) === "want" ? childrenBy(tree, clause, "acl") : [])
      found.push(...phrasesBehind(tree, doing, wanted));
  }
  return found;
}

/** The verb has an object or aim that is no talks: “attended university”, “skipped lunch”. */
function hasOtherGoal(reading: Reading, token: number, entry: FrameEntry): boolean {
  const { tree } = reading.context;
  if (entry.bare) {
    const isElsewhere = childrenBy(tree, token, "advmod", "obl", "obj").some((child) => ways.has(lowerAt(tree, child)));
    const isFurther =
      childBy(tree, token, "xcomp", "obj", "ccomp") !== null ||
      (isElsewhere && entry.adverb === undefined && entry.means === "come");
    return (
      isFurther ||
      phrasesBehind(tree, token, new Set(["for", "to", "with", "without", "behind", "as", "in", "at"])).some(
        (phrase) => !isTime(reading, phrase) && !idioms.has(lowerAt(tree, phrase)),
      )
    );
  }
  if (entry.objectIs || entry.adjective) {
    const object = entry.objectIs ? objectOf(tree, token) : null;
    const aims = object === null ? [] : phrasesBehind(tree, object, new Set(["to"]));
    return [...phrasesBehind(tree, token, new Set(["in", "at", "to", "from"])), ...aims].some(
      (phrase) =>
        !isTime(reading, phrase) &&
        !isVenuePlace(reading, entry, phrase) &&
        !reading.around.atPhrase(phrase).named &&
        !(entry.remote === true && hasPreposition(tree, phrase, afar)),
    );
  }
  if (childrenBy(tree, token, "obl").some((child) => idioms.has(lowerAt(tree, child))) && entry.who === "subject")
    return childBy(tree, token, "obj", "ccomp") !== null;
  if (entry.who === "object") {
    const isAim = (clause: number) => relationAt(tree, clause) !== "advcl" || tokenAt(tree, clause).xpos === "VB";
    return childrenBy(tree, token, "advcl", "xcomp", "ccomp").some(isAim);
  }
  const isAway = new Set(["from", "of", "to", "at", "in"]);
  return (
    (!entry.escort && childBy(tree, token, "obj", "ccomp") !== null) ||
    childrenBy(tree, token, "obl").some(
      (child) =>
        hasPreposition(tree, child, isAway) &&
        !isTime(reading, child) &&
        !(entry.remote === true && hasPreposition(tree, child, afar)) &&
        entry.adverb?.includes(lowerAt(tree, child)) !== true &&
        entry.hung?.words.includes(lemmaAt(tree, child)) !== true &&
        // “Of the five parties, the League dropped out”
        !(child < token && hasPreposition(tree, child, ofWhole)) &&
        !isVenuePlace(reading, entry, child),
    )
  );
}

const ofWhole = new Set(["of"]);

/** Where the talks are; of talks that the article leaves to the reader, any place that somebody leaves may be. */
function isVenuePlace({ context, around }: Reading, entry: FrameEntry, phrase: number): boolean {
  if (around.atPlace(phrase) !== null) return true;
  return around.isUntold && entry.means === "leave" && placeAt(context, phrase) !== null;
}

/** “We will not go home”, “this cannot go on”: no going to talks. */
const ways = new Set(["home", "away", "ahead", "forward", "further", "far", "along", "wrong", "hungry", "down", "up"]);

const afar = new Set(["from"]);

/** What stands behind “in” or “at” and is no place: “will attend in person”. */
const idioms = new Set([
  "person",
  "force",
  "full",
  "protest",
  "principle",
  "least",
  "last",
  "all",
  "once",
  "anger",
  "dismay",
  "surprise",
  "relief",
  "fury",
  "annoyance",
  "delight",
]);

/** A date, or a word for a time: “at the end of the week”, “in the morning”. */
function isTime({ context }: Reading, token: number): boolean {
  return datesByToken(context).has(token) || times.has(lemmaAt(context.tree, token));
}

const times = new Set([
  "minute",
  "stage",
  "end",
  "start",
  "beginning",
  "time",
  "week",
  "day",
  "night",
  "morning",
  "evening",
  "afternoon",
  "hour",
  "moment",
  "noon",
  "midnight",
  "dawn",
  "weekend",
  "month",
]);
