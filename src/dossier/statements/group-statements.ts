/** Which statements of the readings are one, without a person's help. */
import type { ReportedStatement } from "../../record/report.ts";
import { weightOfCount } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { inOrder } from "../kept.ts";
import { NumberedWords } from "../numbered-words.ts";
import { askedOnce } from "../remembered.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { dayOf, isSameStatement, quotedDays } from "./same-statement.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** A word that so many statements of one party have finds nothing. */
const mostUnderWord = 80;
/** Statements that one is compared with in full. */
const mostCompared = 12;

interface Heard {
  readonly member: Sourced<ReportedStatement>;
  readonly wording: Wording;
  readonly speaker: string;
  readonly party: string;
  /** Its telling words by number. */
  readonly words: readonly number[];
}

/**
 * The statements in groups that are one each. In order of the reports, each joins the earliest group that has it already; two
 * of one article are two, unless one repeats the other's quotation. `numbered` may know words from before.
 */
export function groupStatements(
  statements: readonly Sourced<ReportedStatement>[],
  cast: Cast,
  numbered = new NumberedWords(),
): Sourced<ReportedStatement>[][] {
  numbered.begin();
  const heard = inOrder(statements).map((member): Heard => {
    const speaker = cast.refOf(member.report.article.id, member.item.speaker);
    const wording = wordingOf(member);
    const words = numbered.of(wording.telling);
    return { member, wording, speaker: speaker.id, party: cast.partyOf(speaker).id, words };
  });
  const weights = numbered.weigh(
    heard.map(({ words }) => words),
    weightOfCount,
  );
  const weightOf = (word: string) => weights[numbered.numberOf(word)] as number;
  const days = Float64Array.from(heard, ({ wording }) => dayOf(wording) ?? Number.NaN);
  const earlier = new EarlierStatements(heard, weights, days);
  // Each under the first statement of its group. Parties do not meet: one is done after the other, as that takes less room.
  const groupOf: (Heard[] | undefined)[] = new Array(heard.length);
  for (const own of groupBy(heard.keys(), (number) => heard[number]?.party ?? "").values()) {
    for (const number of own) {
      const one = heard[number] as Heard;
      const found = earlier.alike(number).find((other) => {
        return isOne(one, heard[other] as Heard, groupOf[other] as Heard[], weightOf);
      });
      const group = found === undefined ? [] : (groupOf[found] as Heard[]);
      group.push(one);
      groupOf[number] = group;
      earlier.add(number);
    }
    earlier.clear(own);
  }
  return [...new Set(groupOf as Heard[][])].map((group) => group.map(({ member }) => member));
}

/** The statements of one party that have come so far, by their words. */
class EarlierStatements {
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

  readonly #heard: readonly Pick<Heard, "words">[];
  readonly #weights: Float64Array;
  readonly #days: Float64Array;

  /** `days` are those of the statements, NaN where one is not known; `weights` are by word. */
  constructor(heard: readonly Pick<Heard, "words">[], weights: Float64Array, days: Float64Array) {
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

/**
 * Whether a statement is another's that is in a group: of the same speaker, or of somebody who speaks for the same party where one of the two is
 * the party itself or nobody by name, in the same quoted words.
 */
function isOne(one: Heard, other: Heard, group: readonly Heard[], weightOf: (word: string) => number): boolean {
  if (one.speaker !== other.speaker) {
    const areQuoted = one.wording.quoted.length > 0 && other.wording.quoted.length > 0;
    if (!areQuoted || (isSomeoneNamed(one) && isSomeoneNamed(other))) return false;
  }
  // Statements come in order of their reports: those of the same article are the last of the group.
  const isSameArticle = group.at(-1)?.member.report.article.id === one.member.report.article.id;
  return (!isSameArticle || repeats(one, group)) && isSameStatement(one.wording, other.wording, weightOf);
}

/** Whether somebody speaks for the party, and by name. */
function isSomeoneNamed({ speaker, party, member }: Heard): boolean {
  return speaker !== party && isNamed(member.item.speaker.name);
}

/** Whether all that is quoted stands word for word in a statement of the same article: a headline or a summary quotes ahead. */
function repeats(one: Heard, group: readonly Heard[]): boolean {
  const article = one.member.report.article.id;
  const own = ` ${one.wording.words.join(" ")} `;
  return group
    .filter(({ member }) => member.report.article.id === article)
    .every(({ wording }) => {
      const earlier = ` ${wording.words.join(" ")} `;
      return Math.min(own.length, earlier.length) > 30 && (own.includes(earlier) || earlier.includes(own));
    });
}

/** “an official said” names nobody. */
const isNamed = askedOnce((name) => /^\p{Lu}\S*(?: .*)?\p{Lu}|^\p{Lu}\S*$/u.test(name));
