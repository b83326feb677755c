/** Which reports mean the same talks. */
import type { TalksStatus } from "../../record/talks.ts";
import { bySource } from "../kept.ts";
import { isAnchored, type Profile } from "./profile.ts";
import { daysBetween, type When } from "./when.ts";

/** Talks in the making: what all reports that mean them say together. */
export interface Cluster {
  readonly profiles: Profile[];
  readonly whens: When[];
  readonly parties: Set<string>;
  readonly places: Set<string>;
  readonly labels: Set<string>;
  readonly rounds: Set<number>;
  readonly levels: Set<string>;
  firstDay: number;
  lastDay: number;
  isPersonal: boolean;
  isSeries: boolean;
}

const held: ReadonlySet<string> = new Set(["underway", "ended", "suspended"]);

/**
 * The clusters, in order of their first report. First come reports that give days and parties or a place; then those that are
 * vague, each to the one meeting that it can mean; what could mean several stays on its own.
 */
export function clusterTalks(profiles: readonly Profile[]): Cluster[] {
  const ordered = [...profiles].sort((a, b) => bySource(a.member, b.member));
  const clusters: Cluster[] = [];
  for (const profile of ordered.filter(isAnchored)) {
    const best = bestOf(clusters, (cluster) => likeness(profile, cluster));
    if (best !== null && best.score >= 3.5) put(profile, best.cluster);
    else clusters.push(clusterOf(profile));
  }
  const joined = joinPostponed(joinSameDay(clusters));
  const left: Profile[] = [];
  for (const profile of ordered.filter((one) => !isAnchored(one))) {
    const meant = meantBy(profile, joined);
    if (meant !== null) put(profile, meant);
    else left.push(profile);
  }
  const vague: Cluster[] = [];
  for (const profile of left) {
    const best = bestOf(vague, (cluster) => (isNear(profile, cluster, 21) ? likeness(profile, cluster) : null));
    if (best !== null && best.score >= 2) put(profile, best.cluster);
    else vague.push(clusterOf(profile));
  }
  return [...joined, ...vague];
}

/** How much a report and a cluster have in common; null where they cannot mean the same talks. */
function likeness(profile: Profile, cluster: Cluster): number | null {
  if (profile.isSeries !== cluster.isSeries) return null;
  const date = dateLikeness(profile, cluster);
  const parties = partyLikeness(profile.parties, cluster.parties);
  if (date === null || parties === null) return null;
  const isSamePlace = profile.place.size > 0 && sharesOne(profile.place, cluster.places);
  if (profile.place.size > 0 && cluster.places.size > 0 && !isSamePlace) return null;
  const label = isSamePlace || sharesOne(profile.labels, cluster.labels) ? 2 : 0;
  if (profile.round !== null && cluster.rounds.size > 0 && !cluster.rounds.has(profile.round)) return null;
  if (profile.isPersonal !== cluster.isPersonal && (date < 3 || parties < 1)) return null;
  if (parties < 1 && profile.parties.size > 0 && cluster.parties.size > 0 && date < 3) return null;
  const { level } = profile.member.item;
  const isOtherLevel = level !== null && cluster.levels.size > 0 && !cluster.levels.has(level);
  return date + parties + label - (isOtherLevel ? 2 : 0);
}

/** 3: the same days; 1: the day after, once they had begun; 0: not known; null: another time. */
function dateLikeness(profile: Profile, cluster: Cluster): number | null {
  const { when } = profile;
  if (when === null || cluster.whens.length === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of cluster.whens) nearest = Math.min(nearest, daysBetween(when, other));
  if (nearest === 0) return 3;
  if (nearest > 1) return null;
  const hasBegun = held.has(profile.status) || cluster.profiles.some(({ status }) => held.has(status));
  return hasBegun ? 2 : null;
}

/** 2: the same parties; 1.5: one names more; 0.5: one in common; 0: not known; null: others. */
function partyLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((one) => b.has(one)).length;
  if (common === 0) return null;
  if (common === a.size && common === b.size) return 2;
  if (common > 1) return 1.5;
  // “Talks with Belmara” leave the other side unsaid.
  return a.size === 1 ? 1 : 0.5;
}

