/** Who “both sides”, “the two countries” or “the three parties” are: the parties that the article has named. */
import { childrenBy, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import { type NounPhrase, roleFits } from "./nominals.ts";
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
  const noun = singularOf(lowerAt(scene.tree, phrase.head));
  const isOffice = offices.has(scene.titles.classOf(noun) ?? "");
  if (!isOffice && !partyNouns.has(noun) && !stateNouns.has(noun)) return null;
  const count = countOf(scene, phrase.head);
  if (count === null) return null;
  if (isOffice) return holdersOf(scene, phrase, noun, count);
  const isParty = (draft: Draft) =>
    stateNouns.has(noun)
      ? draft.kind === "state" || draft.isPlace
      : ["state", "organization", "group"].includes(draft.kind);
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
  const before = [
    ...childrenBy(tree, head, "det"),
    ...childrenBy(tree, head, "nummod"),
    ...childrenBy(tree, head, "cc"),
  ]
    .filter((child) => child < head)
    .concat(head - 1, lowerAt(tree, head - 1) in counts ? head - 2 : [])
    .map((child) => lowerAt(tree, child));
  const others = childrenBy(tree, head, "amod", "compound", "nmod", "acl").filter(
    (child) => (relationAt(tree, child) !== "nmod" || child < head) && !isOfOffice(tree, child),
  );
  if (others.length > 0) return null;
  const counted = before.find((word) => word in counts);
  if (counted === undefined) return null;
  const isDefinite =
    ["both", "either", "neither"].includes(counted) || before.includes("the") || before.includes("these");
  return isDefinite ? (counts[counted] as number) : null;
}

/** Classes of titles of whom two or three meet: “the two ministers”, “both leaders”, “the three envoys”. */
const offices: ReadonlySet<string> = new Set(["head", "minister", "envoy"]);

/** What tells which office: “the two foreign ministers” are still two that were named. */
function isOfOffice(tree: Tree, token: number): boolean {
  return /^(?:foreign|prime|trade|finance|defen[cs]e|interior|water|agriculture|fisheries|energy|union|party|chief)$/.test(
    lowerAt(tree, token),
  );
}

/** Just so many persons who hold the office, of those named before; where there are more, those of the last sentence that names so many. */
function holdersOf(scene: Scene, phrase: NounPhrase, noun: string, count: number): Draft[] | null {
  const here = tokenAt(scene.tree, phrase.head).sentence;
  const all = new Set<Draft>();
  const bySentence = new Map<number, Set<Draft>>();
  for (const { draft, token } of before(scene, phrase.head)) {
    if (draft.kind !== "person" || draft.role === null || !roleFits(draft.role.text, noun)) continue;
    const { sentence } = tokenAt(scene.tree, token);
    all.add(draft);
    if (here - sentence <= farthest) bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(draft));
  }
  if (all.size === count) return inOrder([...all]);
  for (const holders of bySentence.values()) if (holders.size === count) return inOrder([...holders]);
  return null;
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
