/** How somebody's presence at talks changed, by date of report. */
import type { ActorRef } from "../../record/actor.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { DossierAttendance } from "../../record/dossier.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import { bySource, compareText, dayOf, evidenceOf } from "../kept.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { dayNumber } from "../talks/when.ts";
import { claimOfStatus } from "./claims.ts";

type Member = Sourced<ReportedAttendance>;
export type AttendanceStep = DossierAttendance["history"][number];

/** Within one day, the natural course of things: somebody is awaited before he pulls out. */
const course: readonly AttendanceStatus[] = [
  "excluded",
  "undecided",
  "expected",
  "conditional",
  "present",
  "declined",
  "withdrawn",
];

/** Orders reports by day, then by the course of things, then by time and article. */
export function byCourse(a: Member, b: Member): number {
  return (
    compareText(dayOf(a.report) ?? "~", dayOf(b.report) ?? "~") ||
    course.indexOf(a.item.status) - course.indexOf(b.item.status) ||
    bySource(a, b)
  );
}

/**
 * One entry for each status in turn, the latest last. Of talks that were over before the reports (`arePast`), the reports' order
 * tells nothing: somebody was there before he walked out, whoever tells of it first.
 */
export function attendanceHistory(members: readonly Member[], cast: Cast, arePast = false): AttendanceStep[] {
  const steps: AttendanceStep[] = [];
  const news = newsOf(members);
  const ordered = [...news].sort(arePast ? byStatus : byCourse);
  ordered.forEach((member, at) => {
    addEarlier(steps, member);
    addStep(steps, member, ordered.slice(at + 1), cast);
  });
  for (const member of members) if (!news.has(member)) addBackground(steps, member);
  return steps;
}

function byStatus(a: Member, b: Member): number {
  return course.indexOf(a.item.status) - course.indexOf(b.item.status) || bySource(a, b);
}

/**
 * What each article has as news: the status that it leads with. What it tells further down is how it was before, but for one
 * that ends a course (“was to come, but pulled out”), and “has not said” goes before nothing.
 *
 *     The president will travel to Ravensholt, three days after her office had ruled out the journey.
 *                   └── news ───────────┘                              └─── background ───────────┘
 */
function newsOf(members: readonly Member[]): Set<Member> {
  const byArticle = groupBy([...members].sort(bySource), ({ report }) => report.article.id);
  const news = new Set<Member>();
  let away: Member | null = null;
  for (const own of byArticle.values()) {
    const [first, ...more] = own;
    if (first === undefined) throw new Error("A group needs a member.");
    const last: Member | null = away;
    const back: Member | undefined = last === null ? undefined : own.find((one) => isReturn(one, last, own));
    const found: Member = back ?? more.reduce((best, next) => (isNewer(next, best) ? next : best), first);
    news.add(found);
    const claim = claimOfStatus(found.item.status);
    if (claim === "coming") away = null;
    else if (claim === "away") away ??= found;
  }
  return news;
}

/** Days after which an article that has somebody there, and tells that he had walked out, tells of his return. */
const leastDaysToReturn = 3;
const saysReturn = /\b(?:back|return(?:s|ed|ing)?|again|after all|rejoin\p{L}*|resum\p{L}*)\b/iu;

/** Whether an article that tells again how somebody left has something newer: that he is back, or on what he would come back. */
function isReturn({ item, report, spans }: Member, left: Member, own: readonly Member[]): boolean {
  if (own.every((one) => claimOfStatus(one.item.status) !== "away")) return false;
  if (item.status === "conditional") return true;
  const [day, since] = [dayNumber(dayOf(report)), dayNumber(dayOf(left.report))];
  const isLater = day !== null && since !== null && day - since >= leastDaysToReturn;
  return item.status === "present" && (isLater || spans.some(({ text }) => saysReturn.test(text)));
}

function isNewer(next: Member, news: Member): boolean {
  if (next.isLost !== news.isLost) return news.isLost;
  if (news.item.status === "undecided") return next.item.status === "conditional";
  const endsCourse = next.item.status === "withdrawn" || next.item.status === "present";
  const isBefore = course.indexOf(news.item.status) < course.indexOf(next.item.status);
  return endsCourse && isBefore && news.item.status !== "declined";
}

