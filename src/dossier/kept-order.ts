/** The order that items of a dossier are listed in. */
import type { Kept } from "./kept.ts";
import { compareText } from "./kept.ts";

/** By the day of the first report (those without one last), then by article, place in the text and id. */
export function byFirst(
  a: Pick<Kept, "id" | "firstOn" | "evidence">,
  b: Pick<Kept, "id" | "firstOn" | "evidence">,
): number {
  return (
    compareText(a.firstOn ?? "~", b.firstOn ?? "~") ||
    compareText(a.evidence[0]?.article ?? "", b.evidence[0]?.article ?? "") ||
    (a.evidence[0]?.spans[0]?.start ?? 0) - (b.evidence[0]?.spans[0]?.start ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** Items in that order. Quick where those that an article is the first to tell come one after the other, in their order. */
export function inFirstOrder<Item extends Pick<Kept, "id" | "firstOn" | "evidence">>(items: readonly Item[]): Item[] {
  const byArticle: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = byArticle.at(-1);
    if (last !== undefined && last[0].evidence[0]?.article === item.evidence[0]?.article) last.push(item);
    else byArticle.push([item]);
  }
  byArticle.sort(([a], [b]) => byFirst(a, b));
  return byArticle.flat().sort(byFirst);
}
