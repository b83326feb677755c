/** Which earlier statements of a party one may be a further report of. */
import { quotedDays } from "./same-statement.ts";

/** A word that so many statements of one party have finds nothing. */
export const mostUnderWord = 80;
/** Statements that one is compared with in full. */
const mostCompared = 12;

/** A statement as it is looked up: by its telling words, each by its number. */
interface Numbered {
  readonly words: readonly number[];
}

/** The statements of one party that have come so far, by their words. */
export class EarlierStatements {
  /** By word: where in the two lists below the latest statement with it stands; one more, so that 0 is nowhere. */
  readonly #latest: Int32Array;
  /** By word: 1 where a statement was said before an earlier one, or on a day that is not known. */
  readonly #isMixed: Uint8Array;
  /** Statements, each once for each of its words, and the place of the statement with that word before it. */
  readonly #statements: Int32Array;
  readonly #before: Int32Array;
  #size = 0;
  /** Room to add up in, all zero before and after, and to note down in. */
  readonly #scores: Float64Array;
  readonly #met: Int32Array;

  readonly #heard: readonly Numbered[];
  readonly #weights: Float64Array;
  readonly #days: Float64Array;

  /** `days` are those of the statements, NaN where one is not known; `weights` are by word. */
  constructor(heard: readonly Numbered[], weights: Float64Array, days: Float64Array) {
    this.#heard = heard;
    this.#weights = weights;
    this.#days = days;
    const all = heard.reduce((sum, { words }) => sum + words.length, 0);
    this.#latest = new Int32Array(weights.length);
    this.#isMixed = new Uint8Array(weights.length);
    this.#statements = new Int32Array(all + 1);
    this.#before = new Int32Array(all + 1);
    this.#scores = new Float64Array(heard.length);
    this.#met = new Int32Array(heard.length);
  }

  /** Adds a statement, later than all that were added. */
  add(number: number): void {
    const day = this.#days[number] as number;
    for (const word of this.#heard[number]?.words ?? []) {
      const last = this.#latest[word] as number;
      const isLater = last === 0 ? !Number.isNaN(day) : (this.#days[this.#statements[last] as number] as number) <= day;
      if (!isLater) this.#isMixed[word] = 1;
      this.#size += 1;
      this.#statements[this.#size] = number;
      this.#before[this.#size] = last;
      this.#latest[word] = this.#size;
    }
  }

  /** Forgets these statements, which must be all that were added. */
  clear(numbers: readonly number[]): void {
    for (const number of numbers)
      for (const word of this.#heard[number]?.words ?? []) {
        this.#latest[word] = 0;
        this.#isMixed[word] = 0;
      }
    this.#size = 0;
  }

  /** Statements of the same days, those with the most telling words in common first. */
  alike(number: number): number[] {
    const [scores, met, days] = [this.#scores, this.#met, this.#days];
    const day = days[number] as number;
    let count = 0;
    for (const word of this.#heard[number]?.words ?? []) {
      const weight = this.#weights[word] as number;
      const isInOrder = this.#isMixed[word] === 0;
      let at = this.#latest[word] as number;
      // Of a common word, the latest statements: those of the same days.
      for (let left = mostUnderWord; left > 0 && at !== 0; left -= 1, at = this.#before[at] as number) {
        const other = this.#statements[at] as number;
        const score = scores[other] as number;
        if (score === 0) {
          if (Math.abs((days[other] as number) - day) > quotedDays) {
            if (isInOrder && (days[other] as number) < day) break;
            continue;
          }
          met[count] = other;
          count += 1;
        }
        scores[other] = score + weight;
      }
    }
    const best = strongest(met, count, scores);
    for (let at = 0; at < count; at += 1) scores[met[at] as number] = 0;
    return best;
  }
}

/** The few with the highest scores, the highest first; of equal ones, the earliest. */
function strongest(met: Int32Array, count: number, scores: Float64Array): number[] {
  const best: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const one = met[nth] as number;
    const score = scores[one] as number;
    let at = best.length;
    while (at > 0 && isStronger(score, one, scores[best[at - 1] as number] as number, best[at - 1] as number)) at -= 1;
    if (at >= mostCompared) continue;
    for (let last = Math.min(best.length, mostCompared - 1); last > at; last -= 1)
      best[last] = best[last - 1] as number;
    best[at] = one;
  }
  return best;
}

function isStronger(score: number, one: number, otherScore: number, other: number): boolean {
  return score > otherScore || (score === otherScore && one < other);
}
