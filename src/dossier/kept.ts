/** What every item of a dossier has: its id, evidence, voices, days, and what people decided about it. */
import type { Evidence } from "../record/evidence.ts";
import type { Report } from "../record/report.ts";
import { isByHand } from "./corrections/by-hand.ts";
import { shortHash } from "./short-hash.ts";
import { memberIdOf, type Sourced, type Voices } from "./sourced.ts";

export interface Kept {
  id: string;
  evidence: Evidence[];
  voices: number;
  firstOn: string | null;
  lastOn: string | null;
  review: "none" | "accepted" | "edited" | "added";
  corrections: string[];
  conflicts: string[];
}

/** Letters that ids of a kind begin with. */
export const idLetters = {
  actor: "a",
  talks: "t",
  attendance: "at",
  condition: "c",
  position: "p",
  statement: "s",
  issue: "i",
  conflict: "x",
  change: "ch",
  dossier: "d",
} as const;

/** What the members of one item of the dossier come to; `members` may come in any order. */
export function keptOf(
  kind: keyof typeof idLetters,
  members: readonly Sourced<{ readonly id: string }>[],
  voices: Voices,
): Kept {
  const ordered = inOrder(members);
  const [first] = ordered;
  if (first === undefined) throw new Error("An item of a dossier needs a member.");
  return {
    id: `${idLetters[kind]}-${shortHash(memberIdOf(first))}`,
    evidence: ordered.map(evidenceOf),
    voices: countVoices(ordered, voices),
    firstOn: firstDay(ordered),
    lastOn: lastDay(ordered),
    review: strongestReview(ordered),
    corrections: correctionsOf(ordered),
    conflicts: [],
  };
}

/** How many voices say it; words that are gone count only where all are. */
function countVoices(members: readonly Sourced<{ readonly id: string }>[], voices: Voices): number {
  if (members.length === 1) return 1;
  const isAllLost = members.every(({ isLost }) => isLost);
  const heard = new Set<string>();
  for (const { isLost, report } of members) if (isAllLost || !isLost) heard.add(voices.voiceOf(report.article.id));
  return heard.size;
}

function firstDay(ordered: readonly Sourced<unknown>[]): string | null {
  for (const { report } of ordered) {
    const day = dayOf(report);
    if (day !== null) return day;
  }
  return null;
}

function lastDay(ordered: readonly Sourced<unknown>[]): string | null {
  for (let at = ordered.length - 1; at >= 0; at -= 1) {
    const day = dayOf((ordered[at] as Sourced<unknown>).report);
    if (day !== null) return day;
  }
  return null;
}

function correctionsOf(members: readonly Sourced<unknown>[]): string[] {
  const all: string[] = [];
  for (const { corrections } of members) for (const one of corrections) if (!all.includes(one)) all.push(one);
  return all;
}

const given = new WeakMap<Sourced<unknown>, Evidence>();

/** The evidence that a member gives; always the same object, made once. */
export function evidenceOf(member: Sourced<{ readonly id: string }>): Evidence {
  const known = given.get(member);
  if (known !== undefined) return known;
  const [first] = member.spans;
  const evidence = {
    article: member.report.article.id,
    item: isByHand(member.item) ? null : member.item.id,
    paragraph: first === undefined ? 1 : paragraphOf(member.report, first.start),
    spans: [...member.spans],
    isLost: member.isLost,
  };
  given.set(member, evidence);
  return evidence;
}

const days = new WeakMap<Report, string | null>();

/** Day that a report was published, ISO 8601; null where it is unknown. Always the same string, made once. */
export function dayOf(report: Report): string | null {
  const known = days.get(report);
  if (known !== undefined) return known;
  const day = report.article.publishedOn?.slice(0, 10) ?? null;
  days.set(report, day);
  return day;
}

/** Orders by time of publication (those without one last), then article, then place in the text, then id. Total, so that arrival does not matter. */
export function bySource(a: Sourced<{ readonly id: string }>, b: Sourced<{ readonly id: string }>): number {
  return (
    byReport(a.report, b.report) ||
    (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) ||
    compareText(a.item.id, b.item.id)
  );
}

/** Long lists that were found in order, with the length that they had. */
const ordered = new WeakMap<readonly unknown[], number>();
/** Shorter ones are looked at again as fast as they are remembered. */
const isLong = 16;

/** The members in order of their reports; the very same list where it is in order already. */
export function inOrder<Member extends Sourced<{ readonly id: string }>>(
  members: readonly Member[],
): readonly Member[] {
  if (members.length >= isLong && ordered.get(members) === members.length) return members;
  let inTurn = members;
  for (let at = 1; at < members.length; at += 1)
    if (bySource(members[at - 1] as Member, members[at] as Member) > 0) {
      inTurn = [...members].sort(bySource);
      break;
    }
  if (members.length >= isLong) ordered.set(inTurn, inTurn.length);
  return inTurn;
}

/** Orders reports by time of publication, then by id. */
export function byReport(a: Report, b: Report): number {
  return a === b ? 0 : compareText(timeOf(a), timeOf(b)) || compareText(a.article.id, b.article.id);
}

const times = new WeakMap<Report, string>();

/** Day and moment of publication, written so that they sort; worked out once for each report. */
function timeOf(report: Report): string {
  const known = times.get(report);
  if (known !== undefined) return known;
  const date = report.article.publishedOn ?? "~";
  const time = `${date.slice(0, 10)} ${instantOf(date)}`;
  times.set(report, time);
  return time;
}

/** The moment in UTC, where the date has a time; the day alone sorts before any time of that day. */
function instantOf(date: string): string {
  const moment = date.length > 10 ? new Date(date) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? date.slice(0, 10) : moment.toISOString();
}

/** Plain code-unit order: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function paragraphOf(report: Report, start: number): number {
  const before = report.article.paragraphs.filter((one) => one <= start).length;
  return Math.max(1, before);
}

const reviewOrder = ["none", "accepted", "edited", "added"] as const;

function strongestReview(members: readonly Sourced<unknown>[]): Kept["review"] {
  return members.reduce<Kept["review"]>(
    (strongest, { review }) => (reviewOrder.indexOf(review) > reviewOrder.indexOf(strongest) ? review : strongest),
    "none",
  );
}
