/** Who is who in a dossier: one actor under all its names, in all articles. */
import { type ActorRef, actorKinds } from "../../record/actor.ts";
import type { DossierActor } from "../../record/dossier.ts";
import type { ReportedActor } from "../../record/report.ts";
import { keptOf } from "../kept.ts";
import { byFirst } from "../kept-order.ts";
import { askedInTurn, Remembered } from "../remembered.ts";
import { shortHash } from "../short-hash.ts";
import type { Cast, Directives, Sourced, Voices } from "../sourced.ts";
import { votesFor } from "../votes.ts";
import { kindOf, nameOf, namesOf, properOf, roleOf } from "./describe-actor.ts";
import { type Directed, directActors } from "./direct-actors.ts";
import { plainName } from "./fold-name.ts";
import { groupActors } from "./group-actors.ts";

/** What is kept of actors from one time to the next. */
export interface CastMemory {
  readonly refs: Remembered<ActorRef>;
  readonly actors: Remembered<DossierActor>;
  /** Who is who in an article. */
  readonly articles: Remembered<object>;
  /** Articles in which an item names one who is none of their actors: another article's, or nobody's. */
  readonly withOthers: Set<string>;
  readonly withStrangers: Set<string>;
}

/** A memory without anything in it. */
export function newCastMemory(): CastMemory {
  return {
    refs: new Remembered(),
    actors: new Remembered(),
    articles: new Remembered(),
    withOthers: new Set(),
    withStrangers: new Set(),
  };
}

/**
 * The actors, in order of their first report, and who each reading's actor is. What people decided by name wins. `memory` may
 * know what was made before: a ref of the same id and names is the very same object.
 */
export function castActors(
  actors: readonly Sourced<ReportedActor>[],
  directives: Directives["actors"],
  voices: Voices,
  memory = newCastMemory(),
): { actors: DossierActor[]; cast: Cast } {
  const directed = directActors(groupActors(actors), directives);
  const described = directed.map((one) => {
    const made = memory.actors.of(one.members[0], describedFrom(one, voices), () => describe(one, voices));
    return { one, actor: { ...made } };
  });
  const refs = new Refs();
  const byName = new Map<string, ActorRef>();
  const refOf = (id: string, name: string, names: readonly string[]) =>
    memory.refs.of(id, [name, ...names], () => ({ id, name, aliases: names.filter((one) => one !== name) }));
  for (const { one, actor } of described) {
    const ref = refOf(actor.id, actor.name, actor.names);
    for (const { item, report } of one.members) refs.set(report.article.id, item.id, ref);
  }
  const ordered = described.sort((a, b) => byFirst(a.actor, b.actor));
  const refOfFirst = ({ members: [first] }: Directed) =>
    first === undefined ? undefined : refs.get(first.report.article.id, first.item.id);
  for (const nameList of [(actor: DossierActor) => [actor.name], (actor: DossierActor) => actor.names]) {
    for (const { one, actor } of ordered) {
      const ref = refOfFirst(one);
      if (ref === undefined) continue;
      for (const name of nameList(actor)) if (!byName.has(plainName(name))) byName.set(plainName(name), ref);
    }
  }
  const fresh = new Set<ActorRef>();
  const named = (name: string): ActorRef => {
    const key = plainName(name);
    const found = byName.get(key);
    if (found !== undefined) return found;
    const stranger = refOf(`a-${shortHash(key)}`, name, []);
    fresh.add(stranger);
    byName.set(key, stranger);
    return stranger;
  };
  for (const { one, actor } of ordered) {
    const side = sideOf(one, voices, refs, named);
    if (side === null || side.ref.id === actor.id) continue;
    actor.side = side.ref;
    actor.sideFrom = side.from;
  }
  const parties = partiesOf(ordered.map(({ actor }) => actor));
  const partyOf = (ref: ActorRef) => parties.get(ref.id) ?? ref;
  const cast: Cast = {
    refOf: (article, ref) => {
      const own = refs.get(article, ref.id);
      if (own !== undefined) return own;
      const other = named(ref.name);
      (fresh.has(other) ? memory.withStrangers : memory.withOthers).add(article);
      return other;
    },
    partyOf,
    whoIsWho: askedInTurn((article) => {
      // Who is meant by a name that is none of the article's actors hangs on all others.
      const named = memory.withOthers.has(article) ? ordered.flatMap(({ one }) => refOfFirst(one) ?? []) : [];
      const own = [...refs.of(article), ...named].flatMap((ref) => [ref, partyOf(ref)]);
      return memory.withStrangers.has(article) ? {} : memory.articles.of(article, own, () => ({}));
    }),
  };
  return { actors: ordered.map(({ actor }) => actor), cast };
}

