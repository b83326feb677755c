/** How much a report and talks in the making have in common. */
import { type Cluster, held, sharesOne } from "./cluster.ts";
import type { Profile } from "./profile.ts";
import { daysBetween, lengthOf } from "./when.ts";

/** The more the better; null where they cannot mean the same talks. */
export function likeness(profile: Profile, cluster: Cluster): number | null {
  if (profile.isSeries !== cluster.isSeries) return null;
  const date = dateLikeness(profile, cluster);
  const isSameRound = profile.round !== null && cluster.rounds.has(profile.round);
  // “The second round”, told of with the mediator alone, is the second round.
  const isOfOne = isSameRound && profile.parties.size === 1;
  const parties = partyLikeness(profile.parties, cluster.parties) ?? (isOfOne ? 0 : null);
  if (date === null || parties === null) return null;
  const isSamePlace = profile.place.size > 0 && sharesOne(profile.place, cluster.places);
  if (profile.place.size > 0 && cluster.places.size > 0 && !isSamePlace) return null;
  const label = isSamePlace || sharesOne(profile.labels, cluster.labels) ? 2 : 0;
  if (profile.round !== null && cluster.rounds.size > 0 && !cluster.rounds.has(profile.round)) return null;
  if (profile.isPersonal !== cluster.isPersonal && (date < 3 || parties < 1)) return null;
  // Where many negotiate, each report names some of them.
  const areMany = profile.parties.size > 2 || cluster.parties.size > 2;
  const isKnown = parties >= (areMany ? 0.5 : 1) || isOfOne;
  if (!isKnown && profile.parties.size > 0 && cluster.parties.size > 0 && date < 3) return null;
  const { level } = profile.member.item;
  const isOtherLevel = level !== null && cluster.levels.size > 0 && !cluster.levels.has(level);
  // “The four leaders” on that day are the parties that others name.
  const areAll = parties === 0 && date === 3 && (profile.isOfAll || cluster.profiles.some(({ isOfAll }) => isOfAll));
  return date + parties + (areAll ? 0.5 : 0) + label + (isSameRound ? 1.5 : 0) - (isOtherLevel ? 2 : 0);
}

/** A week as a report counts it (“last week”, on a Sunday) may be the one before or after. */
const weekLength = 5;
const mostOfWeek = 7;

/** 3: the same days; 2: the day after, once they had begun; 1.5: the week before; 0: not known; null: another time. */
export function dateLikeness(profile: Profile, cluster: Cluster): number | null {
  const { when } = profile;
  if (when === null || cluster.whens.length === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of cluster.whens) nearest = Math.min(nearest, daysBetween(when, other));
  if (nearest === 0) return 3;
  const isWeek = lengthOf(when) >= weekLength && lengthOf(when) <= weekLength + 2;
  if (isWeek && nearest < mostOfWeek && held.has(profile.status)) return 1.5;
  if (nearest > 1) return null;
  const hasBegun = held.has(profile.status) || cluster.profiles.some(({ status }) => held.has(status));
  return hasBegun ? 2 : null;
}

/** 2: the same parties; 1.5: one names more; 1: one names a single party of two; 0.5: one in common; 0: not known; null: others. */
export function partyLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((one) => b.has(one)).length;
  if (common === 0) return null;
  if (common === a.size && common === b.size) return 2;
  if (common > 1) return 1.5;
  // “Talks with Belmara” leave the other side unsaid; they are not the round of five parties.
  if (Math.max(a.size, b.size) > 2) return 0.5;
  return a.size === 1 || b.size === 1 ? 1 : 0.5;
}
