/** Traits as numbers that can be compared: what is rare among the reports tells most. */
import { soundOf } from "../actors/fold-name.ts";
import type { TraitKind, Traits } from "./traits.ts";

/** Weights of traits, by their numbers; their squares come to 1. */
export interface Vector {
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
}

/** Weights of traits added up, by their numbers. */
export type Sum = ReadonlyMap<number, number>;

/** A trait counts by its kind as well: who negotiates tells more than what is said. */
const kinds: Readonly<Record<TraitKind, number>> = { party: 1.6, person: 1, body: 0.8, topic: 1 };

/** Numbers that were given to traits of which most are met no more are given anew. */
const mostIdle = 10_000;

/** Numbers of traits, given in the order in which they are met, and kept. */
export class TraitNumbers {
  #numbers = new Map<string, number>();
  #names: string[] = [];
  #stems: string[][] = [];
  #met = 0;
  #known = new WeakMap<Traits, { readonly numbers: Int32Array; readonly times: Float64Array }>();

  /** The traits by number, with the logarithm of how often each was met. */
  of(traits: Traits): { readonly numbers: Int32Array; readonly times: Float64Array } {
    const known = this.#known.get(traits);
    if (known !== undefined) return known;
    const numbered = {
      numbers: Int32Array.from(traits.keys(), (name) => this.#numberOf(name)),
      times: Float64Array.from(traits.values(), (times) => Math.log(1 + times)),
    };
    this.#known.set(traits, numbered);
    return numbered;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** Beginnings of the words of the trait of that number. */
  stemsOf(number: number): readonly string[] {
    const known = this.#stems[number];
    if (known !== undefined) return known;
    const stems = stemsOf(this.#names[number] ?? "");
    this.#stems[number] = stems;
    return stems;
  }

  /** Forgets all, if few of the traits are still met. */
  tidy(): void {
    if (this.#names.length <= 2 * this.#met + mostIdle) return;
    this.#numbers = new Map();
    this.#names = [];
    this.#stems = [];
    this.#known = new WeakMap();
  }

  /** How many of the traits units have, by which `tidy` goes. */
  note(met: number): void {
    this.#met = met;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.length;
    this.#numbers.set(name, number);
    this.#names.push(name);
    return number;
  }
}

/** The vectors of units, in their order. */
export function weigh(units: readonly Traits[], traitNumbers: TraitNumbers): Vector[] {
  traitNumbers.tidy();
  const numbered = units.map((traits) => traitNumbers.of(traits));
  const { names } = traitNumbers;
  const counts = new Int32Array(names.length);
  for (const { numbers } of numbered) for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  traitNumbers.note(counts.reduce((met, count) => (count === 0 ? met : met + 1), 0));
  const rarity = Float64Array.from(counts, (count, number) =>
    count === 0 ? 0 : rarityOf(names[number] ?? "", count, units.length),
  );
  return numbered.map(({ numbers, times }) => {
    const weights = times.map((time, at) => time * (rarity[numbers[at] as number] as number));
    let squares = 0;
    for (const weight of weights) squares += weight * weight;
    const length = Math.sqrt(squares) || 1;
    return { numbers, weights: weights.map((weight) => weight / length) };
  });
}

function rarityOf(name: string, count: number, all: number): number {
  const kind = kinds[name.slice(0, name.indexOf(":")) as TraitKind];
  // What one unit alone has can match nothing: it only says that the unit is about something else as well.
  return kind * Math.log(1 + (all + 10) / (count + 2)) * (count === 1 ? 0.4 : 1);
}

/** How much a unit and a sum have in common, trait by trait; in the order of the one that has fewer traits. */
function shared({ numbers, weights }: Vector, sum: Sum, tell: (number: number, product: number) => void): void {
  if (numbers.length <= sum.size) {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      tell(number, (weights[at] as number) * (sum.get(number) ?? 0));
    }
    return;
  }
  const places = new Map<number, number>();
  numbers.forEach((number, at) => {
    places.set(number, at);
  });
  for (const [number, weight] of sum) {
    const at = places.get(number);
    tell(number, at === undefined ? 0 : weight * (weights[at] as number));
  }
}

/** How alike a unit and a sum are; of a sum of length 1, 0–1. */
export function likeness(unit: Vector, sum: Sum): number {
  let total = 0;
  shared(unit, sum, (_, product) => {
    total += product;
  });
  return total;
}

/** The same without the trait that both share most, and without all of the same words: “Orvia”, “Orvian”, “Orvia–Lutia”. */
export function likenessApart(unit: Vector, sum: Sum, stemsOf: (number: number) => readonly string[]): number {
  let foremost = -1;
  let most = 0;
  shared(unit, sum, (number, product) => {
    if (product <= most) return;
    foremost = number;
    most = product;
  });
  const left = new Set(foremost < 0 ? [] : stemsOf(foremost));
  let total = 0;
  shared(unit, sum, (number, product) => {
    if (product !== 0 && !stemsOf(number).some((stem) => left.has(stem))) total += product;
  });
  return total;
}

/** Beginnings of a trait's words, by which “Orvia” and “Orvian” are one. */
function stemsOf(trait: string): string[] {
  return soundOf(trait.slice(trait.indexOf(":") + 1))
    .split(" ")
    .map((word) => word.slice(0, 4));
}
