/** Nouns by which somebody is kept out: “no invitation went to”, “no seat for”, “not on the list of participants”. */
import { isNegated, subjectOf } from "../grammar/clause.ts";
import { phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import { standingOf } from "../talks/standing.ts";
import { verbAbove } from "../talks/statuses.ts";
import type { AttendanceMention } from "./mention.ts";
import { clauseAround, mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const invitations = new Set(["invitation", "invite", "summons"]);
const seats = new Set(["seat", "place", "chair", "room"]);
const lists = new Set(["list", "roster"]);
/** What becomes of an invitation or a seat that somebody has. */
const reaching = new Set(["go", "send", "issue", "extend", "come", "make", "give", "address", "be", "arrive"]);
const keeping = new Set(["be", "keep", "reserve", "set", "lay", "leave", "find", "make", "have", "provide", "offer"]);
const getting = new Set(["receive", "get", "have", "obtain", "win"]);
const guests = new Set([
  "guest",
  "participant",
  "attendee",
  "invitee",
  "delegate",
  "delegation",
  "party",
  "invitation",
]);
const toward = new Set(["to", "for"]);

/**
 * Who has no invitation, no seat, or no name on the list.
 *
 *     No invitation to the talks was sent to the League.      There is no seat for the League at the table.
 *        └ noun                              └─ who                       └ noun   └─ who
 */
export function noPlaceAt(reading: Reading, noun: number): AttendanceMention[] {
  const { context } = reading;
  const lemma = lemmaAt(context.tree, noun);
  if (tokenAt(context.tree, noun).upos !== "NOUN") return [];
  const who = invitations.has(lemma)
    ? whoIsUninvited(reading, noun)
    : seats.has(lemma)
      ? whoHasNoSeat(reading, noun)
      : lists.has(lemma)
        ? whoIsUnlisted(reading, noun)
        : [];
  const talks = who.length > 0 ? talksBeside(reading, noun) : null;
  if (talks === null) return [];
  const verb = verbAbove(context.tree, noun) ?? noun;
  const standing = standingOf(context.tree, verb, reading.talksWords);
  if (standing.isSupposed || ["possible", "proposed", "conditional"].includes(standing.reality)) return [];
  const finding = { token: noun, entry: "attendance/no-place", status: "excluded" as const, ...talks, standing };
  return who
    .flatMap((phrase) => peopleIn(reading, phrase))
    .map((actor) => mentionBy(reading, actor, { ...finding, evidence: clauseAround(reading, verb) }));
}

/**
 * Talks that are closed to somebody.
 *
 *     The talks in Oslo remained closed to the League.
 *         └ talks                └ word    └─ who
 */
export function closedToAt(reading: Reading, word: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  const subject = ["close", "closed"].includes(lemmaAt(tree, word)) ? subjectOf(tree, word) : null;
  const found = subject === null ? null : around.atPhrase(subject);
  const who = phrasesBehind(tree, word, new Set(["to"])).filter((one) => !talksWords.audience.has(lemmaAt(tree, one)));
  const standing = standingOf(tree, word, talksWords);
  const isReal = ["actual", "planned", "ongoing"].includes(standing.reality) && !standing.isSupposed;
  if (!found?.named || !isReal) return [];
  const finding = { token: word, entry: "attendance/closed-to", status: "excluded" as const, isNamed: true, standing };
  return who
    .flatMap((phrase) => peopleIn(reading, phrase))
    .map((actor) => mentionBy(reading, actor, { ...finding, talks: found.talks }));
}

/** “No invitation was sent to X”, “an invitation was not sent to X”, “no invitation has reached X”, “X received no invitation”. */
function whoIsUninvited({ context, around }: Reading, noun: number): number[] {
  const { tree } = context;
  const verb = tokenAt(tree, noun).head;
  if (verb < 0 || !isNegated(tree, verb)) return [];
  const lemma = lemmaAt(tree, verb);
  const subject = subjectOf(tree, verb);
  if (relationAt(tree, noun) === "obj" && getting.has(lemma)) return subject === null ? [] : [subject];
  if (relationAt(tree, noun) !== "nsubj") return [];
  if (lemma === "reach") return childrenBy(tree, verb, "obj");
  const behind = [...phrasesBehind(tree, verb, toward), ...phrasesBehind(tree, noun, toward)];
  return reaching.has(lemma) ? behind.filter((phrase) => !around.atPhrase(phrase).named) : [];
}

/** “There is no seat for X at the talks”, “no seat was kept for X”. */
function whoHasNoSeat({ context, around }: Reading, noun: number): number[] {
  const { tree } = context;
  const verb = tokenAt(tree, noun).head;
  const isNone = childrenBy(tree, noun, "det").some((child) => lowerAt(tree, child) === "no");
  if (verb < 0 || !isNone || relationAt(tree, noun) !== "nsubj" || !keeping.has(lemmaAt(tree, verb))) return [];
  const forWhom = new Set(["for"]);
  return [...phrasesBehind(tree, noun, forWhom), ...phrasesBehind(tree, verb, forWhom)].filter(
    (phrase) => !around.atPhrase(phrase).named,
  );
}

const lacking = new Set(["miss", "missing", "absent", "omit"]);

/** “X is not on the list of participants”, “X is missing from the list”. */
function whoIsUnlisted(reading: Reading, noun: number): number[] {
  const { tree } = reading.context;
  if (!isOfGuests(reading, noun)) return [];
  const { head } = tokenAt(tree, noun);
  const isOn = childBy(tree, noun, "cop") !== null && prepositionOf(tree, noun) === "on" && isNegated(tree, noun);
  const isLacking = head >= 0 && prepositionOf(tree, noun) === "from" && lacking.has(lemmaAt(tree, head));
  const subject = isOn ? subjectOf(tree, noun) : isLacking ? subjectOf(tree, head) : null;
  return subject === null ? [] : [subject];
}

/** A list of those who come: “the guest list”, “the list of participants”, “the roster for the talks”, or “the list” alone. */
function isOfGuests({ context, around }: Reading, noun: number): boolean {
  const { tree } = context;
  const before = childrenBy(tree, noun, "compound", "amod", "nmod:poss");
  const behind = phrasesBehind(tree, noun, new Set(["of", "for", "to"]));
  if (before.length === 0 && behind.length === 0)
    return childrenBy(tree, noun, "det").some((child) => lowerAt(tree, child) === "the");
  return (
    before.some((word) => guests.has(lemmaAt(tree, word))) ||
    behind.some((phrase) => guests.has(lemmaAt(tree, phrase)) || around.atPhrase(phrase).named)
  );
}

/** The talks named beside the noun or its verb, else those spoken of nearby. */
function talksBeside({ context, around }: Reading, noun: number) {
  const { tree } = context;
  const verb = tokenAt(tree, noun).head;
  const phrases = [noun, verb]
    .filter((word) => word >= 0)
    .flatMap((word) => phrasesBehind(tree, word, new Set(["to", "at", "in", "for", "of", "from"])));
  const named = phrases.map((phrase) => around.atPhrase(phrase)).find((one) => one.named);
  if (named) return { talks: named.talks, isNamed: true };
  const talks = around.near(noun);
  return talks === null && !around.isUntold ? null : { talks, isNamed: false };
}