/** The dossier's actors by the readings': by article, then by their ids in it. */
class Refs {
  readonly #byArticle = new Map<string, Map<string, ActorRef>>();
  /** The article that was asked for last: most often, the next question is of it too. */
  #last = "";
  #own: Map<string, ActorRef> | undefined;

  get(article: string, id: string): ActorRef | undefined {
    if (article !== this.#last || this.#own === undefined) {
      this.#last = article;
      this.#own = this.#byArticle.get(article);
    }
    return this.#own?.get(id);
  }

  /** All of an article. */
  of(article: string): ActorRef[] {
    return [...(this.#byArticle.get(article)?.values() ?? [])];
  }

  set(article: string, id: string, ref: ActorRef): void {
    const own = this.#byArticle.get(article);
    if (own === undefined) this.#byArticle.set(article, new Map([[id, ref]]));
    else own.set(id, ref);
  }
}

/** All that an actor is described from. */
function describedFrom({ members, corrections, name, role, kind }: Directed, voices: Voices): unknown[] {
  return [voices.whoseText, name, role, kind, corrections.join(" "), ...members];
}

/** The actor without its side, which is another actor. */
function describe(directed: Directed, voices: Voices): DossierActor {
  const { members, corrections } = directed;
  const kept = keptOf("actor", members, voices);
  const given = actorKinds.find((kind) => kind === directed.kind);
  const proper = properOf(members);
  const kind = given ?? kindOf(members, voices, proper);
  const names = namesOf(members, voices, proper);
  const name = directed.name ?? nameOf(names, members, kind, proper);
  return {
    ...kept,
    review: corrections.length > 0 && kept.review === "none" ? "edited" : kept.review,
    corrections: [...new Set([...kept.corrections, ...corrections])],
    name,
    names: names.includes(name) ? names : [name, ...names],
    kind,
    role: directed.role !== undefined ? directed.role : roleOf(members),
    side: null,
    sideFrom: null,
  };
}

/** The side that a person gave, else the one that most voices give. */
function sideOf(
  { members, side }: Directed,
  voices: Voices,
  refs: Refs,
  named: (name: string) => ActorRef,
): { ref: ActorRef; from: DossierActor["sideFrom"] } | null {
  if (side === null) return null;
  if (side !== undefined) return { ref: named(side), from: "person" };
  const [best] = votesFor(
    members,
    voices,
    ({ item, report }) => {
      if (item.side === null) return [];
      const ref = refs.get(report.article.id, item.side.actor.id) ?? named(item.side.actor.name);
      return [{ ref, from: item.side.from }];
    },
    ({ ref }) => ref.id,
  );
  return best === undefined ? null : best.value;
}

/** Bodies that act for their state rather than for themselves. */
const stateBody =
  /\b(?:ministry|department|government|parliament|army|military|forces|embassy|cabinet|presidency|congress|senate|administration|delegation|team)\b/i;

/** Parts of a body, which an article names after whose they are: “the Drivers’ Guild's committee”. */
const partOfBody =
  /['’]s? (?:\p{L}+ )?(?:committee|board|office|executive|leadership|council|secretariat|headquarters|bureau|management|staff|team)$/iu;

/** The party of each actor that speaks for another: from side to side, up to a state or to a body that speaks for itself. */
function partiesOf(actors: readonly DossierActor[]): Map<string, ActorRef> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const parties = new Map<string, ActorRef>();
  for (const actor of actors) {
    let party: ActorRef | null = null;
    const seen = new Set<string>();
    for (let one: DossierActor | undefined = actor; one !== undefined && !seen.has(one.id); ) {
      seen.add(one.id);
      const speaksForItself =
        one.kind === "state" ||
        (one.kind === "organization" && !stateBody.test(one.name) && !partOfBody.test(one.name));
      if (one.side === null || speaksForItself) break;
      party = one.side;
      one = byId.get(one.side.id);
    }
    if (party !== null) parties.set(actor.id, party);
  }
  return parties;
}
