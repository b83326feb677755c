/** Who comes to which talks: one item for each actor and talks, with its history; what cannot both be right stays apart. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierAttendance, DossierTalks } from "../../record/dossier.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import { dayOf, keptOf } from "../kept.ts";
import { byFirst } from "../kept-order.ts";
import { partsOf } from "../parts-of.ts";
import { type Group, regroup } from "../regroup.ts";
import { Remembered } from "../remembered.ts";
import type { Cast, Directives, Sourced, Voices } from "../sourced.ts";
import { dayNumber, whenOf } from "../talks/when.ts";
import { attendanceHistory, byCourse } from "./attendance-history.ts";
import { claimOf } from "./claims.ts";
import { talksFinder } from "./find-talks.ts";

type Member = Sourced<ReportedAttendance>;

/** In order of their first report. The order of `attendance` makes no difference; `made` holds what was made before. */
export function mergeAttendance(
  attendance: readonly Member[],
  cast: Cast,
  voices: Voices,
  talksOf: (article: string, id: string) => string | null,
  talks: readonly DossierTalks[],
  directives: Directives,
  made = new Remembered<DossierAttendance>(),
): DossierAttendance[] {
  const findTalks = talksFinder(talks, talksOf);
  const dates = new Map(talks.map(({ id, date }) => [id, whenOf(date)?.from ?? null]));
  const ends = new Map(talks.map(({ id, date }) => [id, whenOf(date)?.to ?? null]));
  const talksOfMember = new Map(attendance.map((member) => [member, findTalks(member)]));
  const byActorAndTalks = groupBy(
    attendance,
    (member) => `${cast.refOf(member.report.article.id, member.item.actor).id} ${talksOfMember.get(member) ?? ""}`,
  );
  const apart = [...byActorAndTalks.values()].flatMap((members) => {
    const at = members[0] === undefined ? null : (talksOfMember.get(members[0]) ?? null);
    return tellApart(members, at === null ? null : (dates.get(at) ?? null));
  });
  return regroup(apart, directives)
    .map((group) => {
      const ordered = [...group.members].sort(byCourse);
      const at = ordered.map((member) => talksOfMember.get(member) ?? null).find((id) => id !== null) ?? null;
      const arePast = at !== null && areLongOver(ends.get(at) ?? null, ordered);
      const parts = [...partsOf(group, cast, voices), at, arePast];
      return made.of(group.members[0], parts, () => itemOf({ ...group, members: ordered }, cast, voices, at, arePast));
    })
    .sort(byFirst);
}

/**
 * Puts apart what cannot be one story: that somebody pulled out and that he never was coming; that he was there and that he
 * stayed away; what is denied and what is reported; and mere speculation beside facts.
 */
function tellApart(members: readonly Member[], start: number | null): Member[][] {
  const hasFacts = members.some(({ item }) => item.basis === "reported" || item.basis === "hearsay");
  const wasComing = members.some((one) => claimOf(one) !== "never" && isComing(one));
  const told = new Set(members.filter(({ item }) => item.basis !== "speculation").map(({ item }) => item.status));
  const presentOn = members.flatMap((one) =>
    one.item.status === "present" && isFact(one) ? (dayOfMember(one) ?? []) : [],
  );
  const factsFrom = Math.min(...members.filter(isFact).map((one) => dayOfMember(one) ?? Number.POSITIVE_INFINITY));
  const nevers = new Set(members.filter((one) => claimOf(one) === "never").map(({ report }) => report.article.id));
  const storyOf = (member: Member) => {
    const { status, basis } = member.item;
    const day = dayOfMember(member);
    // An article that says that somebody was never coming says so of every journey not made.
    if (wasComing && status === "declined" && nevers.has(member.report.article.id)) return "never";
    // What was open before anything was known is how the story begins: undecided, then expected.
    const isBeginning = status === "undecided" && day !== null && day < factsFrom;
    if (claimOf(member) === "never") return wasComing ? "never" : "main";
    if (basis === "denied") return hasFacts ? `denied ${status}` : "main";
    if (basis === "speculation" && hasFacts && !told.has(status) && !isBeginning) return `speculation ${status}`;
    if (status === "declined" && day !== null && staysAwayFrom(presentOn, day, start)) return "absent";
    return "main";
  };
  return [...groupBy([...members].sort(byCourse), storyOf).values()];
}

/** Whether reports of that day have him stay away from talks that others saw him at. */
function staysAwayFrom(presentOn: readonly number[], day: number, start: number | null): boolean {
  return (start === null || day >= start) && presentOn.some((seen) => Math.abs(seen - day) <= 1);
}

function isFact({ item }: Member): boolean {
  return item.basis === "reported" || item.basis === "hearsay";
}

function isComing(member: Member): boolean {
  const { item } = member;
  const isStatus = ["expected", "present", "conditional", "withdrawn"].includes(item.status) && isFact(member);
  return isStatus || (item.previous !== null && ["expected", "present"].includes(item.previous.status));
}

function dayOfMember({ report }: Member): number | null {
  return dayNumber(dayOf(report));
}

/** Days after talks until what is told of them is the past. */
const mostDaysAfter = 30;

/** Whether talks were over long before anybody told of them here. */
function areLongOver(end: number | null, members: readonly Member[]): boolean {
  return end !== null && members.every((member) => (dayOfMember(member) ?? 0) > end + mostDaysAfter);
}

/** Members come by the course of things; `at` are the talks that they are of, `arePast` where those were long over. */
function itemOf(
  { members, corrections }: Group<ReportedAttendance>,
  cast: Cast,
  voices: Voices,
  at: string | null,
  arePast: boolean,
): DossierAttendance {
  const kept = keptOf("attendance", members, voices);
  const history = attendanceHistory(members, cast, arePast);
  const last = history.at(-1);
  const [first] = members;
  if (last === undefined || first === undefined) throw new Error("An attendance needs a member.");
  const actor: ActorRef = cast.refOf(first.report.article.id, first.item.actor);
  return {
    ...kept,
    corrections: [...new Set([...kept.corrections, ...corrections])],
    actor,
    talks: at,
    status: last.status,
    basis: last.basis,
    saidBy: last.saidBy,
    because: history.findLast(({ because }) => because !== null)?.because ?? null,
    history,
  };
}
