/** Which statements of the readings are one, without a person's help. */
import type { ReportedStatement } from "../../record/report.ts";
import { weightOfCount } from "../content-words.ts";
import { inOrder } from "../kept.ts";
import { NumberedWords } from "../numbered-words.ts";
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
  const groups: Heard[][] = [];
  const groupOf: number[] = [];
  const byParty = new Map<string, Map<number, Posting>>();
  const days = Float64Array.from(heard, ({ wording }) => dayOf(wording) ?? Number.NaN);
  const scores = new Float64Array(heard.length);
  const met = new Int32Array(heard.length);
  heard.forEach((one, number) => {
    const byWord = byParty.get(one.party) ?? new Map<number, Posting>();
    byParty.set(one.party, byWord);
    const candidates = alike(one, number, { byWord, scores, weights, days, met });
    const found = candidates.find((other) => {
      const [earlier, group] = [heard[other], groups[groupOf[other] ?? -1]];
      return earlier !== undefined && group !== undefined && isOne(one, earlier, group, weightOf);
    });
    const at = found === undefined ? groups.length : (groupOf[found] ?? groups.length);
    const group = groups[at] ?? [];
    groups[at] = group;
    group.push(one);
    groupOf.push(at);
    for (const word of one.words) {
      const posting = byWord.get(word) ?? { list: [], isInOrder: true };
      const last = posting.list.at(-1);
      if (last === undefined) byWord.set(word, posting);
      posting.isInOrder &&= last === undefined ? !Number.isNaN(days[number]) : isUpTo(days[last], days[number]);
      posting.list.push(number);
    }
  });
  return groups.map((group) => group.map(({ member }) => member));
}

/** Statements that have a word. */
interface Posting {
  readonly list: number[];
  /** Whether each was said no earlier than those before it, on days that are known. */
  isInOrder: boolean;
}

function isUpTo(day: number | undefined, later: number | undefined): boolean {
  return day !== undefined && later !== undefined && day <= later;
}

interface Earlier {
  /** Earlier statements of the party, by the numbers of their telling words. */
  readonly byWord: ReadonlyMap<number, Posting>;
  readonly weights: Float64Array;
  /** The day of each statement; NaN where it is not known. */
  readonly days: Float64Array;
  /** Room to add up in, all zero before and after, and to note down in. */
  readonly scores: Float64Array;
  readonly met: Int32Array;
}

/** Earlier statements of the same party and the same days, those with the most telling words in common first. */
function alike(one: Heard, number: number, { byWord, scores, weights, days, met }: Earlier): number[] {
  const day = days[number] as number;
  let count = 0;
  for (const word of one.words) {
    const posting = byWord.get(word);
    if (posting === undefined) continue;
    const { list, isInOrder } = posting;
    const weight = weights[word] as number;
    // Of a common word, the latest statements: those of the same days.
    const end = Math.max(0, list.length - mostUnderWord);
    for (let at = list.length - 1; at >= end; at -= 1) {
      const other = list[at] as number;
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
  const best = strongest(met.subarray(0, count), scores);
  for (let at = 0; at < count; at += 1) scores[met[at] as number] = 0;
  return best;
}

/** The few with the highest scores, the highest first; of equal ones, the earliest. */
function strongest(met: Int32Array, scores: Float64Array): number[] {
  const best: number[] = [];
  for (const one of met) {
    const score = scores[one] as number;
    let at = best.length;
    while (at > 0 && isStronger(score, one, scores[best[at - 1] as number] as number, best[at - 1] as number)) at -= 1;
    if (at >= mostCompared) continue;
    best.splice(at, 0, one);
    if (best.length > mostCompared) best.pop();
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
  const article = one.member.report.article.id;
  if (group.some(({ member }) => member.report.article.id === article) && !repeats(one, group)) return false;
  const isSpeaker = one.speaker === other.speaker;
  const isUnnamed = [one, other].some(({ speaker, party, member }) => speaker === party || !isNamed(member));
  if (!isSpeaker && !(isUnnamed && one.wording.quoted.length > 0 && other.wording.quoted.length > 0)) return false;
  return isSameStatement(one.wording, other.wording, weightOf);
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
function isNamed({ item }: Sourced<ReportedStatement>): boolean {
  return /^\p{Lu}\S*(?: .*)?\p{Lu}|^\p{Lu}\S*$/u.test(item.speaker.name);
}