/**
 * More evidence for a status that was so before. Where nobody told of it, it stands before the first. Who walked out had been there:
 * that tells his walking out, and is no step of its own.
 */
function addBackground(steps: AttendanceStep[], member: Member): void {
  const { status } = member.item;
  const known = steps.find((step) => step.status === status) ?? steps.find((step) => areAbsent(step.status, status));
  const evidence = evidenceOf(member);
  if (known !== undefined) known.evidence.push(evidence);
  else {
    const news = steps.find((step) => step.evidence.some(({ article }) => article === member.report.article.id));
    if (status === "present" && news?.status === "withdrawn") {
      news.evidence.push(evidence);
      return;
    }
    const { basis } = member.item;
    steps.unshift({ on: dayOf(member.report), status, basis, saidBy: null, because: null, evidence: [evidence] });
  }
}

/** An earlier status that the article itself tells of, if no report of that time had it. */
function addEarlier(steps: AttendanceStep[], member: Member): void {
  const { previous } = member.item;
  // “Will not attend. She withdrew because …” tells one absence.
  if (previous === null || areAbsent(previous.status, member.item.status)) return;
  const evidence = { ...evidenceOf(member), spans: [previous.words] };
  const known = steps.find(({ status }) => status === previous.status);
  if (known !== undefined) known.evidence.push(evidence);
  else if (steps.every(({ status }) => claimOfStatus(status) !== claimOfStatus(previous.status)))
    steps.unshift({
      on: null,
      status: previous.status,
      basis: "reported",
      saidBy: null,
      because: null,
      evidence: [evidence],
    });
}

function addStep(steps: AttendanceStep[], member: Member, later: readonly Member[], cast: Cast): void {
  const step = stepOf(member, cast);
  const last = steps.at(-1);
  if (last === undefined || isNext(last, step, later)) {
    steps.push(step);
    return;
  }
  if (last.status === step.status || isSameAbsence(last, step)) {
    support(last, step);
    return;
  }
  const earlier = steps.findLast(({ status }) => status === step.status);
  if (earlier !== undefined) support(earlier, step);
  else steps.splice(steps.length - 1, 0, step);
}

/** Whether a report tells a new status, and not the same again or what was so before. */
function isNext(last: AttendanceStep, step: AttendanceStep, later: readonly Member[]): boolean {
  if (last.status === step.status || isSameAbsence(last, step)) return false;
  // “Who is expected at the talks”, printed while he sits there, tells nothing new.
  if (last.status === "present" && claimOfStatus(step.status) !== "away") return false;
  const isBack = claimOfStatus(last.status) === "away" && claimOfStatus(step.status) !== "away";
  if (!isBack || step.status === "present") return true;
  // A late print of the old news: the reports that follow still have him stay away.
  const next = later.find(({ item }) => item.status !== step.status);
  return next === undefined || claimOfStatus(next.item.status) !== "away";
}

/** “Withdrew” and “will not attend” of the same time tell the same absence. */
function isSameAbsence(last: AttendanceStep, step: AttendanceStep): boolean {
  return areAbsent(last.status, step.status);
}

function areAbsent(one: AttendanceStatus, other: AttendanceStatus): boolean {
  const both = new Set([one, other]);
  return both.has("withdrawn") && both.has("declined");
}

/** More evidence for a step. What is reported as fact goes before hearsay, the later reason before the earlier. */
function support(step: AttendanceStep, more: AttendanceStep): void {
  step.evidence.push(...more.evidence);
  if (more.status === "withdrawn") step.status = "withdrawn";
  if (step.basis === "hearsay" && more.basis === "reported") Object.assign(step, { basis: "reported", saidBy: null });
  step.because = more.because ?? step.because;
}

function stepOf(member: Member, cast: Cast): AttendanceStep {
  const { item, report } = member;
  const saidBy: ActorRef | null = item.saidBy === null ? null : cast.refOf(report.article.id, item.saidBy);
  return {
    on: dayOf(report),
    status: item.status,
    basis: item.basis,
    saidBy,
    because: item.because?.text ?? null,
    evidence: [evidenceOf(member)],
  };
}
