/** The articles of a dossier, and what came in without becoming one: kept out or failed, with the reasons. */
import type { Arrival } from "../../desk/keep.ts";
import type { Dossier, DossierArticle } from "../../record/dossier.ts";
import { listOf } from "../../record/words/lists-in-words.ts";
import type { BriefLook } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { columnsOf, hang, pad } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { shortDate, yearOf } from "./cite.ts";
import type { Table } from "./print-shown.ts";

/** Each article: day, outlet and headline, then whether it corrects or copies another. */
export function articleLines(articles: readonly DossierArticle[], dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const year = yearOf(dossier);
  const days = articles.map(({ publishedOn }) => shortDate(publishedOn?.slice(0, 10) ?? null, year));
  const width = Math.max(...days.map(columnsOf), 0);
  return articles.flatMap((article, place) => {
    const outlet = article.publisher ?? "publisher not known";
    const headline = article.headline ?? "(no headline)";
    const facts = [
      ...kinshipOf(article, dossier),
      several(article.words, "word"),
      ...(look.showsIds ? [article.id, article.url ?? ""] : []),
    ].filter((fact) => fact !== "");
    const indent = " ".repeat(width + 4);
    return [
      ...hang(
        `  ${dim(pad(days[place] ?? "", width))}  `,
        `${bold(harmless(outlet))} · ${harmless(headline)}`,
        look.columns,
      ),
      ...hang(indent, harmless(facts.join(" · ")), look.columns).map(dim),
    ];
  });
}

/** “a copy of Northern Wire’s”, “corrected version”, “replaced by a corrected version”, “2 copies in other outlets”. */
function kinshipOf(article: DossierArticle, dossier: Dossier): string[] {
  const own = dossier.articles.find(({ id }) => id === article.voice);
  const isVersion = versionsOf(article, dossier).includes(article.voice);
  const copies = dossier.articles.filter(
    ({ voice, id }) => voice === article.id && !versionsOf(article, dossier).includes(id),
  );
  return [
    article.replaces === null ? "" : "a corrected version",
    article.replacedBy === null ? "" : "replaced by a corrected version",
    article.voice === article.id || isVersion ? "" : `a copy of ${own?.publisher ?? "another outlet"}’s`,
    copies.length === 0 ? "" : `copied by ${listOf(copies.map(({ publisher, id }) => publisher ?? id))}`,
  ];
}

/** Ids of the article's versions, itself among them, the first version first. */
function versionsOf(article: DossierArticle, dossier: Dossier): string[] {
  const byId = new Map(dossier.articles.map((one) => [one.id, one]));
  const ids = [article.id];
  for (
    let at = byId.get(article.replaces ?? "");
    at !== undefined && !ids.includes(at.id);
    at = byId.get(at.replaces ?? "")
  )
    ids.unshift(at.id);
  for (
    let at = byId.get(article.replacedBy ?? "");
    at !== undefined && !ids.includes(at.id);
    at = byId.get(at.replacedBy ?? "")
  )
    ids.push(at.id);
  return ids;
}

/** Articles as a table. */
export function articleTable(articles: readonly DossierArticle[], dossier: Dossier): Table {
  return {
    headers: [
      ...["id", "publishedOn", "updatedOn", "publisher", "headline", "byline", "url", "words"],
      ...["copyOf", "replaces", "replacedBy"],
    ],
    rows: articles.map((one) => {
      const isCopy = one.voice !== one.id && !versionsOf(one, dossier).includes(one.voice);
      return [
        ...[one.id, one.publishedOn, one.updatedOn, one.publisher, one.headline, one.byline, one.url, one.words],
        ...[isCopy ? one.voice : null, one.replaces, one.replacedBy],
      ];
    }),
  };
}

const outcomeWords: Record<Arrival["outcome"], string> = {
  "kept-out": "kept out",
  failed: "failed",
  read: "read",
};

/** Arrivals under what became of them, each with its reason. */
export function arrivalLines(arrivals: readonly Arrival[], look: BriefLook): string[][] {
  const { bold, dim } = look.paint;
  return (["failed", "kept-out", "read"] as const).flatMap((outcome) => {
    const those = arrivals.filter((one) => one.outcome === outcome);
    if (those.length === 0) return [];
    return [
      [
        bold(`${outcomeWords[outcome].toUpperCase()} (${those.length})`),
        ...those.flatMap(({ name, reason, at }) => [
          ...hang("  ", harmless(name), look.columns, 4),
          ...hang(
            "    ",
            harmless([reason ?? "", at.slice(0, 10)].filter((one) => one !== "").join(" · ")),
            look.columns,
          ).map(dim),
        ]),
      ],
    ];
  });
}

/** Arrivals as a table. */
export function arrivalTable(arrivals: readonly Arrival[]): Table {
  return {
    headers: ["name", "outcome", "reason", "article", "at"],
    rows: arrivals.map(({ name, outcome, reason, article, at }) => [name, outcome, reason, article, at]),
  };
}
