/** How talks went: each status and date that they had, by date of report. */
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedTalks } from "../../record/report.ts";
import type { TalksStatus } from "../../record/talks.ts";
import { bySource, dayOf, evidenceOf } from "../kept.ts";
import type { Sourced } from "../sourced.ts";
import { dayNumber, daysBetween, lengthOf, whenOf } from "./when.ts";

type Step = DossierTalks["history"][number];

/** How far talks have come. A report that knows less than an earlier one tells nothing new. */
const phases: Readonly<Record<TalksStatus, number>> = {
  proposed: 0,
  scheduled: 1,
  postponed: 2,
  underway: 3,
  suspended: 4,
  ended: 5,
  cancelled: 5,
};
const ahead: ReadonlySet<TalksStatus> = new Set(["proposed", "scheduled", "postponed"]);

/**
 * One entry for each status and date, the latest last. A report that falls behind (“the talks are due on Thursday”, printed
 * after they were held) is evidence of the earlier entry, if there is one; after a postponement, a new date starts again.
 */
export function talksHistory(members: readonly Sourced<ReportedTalks>[]): Step[] {
  const steps: Step[] = [];
  const ordered = [...members].sort(bySource);
  for (const day of new Set(ordered.map(({ report }) => dayOf(report)))) {
    const ofDay = ordered.filter(({ report }) => dayOf(report) === day);
    // Of one day's reports, those that know more come last.
    ofDay.sort((a, b) => phases[a.item.status] - phases[b.item.status] || bySource(a, b));
    for (const member of ofDay) tell(steps, member, day);
  }
  return steps;
}

function tell(steps: Step[], member: Sourced<ReportedTalks>, on: string | null): void {
  const { status } = member.item;
  const date = member.item.date;
  const last = steps.at(-1);
  const evidence = evidenceOf(member);
  const add = (step: Step) => step.evidence.push(evidence);
  if (last === undefined) {
    steps.push({ on, status, date, evidence: [evidence] });
    return;
  }
  const isNewDate = ahead.has(status) && isOtherDate(last.date, date);
  if (status === last.status && !isNewDate) {
    last.date = finerDate(last.date, date);
    add(last);
    return;
  }
  const same = [...steps].reverse().find((step) => step.status === status && !isOtherDate(step.date, date));
  const isBehind = phases[status] < phases[last.status] && !(last.status === "postponed" && isNewDate);
  const isOver = !ahead.has(last.status) && ahead.has(status);
  if (isBehind || isOver || (isNewDate && isPast(date, on))) {
    if (same !== undefined) add(same);
    return;
  }
  steps.push({ on, status, date: date ?? last.date, evidence: [evidence] });
}

function isPast(date: string | null, on: string | null): boolean {
  const when = whenOf(date);
  const day = dayNumber(on);
  return when !== null && day !== null && when.to < day - 1;
}

/** Whether two dates name days that do not meet. */
export function isOtherDate(a: string | null, b: string | null): boolean {
  const [left, right] = [whenOf(a), whenOf(b)];
  return left !== null && right !== null && daysBetween(left, right) > 0;
}

/** The date that says more: “13 March” rather than “in March”. */
export function finerDate(a: string | null, b: string | null): string | null {
  const [left, right] = [whenOf(a), whenOf(b)];
  if (left === null || right === null) return left === null ? b : a;
  return lengthOf(right) < lengthOf(left) ? b : a;
}
