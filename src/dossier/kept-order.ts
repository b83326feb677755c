/** The order that items of a dossier are listed in. */
import type { Kept } from "./kept.ts";
import { compareText } from "./kept.ts";

/** By the day of the first report (those without one last), then by article, place in the text and id. */
export function byFirst(
  a: Pick<Kept, "id" | "firstOn" | "evidence">,
  b: Pick<Kept, "id" | "firstOn" | "evidence">,
): number {
  // Most that stand side by side are of one day and one article, and the same string is quickly told to be the same.
  if (a.firstOn !== b.firstOn) return compareText(a.firstOn ?? "~", b.firstOn ?? "~");
  const first = a.evidence[0];
  const other = b.evidence[0];
  const article = first?.article ?? "";
  const another = other?.article ?? "";
  if (article !== another) return compareText(article, another);
  return (first?.spans[0]?.start ?? 0) - (other?.spans[0]?.start ?? 0) || compareText(a.id, b.id);
}

/** Items in that order. Quick where those that an article is the first to tell come one after the other, in their order. */
export function inFirstOrder<Item extends Pick<Kept, "id" | "firstOn" | "evidence">>(items: readonly Item[]): Item[] {
  const byArticle: [Item, ...Item[]][] = [];
  let last: Item[] = [];
  let article: string | undefined = "";
  for (const item of items) {
    const own = item.evidence[0]?.article;
    if (own === article && last.length > 0) last.push(item);
    else {
      const run: [Item, ...Item[]] = [item];
      byArticle.push(run);
      last = run;
      article = own;
    }
  }
  byArticle.sort(([a], [b]) => byFirst(a, b));
  return byArticle.flat().sort(byFirst);
}
