/** Which statements of the readings are one, without a person's help. */
import type { ReportedStatement } from "../../record/report.ts";
import { weightsOf } from "../content-words.ts";
import { bySource } from "../kept.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { areOfSameDays, isSameStatement } from "./same-statement.ts";
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
}

/**
 * The statements in groups that are one each. In order of the reports, each joins the earliest group that has it already; two
 * of one article are two, unless one repeats the other's quotation.
 */
export function groupStatements(
  statements: readonly Sourced<ReportedStatement>[],
  cast: Cast,
): Sourced<ReportedStatement>[][] {
  const heard = [...statements].sort(bySource).map((member): Heard => {
    const speaker = cast.refOf(member.report.article.id, member.item.speaker);
    return { member, wording: wordingOf(member), speaker: speaker.id, party: cast.partyOf(speaker).id };
  });
  const weightOf = weightsOf(heard.map(({ wording }) => wording.telling));
  const groups: Heard[][] = [];
  const groupOf: number[] = [];
  const byParty = new Map<string, Map<string, number[]>>();
  const scores = new Float64Array(heard.length);
  heard.forEach((one, number) => {
    const byWord = byParty.get(one.party) ?? new Map<string, number[]>();
    byParty.set(one.party, byWord);
    const candidates = alike(one, heard, { byWord, scores, weightOf });
    const found = candidates.find((other) => {
      const [earlier, group] = [heard[other], groups[groupOf[other] ?? -1]];
      return earlier !== undefined && group !== undefined && isOne(one, earlier, group, weightOf);
    });
    const at = found === undefined ? groups.length : (groupOf[found] ?? groups.length);
    const group = groups[at] ?? [];
    groups[at] = group;
    group.push(one);
    groupOf.push(at);
    for (const word of one.wording.telling) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [number]);
      else list.push(number);
    }
  });
  return groups.map((group) => group.map(({ member }) => member));
}

interface Earlier {
  /** Earlier statements of the party, by their telling words. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Room to add up in, all zero before and after. */
  readonly scores: Float64Array;
  readonly weightOf: (word: string) => number;
}

/** Earlier statements of the same party and the same days, those with the most telling words in common first. */
function alike(one: Heard, heard: readonly Heard[], { byWord, scores, weightOf }: Earlier): number[] {
  const met: number[] = [];
  for (const word of one.wording.telling) {
    const list = byWord.get(word);
    if (list === undefined) continue;
    const weight = weightOf(word);
    // Of a common word, the latest statements: those of the same days.
    for (let at = list.length - 1; at >= Math.max(0, list.length - mostUnderWord); at -= 1) {
      const other = list[at] as number;
      if (scores[other] === 0) {
        if (!areOfSameDays(one.wording, (heard[other] as Heard).wording)) continue;
        met.push(other);
      }
      scores[other] = (scores[other] as number) + weight;
    }
  }
  const best = met
    .map((other) => [other, scores[other] as number] as const)
    .sort(([a, most], [b, more]) => more - most || a - b)
    .slice(0, mostCompared)
    .map(([other]) => other);
  for (const other of met) scores[other] = 0;
  return best;
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
