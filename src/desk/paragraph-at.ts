/** The number, from 1, of the paragraph of an article in which a place stands. */
import type { Article } from "../record/article.ts";

export function paragraphAt({ paragraphs }: Pick<Article, "paragraphs">, place: { start: number }): number {
  const next = paragraphs.findIndex((paragraph) => paragraph.start > place.start);
  return next === -1 ? paragraphs.length : Math.max(next, 1);
}
