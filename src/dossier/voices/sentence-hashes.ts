/** The sentences of an article as numbers: enough to tell whether a sentence still stands in another version of it. */
import type { Span } from "../../record/span.ts";
import { foldedWords, textHash } from "./text-hash.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences: a full stop or its like, with what closes a quotation, before a capital, a digit or an opening mark. */
const sentenceEnd = /[.!?…]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu;

/**
 * A number for each sentence, in order. Case, accents and punctuation make no difference, so a version that was only typeset
 * anew has the same ones. “U.S. President” counts as two sentences, in every version alike.
 */
export function sentenceHashes(text: string, paragraphs: readonly Stretch[]): number[] {
  return sentencesOf(text, paragraphs).map((sentence) => hashOf(text, sentence));
}

/** For each item, by its id, the numbers of the sentences that its evidence stands in. */
export function sentenceAnchors(
  text: string,
  paragraphs: readonly Stretch[],
  items: readonly { readonly id: string; readonly evidence: readonly Span[] }[],
): Record<string, number[]> {
  const sentences = sentencesOf(text, paragraphs).map((sentence) => ({ ...sentence, hash: hashOf(text, sentence) }));
  return Object.fromEntries(
    items.map(({ id, evidence }) => {
      const held = evidence.flatMap((span) => {
        const found = sentences.filter(({ start, end }) => start < span.end && span.start < end);
        // Evidence outside the paragraphs that are read, such as a headline's: the words themselves.
        return found.length > 0 ? found.map(({ hash }) => hash) : [textHash(foldedWords(span.text).join(" "))];
      });
      return [id, [...new Set(held)]];
    }),
  );
}

/** Sentences of the paragraphs, those without a word left out. */
function sentencesOf(text: string, paragraphs: readonly Stretch[]): Stretch[] {
  return paragraphs.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const cuts = [...words.matchAll(sentenceEnd)].map((match) => start + match.index + match[0].length);
    const bounds = [start, ...cuts, end];
    return bounds.slice(1).flatMap((to, at) => {
      const from = bounds[at] ?? start;
      return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [{ start: from, end: to }] : [];
    });
  });
}

function hashOf(text: string, { start, end }: Stretch): number {
  return textHash(foldedWords(text.slice(start, end)).join(" "));
}
