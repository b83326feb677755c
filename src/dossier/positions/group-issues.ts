/** Which of the names that readings give to issues mean the same issue. */
import { weightsOf } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { compareText } from "../kept.ts";
import type { NumberedWords } from "../numbered-words.ts";
import { isTime } from "../quantities.ts";
import { type IssueName, readIssueName } from "./issue-name.ts";
import type { Thing } from "./thing.ts";

/** Names that mean one issue, with the positions under them. */
export interface IssueGroup {
  readonly names: ReadonlySet<string>;
  readonly things: readonly Thing[];
  readonly words: ReadonlySet<string>;
  readonly head: string | null;
  /** Its positions are on how much of something. */
  readonly isAmount: boolean;
}

interface Named extends IssueName {
  readonly things: readonly Thing[];
  /** Share of its positions that have a word, times how telling the word is; of unit length. */
  readonly contents: ReadonlyMap<string, number>;
}

/** Names with positions whose words are this alike mean one issue, if the head noun of one stands in the other. */
const alikeWithHead = 0.35;
const alikeWithout = 0.65;
/** “release” may be of water or of prisoners: a name of one word says little by itself. */
const alikeForOneWord = 0.2;

/**
 * Groups names around the commonest ones. A name joins the commoner name that it fits best: the head noun of one stands in
 * the other and either their rare words or their positions' words agree. What joined a group attracts nothing further.
 * Positions on how much of one thing (“400 cubic metres”, “300 cubic metres a second”) are one issue, whatever its name; those
 * under a name in `fixed` stay there.
 */
export function groupIssues(
  things: readonly Thing[],
  fixed: ReadonlySet<string>,
  numbered: NumberedWords,
): IssueGroup[] {
  const [amounts, others] = tellAmounts(things, fixed);
  const names = namesOf(others, numbered);
  const weightOf = weightsOf(names.map(({ words }) => words));
  const leaders: { leader: Named; all: Named[] }[] = [];
  const byWord = new Map<string, number[]>();
  for (const name of names) {
    let best: { at: number; score: number } | null = null;
    for (const at of candidates(name, byWord)) {
      const leader = leaders[at]?.leader;
      const score = leader === undefined ? 0 : matchOf(name, leader, weightOf);
      if (score > 0 && (best === null || score > best.score || (score === best.score && at < best.at)))
        best = { at, score };
    }
    if (best !== null) {
      leaders[best.at]?.all.push(name);
      continue;
    }
    for (const word of keysOf(name)) {
      const list = byWord.get(word);
      if (list) list.push(leaders.length);
      else byWord.set(word, [leaders.length]);
    }
    leaders.push({ leader: name, all: [name] });
  }
  const named = leaders.map(({ leader, all }) => ({
    names: new Set(all.map(({ key }) => key)),
    things: all.flatMap((each) => each.things),
    words: leader.words,
    head: leader.head,
    isAmount: false,
  }));
  const taken = new Set(names.map(({ key }) => key));
  const counted = amounts.map((own) => ({
    names: new Set(own.map(({ issue }) => issue.key).filter((key) => !taken.has(key))),
    things: own,
    words: new Set<string>(),
    head: null,
    isAmount: true,
  }));
  return [...named, ...counted];
}

/** Positions on how much of something, by what is counted, and all others. Time and money are asked for many things. */
function tellAmounts(things: readonly Thing[], fixed: ReadonlySet<string>): [Thing[][], Thing[]] {
  const unitOf = ({ member, amounts, issue, isAmount }: Thing) => {
    const [first] = amounts;
    if (!isAmount || first === undefined || first.unit === "" || first.unit === "money" || isTime(first)) return "";
    return member.review !== "none" || fixed.has(issue.key) ? "" : first.unit;
  };
  const byUnit = groupBy(things, unitOf);
  const others = byUnit.get("") ?? [];
  byUnit.delete("");
  const [several, single] = [
    [...byUnit.values()].filter((own) => own.length > 1),
    [...byUnit.values()].filter((own) => own.length === 1),
  ];
  return [several, [...others, ...single.flat()]];
}

/** The names, those with most positions first, then the shorter ones. */
function namesOf(things: readonly Thing[], numbered: NumberedWords): Named[] {
  const byName = groupBy(things, ({ issue }) => issue.key);
  const weightOf = numbered.weightsOf(things.map(({ words }) => words));
  return [...byName]
    .map(([key, own]) => ({ ...readIssueName(key), things: own, contents: contentsOf(own, weightOf) }))
    .sort((a, b) => b.things.length - a.things.length || a.words.size - b.words.size || compareText(a.key, b.key));
}

function contentsOf(things: readonly Thing[], weightOf: (word: string) => number): Map<string, number> {
  const contents = new Map<string, number>();
  for (const { words } of things) for (const word of words) contents.set(word, (contents.get(word) ?? 0) + 1);
  const strongest = [...contents]
    .map(([word, count]): [string, number] => [word, count * weightOf(word)])
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, 20);
  const length = Math.hypot(...strongest.map(([, weight]) => weight));
  return new Map(strongest.map(([word, weight]) => [word, weight / (length || 1)]));
}

/** Words that a name is looked up by: its own, and the most telling ones of its positions. */
function keysOf({ words, contents }: Named): string[] {
  return [...new Set([...words, ...[...contents.keys()].slice(0, 5)])];
}

function candidates(name: Named, byWord: ReadonlyMap<string, readonly number[]>): Set<number> {
  return new Set(keysOf(name).flatMap((word) => byWord.get(word) ?? []));
}

function matchOf(name: Named, leader: Named, weightOf: (word: string) => number): number {
  const likeness = cosine(name.contents, leader.contents);
  const hasHead =
    (name.head !== null && leader.words.has(name.head)) || (leader.head !== null && name.words.has(leader.head));
  if (!hasHead) return likeness >= alikeWithout ? likeness : 0;
  const common = [...name.words].filter((word) => leader.words.has(word));
  const isWithin = common.length === Math.min(name.words.size, leader.words.size);
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weightOf(word), 0);
  const least = Math.min(sum(name.words), sum(leader.words));
  const shared = least === 0 ? 0 : sum(common) / least;
  const isSlight = Math.min(name.words.size, leader.words.size) === 1;
  const isPart = isWithin && (isSlight ? likeness >= alikeForOneWord : true);
  return isPart || likeness >= alikeWithHead || (!isSlight && shared >= 0.75) ? 1 + shared + likeness : 0;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  return product;
}
