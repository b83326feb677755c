/** Presence that meetings and offices tell of: who met whom, who heads a delegation, who negotiates. */
import type { Actor } from "../../record/actor.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Talks } from "../../record/talks.ts";
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { childBy, lemmaAt, relationAt, tokenAt, wordAt } from "../grammar/tree.ts";
import { talksOfHead } from "../talks/attach-delegations.ts";
import { findHeads, type HeadMention } from "../talks/delegations.ts";
import { findMentions } from "../talks/mentions.ts";
import { phrasesOfSide } from "../talks/parties.ts";
import { doersOf, unique } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import { indexTalks } from "../talks/talks-index.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { nameable, peopleIn } from "./who.ts";

/** Persons who met or are to meet: “The minister met the envoy in Rome.” A mere party is not among them. */
export function presenceByMeeting(reading: Reading): AttendanceMention[] {
  const { context, talksWords, around } = reading;
  const found: AttendanceMention[] = [];
  for (const mention of findMentions(context, talksWords)) {
    const talks = around.ofMention(mention.token);
    const isTold = mention.kind === "verb" || ["hold", "start", "continue"].includes(mention.vote.effect ?? "");
    if (!talks || talks.format === "phone") continue;
    const isOver = mention.kind === "noun" && mention.vote.status === "ended" && talks.status === "ended";
    if (!isOver && (!isTold || mention.vote.weight < 3)) continue;
    const standing =
      mention.kind === "verb" ? mention.standing : standingOf(context.tree, mention.vote.token, talksWords);
    if (mention.kind === "verb" && !isInPerson(reading, mention.token)) continue;
    if (standing !== null && isMereHope(reading, mention.token, standing.reality)) continue;
    if (standing === null || standing.isSupposed) continue;
    const status = isOver && !isTold ? "present" : statusOf("come", standing.reality, talks);
    if (status === null) continue;
    const groups = mention.kind === "verb" ? whoMeets(reading, mention.token) : [];
    // What is left open or refused is so for the one who is to come, not for the one he is to meet.
    const isOneSided = status === "undecided" || status === "conditional" || status === "declined";
    const persons = isOneSided ? [] : mention.parties.filter((party) => party.kind === "person");
    for (const actor of unique([...persons, ...groups])) {
      found.push({
        actor,
        talks,
        status,
        token: mention.token,
        isEarlier: standing.isEarlier,
        isSpeculation: standing.reality === "possible",
        isDenied: standing.isDenied,
        isExpress: false,
        isNamed: true,
        because: null,
        evidence: mention.span,
        trace: [
          {
            entry: "attendance/meets",
            words: wordAt(context.tree, mention.token),
            start: tokenAt(context.tree, mention.token).start,
            end: tokenAt(context.tree, mention.token).end,
          },
          ...mention.trace,
        ],
      });
    }
  }
  return found;
}

/** Words for parties as such: “the two sides will meet again” tells of nobody in particular. */
const mereParties = new Set(["side", "party", "country", "government", "state", "nation"]);

/** Those who meet by the words of the clause, groups and delegations too: “Ministers of the bloc will meet in Oslo.” */
function whoMeets(reading: Reading, verb: number): Actor[] {
  const subject = subjectOf(reading.context.tree, verb);
  const own = subject === null ? [] : peopleIn(reading, subject);
  const isSent =
    own.length > 1 &&
    own.every((actor) => actor.kind === "state") &&
    subject !== null &&
    !mereParties.has(lemmaAt(reading.context.tree, subject)) &&
    reading.talksWords.delegations.has(lemmaAt(reading.context.tree, subject));
  if (isSent) return own;
  return unique([...own, ...nameable(reading, doersOf(reading.context, verb))]).filter(
    (actor) => actor.kind !== "state" && actor.kind !== "organization",
  );
}

function isInPerson(reading: Reading, verb: number): boolean {
  return (lookUp(reading.talksWords.verbs, reading.context.tree, verb) ?? []).some((entry) => entry.inPerson === true);
}

