/** Traits as numbers that can be compared: what is rare among the reports tells most. */
import { soundOf } from "../actors/fold-name.ts";
import type { TraitKind, Traits } from "./traits.ts";

/** Weights by the number of the trait; their squares come to 1. */
export type Vector = ReadonlyMap<number, number>;

/** A trait counts by its kind as well: who negotiates tells more than what is said. */
const kinds: Readonly<Record<TraitKind, number>> = { party: 1.6, person: 1, body: 0.8, topic: 1 };

export interface Weighed {
  readonly vectors: readonly Vector[];
  /** In how many of the units each trait is met, by its number. */
  readonly counts: readonly number[];
  readonly names: readonly string[];
}

/** The vectors of units, in their order. */
export function weigh(units: readonly Traits[]): Weighed {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  for (const traits of units) {
    for (const name of traits.keys()) {
      const known = numbers.get(name);
      const number = known ?? names.length;
      if (known === undefined) {
        numbers.set(name, number);
        names.push(name);
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const rarity = names.map((name, number) => {
    const count = counts[number] ?? 1;
    const kind = kinds[name.slice(0, name.indexOf(":")) as TraitKind];
    // What one unit alone has can match nothing: it only says that the unit is about something else as well.
    return kind * Math.log(1 + (units.length + 10) / (count + 2)) * (count === 1 ? 0.4 : 1);
  });
  const vectors = units.map((traits) => {
    const vector = new Map<number, number>();
    for (const [name, times] of traits) {
      const number = numbers.get(name) ?? 0;
      vector.set(number, Math.log(1 + times) * (rarity[number] ?? 0));
    }
    return unitLength(vector);
  });
  return { vectors, counts, names };
}

function unitLength(vector: ReadonlyMap<number, number>): Vector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...vector].map(([number, weight]) => [number, weight / length]));
}

/** How alike two vectors are, 0–1. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [number, weight] of small) sum += weight * (large.get(number) ?? 0);
  return sum;
}

/** The same without the trait that both share most, and without all of the same words: “Orvia”, “Orvian”, “Orvia–Lutia”. */
export function likenessApart(a: Vector, b: Vector, stems: readonly (readonly string[])[]): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared: [number, number][] = [];
  let foremost = -1;
  let most = 0;
  for (const [number, weight] of small) {
    const product = weight * (large.get(number) ?? 0);
    if (product === 0) continue;
    shared.push([number, product]);
    if (product > most) {
      most = product;
      foremost = number;
    }
  }
  const left = new Set(stems[foremost]);
  let sum = 0;
  for (const [number, product] of shared) if (!stems[number]?.some((stem) => left.has(stem))) sum += product;
  return sum;
}

/** Beginnings of a trait's words, by which “Orvia” and “Orvian” are one. */
export function stemsOf(trait: string): string[] {
  return soundOf(trait.slice(trait.indexOf(":") + 1))
    .split(" ")
    .map((word) => word.slice(0, 4));
}
