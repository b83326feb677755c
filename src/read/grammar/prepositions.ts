/** Prepositions and particles: which one stands before a phrase, and which phrases hang on a word by one. */
import { childrenBy, childrenOf, lowerAt, relationAt, type Tree, tokenAt } from "./tree.ts";

/**
 * The preposition before a phrase, in lower case; empty where there is none.
 *
 *     ahead of the talks
 *     └──┬───┘     └─ index
 */
export function prepositionOf(tree: Tree, index: number): string {
  const words: string[] = [];
  for (const marker of childrenBy(tree, index, "case")) {
    const parts = [marker, ...childrenBy(tree, marker, "fixed")].sort((a, b) => a - b);
    for (const part of parts) words.push(lowerAt(tree, part));
  }
  return words.join(" ");
}

/** Whether the phrase stands behind one of the prepositions; the last word of one counts too (“out of” → “of”). */
export function hasPreposition(tree: Tree, index: number, prepositions: ReadonlySet<string>): boolean {
  const words = prepositionOf(tree, index).split(" ");
  // A stray marker further in (“out of his in-person attendance”) may be hung on the same word: the first two count then.
  const parts = words.length > 2 ? [words, words.slice(0, 2)] : [words];
  return parts.some((part) => prepositions.has(part.join(" ")) || prepositions.has(part.at(-1) ?? ""));
}

const obliques = new Set(["obl", "nmod"]);

/** Heads of the phrases that hang on a word by one of the prepositions: “talks between Oslo and Rome” → Oslo. */
export function phrasesBehind(tree: Tree, index: number, prepositions: ReadonlySet<string>): number[] {
  return childrenOf(tree, index).filter(
    (child) => obliques.has(relationAt(tree, child)) && hasPreposition(tree, child, prepositions),
  );
}

/** The particle of a verb: “walked out” → “out”; a bare adverb counts, as taggers differ (“backed out”). */
export function particlesOf(tree: Tree, verb: number): string[] {
  return childrenOf(tree, verb)
    .filter((child) => ["compound", "advmod", "advcl", "xcomp"].includes(relationAt(tree, child)))
    .filter((child) => ["ADP", "ADV", "ADJ", "NOUN"].includes(tokenAt(tree, child).upos))
    .map((child) => lowerAt(tree, child));
}
