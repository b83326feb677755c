/** Other words for a party: “Government of Tarvia”, the town that its leaders speak from, “the union” where there is only one. */
import type { Report } from "../../record/report.ts";
import { askedOnce } from "../remembered.ts";
import { plainName } from "./fold-name.ts";
import { nameKey } from "./join-names.ts";
import { isProperName } from "./named-kind.ts";
import type { Roster } from "./roster.ts";

/** Bodies that every state has: “the ministry” of one article is not that of another. */
const ofAnyState =
  /^(?:government|ministry|department|office|parliament|council|court|cabinet|army|military|police|embassy|presidency|delegation|team|committee|party)$/;

const ofParty = /^(?:the )?(?:government|republic|kingdom) of (?:the )?(.+)$/i;

/** Whether a name is the government of somebody; one inside the other (“of Northern Tarvia”) is not the short name of it. */
export function isGovernment(name: string): boolean {
  return ofParty.test(name);
}

/** Joins “Government of Tarvia” with Tarvia: the whole rest of the name must be the party's. */
export function joinGovernments(bodies: ReadonlyMap<string, number>, roster: Roster): void {
  for (const number of bodies.values()) {
    const { name } = roster.itemOf(number);
    const party = ofParty.exec(name)?.[1];
    const known = party === undefined ? undefined : bodies.get(nameKey(party));
    if (known !== undefined) roster.join(known, number);
  }
}

/**
 * Joins a town with the party whose people alone speak there, where reports name the town as one who speaks or acts. Where
 * talks are held, everybody speaks: such a place stands for nobody.
 */
export function joinSeats(numbers: readonly number[], roster: Roster): void {
  const reports = new Map(roster.members.map(({ report }) => [report.article.id, report]));
  const talksPlaces = new Set(
    [...reports.values()].flatMap(({ talks }) =>
      talks.flatMap(({ place }) => (place === null ? [] : [nameKey(place)])),
    ),
  );
  const heard = heardAt([...reports.values()], roster);
  const named = new Map<string, number[]>();
  for (const number of numbers) {
    const { name, role, side, kind } = roster.itemOf(number);
    const key = nameKey(name);
    if (role !== null || side !== null || kind === "state" || !heard.has(key) || talksPlaces.has(key)) continue;
    named.set(key, [...(named.get(key) ?? []), number]);
  }
  for (const [key, same] of named) {
    const parties = heard.get(key) ?? new Map<number, Set<number>>();
    const [party, ...others] = parties;
    if (party === undefined || others.length > 0) continue;
    const articles = new Set(same.map((number) => roster.articleOf(number)));
    if (party[1].size < 2 && articles.size < 2) continue;
    for (const number of same) if (roster.rootOf(number) !== party[0]) roster.join(party[0], number);
  }
}

const placeKey = askedOnce((words) => nameKey(words.replace(/^(?:in|at|from|near) /i, "")));

/** For each place where somebody speaks: the parties whose people do, with who they are. */
function heardAt(reports: readonly Report[], roster: Roster): Map<string, Map<number, Set<number>>> {
  let sides: ReadonlyMap<number, number> | null = null;
  const heard = new Map<string, Map<number, Set<number>>>();
  for (const { article, statements } of reports) {
    for (const { place, speaker } of statements) {
      const number = place === null ? null : roster.numberOf(article.id, speaker.id);
      if (place === null || number === null) continue;
      sides ??= sidesOf(roster);
      const root = roster.rootOf(number);
      const side = sides.get(root) ?? (roster.itemOf(root).kind === "state" ? root : undefined);
      if (side === undefined) continue;
      const key = placeKey(place.text);
      const parties = heard.get(key) ?? new Map<number, Set<number>>();
      heard.set(key, parties);
      parties.set(side, (parties.get(side) ?? new Set<number>()).add(root));
    }
  }
  return heard;
}

/** The side that most reports give somebody. */
function sidesOf(roster: Roster): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const number of roster.members.keys()) {
    const side = roster.sideOf(number);
    if (side === null) continue;
    const root = roster.rootOf(number);
    const own = counts.get(root) ?? new Map<number, number>();
    counts.set(root, own.set(side, (own.get(side) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([root, own]) => {
      const [best] = [...own].sort(([one, a], [other, b]) => b - a || one - other);
      return best === undefined ? [] : [[root, best[0]] as const];
    }),
  );
}

/** Joins “the union”, “the authority” with the only body of that kind that the article names; else with the only one that any names. */
export function joinGenericBodies(numbers: readonly number[], named: readonly number[], roster: Roster): void {
  const bodies = new Map<string, number[]>();
  for (const number of named) {
    const { kind, name } = roster.itemOf(number);
    if (kind !== "organization" || !isProperName(roster.itemOf(number))) continue;
    const head =
      plainName(name.replace(/ (?:of|for|in) .*$/, ""))
        .split(" ")
        .at(-1) ?? "";
    if (!plainName(name).includes(" ")) continue;
    bodies.set(head, [...(bodies.get(head) ?? []), number]);
  }
  for (const number of numbers) {
    const { kind, name, side } = roster.itemOf(number);
    const word = plainName(name).replace(/^(?:the|this|that) /, "");
    if (kind !== "organization" || side !== null || ofAnyState.test(word)) continue;
    const all = bodies.get(word) ?? [];
    const here = all.filter((one) => roster.articleOf(one) === roster.articleOf(number));
    const roots = new Set((here.length > 0 ? here : all).map((one) => roster.rootOf(one)));
    const [only] = roots;
    if (only !== undefined && roots.size === 1) roster.join(only, number);
  }
}

/**
 * Joins “the government”, where its report does not tell whose, with the only party that other reports call so: a state that
 * negotiates with a movement at home.
 */
export function joinTheGovernment(numbers: readonly number[], roster: Roster): void {
  const isTheGovernment = (name: string) => plainName(name).replace(/^the /, "") === "government";
  const called = new Set<number>();
  for (const number of roster.members.keys()) {
    const { name, kind, aliases } = roster.itemOf(number);
    const isCalled = aliases.some((alias) => isTheGovernment(alias) || isGovernment(alias));
    if ((kind === "state" && isCalled) || isGovernment(name)) called.add(roster.rootOf(number));
  }
  const [only] = called;
  if (only === undefined || called.size > 1) return;
  for (const number of numbers) {
    const { name, side } = roster.itemOf(number);
    if (side === null && isTheGovernment(name)) roster.join(only, number);
  }
}
