/** One entry from all mentions of the same talks: name, place, day, status, parties, roles. */

import type { Actor, Certainty } from "../../record/actor.ts";
import type { DateMention } from "../../record/dates.ts";
import type { Talks, TalksStatus } from "../../record/talks.ts";
import { type ReadContext, refOf } from "../context.ts";
import { childrenBy, tokenAt, wordAt } from "../grammar/tree.ts";
import { completed, meansBothSides, partiesOf } from "./cluster-parties.ts";
import { daysOf } from "./days.ts";
import { talksEvent } from "./event.ts";
import type { NounEntry, TalksLexicon } from "./lexicon.ts";
import { likelyParties } from "./likely-parties.ts";
import type { Place, TalksMention } from "./mention.ts";
import { withoutPassing } from "./passing-talks.ts";
import { unique } from "./people.ts";
import { withBuilding } from "./places.ts";
import { type Cluster, strongestVote } from "./same-talks.ts";

/** Entries of the talks that say enough to be one: somebody, somewhere, some day, or a verb that tells their fate. */
export function describeTalks(context: ReadContext, lexicon: TalksLexicon, clusters: readonly Cluster[]): Talks[] {
  const telling = withoutPassing(context, lexicon, clusters).filter((cluster) => saysEnough(context, lexicon, cluster));
  const onlyPair = likelyParties(
    context,
    lexicon,
    telling.map((cluster) => ({
      size: cluster.length,
      isSeries: cluster.some((one) => one.kind === "noun" && one.format !== "phone"),
      parties: partiesOf(context, lexicon, cluster),
    })),
  );
  const states = new Map(
    context.actors.actors.filter((actor) => actor.kind === "state").map((actor) => [actor.name, actor]),
  );
  const talks = telling.map((cluster) => describe(context, lexicon, cluster, onlyPair, states));
  return linkRounds(telling, withOwnIds(telling, talks));
}

/** Two talks whose first words are one phrase (“talks and a summit in Lima”) are told apart by the noun alone. */
function withOwnIds(clusters: readonly Cluster[], talks: readonly Talks[]): Talks[] {
  const taken = new Set<string>();
  return talks.map((one, at) => {
    const step = clusters[at]?.[0]?.trace[0];
    const id = taken.has(one.id) && step ? `talks-${step.start}-${step.end}` : one.id;
    taken.add(id);
    return id === one.id ? one : { ...one, id };
  });
}

function saysEnough(context: ReadContext, lexicon: TalksLexicon, cluster: Cluster): boolean {
  const hasParty = cluster.some((one) => one.parties.length > 0);
  const hasDetail = hasParty || cluster.some((one) => one.place !== null || one.date !== null);
  if (cluster.some((one) => one.kind === "verb")) return hasDetail;
  const entries = cluster.flatMap(
    (one) => lexicon.nouns.get(one.trace[0]?.words.toLowerCase() ?? "") ?? ([] as NounEntry[]),
  );
  if (entries.every((entry) => entry.needs === "parties")) return hasParty;
  return (
    hasDetail ||
    (entries.some((entry) => entry.needs === undefined) &&
      (cluster.length > 1 || cluster.some((one) => one.vote.weight > 1 || isByName(context, one))))
  );
}

/** “the Aurelia climate negotiations”: talks that go by a name of their own. */
function isByName({ tree }: ReadContext, { token, isDefinite }: TalksMention): boolean {
  return (
    isDefinite && childrenBy(tree, token, "compound", "amod").some((child) => tokenAt(tree, child).upos === "PROPN")
  );
}

/** Whoever is called a mediator stands between the parties and is none, whomever he meets. */
function mediates({ name, role }: Actor): boolean {
  return /\b(?:mediator|conciliator|arbitrator|facilitator|go-between|intermediary|peacemaker)s?\b/i.test(role ?? name);
}

function describe(
  context: ReadContext,
  lexicon: TalksLexicon,
  cluster: Cluster,
  onlyPair: readonly Actor[],
  states: ReadonlyMap<string, Actor>,
): Talks {
  const present = partiesOf(context, lexicon, cluster);
  const between = present.filter(mediates);
  const own = present.filter((actor) => !between.includes(actor));
  const isSeries = cluster.some((one) => one.kind === "noun" && (one.isPlural || one.isRound));
  const parties = isSeries || meansBothSides(context, cluster) ? completed(context, own, onlyPair) : own;
  const date = bestDate(cluster);
  const place = bestPlace(cluster);
  const status = statusOf(context, cluster, date);
  const mediators = unique([...cluster.flatMap((one) => one.mediators), ...between]);
  const stated = cluster.map((one) => one.host).find((one) => one !== null) ?? null;
  // The country of the venue is a host only by implication.
  const implied = stated === null && place ? (states.get(place.country ?? "") ?? null) : null;
  const host = stated ?? implied;
  const format =
    cluster.map((one) => one.format).find((one) => one !== null) ?? (parties.length > 2 ? "multilateral" : null);
  const first = cluster[0] as TalksMention;
  return {
    id: `talks-${first.span.start}-${first.span.end}`,
    name: nameOf(context, cluster, place, parties),
    place: place === null ? null : withBuilding(context, place),
    date: date?.value?.replace(/T\d\d:\d\d/g, "") ?? null,
    dateWords:
      date === null || date.value === null
        ? null
        : {
            value: date.value,
            certainty: date.certainty,
            words: { start: date.start, end: date.end, text: date.text },
          },
    status,
    format,
    level: levelOf(context, cluster, parties),
    parties: parties.map(refOf),
    host: host === null ? null : refOf(host),
    hostCertainty: (stated ? "stated" : implied ? "implied" : "unknown") satisfies Certainty,
    mediators: mediators.map(refOf),
    delegations: [],
    agenda: [...new Map(cluster.flatMap((one) => one.agenda).map((span) => [span.text.toLowerCase(), span])).values()],
    outcome: cluster.map((one) => one.outcome).find((one) => one !== null) ?? null,
    partOf: null,
    event: talksEvent(status, format, parties.length, mediators.length > 0, isPastTalks(context, date)),
    evidence: cluster.map((one) => one.span),
    trace: cluster.flatMap((one) => one.trace),
  };
}

