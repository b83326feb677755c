/** What kind of reporting a cue is, by its verb or noun and the lexicon. */
import type { TokenRange } from "../../record/tagging.ts";
import { childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Lexicon, SpeechEntry } from "../lexicon.ts";

export interface Cue {
  /** The verb or noun that the cue turns on. */
  readonly head: number;
  readonly class: SpeechEntry["class"] | "source" | "unknown";
  /** The lexicon entry that gave the class. */
  readonly entry: string;
}

export type SpeechBook = ReadonlyMap<string, SpeechEntry["class"]>;

export function laySpeech(lexicon: Lexicon): SpeechBook {
  return new Map(lexicon.speech.entries.map((entry) => [entry.lemma, entry.class]));
}

/** Phrases that name a source without a verb: “according to”, “in the words of”. */
const sourcePhrases =
  /^(according to|in the words of|in the view of|in the eyes of|for|per|to hear \p{L}+ tell it|:|—|–)$/iu;

/** Words that report what seems or is rumoured, with nobody who says so. */
const impersonal = new Set([
  "seem",
  "appear",
  "expect",
  "reportedly",
  "allegedly",
  "apparently",
  "look",
  "sound",
  "likely",
]);

export function readCue(tree: Tree, ranges: readonly TokenRange[], speech: SpeechBook): Cue {
  const tokens = ranges.flatMap((range) =>
    Array.from({ length: range.end - range.first }, (_, step) => range.first + step),
  );
  const words = tokens.map((index) => lowerAt(tree, index)).join(" ");
  const first = tokens[0] ?? 0;
  if (sourcePhrases.test(words)) return { head: first, class: "source", entry: `speech/${words}` };
  for (const index of [...tokens].sort((a, b) => rank(tree, b) - rank(tree, a))) {
    const lemma = lemmaAt(tree, index);
    for (const key of [...withParticles(tree, index, tokens), lemma]) {
      const known = speech.get(key);
      if (known) return { head: index, class: known, entry: `speech/${key}` };
    }
  }
  const head = tokens.find((index) => ["VERB", "NOUN"].includes(tokenAt(tree, index).upos)) ?? first;
  return { head, class: "unknown", entry: "speech/(learned)" };
}

/** Verbs come before nouns, and a main verb before the verb of an adjunct. */
function rank(tree: Tree, index: number): number {
  const { upos } = tokenAt(tree, index);
  return upos === "VERB" ? 2 : upos === "NOUN" ? 1 : 0;
}

/** “call on”, “point out”: the verb with a particle or with the preposition that follows it in the cue. */
function withParticles(tree: Tree, verb: number, cue: readonly number[]): string[] {
  const lemma = lemmaAt(tree, verb);
  const particles = childrenBy(tree, verb, "compound").map((child) => lowerAt(tree, child));
  const prepositions = childrenOf(tree, verb)
    .filter((child) => relationAt(tree, child) === "obl")
    .flatMap((child) => childrenBy(tree, child, "case"))
    .filter((child) => child === verb + 1 || cue.includes(child))
    .map((child) => lowerAt(tree, child));
  const next = cue.includes(verb + 1) ? [lowerAt(tree, verb + 1)] : [];
  return [...particles, ...prepositions, ...next].map((particle) => `${lemma} ${particle}`);
}

export function isImpersonal(tree: Tree, cue: Cue): boolean {
  return impersonal.has(lemmaAt(tree, cue.head)) || impersonal.has(lowerAt(tree, cue.head));
}
