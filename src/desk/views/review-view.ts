/** The review queue: what a person should look at first, and what people have decided so far. */
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem, Review, ReviewEntry } from "../../record/views/dossier-views.ts";
import { sentenceOf } from "../words/sentence-of.ts";
import { agreementOf, verdictsOf } from "./agreement.ts";
import { allItems } from "./all-items.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { type Filter, filterEntries, type PageWanted, pageOf } from "./page-of.ts";

export interface ReviewWanted {
  readonly kind: string | null;
  /** `open`: nobody has decided; `decided`: somebody has; null: all. */
  readonly state: string | null;
  /** Ids of the dossier's items that the deadlock rests on. */
  readonly blocking: ReadonlySet<string>;
  readonly corrections: readonly Correction[];
}

type Queued = ReviewEntry & { readonly id: string; readonly state: "open" | "decided" };

/** A page of the queue: what a wrong entry would spoil most comes first. */
export function reviewOf(dossier: Dossier, wanted: ReviewWanted, page: PageWanted): Review {
  const byId = new Map(wanted.corrections.map((one) => [one.id, one]));
  const queue = allItems(dossier)
    .map((found): Queued => {
      const { weight, reason } = weigh(found, dossier, wanted.blocking);
      const decisions = found.item.corrections.flatMap((id) => verdictOf(byId.get(id)));
      const state = found.item.review === "none" ? "open" : "decided";
      return { found, id: found.item.id, sentence: sentenceOf(found, dossier), reason, weight, decisions, state };
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const { kept, facets } = filterEntries(queue, filtersOf(wanted));
  const shown = withFewEvidence(pageOf(kept, page), 3);
  const entries = shown.entries.map(({ id: _id, state: _state, ...entry }) => entry);
  return {
    ...shown,
    entries,
    facets,
    articles: labelsFor(dossier, entries),
    ...agreementOf(verdictsOf(wanted.corrections)),
  };
}

function filtersOf({ kind, state }: ReviewWanted): Filter<Queued>[] {
  return [
    { name: "kind", wanted: kind, valuesOf: ({ found }) => [{ value: found.kind, label: found.kind }] },
    { name: "state", wanted: state, valuesOf: (one) => [{ value: one.state, label: one.state }] },
  ];
}

function verdictOf(correction: Correction | undefined): ReviewEntry["decisions"] {
  if (correction === undefined) return [];
  const { id, at, by, decision } = correction;
  return decision.do === "accept" || decision.do === "reject" || decision.do === "edit"
    ? [{ by, do: decision.do, at, correction: id }]
    : [];
}

/** What each kind weighs by itself: talks and attendance shape every page, a statement is one among many. */
const kindWeights: Record<AnyItem["kind"], number> = {
  talks: 5,
  attendance: 5,
  condition: 4,
  position: 3,
  statement: 1,
};

/** How much depends on the item being right, with the chief reason in words. */
function weigh({ kind, item }: AnyItem, dossier: Dossier, blocking: ReadonlySet<string>) {
  const open = dossier.conflicts.some(({ id, resolvedBy }) => resolvedBy === null && item.conflicts.includes(id));
  const isLost = item.evidence.every((one) => one.isLost);
  const reasons: [boolean, number, string][] = [
    [open, 8, "reports disagree"],
    [isLost, 7, "its sentence is gone from the corrected article"],
    [blocking.has(item.id), 6, "the deadlock rests on it"],
    [kind === "attendance" && item.history.length > 1, 2, "it changed"],
    [kind === "position" && item.standing === "current" && item.voices === 1, 1, "one voice only"],
    [item.voices === 1, 0.5, "one voice only"],
  ];
  const met = reasons.filter(([isMet]) => isMet);
  const weight = kindWeights[kind] + met.reduce((sum, [, points]) => sum + points, 0);
  return { weight, reason: met[0]?.[2] ?? "told by several voices" };
}
