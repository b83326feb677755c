/** Who said what: statements with filters, and where each was first seen and who copied it. */
import type { z } from "zod";
import type { Dossier, DossierStatement } from "../../record/dossier.ts";
import type { statementsViewSchema } from "../../record/views/dossier-views.ts";
import { statementKindWords } from "../../record/words/state-words.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { type Filter, filterEntries, type PageWanted, pageOf } from "./page-of.ts";

export type StatementsView = z.infer<typeof statementsViewSchema>;

/** What a person may narrow statements by; null lets everything through. */
export interface StatementFilters {
  readonly speaker: string | null;
  readonly party: string | null;
  readonly publisher: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Statements that a search found, in its order, with where its words stand; null where nothing was searched for. */
  readonly found: ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]> | null;
}

/** The statements that filters leave, and the counts beside the filters: the latest first, or in the order of the search. */
export function keptStatements(dossier: Dossier, wanted: StatementFilters) {
  const { found, from, to } = wanted;
  const inDays = dossier.statements.filter((one) => {
    const day = dayOf(one);
    return (from === null || (day !== null && day >= from)) && (to === null || (day !== null && day <= to));
  });
  const searched = found === null ? [...inDays].sort(latestFirst) : inFoundOrder(inDays, found);
  return filterEntries(searched, filtersOf(dossier, wanted));
}

/** A page of statements. */
export function statementsOf(dossier: Dossier, wanted: StatementFilters, page: PageWanted): StatementsView {
  const { found } = wanted;
  const { kept, facets } = keptStatements(dossier, wanted);
  const shown = withFewEvidence(pageOf(kept, page), 8);
  const roles = new Map(dossier.actors.map(({ id, role }) => [id, role]));
  return {
    ...shown,
    entries: shown.entries.map((one) => ({
      ...one,
      speakerRole: roles.get(one.speaker.id) ?? null,
      matches: [...(found?.get(one.id) ?? [])],
    })),
    facets,
    articles: labelsFor(dossier, shown.entries),
  };
}

function filtersOf(dossier: Dossier, wanted: StatementFilters): Filter<DossierStatement>[] {
  const sides = new Map(dossier.actors.map(({ id, side }) => [id, side]));
  const publishers = new Map(dossier.articles.map(({ id, publisher }) => [id, publisher]));
  return [
    {
      name: "speaker",
      wanted: wanted.speaker,
      valuesOf: ({ speaker }) => [{ value: speaker.id, label: speaker.name }],
    },
    {
      name: "party",
      wanted: wanted.party,
      valuesOf: ({ speaker }) => {
        const party = sides.get(speaker.id) ?? speaker;
        return [{ value: party.id, label: party.name }];
      },
    },
    { name: "kind", wanted: wanted.kind, valuesOf: ({ kind }) => [{ value: kind, label: statementKindWords[kind] }] },
    {
      name: "publisher",
      wanted: wanted.publisher,
      valuesOf: ({ evidence }) =>
        [...new Set(evidence.flatMap(({ article }) => publishers.get(article) ?? []))].map((name) => ({
          value: name,
          label: name,
        })),
    },
  ];
}

function inFoundOrder(
  statements: readonly DossierStatement[],
  found: ReadonlyMap<string, unknown>,
): DossierStatement[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  return [...found.keys()].flatMap((id) => byId.get(id) ?? []);
}

function dayOf({ date, firstOn }: DossierStatement): string | null {
  return date?.slice(0, 10) ?? firstOn;
}

function latestFirst(a: DossierStatement, b: DossierStatement): number {
  const [left, right] = [dayOf(a) ?? "", dayOf(b) ?? ""];
  return left > right ? -1 : left < right ? 1 : a.id < b.id ? -1 : 1;
}
