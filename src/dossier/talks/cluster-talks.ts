/** Which reports mean the same talks. */
import { bySource } from "../kept.ts";
import { areOther, type Cluster, clusterOf, held, put, sharesOne, startOf } from "./cluster.ts";
import { likeness, partyLikeness } from "./likeness.ts";
import { isAnchored, type Profile, wordsOf } from "./profile.ts";
import { joinDissent } from "./told-differently.ts";
import { canHaveBeen, isTimely, meantBy } from "./vague-talks.ts";
import { daysBetween, lengthOf } from "./when.ts";

/**
 * The clusters, in order of their first report. First come reports that give days and parties or a place; then those that are
 * vague, each to the one meeting that it can mean; what could mean several stays on its own.
 */
export function clusterTalks(
  profiles: readonly Profile[],
  voiceOf: (article: string) => string = (article) => article,
): Cluster[] {
  const ordered = [...profiles].sort((a, b) => bySource(a.member, b.member));
  const clusters: Cluster[] = [];
  for (const profile of ordered.filter(isAnchored)) {
    const best = bestOf(clusters, (cluster) => likeness(profile, cluster));
    if (best !== null && best.score >= 3.5) put(profile, best.cluster);
    else clusters.push(clusterOf(profile));
  }
  const joined = joinDissent(joinPostponed(joinSameDay(clusters)));
  const left: Profile[] = [];
  for (const profile of ordered.filter((one) => !isAnchored(one))) {
    const meant = copiedIn(profile, joined, voiceOf) ?? meantBy(profile, joined);
    if (meant !== null) put(profile, meant);
    else left.push(profile);
  }
  const vague: Cluster[] = [];
  for (const profile of left) {
    const best = bestOf(vague, (cluster) => (canBeMeant(profile, cluster) ? likeness(profile, cluster) : null));
    if (best !== null && best.score >= 2) put(profile, best.cluster);
    else vague.push(clusterOf(profile));
  }
  return [...joined, ...vague];
}

/** Where the same words of another print of the text are: a copy that was cut tells less of them, and means the same. */
function copiedIn(
  { member, status }: Profile,
  clusters: readonly Cluster[],
  voiceOf: (article: string) => string,
): Cluster | null {
  const article = member.report.article.id;
  const [own] = member.spans;
  if (own === undefined) return null;
  const isCopy = ({ member: other, status: told }: Profile) =>
    told === status &&
    other.report.article.id !== article &&
    voiceOf(other.report.article.id) === voiceOf(article) &&
    other.spans.some(({ text }) => text === own.text);
  return clusters.find(({ profiles }) => profiles.some(isCopy)) ?? null;
}

/** Whether two vague reports can mean one meeting: told of at about the same time, and not one as past and one as to come. */
function canBeMeant(profile: Profile, cluster: Cluster): boolean {
  const isTime = cluster.whens.length === 0 ? canHaveBeen(profile, cluster) : isTimely(profile, cluster);
  return isTime && isNear(profile, cluster, 21);
}

function isNear({ day }: Profile, cluster: Cluster, days: number): boolean {
  if (day === null || cluster.firstDay === Number.POSITIVE_INFINITY) return true;
  return day >= cluster.firstDay - days && day <= cluster.lastDay + days;
}

/** Reports that at first had no party in common may have been tied together by later ones that name more of them. */
function joinSameDay(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters) {
    const same = kept.find((other) => isSameMeeting(cluster, other));
    if (same === undefined) kept.push(cluster);
    else for (const profile of cluster.profiles) put(profile, same);
  }
  return kept;
}

function isSameMeeting(a: Cluster, b: Cluster): boolean {
  const isSameDay = a.whens.some(
    (one) => one.from === one.to && b.whens.some((other) => daysBetween(one, other) === 0),
  );
  if (!isSameDay || a.isPersonal !== b.isPersonal || a.isSeries !== b.isSeries) return false;
  if (areOther(a.places, b.places) || areOther(a.levels, b.levels) || areOther(a.rounds, b.rounds)) return false;
  return (partyLikeness(a.parties, b.parties) ?? 0) > 0;
}

/** Talks that were put off go on in the next ones of the same parties, first told of when they were put off or later. */
function joinPostponed(clusters: readonly Cluster[]): Cluster[] {
  const gone = new Set<Cluster>();
  for (const early of clusters) {
    if (gone.has(early) || early.profiles.some(({ status }) => held.has(status))) continue;
    const end = endOf(early);
    const next = clusters
      .filter((later) => later !== early && !gone.has(later) && isPutOffTo(early, later, end))
      .sort((a, b) => startOf(a) - startOf(b))[0];
    if (next === undefined) continue;
    for (const profile of next.profiles) put(profile, early);
    gone.add(next);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

/** Last day of talks, as told most exactly: “next week” says less than “on May 12”. */
function endOf({ whens }: Cluster): number {
  const exact = whens.filter((one) => lengthOf(one) <= 3);
  return Math.max(...(exact.length > 0 ? exact : whens).map(({ to }) => to));
}

/** Days within which talks that were put off are held, where only one of the parties is named. */
const mostDaysPutOff = 14;

function isPutOffTo(early: Cluster, later: Cluster, end: number): boolean {
  const common = partyLikeness(early.parties, later.parties) ?? 0;
  // “The second meeting with the union”, put off, and “a second meeting with the union” some days later.
  const isOneRound = sharesOne(meetingsOf(early), meetingsOf(later)) && startOf(later) - end <= mostDaysPutOff;
  if (startOf(later) <= end || (common < 1.5 && !(common > 0 && isOneRound))) return false;
  if (areOther(early.places, later.places) && !(common >= 1.5 && (isOneRound || isMovedFrom(early, later))))
    return false;
  const toldBefore = early.profiles.find(({ status, day }) => status === "postponed" && (day ?? 0) <= end + 3);
  if (toldBefore !== undefined) return later.firstDay >= (toldBefore.day ?? later.firstDay);
  const toldWithNewDate = later.profiles.find(({ status }) => status === "postponed");
  return (
    toldWithNewDate?.day !== undefined &&
    toldWithNewDate.day !== null &&
    later.firstDay >= toldWithNewDate.day &&
    end >= toldWithNewDate.day - 3
  );
}

/** “The next round has been put off to May 16 and will be held in Oster instead of Port Amin.” */
function isMovedFrom(early: Cluster, { profiles }: Cluster): boolean {
  return profiles.some(({ status, isNext, member }) => {
    if (status !== "postponed") return false;
    const words = new Set(wordsOf(member.spans.map(({ text }) => text).join(" ")));
    return isNext || [...early.places].every((word) => words.has(word));
  });
}

function meetingsOf({ profiles }: Cluster): Set<number> {
  return new Set(profiles.flatMap(({ round, meeting }) => [round ?? [], meeting ?? []].flat()));
}

function bestOf(
  clusters: readonly Cluster[],
  scoreOf: (cluster: Cluster) => number | null,
): { cluster: Cluster; score: number } | null {
  let best: { cluster: Cluster; score: number } | null = null;
  for (const cluster of clusters) {
    const score = scoreOf(cluster);
    if (score !== null && (best === null || score > best.score)) best = { cluster, score };
  }
  return best;
}
