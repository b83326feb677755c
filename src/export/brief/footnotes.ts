/** Footnotes: which outlet said so, when, in which words, and where to read it. */
import type { Dossier, DossierArticle } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import { shortDate } from "../../record/words/dates-in-words.ts";
import { clipped } from "../../record/words/lists-in-words.ts";
import { wordsOf } from "../look-up.ts";

export interface Footnote {
  readonly number: number;
  /** Id of the article. */
  readonly article: string;
  readonly outlet: string;
  readonly day: string;
  readonly headline: string | null;
  readonly paragraph: number;
  readonly words: string;
  readonly url: string | null;
  /** “gone from the newest version”, “copied from Northern Wire”: what a reader should know of it. */
  readonly remarks: readonly string[];
}

/** A piece of a brief: what is said, and the numbers of the footnotes that it rests on. */
export interface Clause {
  readonly text: string;
  readonly notes: readonly number[];
}

export interface FootnoteBook {
  readonly notes: readonly Footnote[];
  /** Numbers for some evidence: one for each voice, two at most, those whose words still stand first. */
  cite(evidence: readonly Evidence[]): number[];
}

/** Footnotes that one clause has at most; the dossier holds the rest. */
const most = 2;

/** Letters of a footnote's words: enough to find them by. */
const mostLetters = 50;

/** An empty book. */
export function openFootnotes({ articles }: Dossier): FootnoteBook {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const notes: Footnote[] = [];
  const numbers = new Map<string, number>();
  return {
    notes,
    cite(evidence) {
      return chosen(evidence, byId).map((one) => {
        const key = `${one.article} ${one.spans.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
        const known = numbers.get(key);
        if (known !== undefined) return known;
        const note = noteOf(one, notes.length + 1, byId);
        notes.push(note);
        numbers.set(key, note.number);
        return note.number;
      });
    },
  };
}

/** The first report of each voice; of more than two, the first and the latest. */
function chosen(evidence: readonly Evidence[], articles: ReadonlyMap<string, DossierArticle>): Evidence[] {
  const standing = evidence.filter(({ isLost }) => !isLost);
  const voices = new Map<string, Evidence>();
  for (const one of standing.length > 0 ? standing : evidence) {
    const voice = articles.get(one.article)?.voice ?? one.article;
    if (!voices.has(voice)) voices.set(voice, one);
  }
  const firsts = [...voices.values()];
  return firsts.length <= most ? firsts : [...firsts.slice(0, most - 1), ...firsts.slice(-1)];
}

function noteOf(evidence: Evidence, number: number, articles: ReadonlyMap<string, DossierArticle>): Footnote {
  const article = articles.get(evidence.article);
  const original = article === undefined || article.voice === article.id ? undefined : articles.get(article.voice);
  const isCopy = original !== undefined && original.url !== article?.url;
  const remarks = [
    evidence.isLost ? "gone from the newest version of the article" : null,
    isCopy ? `the text is that of ${original.publisher ?? original.headline ?? original.id}` : null,
  ];
  return {
    number,
    article: evidence.article,
    outlet: article?.publisher ?? "publisher not known",
    day: article?.publishedOn == null ? "date not known" : shortDate(article.publishedOn.slice(0, 10)),
    headline: article?.headline ?? null,
    paragraph: evidence.paragraph,
    words: clipped(wordsOf(evidence), mostLetters),
    url: article?.url ?? null,
    remarks: remarks.filter((remark) => remark !== null),
  };
}

/** Numbers of footnotes such that those of one article follow one another: old number → new number. */
export function numbersByArticle(notes: readonly Footnote[]): ReadonlyMap<number, number> {
  const articles = [...new Set(notes.map(({ article }) => article))];
  const inOrder = articles.flatMap((id) => notes.filter(({ article }) => article === id));
  return new Map(inOrder.map(({ number }, place) => [number, place + 1]));
}

/** Footnotes in order of their numbers, gathered by article: outlet, day and address are told once for all of one article. */
export function sourcesOf(notes: readonly Footnote[]): Footnote[][] {
  const sources = new Map<string, Footnote[]>();
  for (const note of notes) sources.set(note.article, [...(sources.get(note.article) ?? []), note]);
  return [...sources.values()];
}
