/** Which talks a report means that gives no day, or neither parties nor place: “the April talks”, “the second round”, “the talks”. */
import type { TalksStatus } from "../../record/talks.ts";
import { type Cluster, held } from "./cluster.ts";
import { dateLikeness, likeness, partyLikeness } from "./likeness.ts";
import type { Profile } from "./profile.ts";
import { daysBetween, type When } from "./when.ts";

/** Of several that it can mean, the one that so many times more reports tell of is meant by “the talks”. */
const talkedOfMore = 3;

/** The one cluster that a vague report can mean at its time; null where there is none, or more than one. */
export function meantBy(profile: Profile, clusters: readonly Cluster[]): Cluster | null {
  const timely = clusters.flatMap((cluster) => {
    if (!isTimely(profile, cluster) || isOverThere(profile, cluster)) return [];
    const score = likeness(profile, cluster);
    const onDay = dateLikeness(profile, cluster) ?? 0;
    return score === null ? [] : [{ cluster, score, onDay, away: daysAway(profile, cluster) }];
  });
  // “Thursday’s meeting” is the one on Thursday, however much is told of the one on Wednesday.
  const nearest = Math.max(0, ...timely.map(({ onDay }) => onDay));
  const able = nearest === 3 ? timely.filter(({ onDay }) => onDay === nearest) : timely;
  able.sort((a, b) => b.score - a.score || a.away - b.away || b.cluster.profiles.length - a.cluster.profiles.length);
  const [first, second] = able;
  if (first === undefined) return null;
  const said = profile.isNext ? able.find(({ cluster }) => isSaidNext(profile, cluster)) : undefined;
  if (said !== undefined) return said.cluster;
  // “The talks” without a word of who or where are those that everybody speaks of, not a meeting on their eve.
  const isBare = profile.parties.size < 2 && profile.place.size === 0;
  const rivals = able.filter(({ score }) => first.score - score < 1.5);
  const known = [...rivals].sort((a, b) => b.cluster.profiles.length - a.cluster.profiles.length);
  const [best, ...others] = isBare && second !== undefined ? [...known, ...able.slice(rivals.length)] : able;
  if (best === undefined) return null;
  // Reports that differ by a day or two on when one meeting is make no second meeting to be meant.
  const next = others.find(({ cluster }) => !isNearlySame(cluster, best.cluster));
  const isClear =
    next === undefined ||
    best.score - next.score >= 1.5 ||
    (best.score > next.score && isOfMore(profile, best.cluster, next.cluster)) ||
    (best.score >= next.score && best.away <= 3 && next.away >= 14) ||
    (isBare && best.cluster.profiles.length >= talkedOfMore * next.cluster.profiles.length);
  return isClear ? best.cluster : null;
}

/** Whether one names the parties of many-sided talks and the other a single one of them: a dinner of two is not the round of four. */
function isOfMore({ parties }: Profile, most: Cluster, few: Cluster): boolean {
  if (parties.size < 3) return false;
  return (partyLikeness(parties, most.parties) ?? 0) >= 1.5 && (partyLikeness(parties, few.parties) ?? 0) <= 0.5;
}

/** Whether the same article tells that the cluster's meeting is over, while these talks are to come. */
function isOverThere({ member, status }: Profile, cluster: Cluster): boolean {
  const isToCome = status === "scheduled" || status === "proposed";
  const { id } = member.report.article;
  return isToCome && cluster.profiles.some((one) => one.status === "ended" && one.member.report.article.id === id);
}

/** Whether the same article speaks of the cluster as the next round: an article has one next round. */
function isSaidNext({ member }: Profile, cluster: Cluster): boolean {
  const { id } = member.report.article;
  return cluster.profiles.some((one) => one.isNext && one.member.report.article.id === id);
}

function isNearlySame(a: Cluster, b: Cluster): boolean {
  const isNear = a.whens.some((one) => b.whens.some((other) => daysBetween(one, other) <= 2));
  return isNear && (partyLikeness(a.parties, b.parties) ?? 0) > 0 && a.isPersonal === b.isPersonal;
}

/** Whether talks of that status, told of on that day, can be the cluster's. */
export function isTimely(profile: Profile, cluster: Cluster): boolean {
  const { day, when, status, isNext } = profile;
  if (when !== null && cluster.whens.length > 0) return true;
  if (day === null) return true;
  if (isNext && cluster.whens.length > 0 && cluster.whens.every(({ from }) => from <= day)) return false;
  return cluster.whens.some((time) => canMean(status, day, time, cluster.firstDay)) || goesOn(profile, cluster);
}

/** Days without a word of them after which talks that were under way are held for over. */
const mostSilentDays = 10;

/** Whether talks that were under way when last heard of, and never said to be over, can still be meant: weeks of bargaining in one house. */
function goesOn({ day, status, parties }: Profile, { profiles, lastDay, parties: those, whens }: Cluster): boolean {
  if (!held.has(status) || day === null || day < lastDay || day > lastDay + mostSilentDays) return false;
  if (Math.min(parties.size, those.size) < 2 || whens.some(({ from }) => from > day)) return false;
  return profiles.some((one) => one.status === "underway") && profiles.every((one) => one.status !== "ended");
}

/** Whether all reports of talks without a day can mean the day that this one gives. */
export function canHaveBeen({ when, day }: Profile, cluster: Cluster): boolean {
  return (
    when === null ||
    cluster.profiles.every((one) => one.day === null || canMean(one.status, one.day, when, day ?? one.day))
  );
}

/** Whether somebody who says “the talks” on that day, and that they have this status, can mean talks held then. */
function canMean(status: TalksStatus, day: number, { from, to }: When, firstToldOn: number): boolean {
  const isToCome = to >= day - 1 && from <= day + 60 && firstToldOn <= day + 7;
  switch (status) {
    case "proposed":
    case "scheduled":
      return isToCome;
    case "underway":
      // Between two rounds, talks go on: “a seat at the talks”.
      return (from - 1 <= day && day <= to + 3) || (isToCome && from <= day + 21);
    case "ended":
    case "suspended":
      return from <= day + 1 && to >= day - 30;
    case "postponed":
    case "cancelled":
      return to >= day - 7 && from <= day + 60;
  }
}

function daysAway({ day }: Profile, cluster: Cluster): number {
  return day === null ? 0 : Math.min(...cluster.whens.map((when) => daysBetween(when, { from: day, to: day })));
}
