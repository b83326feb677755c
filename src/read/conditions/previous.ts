/** What “that” or “this” means at the start of a sentence: what the sentence before it tells. */
import type { TokenRange } from "../../record/tagging.ts";
import { lowerAt, type Tree, tokenAt, trimRange, wordAt } from "../grammar/tree.ts";
import { afterReporting, withoutTalkAfter } from "./surface.ts";

/** The longest sentence that one word can stand for, in tokens. */
const longest = 45;

/**
 * The words of the sentence before, without who says them; null where the pronoun does not open its sentence or there is nothing
 * that it could mean.
 *
 *     She said the road would be opened. That would require a vote.
 *              └──── that ────────────┘
 */
export function toldBefore(tree: Tree, pronoun: number): TokenRange | null {
  const { sentence } = tokenAt(tree, pronoun);
  const [before, here] = [tree.sentences[sentence - 1], tree.sentences[sentence]];
  if (before === undefined || here === undefined || !isOpening(tree, here.first, pronoun)) return null;
  if (before.end - before.first > longest || wordAt(tree, before.end - 1) === "?") return null;
  const told = withoutTalkAfter(tree, { first: afterSaying(tree, before), end: before.end });
  const { range } = afterReporting(tree, told, told.end);
  const bare = trimRange(tree, range);
  return bare === null || bare.end - bare.first < 3 ? null : bare;
}

/** “Weld was more hopeful, saying a meeting was near”: what is said, not who is hopeful. */
function afterSaying(tree: Tree, { first, end }: TokenRange): number {
  for (let at = first + 1; at < end - 3; at++)
    if (wordAt(tree, at) === "," && /^(?:saying|adding|noting|arguing|insisting|warning)$/.test(lowerAt(tree, at + 1)))
      return lowerAt(tree, at + 2) === "that" ? at + 3 : at + 2;
  return first;
}

/** Whether nothing but a mark, “but” or “however” stands before the word. */
function isOpening(tree: Tree, first: number, pronoun: number): boolean {
  for (let at = first; at < pronoun; at++)
    if (tokenAt(tree, at).upos !== "PUNCT" && !/^(?:but|and|however|yet|so|all|still)$/.test(lowerAt(tree, at)))
      return false;
  return true;
}
