/** Of articles that were corrected: what the newest version has taken over, and what it no longer says. */
import type { ActorRef } from "../../record/actor.ts";
import type { Report } from "../../record/report.ts";
import { areSame } from "../remembered.ts";
import type { Voices } from "../sourced.ts";

/** A report with the items that go into the dossier. */
export interface Current {
  /** The very same report where nothing was taken out. */
  readonly report: Report;
  /** Ids of items whose sentence stands in no later version. */
  readonly lost: ReadonlySet<string>;
}

/**
 * The reports without the items whose sentences stand in a later version as well: there, the newer reading speaks. Items whose
 * sentence is gone stay, as lost; with them stay the talks and the actors of the older version that they name.
 */
export function withoutReplaced(reports: readonly Report[], voices: Voices): Current[] {
  const byId = new Map(reports.map((report) => [report.article.id, report]));
  return reports.map((report) => {
    const newer = laterVersions(report, byId, voices);
    if (newer.length === 0) {
      replaced.delete(report);
      return { report, lost: nothing };
    }
    const known = replaced.get(report);
    if (known !== undefined && areSame(known.newer, newer)) return known.current;
    const current = withoutTakenOver(report, newer);
    replaced.set(report, { newer, current });
    return current;
  });
}

const nothing: ReadonlySet<string> = new Set();

/** What is left of a report beside these later versions of it; the same versions always leave the very same. */
const replaced = new WeakMap<Report, { readonly newer: readonly Report[]; readonly current: Current }>();

function withoutTakenOver(report: Report, newer: readonly Report[]): Current {
  const standing = new Set(newer.flatMap(({ article }) => article.sentences));
  const isGone = ({ id }: { readonly id: string }) => !stillStands(report.anchors[id], standing);
  const attendance = report.attendance.filter(isGone);
  const attended = new Set(attendance.map(({ talks }) => talks));
  const kept: Report = {
    ...report,
    talks: report.talks.filter((one) => isGone(one) || attended.has(one.id)),
    attendance,
    conditions: report.conditions.filter(isGone),
    positions: report.positions.filter(isGone),
    statements: report.statements.filter(isGone),
  };
  const items = [kept.talks, kept.attendance, kept.conditions, kept.positions, kept.statements].flat().filter(isGone);
  const named = actorsNamed(kept);
  const sides = report.actors.flatMap(({ id, side }) => (named.has(id) && side !== null ? [side.actor.id] : []));
  const actors = report.actors.filter(({ id }) => named.has(id) || sides.includes(id));
  return { report: { ...kept, actors }, lost: new Set([...items, ...actors.filter(isGone)].map(({ id }) => id)) };
}

/** Whether all sentences of an item stand there; an item without any is no longer vouched for. */
function stillStands(anchors: readonly number[] | undefined, standing: ReadonlySet<number>): boolean {
  return anchors !== undefined && anchors.length > 0 && anchors.every((sentence) => standing.has(sentence));
}

function laterVersions(report: Report, byId: ReadonlyMap<string, Report>, voices: Voices): Report[] {
  const later: Report[] = [];
  for (let id = voices.replacedBy(report.article.id); id !== null; id = voices.replacedBy(id)) {
    const version = byId.get(id);
    if (version !== undefined) later.push(version);
  }
  return later;
}

/** Ids of the actors that a report's items name. */
function actorsNamed({ talks, attendance, conditions, positions, statements }: Report): Set<string> {
  const refs: (ActorRef | null)[] = [
    ...talks.flatMap((one) => [
      ...one.parties,
      ...one.mediators,
      one.host,
      ...one.delegations.flatMap(({ party, head, members }) => [party, head, ...members]),
    ]),
    ...attendance.flatMap(({ actor, saidBy }) => [actor, saidBy]),
    ...conditions.flatMap(({ statedBy, outcomeActor, requiresActor }) => [statedBy, ...outcomeActor, ...requiresActor]),
    ...positions.flatMap(({ actor, side, toward }) => [actor, side, ...toward]),
    ...statements.flatMap(({ speaker, via }) => [speaker, ...via]),
  ];
  return new Set(refs.flatMap((ref) => ref?.id ?? []));
}
