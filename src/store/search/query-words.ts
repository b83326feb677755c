/** The words of a query, folded as the index is. */
import type { QueryNode } from "../store.ts";
import { wordsOf } from "./fold.ts";

/** Words that have to stand one after another; of a prefix, the last may go on. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** The words of a phrase as they are indexed; empty where it has neither letters nor digits. */
export function foldedPhrase(words: readonly string[]): string[] {
  return words.flatMap((word) => wordsOf(word).map((one) => one.word));
}

/** The phrases that a hit's text is expected to hold: not those that it must not hold. */
export function wantedPhrases(node: QueryNode | null): Phrase[] {
  if (node === null) return [];
  switch (node.kind) {
    case "and":
    case "or":
      return node.nodes.flatMap(wantedPhrases);
    case "text": {
      const words = foldedPhrase(node.words);
      return words.length === 0 ? [] : [{ words, isPrefix: node.isPrefix }];
    }
    default:
      return [];
  }
}

/** Whether days of publication are asked for anywhere in it. */
export function asksForDays(node: QueryNode): boolean {
  if (node.kind === "days") return true;
  if (node.kind === "not") return asksForDays(node.node);
  return (node.kind === "and" || node.kind === "or") && node.nodes.some(asksForDays);
}
