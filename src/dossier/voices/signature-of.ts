/** How much two texts share, told from 64 numbers of each. */
import { foldedWords, mixed, textHash } from "./text-hash.ts";

/** Numbers in a signature. */
export const signatureLength = 64;
const shingleLength = 5;

/** Odd multipliers and offsets: each makes of a shingle's hash another one. */
const multipliers = Array.from({ length: signatureLength }, (_, at) => mixed(2 * at + 1) | 1);
const offsets = Array.from({ length: signatureLength }, (_, at) => mixed(0x9e3779b9 + at));

/**
 * MinHash of the stretches of five words in a text (Broder 1997, “On the resemblance and containment of documents”): of every
 * one of 64 orders, the first stretch. Empty for a text without words.
 */
export function signatureOf(text: string): number[] {
  const words = foldedWords(text).map(textHash);
  if (words.length === 0) return [];
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  const last = Math.max(0, words.length - shingleLength);
  for (let start = 0; start <= last; start += 1) {
    let shingle = 0;
    for (let at = start; at < Math.min(words.length, start + shingleLength); at += 1)
      shingle = (Math.imul(shingle, 0x01000193) + (words[at] ?? 0)) | 0;
    for (let place = 0; place < signatureLength; place += 1) {
      const hash = mixed(Math.imul(shingle, multipliers[place] ?? 1) + (offsets[place] ?? 0));
      if (hash < (least[place] ?? 0)) least[place] = hash;
    }
  }
  return [...least];
}

/** Part of all stretches of five words that stand in both texts, 0–1, give or take .06; 0 where one has no words. */
export function sharedPart(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  if (length === 0) return 0;
  let same = 0;
  for (let place = 0; place < length; place += 1) if (a[place] === b[place]) same += 1;
  return same / length;
}

/** Part of the shorter text that stands in the longer one, 0–1, from what both share and their lengths in words. */
export function containedPart(shared: number, wordsA: number, wordsB: number): number {
  const shorter = Math.min(wordsA, wordsB);
  if (shorter === 0) return 0;
  return Math.min(1, ((shared / (1 + shared)) * (wordsA + wordsB)) / shorter);
}
