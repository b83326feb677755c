/** Actors, issues and articles of a dossier as lists to look through. */
import type { z } from "zod";
import type { Dossier, DossierActor, DossierArticle, Issue } from "../../record/dossier.ts";
import type { actorsViewSchema, articlesViewSchema, issuesViewSchema } from "../../record/views/dossier-views.ts";
import { actorKindWords } from "../../record/words/state-words.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { facetOf, type PageWanted, pageOf } from "./page-of.ts";

export type ActorsView = z.infer<typeof actorsViewSchema>;
export type IssuesView = z.infer<typeof issuesViewSchema>;
export type ArticlesView = z.infer<typeof articlesViewSchema>;

/** Words to look for in names, and a kind; null lets everything through. */
export interface ActorFilters {
  readonly words: string | null;
  readonly kind: string | null;
}

/** Words to look for in headlines and outlets, and an outlet; null lets everything through. */
export interface ArticleFilters {
  readonly words: string | null;
  readonly publisher: string | null;
}

/** Entries with a name that holds the words. */
function withName<Entry extends { readonly names: readonly string[] }>(
  entries: readonly Entry[],
  words: string | null,
) {
  return entries.filter(({ names }) => words === null || names.some((name) => holds(name, words)));
}

/** Actors whose name or other name holds the words, the most written about first. */
export function keptActors({ actors }: Dossier, { words, kind }: ActorFilters): DossierActor[] {
  return withName(actors, words)
    .filter((actor) => kind === null || actor.kind === kind)
    .sort((a, b) => b.evidence.length - a.evidence.length || (a.name < b.name ? -1 : 1));
}

/** A page of actors. */
export function actorsOf(dossier: Dossier, filters: ActorFilters, page: PageWanted): ActorsView {
  const counts = countsByActor(dossier);
  const named = withName(dossier.actors, filters.words);
  const facets = [facetOf("kind", named, (actor) => [{ value: actor.kind, label: actorKindWords[actor.kind] }])];
  const shown = withFewEvidence(pageOf(keptActors(dossier, filters), page), 1);
  const entries = shown.entries.map((actor) => ({ ...actor, counts: counts.get(actor.id) ?? noCounts }));
  return { ...shown, entries, facets, articles: labelsFor(dossier, entries) };
}

/** Issues whose name or other name holds the words, those with most positions first. */
export function keptIssues({ issues }: Dossier, { words }: Pick<ActorFilters, "words">): Issue[] {
  return withName(issues, words).sort((a, b) => b.positions.length - a.positions.length || (a.name < b.name ? -1 : 1));
}

/** A page of issues. */
export function issuesOf(dossier: Dossier, filters: Pick<ActorFilters, "words">, page: PageWanted): IssuesView {
  return { ...pageOf(keptIssues(dossier, filters), page), facets: [], articles: {} };
}

/** Articles whose headline or publisher holds the words, the latest first. */
export function keptArticles(dossier: Dossier, { words, publisher }: ArticleFilters): DossierArticle[] {
  return withWords(dossier.articles, words)
    .filter((one) => publisher === null || one.publisher === publisher)
    .sort((a, b) => compare(b.publishedOn ?? "", a.publishedOn ?? "") || compare(a.id, b.id));
}

function withWords(articles: readonly DossierArticle[], words: string | null): DossierArticle[] {
  return articles.filter(
    (one) => words === null || holds(one.headline ?? "", words) || holds(one.publisher ?? "", words),
  );
}

/** A page of articles. */
export function articlesOf(dossier: Dossier, filters: ArticleFilters, page: PageWanted): ArticlesView {
  const items = itemsByArticle(dossier);
  const facets = [
    facetOf("publisher", withWords(dossier.articles, filters.words), (one) =>
      one.publisher === null ? [] : [{ value: one.publisher, label: one.publisher }],
    ),
  ];
  const shown = pageOf(keptArticles(dossier, filters), page);
  const entries = shown.entries.map(({ id, headline, publisher, publishedOn, url, words, voice, replacedBy }) => ({
    ...{ id, headline, publisher, publishedOn, url, words, replacedBy },
    items: items.get(id) ?? 0,
    isCopyOf: voice === id ? null : voice,
  }));
  return { ...shown, entries, facets, articles: {} };
}

const noCounts = { statements: 0, positions: 0, attendance: 0 };

function countsByActor(dossier: Dossier): Map<string, typeof noCounts> {
  const counts = new Map<string, typeof noCounts>();
  const add = (id: string, kind: keyof typeof noCounts) => {
    const known = counts.get(id) ?? { ...noCounts };
    known[kind] += 1;
    counts.set(id, known);
  };
  for (const { speaker } of dossier.statements) add(speaker.id, "statements");
  for (const { actor } of dossier.positions) add(actor.id, "positions");
  for (const { actor } of dossier.attendance) add(actor.id, "attendance");
  return counts;
}

function itemsByArticle(dossier: Dossier): Map<string, number> {
  const counts = new Map<string, number>();
  const { talks, attendance, conditions, positions, statements } = dossier;
  for (const { evidence } of [talks, attendance, conditions, positions, statements].flat())
    for (const { article } of evidence) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

function holds(text: string, words: string): boolean {
  return fold(text).includes(fold(words));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
