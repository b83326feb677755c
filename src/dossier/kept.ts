/** What every item of a dossier has: its id, evidence, voices, days, and what people decided about it. */
import type { Evidence } from "../record/evidence.ts";
import type { Report } from "../record/report.ts";
import { isByHand } from "./corrections/by-hand.ts";
import { shortHash } from "./short-hash.ts";
import type { Sourced, Voices } from "./sourced.ts";

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
  const ordered = [...members].sort(bySource);
  const [first] = ordered;
  if (first === undefined) throw new Error("An item of a dossier needs a member.");
  const days = ordered.flatMap(({ report }) => dayOf(report) ?? []);
  const heard = ordered.filter((one) => !one.isLost);
  return {
    id: `${idLetters[kind]}-${shortHash(`${first.report.article.id}/${first.item.id}`)}`,
    evidence: ordered.map(evidenceOf),
    voices: new Set((heard.length > 0 ? heard : ordered).map(({ report }) => voices.voiceOf(report.article.id))).size,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    review: strongestReview(ordered),
    corrections: [...new Set(ordered.flatMap(({ corrections }) => corrections))],
    conflicts: [],
  };
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

/** Day that a report was published, ISO 8601; null where it is unknown. */
export function dayOf(report: Report): string | null {
  return report.article.publishedOn?.slice(0, 10) ?? null;
}

/** Orders by time of publication (those without one last), then article, then place in the text, then id. Total, so that arrival does not matter. */
export function bySource(a: Sourced<{ readonly id: string }>, b: Sourced<{ readonly id: string }>): number {
  return (
    byReport(a.report, b.report) ||
    (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) ||
    compareText(a.item.id, b.item.id)
  );
}

/** Orders reports by time of publication, then by id. */
export function byReport(a: Report, b: Report): number {
  return compareText(timeOf(a), timeOf(b)) || compareText(a.article.id, b.article.id);
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
