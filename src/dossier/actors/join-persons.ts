/** Persons under their many names: Zelensky, Volodymyr Zelenskyy, President Zelenskiy. */
import { compareText } from "../kept.ts";
import { consonantsOf, isOneLetterOff } from "./fold-name.ts";
import { isSamePerson, type PersonName, personName } from "./person-names.ts";
import type { Roster } from "./roster.ts";

/** A person as far as found: the numbers of the actors and their full names. */
export interface Person {
  readonly names: PersonName[];
  readonly numbers: number[];
  readonly articles: Set<string>;
}

/** Persons whose full names the reports give, with every way of finding them by one word. */
export interface Persons {
  readonly all: readonly Person[];
  /** Persons under a word of their names: family names, then the first word, then any. */
  under(word: string): readonly Person[];
  /** The person of this whole name, as it sounds. */
  called(whole: string): Person | null;
}

/** How many times as many articles must name a person for a bare name to be hers where several are possible. */
const farMore = 4;

/** Joins persons with full names. Names that agree with two persons who are not one stay by themselves. */
export function joinFullNames(numbers: readonly number[], roster: Roster): Persons {
  const byWhole = new Map<string, number[]>();
  for (const number of numbers) {
    const { whole, ending } = personName(roster.itemOf(number).name);
    const list = byWhole.get(`${whole} ${ending}`);
    if (list === undefined) byWhole.set(`${whole} ${ending}`, [number]);
    else list.push(number);
  }
  const named = [...byWhole.values()].map((same) => ({ name: personName(roster.itemOf(same[0] ?? 0).name), same }));
  // The fullest names first: an initial joins a person, it does not join two.
  named.sort(
    (a, b) =>
      fullness(b.name) - fullness(a.name) || b.same.length - a.same.length || compareText(a.name.whole, b.name.whole),
  );
  const blocks = new Map<string, Set<Person>>();
  const all: Person[] = [];
  for (const { name, same } of named) {
    const keys = [`c ${consonantsOf(name.family)}`, `s ${name.family.slice(0, 4)}`, `w ${name.whole}`];
    const near = new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]));
    const fitting = [...near].filter((person) => person.names.every((other) => isSamePerson(name, other)));
    const person = onlyOne(fitting, same, roster) ?? { names: [], numbers: [], articles: new Set<string>() };
    if (person.names.length === 0) all.push(person);
    person.names.push(name);
    for (const number of same) {
      person.numbers.push(number);
      person.articles.add(roster.articleOf(number));
      roster.join(person.numbers[0] ?? number, number);
    }
    for (const key of keys) {
      const block = blocks.get(key) ?? new Set();
      blocks.set(key, block.add(person));
    }
  }
  return indexOf(all);
}

function fullness({ given }: PersonName): number {
  return given.reduce((sum, word) => sum + (word.length > 1 ? 10 : 1), 0);
}

/** The only person who fits, or the only one of the same side. */
function onlyOne(fitting: readonly Person[], numbers: readonly number[], roster: Roster): Person | null {
  if (fitting.length < 2) return fitting[0] ?? null;
  const sides = new Set(numbers.map((number) => roster.sideOf(number)).filter((side) => side !== null));
  const same = fitting.filter((person) => person.numbers.some((number) => sides.has(roster.sideOf(number) ?? -1)));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function indexOf(all: readonly Person[]): Persons {
  const levels = [new Map<string, Person[]>(), new Map<string, Person[]>(), new Map<string, Person[]>()];
  const wholes = new Map<string, Person>();
  for (const person of all) {
    for (const { given, family, whole } of person.names) {
      wholes.set(whole, person);
      [[family], given.slice(0, 1), given.slice(1)].forEach((words, level) => {
        for (const word of words) {
          const index = levels[level];
          const list = index?.get(word) ?? [];
          if (!list.includes(person)) list.push(person);
          index?.set(word, list);
        }
      });
    }
  }
  const families = [...(levels[0]?.keys() ?? [])];
  return {
    all,
    called: (whole) => wholes.get(whole) ?? null,
    under(word) {
      const found = levels.map((index) => index.get(word) ?? []).find((list) => list.length > 0);
      if (found !== undefined) return found;
      if (word.length < 6) return [];
      const near = families.filter((family) => family.length >= 6 && isOneLetterOff(family, word));
      return near.length === 1 ? (levels[0]?.get(near[0] ?? "") ?? []) : [];
    },
  };
}

/**
 * Finds whose a bare name is: the only person of that name, else the one of the same article, the same side, the same role, or
 * the one named far more often. Null where that leaves it open, or where the side is another's.
 */
export function personOf(number: number, persons: Persons, roster: Roster): Person | null {
  const { name, role } = roster.itemOf(number);
  const side = roster.sideOf(number);
  const article = roster.articleOf(number);
  const task = role === null ? "" : roster.taskOf(role, side);
  const possible = persons.under(personName(name).family).filter((person) => {
    const sides = new Set(person.numbers.flatMap((one) => roster.sideOf(one) ?? []));
    return side === null || sides.size === 0 || sides.has(side);
  });
  const tests: ((person: Person) => boolean)[] = [
    (person) => person.articles.has(article),
    (person) => task !== "" && person.numbers.some((one) => isTask(one, task, roster)),
    (person) => side !== null && person.numbers.some((one) => roster.sideOf(one) === side),
    (person) => possible.every((other) => other === person || person.articles.size >= farMore * other.articles.size),
  ];
  if (possible.length < 2) return possible[0] ?? null;
  for (const test of tests) {
    const fitting = possible.filter(test);
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}

function isTask(number: number, task: string, roster: Roster): boolean {
  const { role } = roster.itemOf(number);
  return role !== null && roster.taskOf(role, roster.sideOf(number)) === task;
}
