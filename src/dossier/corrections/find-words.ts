/** Finding words that a person typed in an article's text, whatever quotation marks, dashes and spaces she used. */
import type { Span } from "../../record/span.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every place where the words stand in the text, in order; whole words only, capitals aside. */
export function findWords(text: string, words: string): Stretch[] {
  const found = placesOf(text, words);
  if (found.length > 0) return found;
  // A person puts quotation marks around what she quotes, and a full stop behind it.
  const bare = words.trim().replace(/^["“”„«»'‘’]+|["“”„«»'‘’.,;]+$/gu, "");
  return bare === "" || bare === words ? [] : placesOf(text, bare);
}

function placesOf(text: string, words: string): Stretch[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const startsInWord = /^[\p{L}\p{N}]/u.test(parts[0] ?? "");
  const endsInWord = /[\p{L}\p{N}]$/u.test(parts.at(-1) ?? "");
  const before = startsInWord ? "(?<![\\p{L}\\p{N}])" : "";
  const after = endsInWord ? "(?![\\p{L}\\p{N}])" : "";
  const pattern = new RegExp(before + parts.map(patternOf).join("\\s+") + after, "giu");
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

function patternOf(word: string): string {
  return [...word]
    .map((sign) => {
      if (/["“”„«»]/u.test(sign)) return '["“”„«»]';
      if (/['‘’ʼ]/u.test(sign)) return "['‘’ʼ]";
      if (/[-‐‑–—]/u.test(sign)) return "[-‐‑–—]";
      return sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    })
    .join("");
}

/** The words as a span of the article, where they stand within its evidence; null where they do not. The first place counts. */
export function spanWithin(evidence: readonly Span[], words: string): Span | null {
  for (const span of evidence) {
    const [place] = findWords(span.text, words);
    if (place === undefined) continue;
    const text = span.text.slice(place.start, place.end);
    return { start: span.start + place.start, end: span.start + place.end, text };
  }
  return null;
}

/** What stands between stretches of one quotation when it is written as one text. */
export const gap = " … ";

/** The stretches of a quotation as spans within the evidence, in its order; null where one of them is not there. */
export function spansWithin(evidence: readonly Span[], words: string): Span[] | null {
  const spans = words.split(gap).map((stretch) => spanWithin(evidence, stretch));
  return spans.every((span) => span !== null) ? spans : null;
}
