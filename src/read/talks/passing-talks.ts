/** Talks that are only named in passing, put with those that the article is about. */
import type { ReadContext } from "../context.ts";
import { partiesOf } from "./cluster-parties.ts";
import type { TalksLexicon } from "./lexicon.ts";
import type { Cluster } from "./same-talks.ts";

/** “Talks” and “negotiations” of which nothing of their own is said are the ones that the article is about: the largest open to them. */
export function withoutPassing(context: ReadContext, lexicon: TalksLexicon, clusters: readonly Cluster[]): Cluster[] {
  const main = clusters
    .filter((cluster) => !isPassing(cluster) && cluster.some((one) => one.kind === "noun" && one.isPlural))
    .sort((a, b) => b.length - a.length);
  if (main.length === 0) return [...clusters];
  const taken = new Map<Cluster, Cluster>();
  for (const cluster of clusters) {
    if (!isPassing(cluster)) continue;
    const ids = new Set(partiesOf(context, lexicon, cluster).map((actor) => context.actors.partyOf(actor).id));
    const home = main.find((one) => {
      const theirs = new Set(partiesOf(context, lexicon, one).map((actor) => context.actors.partyOf(actor).id));
      return [...ids].every((id) => theirs.has(id));
    });
    if (home) taken.set(cluster, home);
  }
  return clusters
    .filter((cluster) => !taken.has(cluster))
    .map((cluster) => {
      const more = clusters.filter((other) => taken.get(other) === cluster).flat();
      return more.length === 0 ? cluster : [...cluster, ...more].sort((a, b) => a.token - b.token);
    });
}

/** Bare plurals alone: no day, no place, and no verb that tells more than that they go on. */
function isPassing(cluster: Cluster): boolean {
  return cluster.every(
    (one) =>
      one.kind === "noun" &&
      one.isPlural &&
      !one.isRound &&
      !one.isNew &&
      one.format !== "phone" &&
      one.date === null &&
      one.place === null &&
      (one.vote.weight === 1 || one.vote.status === "underway"),
  );
}