/** The most exact date; among equals, the first. */
function bestDate(cluster: Cluster): DateMention | null {
  const dates = cluster.flatMap((one) => (one.date?.value ? [{ date: one.date, width: widthOf(one.date.value) }] : []));
  return (
    dates.reduce<(typeof dates)[number] | null>(
      (best, one) => (best === null || one.width < best.width ? one : best),
      null,
    )?.date ?? null
  );
}

/** Days that a value covers. */
function widthOf(value: string): number {
  const { first, last } = daysOf(value);
  return Date.parse(`${last.replace(/-31$/, "-28")}T00:00Z`) - Date.parse(`${first}T00:00Z`);
}

/** A city before a country. */
function bestPlace(cluster: Cluster): Place | null {
  const places = cluster.flatMap((one) => one.place ?? []);
  return places.find((place) => place.name !== place.country) ?? places[0] ?? null;
}

const overriding: readonly TalksStatus[] = ["cancelled", "postponed", "suspended"];

/** Status by the best-founded words, set right by the day: what was due last week is over, what is due next week is yet to come. */
function statusOf(context: ReadContext, cluster: Cluster, date: DateMention | null): TalksStatus {
  const said = overriding.find((status) => cluster.some((one) => one.vote.weight === 3 && one.vote.status === status));
  const status = said ?? strongestVote(cluster).status;
  const today = context.article.publishedOn?.slice(0, 10) ?? null;
  if (date?.value === null || date === null || today === null) return status;
  const days = daysOf(date.value);
  const vote = strongestVote(cluster);
  const isBegun = vote.weight === 3 && (vote.effect === "start" || vote.effect === "continue");
  if (isBegun && status === "underway" && days.first <= today && daysBetween(days.last, today) <= monthOfTalks)
    return status;
  const isMostlyOver = days.first < today && days.last <= today && vote.weight < 3;
  if (isMostlyOver && status === "underway") return "ended";
  if (days.last < today && (status === "scheduled" || status === "underway")) return "ended";
  if (days.first > today && (status === "ended" || status === "underway")) return "scheduled";
  return status;
}

/** Talks that “opened” or “resumed” no longer ago than this, in days, are taken to go on. */
const monthOfTalks = 31;

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;
}

function isPastTalks(context: ReadContext, date: DateMention | null): boolean {
  const today = context.article.publishedOn?.slice(0, 10) ?? null;
  return (
    today !== null &&
    date !== null &&
    date.value !== null &&
    Number(today.slice(0, 4)) - Number(daysOf(date.value).last.slice(0, 4)) >= 1
  );
}

function levelOf(context: ReadContext, cluster: Cluster, parties: readonly Actor[]): Talks["level"] {
  const said = cluster.map((one) => one.level).find((one) => one !== null);
  if (said) return said;
  const roles = parties.filter((actor) => actor.kind === "person").map((actor) => actor.role?.toLowerCase() ?? "");
  if (roles.length < 2 || roles.length < parties.length) return null;
  const titles = context.lexicon.titles.entries;
  const isOf = (kind: string) =>
    roles.every((role) => titles.some((entry) => entry.class === kind && role.includes(entry.title)));
  if (isOf("head")) return "leaders";
  return isOf("minister") ? "ministers" : isOf("envoy") ? "envoys" : null;
}

/** “Lima talks”, “Kenya–Fund talks”, “meeting of Ruiz and Okello”. */
function nameOf(context: ReadContext, cluster: Cluster, place: Place | null, parties: readonly Actor[]): string {
  const noun = cluster.find((one) => one.kind === "noun");
  const word = noun
    ? wordAt(context.tree, noun.token).toLowerCase()
    : cluster.some((one) => one.format === "phone")
      ? "phone call"
      : "meeting";
  if (place) return `${place.name} ${word}`;
  const names = parties
    .slice(0, 3)
    .map((actor) => (actor.kind === "person" ? (actor.name.split(" ").at(-1) ?? actor.name) : actor.name));
  if (names.length > 0) return `${names.join("–")} ${word}`;
  const phrase = noun?.span.text.replace(/^(the|a|an|this|these|those)\s+/i, "") ?? word;
  return phrase.length <= 60 ? phrase : word;
}

/** A round belongs to the series of the same parties. */
function linkRounds(clusters: readonly Cluster[], talks: readonly Talks[]): Talks[] {
  const series = talks.find(
    (_, at) =>
      clusters[at]?.some((one) => one.kind === "noun" && one.isPlural && !one.isRound) &&
      (talks[at]?.parties.length ?? 0) >= 2,
  );
  return talks.map((one, at) => {
    const isRound = clusters[at]?.some((mention) => mention.isRound) ?? false;
    const shared = series
      ? one.parties.filter((party) => series.parties.some((other) => other.id === party.id)).length
      : 0;
    return series && series !== one && isRound && shared >= 2 ? { ...one, partOf: series.id } : one;
  });
}
