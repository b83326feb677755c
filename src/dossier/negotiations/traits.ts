/** What tells which negotiation an article is about: who is in it, and what it is about. */
import type { ActorRef } from "../../record/actor.ts";
import type { Report, ReportedActor } from "../../record/report.ts";
import { nameKey } from "../actors/join-names.ts";
import { isProperName } from "../actors/named-kind.ts";
import { personName } from "../actors/person-names.ts";
import { contentWords } from "../content-words.ts";
import { compareText } from "../kept.ts";
import { areSame } from "../remembered.ts";

/** Traits with how often each was met, weighed by where. */
export type Traits = ReadonlyMap<string, number>;

/** Who negotiates, who is named, what it is about. */
export type TraitKind = "party" | "person" | "body" | "topic";

/** How much a trait tells, by where it stands; found by trying on the readings that eval/clusters.mjs scores. */
const weights = {
  party: 1,
  holder: 0.5,
  person: 1,
  body: 0.5,
  place: 0.5,
  headline: 1,
  agenda: 0.8,
  issue: 0.5,
  content: 0.15,
};

/** Words that stand in any report on any negotiation. */
const commonplace = new Set(
  contentWords(
    "talks negotiations negotiators meeting summit round deal agreement accord pact sides parties officials leaders minister president government country week month year day today monday tuesday wednesday thursday friday saturday sunday new news report reporters press conference statement comment condition demand offer proposal first second third prime foreign",
  ),
);

/** Whom persons speak for, by the persons' names, as most reports have it: an article may name a person without her side. */
export type Sides = ReadonlyMap<string, string>;

/** The sides of persons over all reports. */
export function sidesOf(reports: readonly Report[]): Sides {
  const counts = new Map<string, Map<string, number>>();
  for (const report of reports) {
    for (const [family, side] of sidesIn(report)) {
      const sides = counts.get(family) ?? new Map<string, number>();
      counts.set(family, sides);
      sides.set(side, (sides.get(side) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([person, sides]) => {
      const [best] = [...sides].sort(([one, a], [other, b]) => b - a || compareText(one, other));
      return [person, best?.[0] ?? ""];
    }),
  );
}

const sidesKnown = new WeakMap<Report, readonly (readonly [string, string])[]>();

/** Persons of a report whose side it gives, by family name. */
function sidesIn(report: Report): readonly (readonly [string, string])[] {
  const known = sidesKnown.get(report);
  if (known !== undefined) return known;
  const sides = report.actors.flatMap(({ name, kind, side }) =>
    kind !== "person" || side === null ? [] : [[personName(name).family, nameKey(side.actor.name)] as const],
  );
  sidesKnown.set(report, sides);
  return sides;
}

interface Told {
  readonly reports: readonly Report[];
  /** Persons whose side was asked for, with what it was. */
  readonly asked: ReadonlyMap<string, string | undefined>;
  readonly traits: Traits;
}

/** By the first of the reports. */
const traitsKnown = new WeakMap<Report, Told>();

/** The traits of some reports that belong together; of the same reports, with the same sides, the very same object. */
export function traitsOf(reports: readonly Report[], sides: Sides): Traits {
  const [first] = reports;
  const known = first === undefined ? undefined : traitsKnown.get(first);
  if (known !== undefined && areSame(known.reports, reports) && haveSameSides(known, sides)) return known.traits;
  const asked = new Map<string, string | undefined>();
  const sideOf = (family: string) => {
    const side = sides.get(family);
    asked.set(family, side);
    return side;
  };
  const traits = findTraits(reports, sideOf);
  if (first !== undefined) traitsKnown.set(first, { reports, asked, traits });
  return traits;
}

function haveSameSides({ asked }: Told, sides: Sides): boolean {
  for (const [family, side] of asked) if (sides.get(family) !== side) return false;
  return true;
}

type SideOf = (family: string) => string | undefined;

function findTraits(reports: readonly Report[], sideOf: SideOf): Traits {
  const traits = new Map<string, number>();
  const add = (kind: TraitKind, key: string, weight: number) => {
    if (key !== "") traits.set(`${kind}:${key}`, (traits.get(`${kind}:${key}`) ?? 0) + weight);
  };
  const topic = (words: string, weight: number) => {
    for (const word of contentWords(words)) if (!commonplace.has(word)) add("topic", word, weight);
  };
  for (const report of reports) {
    const actors = new Map(report.actors.map((actor) => [actor.id, actor]));
    const party = (ref: ActorRef, weight: number) => {
      const actor = actors.get(ref.id);
      if (actor !== undefined) add("party", partyKey(actor, sideOf), weight);
    };
    for (const one of report.talks) {
      for (const ref of one.parties) party(ref, weights.party);
      topic(one.name, weights.place);
      if (one.place !== null) topic(one.place, weights.place);
      for (const words of one.agenda) topic(words.text, weights.agenda);
    }
    for (const { actor } of report.attendance) party(actor, weights.holder);
    for (const one of report.positions) {
      party(one.side ?? one.actor, weights.holder);
      topic(one.issue, weights.issue);
      topic(one.content.text, weights.content);
    }
    for (const { outcome, requires } of report.conditions) topic(`${outcome.text} ${requires.text}`, weights.content);
    for (const { content } of report.statements) for (const { text } of content) topic(text, weights.content);
    for (const actor of report.actors) {
      if (!isProperName(actor)) continue;
      if (actor.kind === "person") add("person", personName(actor.name).family, weights.person);
      else add("body", nameKey(actor.name), weights.body);
    }
    topic(report.article.headline ?? "", weights.headline);
  }
  return traits;
}

/** The party that an actor is or speaks for; empty for “the minister” and “both sides”, who could be anybody's. */
function partyKey(actor: ReportedActor, sideOf: SideOf): string {
  if (actor.side !== null) return nameKey(actor.side.actor.name);
  if (!isProperName(actor)) return "";
  if (actor.kind !== "person") return nameKey(actor.name);
  const { family } = personName(actor.name);
  return sideOf(family) ?? nameKey(actor.name);
}
