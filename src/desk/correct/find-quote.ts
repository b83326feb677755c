/** Finding the words that a person quotes in an article. */
import { findWords } from "../../dossier/corrections/find-words.ts";
import type { Article } from "../../record/article.ts";
import { ParleyError } from "../../record/error.ts";
import type { Span } from "../../record/span.ts";
import { contains, spanOf } from "../../record/spans.ts";

/**
 * The words as they stand in the article, whatever quotation marks and spaces the person used. Where they stand there more than once,
 * the place within `near` counts. Throws `bad-correction` where they stand nowhere, or in several places.
 */
export function findQuote(article: Article, words: string, near: readonly Span[] = []): Span {
  const places = findWords(article.text, words);
  const title = article.headline ?? article.id;
  const [only] = places;
  if (only === undefined) {
    throw new ParleyError("bad-correction", `The words “${words}” do not stand in “${title}”.`, {
      hint: `Copy them from the article as they stand: ${hintOf(article, words)}`,
    });
  }
  const close = places.filter((place) => near.some((span) => contains(span, place)));
  const [first] = close.length === 1 ? close : places;
  if (places.length > 1 && close.length !== 1) {
    throw new ParleyError("bad-correction", `The words “${words}” stand ${places.length} times in “${title}”.`, {
      hint: "Quote some more of the words around them, so that one place is meant.",
    });
  }
  const { start, end } = first ?? only;
  return spanOf(article.text, start, end);
}

/** The paragraph that shares most words with what was typed. */
function hintOf({ text, paragraphs }: Article, words: string): string {
  const wanted = new Set(words.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const ranked = paragraphs
    .map(({ start, end }) => {
      const paragraph = text.slice(start, end);
      const known = new Set(paragraph.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
      return { paragraph, shared: [...wanted].filter((word) => known.has(word)).length };
    })
    .sort((a, b) => b.shared - a.shared);
  const [best] = ranked;
  if (best === undefined || best.shared === 0) return "none of its paragraphs has such words.";
  return `“${best.paragraph.length > 200 ? `${best.paragraph.slice(0, 200)}…` : best.paragraph}”`;
}

/** The sentence, or what looks like one, around a place: it is what an added item rests on. */
export function sentenceAround({ text, paragraphs }: Article, place: Span): Span {
  const paragraph = paragraphs.find((one) => contains(one, place)) ?? { start: place.start, end: place.end };
  const sentences = [
    ...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text.slice(paragraph.start, paragraph.end)),
  ]
    .map(({ index, segment }) => {
      const start = paragraph.start + index;
      return { start, end: start + segment.trimEnd().length };
    })
    .filter(({ start, end }) => start < place.end && place.start < end);
  const start = Math.min(place.start, ...sentences.map((one) => one.start));
  const end = Math.max(place.end, ...sentences.map((one) => one.end));
  return spanOf(text, start, end);
}
