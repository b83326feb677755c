/** A dossier as a list of dossiers shows it. */
import type { Dossier } from "../../record/dossier.ts";
import type { DossierEntry } from "../../record/views/dossier-views.ts";

/** Its name, parties, span of days and counts. */
export function dossierEntry(dossier: Dossier): DossierEntry {
  const days = dossier.articles.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []).sort();
  const reviewed = [dossier.talks, dossier.attendance, dossier.conditions, dossier.positions, dossier.statements];
  return {
    id: dossier.id,
    name: dossier.name,
    parties: dossier.parties,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    counts: {
      articles: dossier.articles.length,
      outlets: new Set(dossier.articles.flatMap(({ publisher }) => publisher ?? [])).size,
      actors: dossier.actors.length,
      talks: dossier.talks.length,
      attendance: dossier.attendance.length,
      conditions: dossier.conditions.length,
      positions: dossier.positions.length,
      statements: dossier.statements.length,
      issues: dossier.issues.length,
      conflicts: dossier.conflicts.filter(({ resolvedBy }) => resolvedBy === null).length,
      unreviewed: reviewed.flat().filter(({ review }) => review === "none").length,
    },
  };
}
