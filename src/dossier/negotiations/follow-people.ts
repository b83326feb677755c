/** Small circles go to the negotiation that their people are known from: a report on one day of it may say little of the talks. */
import type { Report, ReportedActor } from "../../record/report.ts";
import { nameKey } from "../actors/join-names.ts";
import { isProperName } from "../actors/named-kind.ts";
import { personName } from "../actors/person-names.ts";
import type { Unit } from "./circles.ts";

/** Circles of more units stand by themselves. */
const mostUnits = 3;
/** Days between a circle and the reports of the negotiation that it may belong to. */
const mostDays = 60;
/** A name is at home in a circle that has so much of its other reports. */
const homeShare = 0.75;
/** So many names must be at home there, and make so much of all names of the circle. */
const leastNames = 2;
const leastShare = 0.5;

/** The circles, those that belong to a larger one put into it. `families` are the units' reports. */
export function followPeople(
  circles: readonly (readonly number[])[],
  units: readonly Unit[],
  families: readonly (readonly Report[])[],
): number[][] {
  const isSmall = ({ length }: readonly number[]) => length > 0 && length <= mostUnits;
  if (circles.length < 2 || !circles.some(isSmall)) return inTurn(circles);
  const joined = circles.map((circle) => [...circle]);
  const initials = initialsOf(families);
  const namesOf = families.map((reports) => namesIn(reports, initials));
  const circleOf = new Map(joined.flatMap((circle, at) => circle.map((unit) => [unit, at] as const)));
  const holders = new Map<string, number[]>();
  namesOf.forEach((names, unit) => {
    if (!circleOf.has(unit)) return;
    for (const name of names) {
      const list = holders.get(name);
      if (list === undefined) holders.set(name, [unit]);
      else list.push(unit);
    }
  });
  const smallFirst = [...joined.keys()].sort((a, b) => (joined[a]?.length ?? 0) - (joined[b]?.length ?? 0) || a - b);
  for (const at of smallFirst) {
    const own = joined[at] ?? [];
    if (own.length === 0 || own.length > mostUnits) continue;
    const home = homeOf(own, { at, namesOf, holders, circleOf });
    const target = home === null ? undefined : joined[home];
    if (home === null || target === undefined || target.length <= own.length) continue;
    if (!own.some((unit) => target.some((other) => isNear(units[unit], units[other])))) continue;
    target.push(...own);
    for (const unit of own) circleOf.set(unit, home);
    joined[at] = [];
  }
  return inTurn(joined);
}

/** The circles with anything in them, their units in order. */
function inTurn(circles: readonly (readonly number[])[]): number[][] {
  return circles.filter(({ length }) => length > 0).map((circle) => [...circle].sort((a, b) => a - b));
}

interface Known {
  readonly at: number;
  readonly namesOf: readonly ReadonlySet<string>[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly circleOf: ReadonlyMap<number, number>;
}

/** The circle from which most people and bodies of some units are known; null where there is none. */
function homeOf(own: readonly number[], { at, namesOf, holders, circleOf }: Known): number | null {
  const names = new Set(own.flatMap((unit) => [...(namesOf[unit] ?? [])]));
  const found = new Map<number, number>();
  for (const name of names) {
    const counts = new Map<number, number>();
    let others = 0;
    for (const unit of holders.get(name) ?? []) {
      const circle = circleOf.get(unit);
      if (circle === undefined || circle === at) continue;
      others += 1;
      counts.set(circle, (counts.get(circle) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([one, a], [other, b]) => b - a || one - other);
    if (most !== undefined && most[1] >= 2 && most[1] >= others * homeShare)
      found.set(most[0], (found.get(most[0]) ?? 0) + 1);
  }
  const [best] = [...found].sort(([one, a], [other, b]) => b - a || one - other);
  return best !== undefined && best[1] >= leastNames && best[1] >= names.size * leastShare ? best[0] : null;
}

/** Persons and bodies named in some reports; states are in too many negotiations. */
function namesIn(reports: readonly Report[], initials: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const names = new Set<string>();
  for (const { actors } of reports) {
    for (const actor of actors) {
      if (!isProperName(actor) || initials.get(stateKey(actor))?.has("state") === true) continue;
      if (actor.kind === "organization") names.add(`body ${nameKey(actor.name)}`);
      if (actor.kind !== "person") continue;
      const { given, family } = personName(actor.name);
      const known = initials.get(family);
      const [only] = known?.size === 1 ? known : [];
      const initial = given[0]?.[0] ?? only;
      // A lone word may be a state or town that the reader took for a person.
      if (initial !== undefined) names.add(`person ${initial} ${family}`);
    }
  }
  return names;
}

/** The first letters of the first names that go with each family name; of states, “state”. */
function initialsOf(families: readonly (readonly Report[])[]): Map<string, Set<string>> {
  const initials = new Map<string, Set<string>>();
  const add = (key: string, one: string) => initials.set(key, (initials.get(key) ?? new Set<string>()).add(one));
  for (const actor of families.flatMap((reports) => reports.flatMap(({ actors }) => actors))) {
    if (actor.kind === "state") add(stateKey(actor), "state");
    if (actor.kind !== "person") continue;
    const { given, family } = personName(actor.name);
    if (given[0]?.[0] !== undefined) add(family, given[0][0]);
  }
  return initials;
}

function stateKey({ name }: ReportedActor): string {
  return `state ${nameKey(name)}`;
}

function isNear(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return Math.max(a.from - b.to, b.from - a.to) <= mostDays;
}
