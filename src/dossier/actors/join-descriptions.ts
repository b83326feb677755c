/** Descriptions that mean somebody known: “the Ukrainian president”, “Tarvia's government”, “the Belmaran delegation”. */
import type { Person } from "./join-persons.ts";
import { isOfGovernment, isOneAtATime, isOneOfAKind } from "./named-kind.ts";
import type { Roster } from "./roster.ts";

/** Days between a report that names the holder of an office and one that names the office alone. */
const mostDays = 90;

/**
 * Joins descriptions with a side: an office with the person who holds it at the time, a government with its state, and bodies that a
 * party has one of with one another. All others stay by themselves: “two officials” are not the same in another article.
 */
export function joinDescriptions(numbers: readonly number[], persons: readonly Person[], roster: Roster): void {
  const hasOffice = numbers.some((number) => roster.itemOf(number).kind === "office");
  const holders = hasOffice ? holdersOf(persons, roster) : new Map<string, number[]>();
  const bodies = new Map<string, number>();
  for (const number of numbers) {
    const { name, kind } = roster.itemOf(number);
    const side = roster.sideOf(number);
    if (side === null || side === roster.rootOf(number)) continue;
    const task = roster.taskOf(name, side);
    if (task === "" && (kind === "organization" || kind === "state" || kind === "group") && !isPeople(name)) {
      roster.join(side, number);
      continue;
    }
    if (kind !== "office" && isOfGovernment(task)) {
      roster.join(side, number);
      continue;
    }
    const isOffice = kind === "office" && isOneAtATime(name);
    if (isOffice) {
      const holder = holderAt(holders.get(`${side} ${task}`) ?? [], number, roster);
      if (holder !== null) {
        roster.join(holder, number);
        continue;
      }
    }
    if (!(isOffice || (kind !== "office" && isOneOfAKind(name)) || (task === "" && isPeople(name)))) continue;
    const key = `${side} ${task} ${isOffice}`;
    const known = bodies.get(key);
    if (known === undefined) bodies.set(key, number);
    else roster.join(known, number);
  }
}

/** “Iranians”, “Americans”: a people, not its state. */
function isPeople(name: string): boolean {
  return /\p{Ll}s$/u.test(name) && !/\bStates$/.test(name);
}

/** Who is reported in an office, by side and task. */
function holdersOf(persons: readonly Person[], roster: Roster): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const { numbers } of persons) {
    for (const number of numbers) {
      const { role } = roster.itemOf(number);
      const side = roster.sideOf(number);
      if (role === null || side === null || !isOneAtATime(role)) continue;
      const key = `${side} ${roster.taskOf(role, side)}`;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [number]);
      else list.push(number);
    }
  }
  return holders;
}

/** The holder whom the report nearest in time names; null where none is near, or two are as near. */
function holderAt(holders: readonly number[], number: number, roster: Roster): number | null {
  const article = roster.articleOf(number);
  const day = roster.dayOf(number);
  const nearest = new Map<number, number>();
  for (const holder of holders) {
    const other = roster.dayOf(holder);
    const apart =
      roster.articleOf(holder) === article ? -1 : day === null || other === null ? mostDays : Math.abs(day - other);
    const root = roster.rootOf(holder);
    nearest.set(root, Math.min(nearest.get(root) ?? Number.POSITIVE_INFINITY, apart));
  }
  const [first, second] = [...nearest].sort(([one, a], [other, b]) => a - b || one - other);
  if (first === undefined || first[1] > mostDays) return null;
  return second !== undefined && second[1] === first[1] ? null : first[0];
}
