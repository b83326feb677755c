/** Prepositions and particles: which one stands before a phrase, and which phrases hang on a word by one. */
import { childrenBy, childrenOf, lowerAt, relationAt, type Tree, tokenAt, yieldOf } from "./tree.ts";

/**
 * The preposition before a phrase, in lower case; empty where there is none.
 *
 *     ahead of the talks
 *     └──┬───┘     └─ index
 */
export function prepositionOf(tree: Tree, index: number): string {
  return markersOf(tree, index).join(" ");
}

/** The markers of a phrase one by one, fixed words together: “out of the blue” → “out of”. Only those right before it count. */
function markersOf(tree: Tree, index: number): string[] {
  const cases = childrenBy(tree, index, "case").filter(
    (marker) => marker < index && tree.tokens[marker + 1]?.xpos !== "HYPH" && lowerAt(tree, marker + 1) !== "-",
  );
  if (cases.length === 0) return strayMarkerOf(tree, index);
  const groups = cases.map((marker) => [marker, ...childrenBy(tree, marker, "fixed")].sort((a, b) => a - b));
  const run = [groups.at(-1) as number[]];
  for (let at = groups.length - 2; at >= 0; at--) {
    const isNext = ((groups[at] as number[]).at(-1) as number) + 1 === (run[0] as number[])[0];
    if (!isNext) break;
    run.unshift(groups[at] as number[]);
  }
  return run.map((parts) => parts.map((part) => lowerAt(tree, part)).join(" "));
}

/** A preposition right before the phrase that the parse has hung on another word: “met [with] the envoy”, “out [of] pay talks”. */
function strayMarkerOf(tree: Tree, index: number): string[] {
  const [first] = childrenBy(tree, index, "compound", "amod", "nmod");
  if (first !== undefined && first < index && relationAt(tree, index) === "obj") {
    const marker = childrenBy(tree, first, "case").find(
      (child) => child < first && tokenAt(tree, child).upos === "ADP",
    );
    if (marker !== undefined) return [lowerAt(tree, marker)];
  }
  if (!obliques.has(relationAt(tree, index)) || tokenAt(tree, index).deprel.endsWith(":unmarked")) return [];
  const phrase = new Set(yieldOf(tree, index));
  let start = index;
  while (start > 0 && phrase.has(start - 1)) start--;
  const before = start - 1;
  const isSame = before >= 0 && tokenAt(tree, before).sentence === tokenAt(tree, index).sentence;
  return isSame && tokenAt(tree, before).upos === "ADP" ? [lowerAt(tree, before)] : [];
}

/** Whether the phrase stands behind one of the prepositions, alone or with others: “out of” and “in” both count in “out of … in”. */
export function hasPreposition(tree: Tree, index: number, prepositions: ReadonlySet<string>): boolean {
  const markers = markersOf(tree, index);
  if (prepositions.has(markers.join(" "))) return true;
  return markers.some(
    (marker) => prepositions.has(marker) || (/^(out|outside|inside|off) of$/.test(marker) && prepositions.has("of")),
  );
}

const obliques = new Set(["obl", "nmod"]);
/** An object with a preposition is an oblique that the parse has mistaken. */
const takers = new Set(["obl", "nmod", "obj", "iobj"]);

/** Heads of the phrases that hang on a word by one of the prepositions: “talks between Oslo and Rome” → Oslo. */
export function phrasesBehind(tree: Tree, index: number, prepositions: ReadonlySet<string>): number[] {
  return childrenOf(tree, index).filter(
    (child) => takers.has(relationAt(tree, child)) && hasPreposition(tree, child, prepositions),
  );
}

/** The particle of a verb: “walked out” → “out”; a bare adverb counts, as taggers differ (“backed out”). */
export function particlesOf(tree: Tree, verb: number): string[] {
  const next = tree.tokens[verb + 1];
  const beside = next && (next.upos === "ADP" || next.upos === "ADV") ? [lowerAt(tree, verb + 1)] : [];
  const hung = childrenOf(tree, verb)
    .filter((child) => ["compound", "advmod", "advcl", "xcomp"].includes(relationAt(tree, child)))
    .filter((child) => ["ADP", "ADV", "ADJ", "NOUN"].includes(tokenAt(tree, child).upos))
    .map((child) => lowerAt(tree, child));
  return [...hung, ...beside];
}

/** The object of a verb; a bare phrase right after it counts, where the parse calls it an oblique: “will bring together leaders”. */
export function objectOf(tree: Tree, verb: number): number | null {
  const own = childrenBy(tree, verb, "obj")[0];
  if (own !== undefined) return own;
  const bare = childrenBy(tree, verb, "obl", "iobj").find((child) => {
    const { upos, deprel } = tokenAt(tree, child);
    if (child < verb || deprel.endsWith(":unmarked") || !["NOUN", "PROPN"].includes(upos)) return false;
    const first = Math.min(...yieldOf(tree, child, (inner) => inner > child));
    return prepositionOf(tree, child) === "" && first - verb <= 2;
  });
  return bare ?? null;
}
