/** An article in the reader: its text, the items marked in it, its versions and copies. */
import type { Article } from "../../record/article.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { ArticleView } from "../../record/views/dossier-views.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { allItems } from "./all-items.ts";

/** The article as the reader shows it; `dossier` is the one that it belongs to, or null. */
export function articleViewOf(article: Article, dossier: Dossier | null): ArticleView {
  const { id, headline, deck, byline, publisher, dateline, publishedOn, updatedOn, url, text } = article;
  return {
    article: {
      ...{ id, headline, deck, byline, publisher, dateline, publishedOn, updatedOn, url, text },
      paragraphs: article.paragraphs,
      headings: article.headings,
      removals: article.removals.map(({ reason, text }) => ({ reason, text })),
    },
    dossier: dossier === null ? null : { id: dossier.id, name: dossier.name },
    marks: dossier === null ? [] : marksOf(article, dossier),
    versions: dossier === null ? [] : versionsOf(article, dossier),
    copies: dossier === null ? [] : copiesOf(article, dossier),
  };
}

function marksOf({ id, text }: Article, dossier: Dossier): ArticleView["marks"] {
  return allItems(dossier)
    .flatMap((found) => {
      const here = found.item.evidence.filter(({ article }) => article === id);
      const note = here.length === 0 ? "" : tellItem(found, dossier);
      return here.flatMap(({ spans }) =>
        spans
          .filter((span) => text.slice(span.start, span.end) === span.text)
          .map(({ start, end }) => ({ start, end, kind: found.kind, item: found.item.id, note })),
      );
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.item < b.item ? -1 : 1));
}

function versionsOf({ id }: Article, dossier: Dossier): ArticleView["versions"] {
  const byId = new Map(dossier.articles.map((one) => [one.id, one]));
  const chain = [];
  let first = byId.get(id);
  const seen = new Set<string>();
  while (first?.replaces && byId.has(first.replaces) && !seen.has(first.id)) {
    seen.add(first.id);
    first = byId.get(first.replaces);
  }
  for (let at = first; at !== undefined && chain.length < 50; at = at.replacedBy ? byId.get(at.replacedBy) : undefined)
    chain.push({ id: at.id, publishedOn: at.publishedOn, updatedOn: at.updatedOn });
  return chain.length > 1 ? chain : [];
}

function copiesOf({ id }: Article, dossier: Dossier): ArticleView["copies"] {
  const voice = dossier.articles.find((one) => one.id === id)?.voice;
  return dossier.articles
    .filter((one) => one.voice === voice && one.id !== id)
    .map(({ id, publisher, publishedOn }) => ({ id, publisher, publishedOn }));
}
