/** The history of all that people decided, page by page. */
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { History } from "../../record/views/review-views.ts";
import { correctionList } from "../correct/correction-list.ts";
import { filterEntries, type PageWanted, pageOf } from "./page-of.ts";

/** A page of the history, the latest first; `by` narrows it to one person. */
export function historyOfAll(
  corrections: readonly Correction[],
  dossiers: readonly Dossier[],
  by: string | null,
  page: PageWanted,
): History {
  const { kept, facets } = filterEntries(correctionList(corrections, dossiers), [
    { name: "by", wanted: by, valuesOf: (one) => [{ value: one.by, label: one.by }] },
  ]);
  return { ...pageOf(kept, page), facets, articles: {} };
}