/** “Could meet” alone is somebody's hope; “might not meet”, “has not said whether he will meet” leaves it open. */
function isMereHope(reading: Reading, verb: number, reality: string): boolean {
  if (reality !== "possible") return false;
  const { tree } = reading.context;
  const isModal = auxiliariesOf(tree, verb).some((word) => ["could", "may", "might", "can"].includes(word));
  return isModal && !isNegated(tree, verb);
}

/** “The premier refused to meet the rebels”: he stays away, though no meeting is told of. */
export function refusalToMeetAt(reading: Reading, verb: number): AttendanceMention[] {
  const { context, talksWords, around } = reading;
  const { tree } = context;
  const entry = (lookUp(talksWords.verbs, tree, verb) ?? []).find(
    (one) => one.particle === undefined && one.entry === "talks/meet",
  );
  if (!entry || tokenAt(tree, verb).upos !== "VERB") return [];
  if (
    entry.sides
      .flatMap((side) => phrasesOfSide(context, verb, side))
      .every((phrase) => context.actors.actorAt(phrase) === null)
  )
    return [];
  const standing = standingOf(tree, verb, talksWords);
  if (standing.reality !== "refused" || standing.isSupposed) return [];
  const subject = subjectOf(tree, verb);
  if (subject === null) return [];
  return peopleIn(reading, subject)
    .filter((actor) => actor.kind === "person")
    .map((actor) =>
      mentionBy(reading, actor, {
        ...{ token: verb, entry: "attendance/meets", status: "declined", standing },
        ...{ talks: around.near(verb) ?? around.main, isNamed: false },
      }),
    );
}

/** Heads of delegations and lead negotiators: there where the talks are on or over, expected where they are to come. */
export function presenceByOffice(reading: Reading, talks: readonly Talks[]): AttendanceMention[] {
  const { context } = reading;
  const index = indexTalks(context, talks);
  return findHeads(context, reading.talksWords).flatMap((head) => {
    const goal = talksOfHead(context, index, head);
    if (!goal && (talks.length > 0 || head.kind === "negotiator")) return [];
    const status = statusOfHead(reading, head, goal);
    if (status === null) return [];
    const entry =
      head.kind === "negotiator"
        ? "attendance/negotiator"
        : head.kind === "noun"
          ? "attendance/head-of-delegation"
          : head.kind === "represented"
            ? "attendance/represent-by"
            : lemmaAt(context.tree, head.token) === "lead"
              ? "attendance/leads"
              : "attendance/led-by";
    return [head.head, ...head.members].map((actor) => ({
      actor,
      talks: goal,
      status,
      token: head.token,
      isEarlier: false,
      isSpeculation: false,
      isDenied: false,
      isExpress: head.kind === "represented",
      isNamed: false,
      because: null,
      evidence: head.evidence,
      trace: [
        {
          entry,
          words: wordAt(context.tree, head.token),
          start: tokenAt(context.tree, head.token).start,
          end: tokenAt(context.tree, head.token).end,
        },
      ],
    }));
  });
}

function statusOfHead(reading: Reading, head: HeadMention, talks: Talks | null): AttendanceStatus | null {
  const { tree } = reading.context;
  const isAhead = talks !== null && ["scheduled", "postponed"].includes(talks.status);
  if (head.kind === "verb" || head.kind === "represented") {
    const isReduced =
      relationAt(tree, head.token) === "acl" &&
      childBy(tree, head.token, "nsubj") === null &&
      tokenAt(tree, head.token).deprel === "acl";
    const { reality } = standingOf(tree, head.token, reading.talksWords);
    if (!isReduced && (reality === "planned" || reality === "refused" || reality === "possible"))
      return statusOf("come", reality, talks);
    return isAhead ? "expected" : "present";
  }
  // Who bears the title need not come to the next round.
  const isUncertain = talks?.status === "proposed" || talks?.status === "cancelled";
  if (head.kind === "negotiator" && (isAhead || isUncertain)) return null;
  if (isUncertain) return "expected";
  return isAhead ? "expected" : "present";
}
