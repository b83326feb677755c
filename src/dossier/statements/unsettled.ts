/** Which statements must be looked at again because something that they are compared with has changed since the last time. */
import { mostUnderWord } from "./earlier-statements.ts";
import type { Heard, StatementMemory } from "./heard.ts";
import { quotedDays } from "./same-statement.ts";

/**
 * Goes through the statements of one party in order. A statement hangs on those before it that share a word, as far as they
 * are looked up, on how telling their words are, and on which of its own article belong to which group.
 */
export class Unsettled {
  readonly #memory: StatementMemory;
  /** By word: how many further statements with it look up one that has changed, and the latest day of such a one. */
  readonly #left: Uint8Array;
  readonly #changedOn: Float64Array;
  /** By word: the latest day so far, and 1 where a statement was said before an earlier one, or on a day that is not known. */
  readonly #latestOn: Float64Array;
  readonly #isMixed: Uint8Array;
  /** Articles of which a statement has changed. */
  readonly #articles = new Set<string>();
  /** The party's statements of the last time, and how many of them have been passed. */
  #before: readonly Heard[] = [];
  #passed = 0;

  constructor(memory: StatementMemory) {
    const size = memory.weights.length;
    this.#memory = memory;
    this.#left = new Uint8Array(size);
    this.#changedOn = new Float64Array(size);
    this.#latestOn = new Float64Array(size);
    this.#isMixed = new Uint8Array(size);
  }

  /** Begins with the statements of a party, and with those that it had the last time. */
  begin(now: readonly Heard[], before: readonly Heard[]): void {
    this.#before = before;
    this.#passed = 0;
    this.#articles.clear();
    for (const list of [now, before])
      for (const { words } of list)
        for (const word of words) {
          this.#left[word] = 0;
          this.#changedOn[word] = Number.NEGATIVE_INFINITY;
          this.#latestOn[word] = Number.NEGATIVE_INFINITY;
          this.#isMixed[word] = 0;
        }
  }

  /** Whether the next statement of the party must be looked at. */
  meet(one: Heard): boolean {
    if (!this.#isKnown(one)) return true;
    this.#passUntil(one);
    if (this.#articles.has(one.member.report.article.id)) return true;
    return one.words.some((word) => this.#isWeightOther(word) || this.#isNear(word, one.day));
  }

  /** Notes whose further report a statement is: what comes after it may hang on that. */
  settle(one: Heard, found: Heard | null): void {
    const { first } = one;
    one.found = found;
    one.first = found === null ? one : found.first;
    const isChanged = !this.#isKnown(one) || one.first !== first || one.words.some((word) => this.#isWeightOther(word));
    one.settledIn = this.#memory.time;
    this.#note(one);
    if (isChanged) this.#change(one);
    else for (const word of one.words) if (this.#left[word] !== 0) this.#left[word] = (this.#left[word] as number) - 1;
  }

  #isKnown({ settledIn }: Heard): boolean {
    return settledIn !== 0 && settledIn === this.#memory.lastTime;
  }

  #isWeightOther(word: number): boolean {
    return this.#memory.weights[word] !== this.#memory.lastWeights[word];
  }

  /** Whether a statement of that day looks up one with this word that has changed. */
  #isNear(word: number, day: number): boolean {
    if (this.#left[word] === 0) return false;
    return this.#isMixed[word] === 1 || !(day - (this.#changedOn[word] as number) > quotedDays);
  }

  /** Passes those of the last time that stood before this one: what is gone counts as changed. */
  #passUntil(one: Heard): void {
    for (; this.#passed < this.#before.length; this.#passed += 1) {
      const other = this.#before[this.#passed] as Heard;
      if (other === one) break;
      if (other.isThereIn === this.#memory.time) continue;
      this.#note(other);
      this.#change(other);
    }
  }

  #change({ words, day, member }: Heard): void {
    this.#articles.add(member.report.article.id);
    const on = Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
    for (const word of words) {
      this.#left[word] = mostUnderWord;
      if (on > (this.#changedOn[word] as number)) this.#changedOn[word] = on;
    }
  }

  #note({ words, day }: Heard): void {
    for (const word of words) {
      if (day >= (this.#latestOn[word] as number)) this.#latestOn[word] = day;
      else this.#isMixed[word] = 1;
    }
  }
}
