/** Whether two reports carry near the same text. */
import type { Report } from "../../record/report.ts";
import { containedPart, sharedPart } from "./signature-of.ts";

/** Below this many words a text is too short to tell a copy from a formula. */
const fewestWords = 25;

/**
 * Whether one text is the other, in full, shortened, or with paragraphs added. Two stories of one agency that end in the same
 * background are not: their beginnings differ, and most of each is its own.
 */
export function isSameText(a: Report, b: Report): boolean {
  const shorter = Math.min(a.article.words, b.article.words);
  if (shorter < fewestWords) return false;
  const shared = sharedPart(a.article.signature, b.article.signature);
  const contained = Math.max(
    containedPart(shared, a.article.words, b.article.words),
    containedSentences(a.article.sentences, b.article.sentences),
  );
  return contained >= 0.8 || (contained >= 0.5 && hasSameBeginning(a.article.sentences, b.article.sentences));
}

/** How much of the shorter text's sentences stand in the longer one, 0–1. */
function containedSentences(a: readonly number[], b: readonly number[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // Two or three sentences are soon the same.
  if (short.length < 4) return 0;
  const held = new Set(long);
  return short.filter((sentence) => held.has(sentence)).length / short.length;
}

/** Whether one of the first two sentences of each stands among the first three of the other. */
function hasSameBeginning(a: readonly number[], b: readonly number[]): boolean {
  const isAmong = (one: readonly number[], other: readonly number[]) =>
    one.slice(0, 2).some((sentence) => other.slice(0, 3).includes(sentence));
  return isAmong(a, b) && isAmong(b, a);
}