/** The one cluster that a vague report can mean at its time; null where there is none, or more than one. */
function meantBy(profile: Profile, clusters: readonly Cluster[]): Cluster | null {
  const able = clusters.flatMap((cluster) => {
    if (!isTimely(profile, cluster)) return [];
    const score = likeness(profile, cluster);
    return score === null ? [] : [{ cluster, score, away: daysAway(profile, cluster) }];
  });
  able.sort((a, b) => b.score - a.score || a.away - b.away || b.cluster.profiles.length - a.cluster.profiles.length);
  const [best, ...others] = able;
  if (best === undefined) return null;
  // Reports that differ by a day or two on when one meeting is make no second meeting to be meant.
  const next = others.find(({ cluster }) => !isNearlySame(cluster, best.cluster));
  const isClear =
    next === undefined ||
    best.score - next.score >= 1.5 ||
    (best.score >= next.score && best.away <= 3 && next.away >= 14);
  return isClear ? best.cluster : null;
}

function isNearlySame(a: Cluster, b: Cluster): boolean {
  const isNear = a.whens.some((one) => b.whens.some((other) => daysBetween(one, other) <= 2));
  return isNear && (partyLikeness(a.parties, b.parties) ?? 0) > 0 && a.isPersonal === b.isPersonal;
}

/** Whether talks of that status, told of on that day, can be the cluster's. */
function isTimely({ day, when, status }: Profile, cluster: Cluster): boolean {
  if (when !== null && cluster.whens.length > 0) return true;
  if (day === null) return true;
  return cluster.whens.some((time) => canMean(status, day, time, cluster.firstDay));
}

/** Whether somebody who says “the talks” on that day, and that they have this status, can mean talks held then. */
function canMean(status: TalksStatus, day: number, { from, to }: When, firstToldOn: number): boolean {
  switch (status) {
    case "proposed":
    case "scheduled":
      return to >= day - 1 && from <= day + 60 && firstToldOn <= day + 7;
    case "underway":
      return from - 1 <= day && day <= to + 3;
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
  if (a.places.size > 0 && b.places.size > 0 && !sharesOne(a.places, b.places)) return false;
  const isOtherLevel = a.levels.size > 0 && b.levels.size > 0 && !sharesOne(a.levels, b.levels);
  const isOtherRound = a.rounds.size > 0 && b.rounds.size > 0 && ![...a.rounds].some((round) => b.rounds.has(round));
  return !isOtherLevel && !isOtherRound && (partyLikeness(a.parties, b.parties) ?? 0) > 0;
}

/** Talks that were put off go on in the next ones of the same parties, first told of when they were put off or later. */
function joinPostponed(clusters: readonly Cluster[]): Cluster[] {
  const gone = new Set<Cluster>();
  for (const early of clusters) {
    if (gone.has(early) || early.profiles.some(({ status }) => held.has(status))) continue;
    const end = Math.max(...early.whens.map(({ to }) => to));
    const next = clusters
      .filter((later) => later !== early && !gone.has(later) && isPutOffTo(early, later, end))
      .sort((a, b) => startOf(a) - startOf(b))[0];
    if (next === undefined) continue;
    for (const profile of next.profiles) put(profile, early);
    gone.add(next);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function isPutOffTo(early: Cluster, later: Cluster, end: number): boolean {
  if (startOf(later) <= end || (partyLikeness(early.parties, later.parties) ?? 0) < 1.5) return false;
  if (early.places.size > 0 && later.places.size > 0 && !sharesOne(early.places, later.places)) return false;
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

function startOf(cluster: Cluster): number {
  return Math.min(...cluster.whens.map(({ from }) => from));
}

function clusterOf(profile: Profile): Cluster {
  const cluster: Cluster = {
    profiles: [],
    whens: [],
    parties: new Set(),
    places: new Set(),
    labels: new Set(),
    rounds: new Set(),
    levels: new Set(),
    firstDay: Number.POSITIVE_INFINITY,
    lastDay: Number.NEGATIVE_INFINITY,
    isPersonal: profile.isPersonal,
    isSeries: profile.isSeries,
  };
  put(profile, cluster);
  return cluster;
}

function put(profile: Profile, cluster: Cluster): void {
  cluster.profiles.push(profile);
  const { when, day, round } = profile;
  if (
    when !== null &&
    (isAnchored(profile) || cluster.whens.length === 0) &&
    !cluster.whens.some((one) => one.from === when.from && one.to === when.to)
  )
    cluster.whens.push(when);
  for (const party of profile.parties) cluster.parties.add(party);
  for (const word of profile.place) cluster.places.add(word);
  for (const word of profile.labels) cluster.labels.add(word);
  if (round !== null) cluster.rounds.add(round);
  if (profile.member.item.level !== null) cluster.levels.add(profile.member.item.level);
  if (day !== null) {
    cluster.firstDay = Math.min(cluster.firstDay, day);
    cluster.lastDay = Math.max(cluster.lastDay, day);
  }
  cluster.isPersonal &&= profile.isPersonal;
}

function sharesOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
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
