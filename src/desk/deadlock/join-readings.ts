/** The items of several readings laid together, so that one deadlock can be found in all of them. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Reading } from "../../record/reading.ts";
import type { Talks } from "../../record/talks.ts";
import { alignActors } from "./align-actors.ts";

export interface JoinedItems {
  readonly conditions: readonly Condition[];
  readonly attendance: readonly Attendance[];
  readonly talks: readonly Talks[];
  readonly actors: readonly Actor[];
}

/** The id that an item has among several reports: `2:condition-10-40` in the second of them. One report keeps its own ids. */
export function joinedId(report: number, id: string, reports: number): string {
  return reports === 1 ? id : `${report + 1}:${id}`;
}

/** Every item with its joined id and its aligned actors; an attendance that a later report tells otherwise is left out. */
export function joinReadings(readings: readonly Reading[]): JoinedItems {
  const [only] = readings;
  if (readings.length === 1 && only !== undefined) return only;
  const aligned = alignActors(readings);
  const conditions: Condition[] = [];
  const attendance: Attendance[] = [];
  const talks: Talks[] = [];
  const actors = new Map<string, Actor>();
  readings.forEach((reading, report) => {
    const idOf = (id: string) => joinedId(report, id, readings.length);
    const refOf = (ref: ActorRef) => aligned(report, ref);
    for (const actor of reading.actors) {
      const ref = refOf(actor);
      const known = actors.get(ref.id);
      actors.set(ref.id, { ...actor, ...ref, mentions: [...(known?.mentions ?? []), ...actor.mentions] });
    }
    for (const one of reading.conditions)
      conditions.push({
        ...one,
        id: idOf(one.id),
        statedBy: one.statedBy === null ? null : refOf(one.statedBy),
        outcomeActor: one.outcomeActor.map(refOf),
        requiresActor: one.requiresActor.map(refOf),
      });
    for (const one of reading.attendance)
      attendance.push({
        ...one,
        id: idOf(one.id),
        actor: refOf(one.actor),
        talks: one.talks === null ? null : idOf(one.talks),
        saidBy: one.saidBy === null ? null : refOf(one.saidBy),
      });
    for (const one of reading.talks) talks.push({ ...one, id: idOf(one.id) });
  });
  return { conditions, attendance: withoutOutdated(attendance, talks), talks, actors: [...actors.values()] };
}

/** Leaves out what a later report tells otherwise: the same actor, the same talks, another status, a later day. */
function withoutOutdated(attendance: readonly Attendance[], talks: readonly Talks[]): Attendance[] {
  const talksOf = (one: Attendance) => talks.find(({ id }) => id === one.talks);
  return attendance.filter((one) => {
    const isOutdated = attendance.some(
      (other) =>
        other.actor.id === one.actor.id &&
        other.status !== one.status &&
        isLater(other.asOf, one.asOf) &&
        areSameTalks(talksOf(other), talksOf(one)),
    );
    return !isOutdated;
  });
}

function isLater(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day.slice(0, 10) > other.slice(0, 10);
}

/** Talks at the same place, or of the same name, and not on different days. Attendance that names no talks is of any. */
function areSameTalks(a: Talks | undefined, b: Talks | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const isSamePlace = a.place !== null && a.place === b.place;
  const areDaysApart = a.date !== null && b.date !== null && a.date !== b.date;
  return (isSamePlace || a.name === b.name) && !areDaysApart;
}
