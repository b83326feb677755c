/** Which reports have the same position. */
import { groupBy } from "../group-by.ts";
import { bySource } from "../kept.ts";
import { isSamePosition, type Thing } from "./thing.ts";

/** At least this much of the shorter wording stands in the fuller one. */
const leastLikeness = 0.6;

/**
 * Groups the positions of each party around their fullest wordings. Every further wording joins the fullest one
 * that it repeats best, never one that only resembles another member, so that groups do not grow into chains. What is
 * told in the very same words is one. `things` are in order of the reports; `apartOf` names what a person took apart,
 * null for all else.
 */
export function groupPositions(
  things: readonly Thing[],
  weightOf: (word: string) => number,
  apartOf: (thing: Thing) => string | null,
): Thing[][] {
  const blocks = groupBy(things, (thing) => {
    const apart = apartOf(thing);
    return apart === null ? thing.party.id : `${thing.party.id} ${apart}`;
  });
  return [...blocks.values()].flatMap((block) => groupBlock(block, weightOf));
}

function groupBlock(block: readonly Thing[], weightOf: (word: string) => number): Thing[][] {
  const groups: Thing[][] = [];
  const byWord = new Map<string, number[]>();
  const wordings = [...groupBy(block, ({ wording }) => wording).values()] as [Thing, ...Thing[]][];
  wordings.sort(([a], [b]) => b.words.size - a.words.size || bySource(a.member, b.member));
  for (const same of wordings) {
    const [thing] = same;
    const best = nearest(thing, groups, byWord, weightOf);
    if (best !== null) {
      for (const one of same) groups[best]?.push(one);
      continue;
    }
    for (const word of thing.words) {
      const list = byWord.get(word);
      if (list) list.push(groups.length);
      else byWord.set(word, [groups.length]);
    }
    groups.push(same);
  }
  return groups;
}

/** The group that a wording fits best; null where it fits none. */
function nearest(
  thing: Thing,
  groups: readonly Thing[][],
  byWord: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number,
): number | null {
  let best: number | null = null;
  let bestScore = leastLikeness;
  const looked = new Set<number>();
  // The rarest words first: few wordings have them, and one that shares none of the three rarest is not the same thing.
  const byWeight = [...thing.words].sort((a, b) => weightOf(b) - weightOf(a));
  // A figure leads to all that count the same.
  const rarest = new Set([...byWeight.slice(0, 3), ...byWeight.filter((word) => /^\d/.test(word))]);
  for (const word of rarest)
    for (const at of byWord.get(word) ?? []) {
      const leader = groups[at]?.[0];
      if (looked.has(at) || leader === undefined) continue;
      looked.add(at);
      const score = isSamePosition(leader, thing, weightOf);
      if (score > bestScore || (score === bestScore && (best === null || at < best))) {
        best = at;
        bestScore = score;
      }
    }
  return best;
}
