/** Presence told by “be” and a place: “was at the talks”, “is in the room”, “will be at the table”. */
import { subjectOf } from "../grammar/clause.ts";
import { phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import { placeAt } from "../talks/places.ts";
import { type Standing, standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { peopleIn } from "./who.ts";

const places = new Set(["at", "in", "around", "inside"]);

/**
 * Who is where the talks are.
 *
 *     The envoy was not in the room.      The Fund will be at the table.
 *     └─ who ─┘            └ token            └ who           └ token
 */
export function beingThereAt(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  const preposition = prepositionOf(tree, noun);
  if (preposition === "under" && chairs.has(lemmaAt(tree, noun))) return underTheChair(reading, noun);
  if (childBy(tree, noun, "cop") === null || tokenAt(tree, noun).upos === "VERB") return [];
  if (preposition === "among") return amongThose(reading, noun);
  if (preposition === "on" && lemmaAt(tree, noun) === "way") return onTheWay(reading, noun);
  if (isOnHand(lemmaAt(tree, noun), preposition)) return onHand(reading, noun);
  if (!places.has(preposition)) return [];
  const found = around.atPhrase(noun);
  const isRoom =
    lemmaAt(tree, noun) === "room" && childrenBy(tree, noun, "det").some((child) => lowerAt(tree, child) === "the");
  const aim = found.named || isRoom ? null : aimOf(reading, noun);
  const talks = found.talks ?? aim?.talks ?? (isRoom ? (around.near(noun) ?? around.main) : null);
  if (!found.named && !aim && talks === null) return [];
  const subject = subjectOf(tree, noun);
  if (subject === null) return [];
  const standing = standingOf(tree, noun, talksWords);
  const status = standing.isSupposed ? null : statusOf("come", standing.reality, talks);
  if (status === null) return [];
  const finding = { token: noun, entry: "attendance/be-at", status, talks, isNamed: found.named, standing };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}

const aims = new Set(["for", "at"]);

/** “was in Oslo for a third meeting with him”: the talks that somebody is in a place for. */
function aimOf({ context, around }: Reading, place: number) {
  if (placeAt(context, place) === null && tokenAt(context.tree, place).upos !== "PROPN") return null;
  const found = phrasesBehind(context.tree, place, aims).map((phrase) => around.atPhrase(phrase));
  return found.find(({ named }) => named) ?? null;
}

const comers = new Set(["participant", "attendee", "guest", "delegate", "those"]);
const attending = new Set([
  "attend",
  "participate",
  "come",
  "take",
  "present",
  "travel",
  "fly",
  "head",
  "go",
  "sit",
  "gather",
  "expect",
]);

/** “was among those who attended”, “among the participants was …”: one of several who are there. */
function amongThose(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  const isThose = lowerAt(tree, noun) === "those";
  const telling = childrenBy(tree, noun, "acl", "amod").some((child) => attending.has(lemmaAt(tree, child)));
  const subject = subjectOf(tree, noun);
  if (!comers.has(isThose ? "those" : lemmaAt(tree, noun)) || (isThose && !telling) || subject === null) return [];
  const standing = standingOf(tree, noun, talksWords);
  const talks = around.near(noun) ?? around.current;
  const status = standing.isSupposed ? null : statusOf("come", standing.reality, talks);
  if (status === null) return [];
  const finding = { token: noun, entry: "attendance/be-among", status, talks, isNamed: false, standing };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}

function isOnHand(lemma: string, preposition: string): boolean {
  return (lemma === "attendance" && preposition === "in") || (lemma === "hand" && preposition === "on");
}

/** “Was in attendance”, “will be on hand”. */
function onHand(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const subject = subjectOf(context.tree, noun);
  const standing = standingOf(context.tree, noun, talksWords);
  const talks = around.near(noun) ?? around.current;
  const status =
    standing.isSupposed || (talks === null && !around.isUntold) ? null : statusOf("come", standing.reality, talks);
  if (subject === null || status === null) return [];
  const finding = { token: noun, entry: "attendance/on-hand", status, talks, isNamed: false, standing };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}

const toward = new Set(["to"]);

/** “is on his way to Oslo”: to the talks, or to where they are. */
function onTheWay(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  const subject = subjectOf(tree, noun);
  const standing = standingOf(tree, noun, talksWords);
  if (subject === null || standing.reality !== "ongoing" || standing.isSupposed) return [];
  const isHomeward = ["home", "back"].includes(lowerAt(tree, noun + 1));
  if (isHomeward) return onTheWayHome(reading, noun, subject, standing);
  const goals = phrasesBehind(tree, noun, toward);
  const talks = goals.map((phrase) => around.atPhrase(phrase).talks ?? around.atPlace(phrase)).find((one) => one);
  if (!talks) return [];
  const finding = {
    token: noun,
    entry: "attendance/on-the-way",
    status: "expected" as const,
    talks,
    isNamed: true,
    standing,
  };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}

/** “is on her way home”, while the talks go on: she has left them. */
function onTheWayHome(reading: Reading, noun: number, subject: number, standing: Standing): AttendanceMention[] {
  const talks = reading.around.near(noun);
  if (talks?.status !== "underway") return [];
  const finding = { token: noun, entry: "attendance/way-home", status: "withdrawn" as const, talks, isNamed: false };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, { ...finding, standing }));
}

const chairs = new Set(["direction", "leadership", "chairmanship", "chair", "presidency"]);

/** “The meeting was held under the chairmanship of Ana Ruiz”, “the team is under the direction of the ambassador”. */
function underTheChair(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  let isOfDelegation = false;
  for (let at = tree.sentences[tokenAt(tree, noun).sentence]?.first ?? noun; at < noun; at++)
    isOfDelegation ||= talksWords.delegations.has(lemmaAt(tree, at));
  const talks = around.near(noun) ?? (isOfDelegation ? around.current : null);
  const holder = phrasesBehind(tree, noun, new Set(["of"]))[0];
  if (talks === null || holder === undefined) return [];
  const isAhead = ["scheduled", "proposed", "postponed"].includes(talks.status);
  const finding = {
    token: noun,
    entry: "attendance/under-the-chair",
    status: isAhead ? ("expected" as const) : ("present" as const),
    talks,
    isNamed: false,
    standing: null,
  };
  return peopleIn(reading, holder)
    .filter((actor) => actor.kind === "person" || actor.kind === "office")
    .map((actor) => mentionBy(reading, actor, finding));
}
