/** What articles that were just added brought to the dossiers: what is new, what contradicts, what only repeats. */
import type { Dossier } from "../../record/dossier.ts";

/** Counts of a dossier's items (talks, attendance, conditions, positions, statements) that the articles report. */
export interface BroughtNews {
  readonly dossier: string;
  readonly name: string;
  /** Whether all of its articles were just added. */
  readonly isNew: boolean;
  readonly articles: number;
  /** Reported by these articles alone. */
  readonly new: number;
  /** Of those, the ones that cannot be right together with what another report says; not counted as new. */
  readonly contradict: number;
  /** Reported before, and again now. */
  readonly repeat: number;
}

/** What the articles brought to each dossier that they are in, the dossiers in their order. */
export function whatChanged(dossiers: readonly Dossier[], added: ReadonlySet<string>): BroughtNews[] {
  return dossiers.flatMap((dossier) => {
    const articles = dossier.articles.filter(({ id }) => added.has(id)).length;
    if (articles === 0) return [];
    const counts = { new: 0, contradict: 0, repeat: 0 };
    const { talks, attendance, conditions, positions, statements } = dossier;
    for (const item of [...talks, ...attendance, ...conditions, ...positions, ...statements]) {
      const fresh = item.evidence.filter(({ article }) => added.has(article)).length;
      if (fresh === 0) continue;
      if (fresh < item.evidence.length) counts.repeat += 1;
      else if (item.conflicts.length > 0) counts.contradict += 1;
      else counts.new += 1;
    }
    const isNew = articles === dossier.articles.length;
    return [{ dossier: dossier.id, name: dossier.name, isNew, articles, ...counts }];
  });
}
