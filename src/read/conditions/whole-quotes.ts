/** Quotation marks in the halves of a condition: both of a pair, or neither. */
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { Tree } from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";

/** The draft with both halves taking in the mark that pairs one inside them, or leaving out one that is alone at their edge. */
export function withWholeQuotes(tree: Tree, draft: ConditionDraft): ConditionDraft {
  return {
    ...draft,
    outcome: paired(tree.text, draft.outcome),
    requires: paired(tree.text, draft.requires),
  };
}

/**
 * The words with both marks of a quotation, or without either.
 *
 *     She would meet him “anywhere on the river” once the boats were gone.
 *                        └ found without this ─┘
 */
function paired(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const surplus = count(words, /[“«]/g) - count(words, /[”»]/g);
  const isOdd = count(words, /"/g) % 2 === 1;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if ((surplus > 0 && /[”»]/.test(after)) || (isOdd && after === '"')) return spanOf(text, start, end + 1);
  if ((surplus < 0 && /[“«]/.test(before)) || (isOdd && before === '"')) return spanOf(text, start - 1, end);
  if ((surplus > 0 && /^[“«]/.test(words)) || (isOdd && words.startsWith('"'))) return spanOf(text, start + 1, end);
  if ((surplus < 0 && /[”»]$/.test(words)) || (isOdd && words.endsWith('"'))) return spanOf(text, start, end - 1);
  return spanOf(text, start, end);
}

function count(words: string, mark: RegExp): number {
  return (words.match(mark) ?? []).length;
}
