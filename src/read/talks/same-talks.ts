/** Which mentions are of the same talks: by place, day, parties, and by “the talks” that were just spoken of. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { canBeSameDay, daysOf, isNarrow } from "./days.ts";
import type { TalksMention } from "./mention.ts";
import { unique } from "./people.ts";
import { canBeSamePlace } from "./places.ts";

/** Mentions of one meeting, in text order. */
export type Cluster = TalksMention[];

/** Puts each mention with the talks that it is of, or opens new ones. Each looks back over the talks found, never over the text. */
export function gatherTalks(context: ReadContext, mentions: readonly TalksMention[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const mention of mentions) {
    const fitting = clusters
      .slice(-60)
      .map((cluster) => ({ cluster, score: fitOf(context, shortOf(cluster), mention) }))
      .filter(({ score }) => score >= threshold(mention))
      .sort((a, b) => b.score - a.score);
    const best = fitting[0];
    if (best) best.cluster.push(mention);
    else clusters.push([mention]);
  }
  return clusters;
}

/** The first and the latest mentions: enough to compare with, however often the talks are named. */
function shortOf(cluster: Cluster): Cluster {
  return cluster.length <= 24 ? cluster : [...cluster.slice(0, 12), ...cluster.slice(-12)];
}

/** “The talks” need little, unless they come with a place or day of their own; “a meeting” or a verb needs a day, a place or both parties in common. */
function threshold(mention: TalksMention): number {
  if (mention.isNew) return 4;
  if (mention.isDefinite) return mention.place !== null || mention.date !== null ? 3 : 1;
  return mention.kind === "verb" ? 4 : mention.isPlural ? 2 : 3;
}

/** How well a mention goes with talks; -1 where something speaks against it. */
function fitOf(context: ReadContext, cluster: Cluster, mention: TalksMention): number {
  let score = 0;
  const places = cluster.flatMap((one) => one.place ?? []);
  if (mention.place && places.length > 0) {
    if (!places.every((place) => canBeSamePlace(place, mention.place as NonNullable<typeof mention.place>))) return -1;
    score += 2;
  }
  const dates = cluster.flatMap((one) => one.date?.value ?? []);
  const day = mention.date?.value ?? null;
  if (day !== null && dates.length > 0) {
    if (!dates.every((date) => canBeSameDay(date, day))) return -1;
    score += isNarrow(day) && dates.some(isNarrow) ? 3 : 2;
  }
  const partyScore = partyFit(context, cluster, mention);
  if (partyScore < 0) return -1;
  score += partyScore;
  if (isOtherTime(context, cluster, mention)) return -1;
  if (
    (mention.format === "phone") !== cluster.some((one) => one.format === "phone") &&
    (mention.kind === "verb" || mention.format === "phone")
  )
    return -1;
  if (mention.isRound && !cluster.some((one) => one.isRound) && mention.isNew) return -1;
  if (cluster.some((one) => one.trace[0]?.words.toLowerCase() === mention.trace[0]?.words.toLowerCase())) score += 1;
  if (mention.isDefinite) score += 1;
  const last = cluster.at(-1);
  if (last && mention.token - last.token < 60) score += 1;
  return score;
}

/** Shared parties speak for, none shared against; one of two shared is against where both sides name two. */
function partyFit(context: ReadContext, cluster: Cluster, mention: TalksMention): number {
  const theirs = unique(cluster.flatMap((one) => one.parties));
  const ours = mention.parties;
  if (theirs.length === 0 || ours.length === 0) return 0;
  const party = (actor: Actor) => context.actors.partyOf(actor).id;
  const sharedNames = ours.filter((actor) => theirs.some((other) => other.id === actor.id)).length;
  const theirParties = new Set(theirs.map(party));
  const ourParties = new Set(ours.map(party));
  const shared = Math.max(sharedNames, [...ourParties].filter((id) => theirParties.has(id)).length);
  if (shared === 0) return -1;
  const isMany = Math.max(theirParties.size, ourParties.size) > 2 && mention.isDefinite;
  if (theirParties.size >= 2 && ourParties.size >= 2 && shared < 2 && !isMany) return -1;
  const persons = (list: readonly TalksMention[]) =>
    list.flatMap((one) =>
      one.kind === "verb" ? one.parties.filter((actor) => actor.kind === "person").map((actor) => actor.id) : [],
    );
  const known = persons(cluster);
  const named = persons([mention]);
  if (known.length >= 2 && named.length >= 2 && named.some((id) => !known.includes(id))) return -1;
  return Math.min(shared, 2) * 2;
}

/** One is over, the other yet to come. */
function isOtherTime(context: ReadContext, cluster: Cluster, mention: TalksMention): boolean {
  const strongest = strongestVote(cluster);
  const theirs = timeOf(context, strongest.status, cluster.find((one) => one.date)?.date?.value ?? null);
  const ours = timeOf(context, mention.vote.status, mention.date?.value ?? null);
  const isCurrent = mention.vote.effect === "continue" && mention.vote.weight > 1;
  if (isCurrent && theirs === "past" && cluster.some((one) => one.date !== null)) return true;
  if (theirs === "open" || ours === "open") return false;
  const isDated = mention.date !== null && cluster.some((one) => one.date !== null);
  const isWeak = mention.vote.weight === 1 || strongest.weight === 1;
  return theirs !== ours && (isDated || mention.date !== null || !(isWeak && mention.isDefinite));
}

function timeOf(context: ReadContext, status: string, date: string | null): "past" | "future" | "open" {
  const today = context.article.publishedOn?.slice(0, 10) ?? null;
  if (date !== null && today !== null) {
    const days = daysOf(date);
    if (days.last < today) return "past";
    if (days.first > today) return "future";
    return "open";
  }
  if (status === "ended") return "past";
  if (status === "scheduled" || status === "proposed") return "future";
  return "open";
}

/** The best-founded vote; among equals, the first. */
export function strongestVote(cluster: Cluster): TalksMention["vote"] {
  return cluster.reduce(
    (best, one) => (one.vote.weight > best.weight ? one.vote : best),
    (cluster[0] as TalksMention).vote,
  );
}
