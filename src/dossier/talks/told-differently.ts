/** Talks of one round that outlets tell differently at the same time: for another day, or in another building of one town. */
import type { Evidence } from "../../record/evidence.ts";
import type { ReportedTalks } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import { bySource, dayOf, evidenceOf } from "../kept.ts";
import type { Sourced, Voices } from "../sourced.ts";
import { heardOf } from "../votes.ts";
import { areOther, type Cluster, putBeside } from "./cluster.ts";
import { partyLikeness } from "./likeness.ts";
import { readPlace } from "./venue.ts";
import { dayNumber, daysBetween, lengthOf, whenOf } from "./when.ts";

type Member = Sourced<ReportedTalks>;

/** What the sides say of one and the same talks. */
export interface Dispute {
  readonly talks: string;
  readonly on: "day" | "place";
  readonly sides: readonly { readonly says: string; readonly evidence: readonly Evidence[] }[];
}

/** Days further apart than this are two meetings, and not one with a wrong date. */
const mostDaysApart = 3;
/** Reports further apart than this may have learned of a change between them. */
const mostDaysBetweenReports = 2;
/** So many reports must agree on a day before another one is an error, and not a second meeting. */
const leastAgreed = 3;
const ahead: ReadonlySet<ReportedTalks["status"]> = new Set(["proposed", "scheduled"]);

