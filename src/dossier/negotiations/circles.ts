/** Circles of units that are about one thing, grown unit by unit in the order of time. */
import { likeness, likenessApart, type Vector } from "./weigh.ts";

export interface Unit {
  readonly vector: Vector;
  /** Days since 1970 of its first and last report; null where no report has a date. */
  readonly from: number | null;
  readonly to: number | null;
  /** Whether it may begin a circle; others only join one. */
  readonly isSeed: boolean;
}

/** A circle: its units, by their place in the list, and the sum of their vectors. */
export interface Circle {
  readonly units: number[];
  readonly sum: Map<number, number>;
  /** The squares of the sum's weights, added up. */
  squares: number;
  from: number | null;
  to: number | null;
}

/** How alike a unit must be to a circle to belong to it. */
export const leastLikeness = 0.24;
/** How much of it must be left without what both share most: one great power, one town or one subject is in many negotiations. */
const leastBeside = 0.12;
/** Days after which likeness begins to count less, and after which it is half. */
const freshDays = 60;
const halfDays = 700;
/** Traits that most circles have lead nowhere: United States, minister. */
const mostCircles = 60;
/** Circles that a unit is compared with in full. */
const mostCompared = 25;

/**
 * All units in circles, each in order of its units. The list is in order of time; the same list always gives the same circles.
 * Units that may not begin a circle come last; those that fit none are left out. `stemsOf` gives the beginnings of each trait's words.
 */
export function joinCircles(units: readonly Unit[], stemsOf: StemsOf): number[][] {
  const circles: Circle[] = [];
  const holding = new Map<number, number[]>();
  const places = [...units.keys()];
  const isSeed = (place: number) => units[place]?.isSeed === true;
  for (const place of [...places.filter(isSeed), ...places.filter((one) => !isSeed(one))]) {
    const unit = units[place];
    if (unit === undefined) continue;
    const found = nearest(unit, circles, { holding, stemsOf });
    if (found === null && !unit.isSeed) continue;
    const at = found ?? circles.length;
    const circle = circles[at] ?? newCircle();
    circles[at] = circle;
    for (const number of unit.vector.numbers) {
      if (circle.sum.has(number)) continue;
      const list = holding.get(number);
      if (list === undefined) holding.set(number, [at]);
      else list.push(at);
    }
    include(circle, unit, place);
  }
  return circles.map((circle) => circle.units.sort((a, b) => a - b));
}

/** The circle of these units. */
export function circleOf(places: readonly number[], units: readonly Unit[]): Circle {
  const circle = newCircle();
  for (const place of places) {
    const unit = units[place];
    if (unit !== undefined) include(circle, unit, place);
  }
  return circle;
}

function newCircle(): Circle {
  return { units: [], sum: new Map(), squares: 0, from: null, to: null };
}

/** Puts a unit into a circle. */
function include(circle: Circle, { vector, from, to }: Unit, place: number): void {
  circle.units.push(place);
  const { numbers, weights } = vector;
  for (let at = 0; at < numbers.length; at += 1) {
    const [number, weight] = [numbers[at] as number, weights[at] as number];
    const before = circle.sum.get(number) ?? 0;
    circle.sum.set(number, before + weight);
    circle.squares += weight * (2 * before + weight);
  }
  if (from !== null) circle.from = circle.from === null ? from : Math.min(circle.from, from);
  if (to !== null) circle.to = circle.to === null ? to : Math.max(circle.to, to);
}

/** How alike a unit and a circle are, 0–1, the more the nearer in time. */
export function nearness(unit: Unit, circle: Circle): number {
  const length = Math.sqrt(circle.squares) || 1;
  return (likeness(unit.vector, circle.sum) / length) * freshness(daysBetween(unit, circle));
}

/** Beginnings of the words of a trait, by its number. */
type StemsOf = (number: number) => readonly string[];

interface Index {
  /** Circles that have a trait, by its number. */
  readonly holding: ReadonlyMap<number, number[]>;
  readonly stemsOf: StemsOf;
}

function nearest(unit: Unit, circles: readonly Circle[], { holding, stemsOf }: Index): number | null {
  const shared = new Map<number, number>();
  const { numbers, weights } = unit.vector;
  for (let place = 0; place < numbers.length; place += 1) {
    const weight = weights[place] as number;
    const list = holding.get(numbers[place] as number);
    if (list === undefined || list.length > mostCircles) continue;
    for (const at of list) shared.set(at, (shared.get(at) ?? 0) + weight);
  }
  const candidates = [...shared].sort(([one, a], [other, b]) => b - a || one - other).slice(0, mostCompared);
  let best: number | null = null;
  let most = leastLikeness;
  for (const [at] of candidates) {
    const circle = circles[at];
    if (circle === undefined) continue;
    const near = nearness(unit, circle);
    if (near > most && besides(unit, circle, stemsOf) >= leastBeside) {
      best = at;
      most = near;
    }
  }
  return best;
}

/** How alike a unit and a circle are without what they share most. */
function besides(unit: Unit, circle: Circle, stemsOf: StemsOf): number {
  return likenessApart(unit.vector, circle.sum, stemsOf) / (Math.sqrt(circle.squares) || 1);
}

function daysBetween(unit: Unit, circle: Circle): number {
  if (unit.from === null || unit.to === null || circle.from === null || circle.to === null) return 0;
  return Math.max(0, unit.from - circle.to, circle.from - unit.to);
}

function freshness(days: number): number {
  return days <= freshDays ? 1 : 0.5 ** ((days - freshDays) / (halfDays - freshDays));
}
