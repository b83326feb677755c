/** Looking a verb up in the lexicon by its lemma, and by the regular endings of English where the tagger's lemma is not in it. */
import { lemmaAt, lowerAt, type Tree, tokenAt } from "./tree.ts";

/** The lexicon's entry for a word; “boycotted” finds “boycott” whatever lemma the tagger has made of it. */
export function lookUp<Entry>(entries: ReadonlyMap<string, Entry>, tree: Tree, token: number): Entry | undefined {
  const own = entries.get(lemmaAt(tree, token));
  if (own !== undefined || tokenAt(tree, token).upos !== "VERB") return own;
  const stem = stemsOf(lowerAt(tree, token)).find((candidate) => entries.has(candidate));
  return stem === undefined ? undefined : entries.get(stem);
}

/** What an inflected form may come from: “shunned” → shunn, shunne, shun. */
function stemsOf(word: string): string[] {
  if (word.endsWith("ied")) return [`${word.slice(0, -3)}y`];
  const cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  if (cut > 0) {
    const stem = word.slice(0, -cut);
    const isDoubled = /([b-df-hj-np-tv-z])\1$/.test(stem);
    return [stem, `${stem}e`, ...(isDoubled ? [stem.slice(0, -1)] : [])];
  }
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  return word.endsWith("s") ? [word.slice(0, -1), word.slice(0, -2)] : [];
}
