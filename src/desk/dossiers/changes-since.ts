/** What the articles since a day brought: what is new, what repeats, what contradicts, what changed. */
import type { Change } from "../../record/change.ts";
import type { Dossier, DossierArticle } from "../../record/dossier.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import { allItems } from "../views/all-items.ts";

/** How an article's item stands to what was known before it. */
export type Standing = "new" | "repeats" | "contradicts";

export interface ArticleChanges {
  readonly article: DossierArticle;
  readonly new: readonly AnyItem[];
  readonly repeats: readonly AnyItem[];
  /** Items that another report, no later than this one, tells otherwise. */
  readonly contradicts: readonly AnyItem[];
  /** Changes that this article is the first to tell. */
  readonly changes: readonly Change[];
}

export interface ChangesSince {
  readonly since: string;
  /** In order of publication. */
  readonly articles: readonly ArticleChanges[];
  /** Items, each counted once: as contradicting, else as new, else as repeated. */
  readonly totals: {
    readonly new: number;
    readonly repeats: number;
    readonly contradicts: number;
    readonly changes: number;
  };
  readonly changes: readonly Change[];
}

/**
 * What each article published on or after a day (ISO 8601) brought to the dossier. Articles without a date are taken only with the whole
 * of time, `0000-01-01`.
 */
export function changesSince(dossier: Dossier, day: string): ChangesSince {
  const isSince = (on: string | null) => (on === null ? day <= "0000-01-01" : on.slice(0, 10) >= day);
  const wanted = new Map(
    dossier.articles.filter(({ publishedOn }) => isSince(publishedOn)).map((article) => [article.id, article]),
  );
  const place = placesOf(dossier);
  const lists = new Map<string, Record<Standing, AnyItem[]>>();
  for (const id of wanted.keys()) lists.set(id, { new: [], repeats: [], contradicts: [] });
  const best = new Map<string, Standing>();
  for (const one of allItems(dossier)) {
    const reports = new Set(one.item.evidence.filter(({ isLost }) => !isLost).map(({ article }) => article));
    for (const article of reports) {
      const list = lists.get(article);
      if (list === undefined) continue;
      const standing = standingIn(article, one, dossier, place);
      list[standing].push(one);
      const known = best.get(one.item.id);
      if (known === undefined || weight[standing] > weight[known]) best.set(one.item.id, standing);
    }
  }
  const changes = dossier.changes.filter(({ on }) => isSince(on));
  const count = (standing: Standing) => [...best.values()].filter((one) => one === standing).length;
  return {
    since: day,
    articles: [...wanted.values()].map((article) => ({
      article,
      ...(lists.get(article.id) ?? { new: [], repeats: [], contradicts: [] }),
      changes: changes.filter(({ after }) => after.evidence[0]?.article === article.id),
    })),
    totals: {
      new: count("new"),
      repeats: count("repeats"),
      contradicts: count("contradicts"),
      changes: changes.length,
    },
    changes,
  };
}

const weight: Record<Standing, number> = { repeats: 0, new: 1, contradicts: 2 };

/** The place of each article in the order of publication. */
function placesOf({ articles }: Dossier): ReadonlyMap<string, number> {
  return new Map(articles.map(({ id }, index) => [id, index]));
}

function standingIn(
  article: string,
  { item }: AnyItem,
  dossier: Dossier,
  place: ReadonlyMap<string, number>,
): Standing {
  const now = place.get(article) ?? 0;
  const isContradicting =
    item.conflicts.length > 0 &&
    dossier.conflicts.some(
      ({ id, sides, resolvedBy }) =>
        resolvedBy === null &&
        item.conflicts.includes(id) &&
        sides.some(
          (side) => !side.items.includes(item.id) && side.evidence.some((one) => (place.get(one.article) ?? 0) <= now),
        ),
    );
  if (isContradicting) return "contradicts";
  return item.evidence.find(({ isLost }) => !isLost)?.article === article ? "new" : "repeats";
}

/** “3 new, 1 contradicts, 5 repeats”; what there is none of is left out. */
export function totalsWords({ totals }: Pick<ChangesSince, "totals">): string {
  const { new: fresh, contradicts, repeats } = totals;
  const counted = [`${fresh} new`, `${contradicts} contradicts`, `${repeats} repeats`];
  const parts = counted.filter((part) => !part.startsWith("0 "));
  return parts.length > 0 ? parts.join(", ") : "nothing new";
}
