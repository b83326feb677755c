/** Entries from mentions: what holds now, what was before, and from whose mouth. */

import type { ActorRef } from "../../record/actor.ts";
import type { Attendance, AttendanceStatus } from "../../record/attendance.ts";
import { type ReadContext, refOf } from "../context.ts";
import { attendanceEvent } from "../talks/event.ts";
import type { AttendanceMention } from "./mention.ts";

/** What outweighs what, where an article says several things of one actor at the same talks. */
const weights: Readonly<Record<AttendanceStatus, number>> = {
  withdrawn: 7,
  excluded: 6,
  declined: 5,
  conditional: 4,
  present: 3,
  undecided: 2,
  expected: 1,
};

/** One entry for each actor and talks; what is told as earlier becomes `previous`. In order of first mention. */
export function mergeAttendance(
  context: ReadContext,
  mentions: readonly AttendanceMention[],
  speakers: ReadonlyMap<number, ActorRef>,
): Attendance[] {
  const groups = new Map<string, AttendanceMention[]>();
  for (const mention of withoutRepeats(withoutTitles(mentions))) {
    const key = `${mention.actor.id} ${mention.talks?.id ?? ""}`;
    const group = groups.get(key) ?? [];
    group.push(mention);
    groups.set(key, group);
  }
  return joinDelegations(
    context,
    [...groups.values()].map((group) => entryOf(context, group, speakers)),
  );
}

/** The title of a negotiator tells less than any word of his coming. */
function withoutTitles(mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const told = new Set(mentions.filter((one) => one.isExpress).map((one) => one.actor.id));
  return mentions.filter((one) => !(told.has(one.actor.id) && one.trace[0]?.entry === "attendance/negotiator"));
}

/**
 * Who merely met somebody once more, elsewhere, is a party of those talks and needs no second entry with the same status;
 * and “he decided not to come” is of the talks that another sentence names.
 */
function withoutRepeats(mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const keyOf = (one: AttendanceMention) => `${one.actor.id} ${one.status}`;
  const first = new Map<string, AttendanceMention>();
  const rankOf = (one: AttendanceMention) => Number(one.isExpress) * 2 + Number(one.isNamed);
  for (const one of [...mentions].sort((a, b) => rankOf(b) - rankOf(a))) {
    if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  }
  return mentions.flatMap((one) => {
    const best = first.get(keyOf(one)) as AttendanceMention;
    if (best.talks?.id === one.talks?.id || (one.isExpress && one.isNamed)) return [one];
    return one.isExpress && best.isNamed ? [{ ...one, talks: best.talks }] : one.isExpress ? [one] : [];
  });
}

/** A party and its delegation at the same talks with the same status are one: “the North withdrew”, “the North's team walked out”. */
function joinDelegations(context: ReadContext, entries: readonly Attendance[]): Attendance[] {
  const actors = new Map(context.actors.actors.map((actor) => [actor.id, actor]));
  const distinct = new Map(entries.map((entry) => [entry.id, entry]));
  const keyOf = (entry: Attendance) => {
    const actor = actors.get(entry.actor.id);
    const isBody = actor !== undefined && ["delegation", "group", "state", "organization"].includes(actor.kind);
    return isBody ? `${context.actors.partyOf(actor).id} ${entry.talks ?? ""} ${entry.status}` : entry.id;
  };
  const found = new Map<string, Attendance>();
  for (const entry of distinct.values()) {
    const key = keyOf(entry);
    const known = found.get(key);
    found.set(
      key,
      known
        ? { ...known, evidence: [...known.evidence, ...entry.evidence], trace: [...known.trace, ...entry.trace] }
        : entry,
    );
  }
  return [...found.values()];
}

function entryOf(
  context: ReadContext,
  group: readonly AttendanceMention[],
  speakers: ReadonlyMap<number, ActorRef>,
): Attendance {
  const now = group.filter((one) => !one.isEarlier);
  const told = now.length > 0 ? now : group;
  const main = told.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
  const before = group.find(
    (one) =>
      one !== main &&
      one.status !== main.status &&
      (one.isEarlier || (one.token < main.token && main.status === "withdrawn")),
  );
  const status =
    main.status === "declined" && before?.isEarlier && before.status === "expected" ? "withdrawn" : main.status;
  const speaker = speakers.get(main.token) ?? null;
  const isOthersWord = speaker !== null && speaker.id !== main.actor.id;
  const same = group.filter((one) => one.status === main.status);
  return {
    id: `attendance-${main.evidence.start}-${main.evidence.end}-${main.actor.id}`,
    actor: refOf(main.actor),
    talks: main.talks?.id ?? null,
    status,
    basis: main.isDenied ? "denied" : main.isSpeculation ? "speculation" : isOthersWord ? "hearsay" : "reported",
    saidBy: isOthersWord ? speaker : null,
    because: same.map((one) => one.because).find((one) => one !== null) ?? null,
    asOf: context.article.publishedOn?.slice(0, 10) ?? null,
    previous: before ? { status: before.status, words: before.evidence } : null,
    event: attendanceEvent(
      status,
      main.talks !== null && main.talks.event?.historical === true,
      main.talks !== null && ["scheduled", "proposed"].includes(main.talks.status),
    ),
    evidence: [main.evidence, ...same.filter((one) => one !== main).map((one) => one.evidence)],
    trace: [main, ...same.filter((one) => one !== main)].flatMap((one) => one.trace),
  };
}

/** Words of attendance count before what a meeting or an office lets one gather. */
function weightOf(mention: AttendanceMention): number {
  return weights[mention.status] + (mention.isExpress ? 0.5 : 0);
}
