/** Who is who: the readings' actors, put together without a person's help. */
import type { ReportedActor } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import type { Sourced } from "../sourced.ts";
import { joinDescriptions } from "./join-descriptions.ts";
import { isGovernment, joinGenericBodies, joinGovernments, joinSeats, joinTheGovernment } from "./join-governments.ts";
import {
  isBareNoun,
  joinAliases,
  joinPartyNames,
  joinPlurals,
  joinSameNames,
  joinShortNames,
  nameKey,
} from "./join-names.ts";
import { joinFullNames, type Persons, personOf } from "./join-persons.ts";
import { isProperName } from "./named-kind.ts";
import { personName } from "./person-names.ts";
import { Roster } from "./roster.ts";

/**
 * The actors in groups that are one each: full names of persons first, then names of states and organizations, then bare names, then
 * descriptions. The order of the actors makes no difference.
 */
export function groupActors(actors: readonly Sourced<ReportedActor>[]): Sourced<ReportedActor>[][] {
  const roster = new Roster(actors);
  const all = [...roster.members.keys()];
  const isNamed = all.map((number) => isProperName(roster.itemOf(number)) && !isDemonym(number, roster));
  const named = all.filter((number) => isNamed[number]);
  const isPerson = (number: number) => roster.itemOf(number).kind === "person";
  const bodyNames = namesOfBodies(named, roster);
  const isFull = (number: number) =>
    personName(roster.itemOf(number).name).given.length > 0 && !bodyNames.has(nameKey(roster.itemOf(number).name));
  const persons = joinFullNames(
    named.filter((number) => isPerson(number) && isFull(number)),
    roster,
  );
  const misread = new Map(
    named.flatMap((number) => {
      const person = isPerson(number) ? null : misreadPerson(number, persons, roster);
      return person === null ? [] : [[number, person] as const];
    }),
  );
  for (const [number, person] of misread) roster.join(person, number);
  const bodies = joinSameNames(
    named.filter((number) => !isPerson(number) && !misread.has(number)),
    roster,
  );
  joinShortNames(new Map([...bodies].filter(([, number]) => !isGovernment(roster.itemOf(number).name))), roster);
  joinPartyNames(bodies, roster);
  joinAliases(named, bodies, roster);
  joinGovernments(bodies, roster);
  joinBareNames(
    named.filter((number) => isPerson(number) && !isFull(number)),
    { bodies, persons, roster },
  );
  joinSeats(named, roster);
  const described = all.filter((number) => !isNamed[number]);
  joinPlurals(
    described.filter((number) => roster.itemOf(number).kind === "group"),
    bodies,
    roster,
  );
  const bare = named.filter((number) => !isPerson(number) && isBareNoun(roster.itemOf(number).name));
  joinGenericBodies([...described, ...bare], named, roster);
  joinTheGovernment(described, roster);
  joinDescriptions(described, persons.all, roster);
  return roster.families().map((family) => family.flatMap((number) => roster.members[number] ?? []));
}

/** Names that reports have more often for a body than for a person: the reader may err on either. */
function namesOfBodies(named: readonly number[], roster: Roster): Set<string> {
  const more = new Map<string, number>();
  for (const number of named) {
    const { name, kind } = roster.itemOf(number);
    const key = nameKey(name);
    more.set(key, (more.get(key) ?? 0) + (kind === "person" ? -1 : 1));
  }
  return new Set([...more].filter(([, count]) => count > 0).map(([key]) => key));
}

/** “Belmaran”, taken for a name: nothing but the word for its side. */
function isDemonym(number: number, roster: Roster): boolean {
  const { kind, name, side } = roster.itemOf(number);
  if (kind === "person" || side === null || side.actor.name === name) return false;
  return roster.taskOf(name, roster.sideOf(number)) === "";
}

interface Known {
  readonly bodies: ReadonlyMap<string, number>;
  readonly persons: Persons;
  readonly roster: Roster;
}

/** “Zelensky” alone: the person of that name; else the state or organization that the reader once took for a person. */
function joinBareNames(numbers: readonly number[], { bodies, persons, roster }: Known): void {
  const unknown: number[] = [];
  for (const number of numbers) {
    const { name, role } = roster.itemOf(number);
    const body = bodies.get(nameKey(name));
    const [holder] = personOf(number, persons, roster)?.numbers ?? [];
    if (holder !== undefined) roster.join(holder, number);
    // Who has a role is a person, even if a company has that name.
    else if (body !== undefined && (role === null || roster.itemOf(body).kind === "state")) roster.join(body, number);
    else unknown.push(number);
  }
  for (const same of groupBy(unknown, (number) => personName(roster.itemOf(number).name).whole).values()) {
    const sides = new Set(same.flatMap((number) => roster.sideOf(number) ?? []));
    // Two persons of one name and different sides stay two; whose side is unknown could be either.
    const parts = sides.size < 2 ? [same] : [...groupBy(same, (number) => String(roster.sideOf(number))).values()];
    for (const part of parts) for (const number of part) roster.join(part[0] ?? number, number);
  }
}

/** The person whom the reader took for an organization: “State John Kerry”, or “Trump” in an article that has Donald Trump. */
function misreadPerson(number: number, persons: Persons, roster: Roster): number | null {
  const { kind, name } = roster.itemOf(number);
  if (kind === "state") return null;
  const words = name.split(" ");
  // “The Labour Alliance of Ann Cole” is not Ann Cole.
  if (/ (?:of|for) /.test(name)) return null;
  if (words.length === 2) return persons.called(personName(name).whole)?.numbers[0] ?? null;
  if (words.length > 2) return persons.called(personName(words.slice(-2).join(" ")).whole)?.numbers[0] ?? null;
  if (words.length > 1) return null;
  const article = roster.articleOf(number);
  const { whole } = personName(name);
  const here = persons
    .under(whole)
    .filter(({ articles, names }) => articles.has(article) && names.some(({ family }) => family === whole));
  return here.length === 1 ? (here[0]?.numbers[0] ?? null) : null;
}
