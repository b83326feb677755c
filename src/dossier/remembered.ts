/** What was made of some things the last time, so that it is made anew only where they differ. */

interface Entry<Made> {
  readonly parts: readonly unknown[];
  readonly made: Made;
  /** The round in which it was last asked for. */
  round: number;
}

/**
 * Things made of parts, each under a key. Whoever asks gives all that a thing depends on: it is made anew as soon as one part is
 * another. What a whole round did not ask for is dropped at its end, so that nothing is held of articles that are gone.
 */
export class Remembered<Made> {
  readonly #entries = new Map<unknown, Entry<Made>>();
  #round = 0;

  /** To be called before each round of asking. */
  begin(): void {
    for (const [key, { round }] of this.#entries) if (round < this.#round) this.#entries.delete(key);
    this.#round += 1;
  }

  /** What was made of these very parts the last time, else what is made now. */
  of(key: unknown, parts: readonly unknown[], make: () => Made): Made {
    const known = this.#entries.get(key);
    if (known !== undefined && areSame(known.parts, parts)) {
      known.round = this.#round;
      return known.made;
    }
    const made = make();
    this.#entries.set(key, { parts, made, round: this.#round });
    return made;
  }
}

/** Wordings that are remembered at once; beyond that the memory starts anew. */
const mostWordings = 50_000;

/** A question to a wording whose answer follows from the words alone, so that the same words are looked at once. */
export function askedOnce<Answer>(ask: (words: string) => Answer): (words: string) => Answer {
  const answers = new Map<string, Answer>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined || answers.has(words)) return known as Answer;
    if (answers.size >= mostWordings) answers.clear();
    const answer = ask(words);
    answers.set(words, answer);
    return answer;
  };
}

/** The same for keys about which one asks several times in turn. Answers are objects. */
export function askedInTurn<Answer extends object>(ask: (key: string) => Answer): (key: string) => Answer {
  const asked = askedOnce(ask);
  let last: string | null = null;
  let answer: Answer | null = null;
  return (key) => {
    if (key === last && answer !== null) return answer;
    answer = asked(key);
    last = key;
    return answer;
  };
}

/** Whether two lists hold the very same things. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
