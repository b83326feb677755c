/** Who “both sides”, “the two countries” or “the three parties” are: the parties that the article has named. */
import { childrenBy, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import type { NounPhrase } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";

/** Nouns for parties of any kind, and those for states alone. */
const partyNouns = new Set("side party delegation team camp rival foe adversary".split(" "));
const stateNouns = new Set("country nation government neighbour neighbor capital state".split(" "));

const counts: Readonly<Record<string, number>> = { both: 2, two: 2, either: 2, neither: 2, three: 3, four: 4 };

/** How far back the parties are named together, in sentences. */
const farthest = 5;

/**
 * The members of a counted collective; null where the phrase is none or the article leaves open who they are.
 *
 *     Ostmark and Lirien have met four times. The two sides will meet again.
 *     └─────┘     └────┘                      └── both ────┘
 */
export function membersOf(scene: Scene, phrase: NounPhrase): Draft[] | null {
  const count = countOf(scene, phrase.head);
  if (count === null) return null;
  const noun = singularOf(lowerAt(scene.tree, phrase.head));
  const isParty = (draft: Draft) =>
    stateNouns.has(noun) ? draft.kind === "state" : ["state", "organization", "group"].includes(draft.kind);
  const canBe = (draft: Draft) => isParty(draft) && isNamed(draft) && !scene.isMedium(draft.names[0] ?? "");
  const isLikely = (draft: Draft) => canBe(draft) && !isGoBetween(draft);
  return (
    mostNamed(scene, count, isLikely) ??
    namedTogether(scene, phrase.head, count, isLikely) ??
    namedTogether(scene, phrase.head, count, canBe)
  );
}

/** How many are counted: by “both”, “two” with an article, “neither”; a bare “two countries” is any two. */
function countOf(scene: Scene, head: number): number | null {
  const { tree } = scene;
  const noun = singularOf(lowerAt(tree, head));
  if (!partyNouns.has(noun) && !stateNouns.has(noun)) return null;
  const before = [
    ...childrenBy(tree, head, "det"),
    ...childrenBy(tree, head, "nummod"),
    ...childrenBy(tree, head, "cc"),
  ]
    .filter((child) => child < head)
    .concat(head - 1, lowerAt(tree, head - 1) in counts ? head - 2 : [])
    .map((child) => lowerAt(tree, child));
  const others = childrenBy(tree, head, "amod", "compound", "nmod", "acl").filter(
    (child) => relationAt(tree, child) !== "nmod" || child < head,
  );
  if (others.length > 0) return null;
  const counted = before.find((word) => word in counts);
  if (counted === undefined) return null;
  const isDefinite =
    ["both", "either", "neither"].includes(counted) || before.includes("the") || before.includes("these");
  return isDefinite ? (counts[counted] as number) : null;
}

function singularOf(noun: string): string {
  return noun.replace(/ies$/, "y").replace(/s$/, "");
}

/** A party that a name stands for, not a description. */
function isNamed(draft: Draft): boolean {
  return draft.mentions.some((mention) => mention.via === "name" || mention.via === "metonym");
}

/** Bodies that bring others together more often than they are a party: the United Nations, a union of states, the Red Cross. */
function isGoBetween(draft: Draft): boolean {
  const name = draft.known[0] ?? draft.names[0] ?? "";
  return (
    draft.kind === "organization" &&
    /\b(?:Nations|(?:European|African|Arab) (?:Union|League)|Cross|Crescent|Commission|Court|Council)$/.test(name)
  );
}

/** The parties of the last sentence before that names just so many; whoever speaks for a party counts for it. */
function namedTogether(scene: Scene, head: number, count: number, canBe: (draft: Draft) => boolean): Draft[] | null {
  const here = tokenAt(scene.tree, head).sentence;
  const bySentence = new Map<number, Set<Draft>>();
  for (const { draft, token } of before(scene, head)) {
    const { sentence } = tokenAt(scene.tree, token);
    if (here - sentence > farthest) break;
    const party = partyOf(draft);
    if (canBe(party)) bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(party));
  }
  for (const parties of bySentence.values()) if (parties.size === count) return inOrder([...parties]);
  return null;
}

/** The parties that the article names most, where the next one is named clearly less. */
function mostNamed(scene: Scene, count: number, canBe: (draft: Draft) => boolean): Draft[] | null {
  const tally = new Map<Draft, number>();
  for (const draft of scene.named.drafts) {
    const party = partyOf(draft);
    if (canBe(party)) tally.set(party, (tally.get(party) ?? 0) + draft.mentions.length);
  }
  const ranked = [...tally].sort((a, b) => b[1] - a[1]);
  const [last, next] = [ranked[count - 1]?.[1] ?? 0, ranked[count]?.[1] ?? 0];
  const isClear = ranked.length === count || (last >= 2 && last > 1.5 * next);
  return last > 0 && isClear ? inOrder(ranked.slice(0, count).map(([draft]) => draft)) : null;
}

/** By where the article first names them. */
function inOrder(parties: readonly Draft[]): Draft[] {
  const firstOf = (draft: Draft) => Math.min(...draft.mentions.map(({ start }) => start));
  return [...parties].sort((a, b) => firstOf(a) - firstOf(b));
}

function partyOf(draft: Draft): Draft {
  let at = draft;
  for (let step = 0; step < 4 && at.side !== null; step++) at = at.side.draft;
  return at;
}
