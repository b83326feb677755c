/** What only looks like a condition: fixed phrases, questions, and words too few to say anything. */
import { childBy, lowerAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";

/** Whether the draft is one of the lexicon's near-misses, a question, or too short to tell what is required of whom. */
export function isNearMiss(tree: Tree, lexicon: ConditionLexicon, draft: ConditionDraft): boolean {
  const { tie, outcome, requires } = draft;
  const around = tree.text
    .slice(Math.max(0, tie.start - 6), tie.end + 24)
    .toLowerCase()
    .replace(/\s+/g, " ");
  const isFixed = lexicon.nearMisses.some(({ words, isLast }) => {
    const at = around.indexOf(words);
    const next = around.slice(at + words.length);
    const isWhole = at >= 0 && !/^\p{L}/u.test(next) && !/\p{L}/u.test(around[at - 1] ?? " ");
    return isWhole && (isLast !== true || /^\s*[.,;:!?”"]/.test(next));
  });
  if (isFixed) return true;
  if (isQuestion(tree, draft.outcomeHead) || isPronounAlone(requires.text)) return true;
  const isOverlapping = outcome.start < requires.end && requires.start < outcome.end;
  return isOverlapping || countWords(outcome.text) < 1 || (countWords(requires.text) < 2 && isWithSubject(tree, draft));
}

/** “Much depends on it”: a word that tells nothing by itself. */
function isPronounAlone(words: string): boolean {
  return /^(?:it|what|which|him|her|them|me|us|you|that|this)$/i.test(words.trim());
}

/** A clause with a conjunction and a subject of its own; “if successful” has none, and is one word. */
function isWithSubject(tree: Tree, { entry, requiresHead }: ConditionDraft): boolean {
  return entry.kind === "clause" && childBy(tree, requiresHead, "nsubj") !== null;
}

function countWords(text: string): number {
  return (text.match(/\p{L}{2,}|\d+/gu) ?? []).length;
}

/** A question that the clause itself asks; one that is only quoted beside it does not count. */
function isQuestion(tree: Tree, head: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, head).sentence];
  if (sentence === undefined) return false;
  for (let index = sentence.end - 1; index >= sentence.first && index > sentence.end - 4; index--) {
    if (wordAt(tree, index) === "?") return true;
  }
  return (
    ["what", "why", "how", "who"].includes(lowerAt(tree, sentence.first)) && lowerAt(tree, sentence.first + 1) === "if"
  );
}
