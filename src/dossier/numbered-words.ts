/** Words as numbers, which are compared faster than words. */
import { weightOfCount } from "./content-words.ts";

/** Numbers that were given to words of which most are met no more are given anew. */
const mostIdle = 10_000;

/** Words with their numbers, given in the order in which words are met, and kept from one time to the next. */
export class NumberedWords {
  #numbers = new Map<string, number>();
  #known = new WeakMap<ReadonlySet<string>, readonly number[]>();
  #met = 0;

  /** To be called before each time: forgets all, if few of the words were met the last time. Tells whether it did. */
  begin(): boolean {
    const isIdle = this.#numbers.size > 2 * this.#met + mostIdle;
    this.#met = 0;
    if (!isIdle) return false;
    this.#numbers = new Map();
    this.#known = new WeakMap();
    return true;
  }

  /** How telling each word is among these wordings (`weightsOf`). */
  weightsOf(wordings: readonly ReadonlySet<string>[]): (word: string) => number {
    const weights = this.weigh(
      wordings.map((words) => this.of(words)),
      weightOfCount,
    );
    const ofUnknown = weightOfCount(0, wordings.length);
    return (word) => weights[this.numberOf(word)] ?? ofUnknown;
  }

  /** How telling each word is among these wordings, by its number (`weightsOf`). */
  weigh(wordings: readonly (readonly number[])[], weightOf: (count: number, all: number) => number): Float64Array {
    const counts = new Int32Array(this.#numbers.size);
    for (const numbers of wordings) for (const number of numbers) counts[number] = (counts[number] as number) + 1;
    this.#met = Math.max(
      this.#met,
      counts.reduce((met, count) => (count === 0 ? met : met + 1), 0),
    );
    return Float64Array.from(counts, (count) => weightOf(count, wordings.length));
  }

  /** The words' numbers, in their order. */
  of(words: ReadonlySet<string>): readonly number[] {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const numbers = Array.from(words, (word) => this.numberOf(word));
    this.#known.set(words, numbers);
    return numbers;
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}
