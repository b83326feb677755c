/** Talks in the making: what all reports that mean them say together. */
import type { TalksStatus } from "../../record/talks.ts";
import { isAnchored, type Profile } from "./profile.ts";
import type { When } from "./when.ts";

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

/** Statuses of talks that have begun. */
export const held: ReadonlySet<TalksStatus> = new Set(["underway", "ended", "suspended"]);

export function clusterOf(profile: Profile): Cluster {
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

/** Adds a report. A vague date adds no day to talks that have one. */
export function put(profile: Profile, cluster: Cluster): void {
  const { when } = profile;
  if (
    when !== null &&
    (isAnchored(profile) || cluster.whens.length === 0) &&
    !cluster.whens.some((one) => one.from === when.from && one.to === when.to)
  )
    cluster.whens.push(when);
  putBeside(profile, cluster);
}

/** Adds a report without its day. */
export function putBeside(profile: Profile, cluster: Cluster): void {
  cluster.profiles.push(profile);
  const { day, round } = profile;
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

/** First day of talks. */
export function startOf(cluster: Cluster): number {
  return Math.min(...cluster.whens.map(({ from }) => from));
}

export function sharesOne<One>(a: ReadonlySet<One>, b: ReadonlySet<One>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Whether both name something and nothing in common: another place, level or round. */
export function areOther<One>(a: ReadonlySet<One>, b: ReadonlySet<One>): boolean {
  return a.size > 0 && b.size > 0 && !sharesOne(a, b);
}
