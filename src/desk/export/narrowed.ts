/** A dossier narrowed to what a page's filters leave, for the table beside it. */
import type { Dossier } from "../../record/dossier.ts";
import { keptActors, keptArticles, keptIssues } from "../views/lists.ts";
import { agreementsOf } from "../views/matrix.ts";
import { keptStatements, type StatementFilters } from "../views/statements-view.ts";
import { keptEntries } from "../views/timeline.ts";

/** Tables that a page may offer; each is one of the CSV export's. */
export const pageTables = [
  "talks",
  "attendance",
  "conditions",
  "positions",
  "statements",
  "changes",
  "conflicts",
  "actors",
  "issues",
  "articles",
] as const;
export type PageTable = (typeof pageTables)[number];

/** What pages filter by; null lets everything through. Each table heeds what its page has. */
export interface TableFilters extends StatementFilters {
  readonly words: string | null;
  readonly issue: string | null;
  readonly agreement: string | null;
}

/** The dossier with only the rows of `table` that the filters leave, in the page's order. */
export function narrowed(dossier: Dossier, table: PageTable, filters: TableFilters): Dossier {
  const { words, kind, publisher, issue, agreement } = filters;
  switch (table) {
    case "statements":
      return { ...dossier, statements: keptStatements(dossier, filters).kept };
    case "positions":
      return { ...dossier, positions: positionsOn(dossier, issue, agreement) };
    case "changes": {
      const { kept } = keptEntries(dossier, filters);
      return { ...dossier, changes: kept.flatMap(({ change }) => change ?? []) };
    }
    case "actors":
      return { ...dossier, actors: keptActors(dossier, { words, kind }) };
    case "issues":
      return { ...dossier, issues: keptIssues(dossier, { words }) };
    case "articles":
      return { ...dossier, articles: keptArticles(dossier, { words, publisher }) };
    default:
      return dossier;
  }
}

/** Positions on the issues that the matrix shows: whose name holds the words, and on which the parties stand so far apart. */
function positionsOn(dossier: Dossier, words: string | null, agreement: string | null): Dossier["positions"] {
  const states = agreement === null ? null : agreementsOf(dossier);
  const ids = new Set(
    dossier.issues
      .filter(({ name }) => words === null || name.toLowerCase().includes(words.toLowerCase()))
      .filter(({ id }) => states === null || states.get(id) === agreement)
      .map(({ id }) => id),
  );
  return dossier.positions.filter((one) => ids.has(one.issue));
}