/** Joins a day that few reports give with the day that many give, before and after them, for the same round. */
export function joinDissent(clusters: readonly Cluster[]): Cluster[] {
  const gone = new Set<Cluster>();
  for (const few of clusters) {
    const many = clusters.find((other) => other !== few && !gone.has(other) && isDissent(few, other));
    if (many === undefined) continue;
    for (const profile of few.profiles) putBeside(profile, many);
    gone.add(few);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function isDissent(few: Cluster, many: Cluster): boolean {
  if (many.profiles.length < leastAgreed || many.profiles.length < 2 * few.profiles.length) return false;
  if (few.isPersonal !== many.isPersonal || few.isSeries !== many.isSeries) return false;
  if (!few.profiles.every(({ status }) => ahead.has(status)) || few.lastDay > many.lastDay) return false;
  if ((partyLikeness(few.parties, many.parties) ?? 0) < 1.5) return false;
  if (areOther(few.places, many.places) || areOther(few.levels, many.levels) || areOther(few.rounds, many.rounds))
    return false;
  const isNear = few.whens.every(
    (one) => lengthOf(one) === 1 && many.whens.some((other) => daysBetween(one, other) <= mostDaysApart),
  );
  return isNear && areReportedTogether(few, many) && !haveCommonArticle(few, many);
}

function areReportedTogether(few: Cluster, many: Cluster): boolean {
  return few.profiles.some(({ day }) =>
    many.profiles.some(
      (other) =>
        day !== null &&
        other.day !== null &&
        ahead.has(other.status) &&
        Math.abs(day - other.day) <= mostDaysBetweenReports,
    ),
  );
}

/** An article that tells of both means two meetings. */
function haveCommonArticle(few: Cluster, many: Cluster): boolean {
  const articles = new Set(few.profiles.map(({ member }) => member.report.article.id));
  return many.profiles.some(({ member }) => articles.has(member.report.article.id));
}

/** The members whose day others contradict at the same time: more of them, or those who tell that the talks were put off. */
export function dissentersOf(members: readonly Member[], voices: Voices): Set<Member> {
  return new Set([...outvoted(members, voices), ...unmovedOf(members, voices)]);
}

/**
 * Those who give the old day once others have told that the talks were put off, and to when. After some days without an echo it would
 * be news of its own.
 *
 *     Thursday: The round has been put off to May 16.     Friday: The round will open on May 12 as arranged.
 */
function unmovedOf(members: readonly Member[], voices: Voices): Member[] {
  const moved = movedOn(members);
  const after = moved === null ? null : whenOf(moved.item.date);
  const told = moved === null ? null : dayNumber(dayOf(moved.report));
  if (moved === null || after === null || told === null) return [];
  const dated = heardOf(members).flatMap((member) => {
    const when = whenOf(member.item.date);
    const day = dayNumber(dayOf(member.report));
    return when === null || day === null || !ahead.has(member.item.status) ? [] : [{ member, when, day }];
  });
  const isOld = ({ when }: (typeof dated)[number]) => when.to < after.from;
  const known = dated.filter((one) => one.day < told && one.when.from < after.from);
  return dated
    .filter(
      (one) =>
        isOld(one) &&
        one.day > told &&
        one.day <= told + mostDaysBetweenReports &&
        known.some(({ when }) => daysBetween(when, one.when) === 0) &&
        voices.voiceOf(one.member.report.article.id) !== voices.voiceOf(moved.report.article.id),
    )
    .map(({ member }) => member);
}

/** The first report that the talks were put off to another day; null where there is none. */
export function movedOn(members: readonly Member[]): Member | null {
  const moved = heardOf(members).filter(({ item }) => item.status === "postponed" && whenOf(item.date) !== null);
  return moved.sort(bySource)[0] ?? null;
}

/** The members whose day more others contradict at the same time. */
function outvoted(members: readonly Member[], voices: Voices): Set<Member> {
  const dated = heardOf(members).filter(({ item }) => {
    const when = whenOf(item.date);
    return when !== null && lengthOf(when) === 1 && ahead.has(item.status);
  });
  const byDay = [...groupBy(dated, ({ item }) => item.date ?? "").values()];
  const voicesOf = (some: readonly Member[]) => new Set(some.map(({ report }) => voices.voiceOf(report.article.id)));
  const most = byDay.sort((a, b) => voicesOf(b).size - voicesOf(a).size)[0];
  if (most === undefined || byDay.length < 2) return new Set();
  const days = most.map(({ report }) => dayNumber(dayOf(report)));
  const last = Math.max(...days.map((day) => day ?? Number.NEGATIVE_INFINITY));
  const isContradicted = ({ report }: Member) => {
    const day = dayNumber(dayOf(report));
    const isNear = (other: number | null) =>
      other === null || Math.abs(other - (day ?? other)) <= mostDaysBetweenReports;
    return day !== null && day <= last && days.some(isNear);
  };
  return new Set(
    byDay
      .slice(1)
      .filter((few) => voicesOf(few).size < voicesOf(most).size && few.every(isContradicted))
      .flat(),
  );
}

/** What the sides say of the talks that these members are. */
export function disputesOf(talks: string, members: readonly Member[], voices: Voices): Dispute[] {
  const dissenters = dissentersOf(members, voices);
  const heard = heardOf(members);
  const [few] = dissenters;
  const sides = (on: Dispute["on"], groups: Map<string, Member[]>): Dispute => ({
    talks,
    on,
    sides: [...groups].map(([says, some]) => ({ says, evidence: some.map(evidenceOf) })),
  });
  const moved = movedOn(members);
  // Who told the old day before anybody told of the new one was right.
  const isInForce = ({ report }: Member) => moved === null || (dayOf(report) ?? "") >= (dayOf(moved.report) ?? "");
  const agreed = heard.filter(
    (one) =>
      !dissenters.has(one) &&
      (ahead.has(one.item.status) || one.item.status === "postponed") &&
      whenOf(one.item.date) !== null &&
      isInForce(one),
  );
  const days =
    few === undefined
      ? []
      : [
          sides(
            "day",
            groupBy(
              [...dissenters, ...agreed.filter(({ item }) => lengthOf(whenOf(item.date) ?? { from: 0, to: 1 }) === 1)],
              ({ item }) => item.date ?? "",
            ),
          ),
        ];
  const housed = heard.filter(({ item }) => readPlace(item.place).building !== null);
  const buildings = groupBy(housed, ({ item }) => readPlace(item.place).building ?? "");
  return buildings.size > 1 ? [...days, sides("place", namesOf(buildings))] : days;
}

/** Under the building's name as it is first written. */
function namesOf(buildings: ReadonlyMap<string, Member[]>): Map<string, Member[]> {
  return new Map(
    [...buildings].map(([key, members]) => {
      const written = members[0]?.item.place ?? key;
      const at = written.toLowerCase().indexOf(key);
      return [at < 0 ? written : written.slice(at, at + key.length), members];
    }),
  );
}
