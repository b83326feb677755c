/** Which reports have the same position. */
import { groupBy } from "../group-by.ts";
import { bySource } from "../kept.ts";
import { isSamePosition, type Thing } from "./thing.ts";

/** At least this much of the shorter wording stands in the fuller one. */
const leastLikeness = 0.6;

/**
 * Groups the positions of each party around their fullest wordings. Every further wording joins the fullest one
 * that it repeats best, never one that only resembles another member, so that groups do not grow into chains.
 * `apartOf` names what a person took apart; null for all else.
 */
export function groupPositions(
  things: readonly Thing[],
  weightOf: (word: string) => number,
  apartOf: (thing: Thing) => string | null,
): Thing[][] {
  const blocks = groupBy(things, (thing) => `${thing.party.id} ${apartOf(thing) ?? ""}`);
  return [...blocks.values()].flatMap((block) => groupBlock(block, weightOf));
}

function groupBlock(block: readonly Thing[], weightOf: (word: string) => number): Thing[][] {
  const groups: Thing[][] = [];
  const byWord = new Map<string, number[]>();
  const nearestBefore = new Map<string, Found>();
  const fullestFirst = [...block].sort((a, b) => b.words.size - a.words.size || bySource(a.member, b.member));
  for (const thing of fullestFirst) {
    const key = sameWords(thing);
    const found = nearest(thing, groups, byWord, weightOf, nearestBefore.get(key));
    nearestBefore.set(key, found);
    if (found.best !== null) {
      groups[found.best]?.push(thing);
      continue;
    }
    for (const word of thing.words) {
      const list = byWord.get(word);
      if (list) list.push(groups.length);
      else byWord.set(word, [groups.length]);
    }
    groups.push([thing]);
  }
  return groups;
}

/** The group that a wording fits best, and how well, among the first so many groups. */
interface Found {
  readonly best: number | null;
  readonly score: number;
  readonly among: number;
}

/** The same wording was compared with the earlier groups before: only those that have come since are looked at. */
function nearest(
  thing: Thing,
  groups: readonly Thing[][],
  byWord: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number,
  before: Found = { best: null, score: leastLikeness, among: 0 },
): Found {
  if (before.among === groups.length) return before;
  let { best, score: bestScore } = before;
  const looked = new Set<number>();
  // The rarest words first: few wordings have them, and one that shares none of the three rarest is not the same thing.
  const byWeight = [...thing.words].sort((a, b) => weightOf(b) - weightOf(a));
  // A figure leads to all that count the same.
  const rarest = new Set([...byWeight.slice(0, 3), ...byWeight.filter((word) => /^\d/.test(word))]);
  for (const word of rarest) {
    const list = byWord.get(word) ?? [];
    for (let place = list.length - 1; place >= 0; place -= 1) {
      const at = list[place] as number;
      if (at < before.among) break;
      const leader = groups[at]?.[0];
      if (looked.has(at) || leader === undefined) continue;
      looked.add(at);
      const score = isSamePosition(leader, thing, weightOf);
      if (score > bestScore || (score === bestScore && (best === null || at < best))) {
        best = at;
        bestScore = score;
      }
    }
  }
  return { best, score: bestScore, among: groups.length };
}

const keys = new WeakMap<Thing, string>();

/** The same for things that are told in the very same words, so that all that is compared of them is the same. */
function sameWords(thing: Thing): string {
  const known = keys.get(thing);
  if (known !== undefined) return known;
  const { told, stance, words, amounts, subject, member } = thing;
  const { content, refersTo } = member.item;
  const counted = amounts.map(({ value, unit }) => `${value} ${unit}`);
  const parts = [stance, told, content.text, refersTo?.text ?? "", ...words, "", ...counted, "", ...(subject ?? [""])];
  const key = parts.join("\n");
  keys.set(thing, key);
  return key;
}
