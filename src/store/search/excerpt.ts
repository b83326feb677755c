/** What a hit shows of an article: the paragraph that answers best, shortened around the words that were looked for. */
import type { Article } from "../../record/article.ts";
import { matchesIn } from "./match-text.ts";
import type { Phrase } from "./query-words.ts";

const mostCharacters = 320;
const charactersBefore = 80;

/** An excerpt of the article: from the paragraph where most of the phrases stand; the first one where none does. */
export function excerptOf(article: Pick<Article, "text" | "paragraphs">, phrases: readonly Phrase[]): string {
  const paragraphs = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  if (paragraphs.length === 0) return shortened(article.text, 0);
  const most = Math.max(...paragraphs.map((text) => phrasesIn(text, phrases)));
  const best = paragraphs.find((text) => phrasesIn(text, phrases) === most) ?? "";
  return shortened(best, matchesIn(best, phrases)[0]?.start ?? 0);
}

function phrasesIn(text: string, phrases: readonly Phrase[]): number {
  return phrases.filter((phrase) => matchesIn(text, [phrase]).length > 0).length;
}

/** The stretch of `text` around a place, cut between words, with dots where it was cut. */
function shortened(text: string, place: number): string {
  if (text.length <= mostCharacters) return text;
  const from = place <= charactersBefore ? 0 : afterSpace(text, place - charactersBefore, place);
  const to = from + mostCharacters >= text.length ? text.length : beforeSpace(text, from + mostCharacters);
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

function afterSpace(text: string, at: number, limit: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 || space >= limit ? limit : space + 1;
}

function beforeSpace(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > at - mostCharacters / 2 ? space : at;
}
