/** Who and what the names that a person sets stand for in a report. */
import type { ActorRef } from "../../record/actor.ts";
import type { Report, ReportedActor, ReportedTalks } from "../../record/report.ts";
import type { Span } from "../../record/span.ts";
import { byReport, compareText } from "../kept.ts";
import { shortHash } from "../short-hash.ts";
import { byHand } from "./by-hand.ts";
import { plain } from "./find-target.ts";
import type { Naming } from "./set-fields.ts";

/** Everybody and all talks that any report names, by name without accents and capitals. */
export interface KnownNames {
  actors(name: string): readonly ReportedActor[];
  talks(name: string): readonly { readonly talks: ReportedTalks; readonly report: Report }[];
}

/** The names in some reports; nothing is looked through before somebody asks. */
export function knownNames(reports: readonly Report[]): KnownNames {
  let actors: Map<string, ReportedActor[]> | null = null;
  let talks: Map<string, { talks: ReportedTalks; report: Report }[]> | null = null;
  return {
    actors(name) {
      actors ??= listed(
        [...reports]
          .sort(byReport)
          .flatMap((report) =>
            report.actors.flatMap((one) => [one.name, ...one.aliases].map((each) => [each, one] as const)),
          ),
      );
      return actors.get(plain(name)) ?? [];
    },
    talks(name) {
      talks ??= listed(
        [...reports]
          .sort(byReport)
          .flatMap((report) => report.talks.map((one) => [one.name, { talks: one, report }] as const)),
      );
      return talks.get(plain(name)) ?? [];
    },
  };
}

function listed<Value>(named: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const [name, value] of named) {
    const key = plain(name);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}

/** A report's naming, and what it had to take over from elsewhere, with the words that it was needed for. */
export interface OpenNaming {
  /** The naming for an item that rests on these words. */
  readonly for: (spans: readonly Span[]) => Naming;
  readonly actors: { readonly actor: ReportedActor; readonly spans: readonly Span[] }[];
  readonly talks: ReportedTalks[];
}

/** The naming of one report: its own actors and talks first, then those of other reports, then a new name. */
export function namingIn(report: Report, known: KnownNames): OpenNaming {
  const actors: { actor: ReportedActor; spans: readonly Span[] }[] = [];
  const talks: ReportedTalks[] = [];
  const actorNamed = (name: string, spans: readonly Span[]): ActorRef => {
    const wanted = plain(name);
    const own = [...report.actors, ...actors.map(({ actor }) => actor)];
    const named =
      own.find((one) => plain(one.name) === wanted) ??
      own.find((one) => one.aliases.some((each) => plain(each) === wanted));
    if (named !== undefined) return refOf(named);
    const elsewhere = known.actors(name);
    const actor: ReportedActor = {
      id: `${byHand}${shortHash(wanted)}`,
      name: name.trim(),
      aliases: [],
      kind: commonest(elsewhere.map(({ kind }) => kind)) ?? "organization",
      role: null,
      side: null,
      evidence: [...spans],
    };
    actors.push({ actor, spans });
    return refOf(actor);
  };
  const talksNamed = (name: string, spans: readonly Span[]): string | null => {
    const wanted = plain(name);
    const own = [...report.talks, ...talks].find((one) => plain(one.name) === wanted);
    if (own !== undefined) return own.id;
    const elsewhere = known.talks(name);
    // As it was known when this report appeared: a later status would be told too early.
    const nearest = elsewhere.filter((one) => byReport(one.report, report) <= 0).at(-1) ?? elsewhere[0];
    if (nearest === undefined) return null;
    const id = `${byHand}talks:${shortHash(wanted)}`;
    talks.push({
      ...nearest.talks,
      id,
      dateWords: null,
      parties: nearest.talks.parties.map(({ name: party }) => actorNamed(party, spans)),
      host: nearest.talks.host === null ? null : actorNamed(nearest.talks.host.name, spans),
      mediators: nearest.talks.mediators.map(({ name: mediator }) => actorNamed(mediator, spans)),
      delegations: [],
      agenda: [],
      outcome: null,
      partOf: null,
      evidence: [...spans],
    });
    return id;
  };
  return {
    for: (spans) => ({ actor: (name) => actorNamed(name, spans), talks: (name) => talksNamed(name, spans) }),
    actors,
    talks,
  };
}

function refOf({ id, name, aliases }: ReportedActor): ActorRef {
  return { id, name, aliases };
}

function commonest<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}
