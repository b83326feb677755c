/** Where in a text the words of a search stand, and how much of the text they are. */
import { type FoldedWord, wordsOf } from "./fold.ts";
import type { Phrase } from "./query-words.ts";

/** UTF-16, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of `text` that the phrases match, in order; those that touch or overlap are one. */
export function matchesIn(text: string, phrases: readonly Phrase[]): Stretch[] {
  if (phrases.length === 0) return [];
  const words = wordsOf(text);
  const found = phrases.flatMap((phrase) => placesOf(phrase, words));
  return joined(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function placesOf(phrase: Phrase, words: readonly FoldedWord[]): Stretch[] {
  const places: Stretch[] = [];
  for (let at = 0; at + phrase.words.length <= words.length; at += 1) {
    if (!standsAt(phrase, words, at)) continue;
    const [first, last] = [words[at], words[at + phrase.words.length - 1]];
    if (first !== undefined && last !== undefined) places.push({ start: first.start, end: last.end });
  }
  return places;
}

function standsAt({ words: wanted, isPrefix }: Phrase, words: readonly FoldedWord[], at: number): boolean {
  return wanted.every((one, index) => {
    const word = words[at + index]?.word ?? "";
    return isPrefix && index === wanted.length - 1 ? word.startsWith(one) : word === one;
  });
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && stretch.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else {
      result.push(stretch);
    }
  }
  return result;
}

/** How soon more of the same word stops counting, and how much a long text counts against it: BM25's usual constants. */
const saturation = 1.2;
const lengthWeight = 0.75;
/** Words of a sentence that quotes somebody, about. */
const usualLength = 30;

/**
 * How well a text answers a search, for the order of hits: BM25 (Robertson and Zaragoza 2009) without the rarity of words.
 * Rarity changes with every article that is added, and hits would change places between one page and the next.
 */
export function scoreOf(text: string, phrases: readonly Phrase[]): number {
  const words = wordsOf(text);
  const weight = saturation * (1 - lengthWeight + (lengthWeight * words.length) / usualLength);
  const score = phrases.reduce((sum, phrase) => {
    const times = placesOf(phrase, words).length;
    return sum + (times * (saturation + 1)) / (times + weight);
  }, 0);
  return Math.round(score * 1000);
}
