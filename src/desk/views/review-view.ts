/** The review queue: what a person should look at first, and what people have decided so far. */
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem, Review, ReviewEntry } from "../../record/views/dossier-views.ts";
import { kindsWords } from "../../record/words/state-words.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { decidedItems, isDisputed, settlementOn } from "../correct/decided-items.ts";
import { agreementOf, decidedIn } from "./agreement.ts";
import { allItems } from "./all-items.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { itemFields } from "./item-fields.ts";
import { type Filter, filterEntries, type PageWanted, pageOf } from "./page-of.ts";

export interface ReviewWanted {
  readonly kind: string | null;
  /** `open`: nobody has decided; `decided`: somebody has; null: all. */
  readonly state: string | null;
  /** Ids of the dossier's items that the deadlock rests on. */
  readonly blocking: ReadonlySet<string>;
  readonly corrections: readonly Correction[];
}

type Queued = Omit<ReviewEntry, "fields"> & { readonly id: string; readonly state: "open" | "decided" };

/** A page of the queue: what a wrong entry would spoil most comes first. */
export function reviewOf(dossier: Dossier, wanted: ReviewWanted, page: PageWanted): Review {
  const byId = new Map(wanted.corrections.map((one) => [one.id, one]));
  const decided = decidedIn(decidedItems(wanted.corrections), dossier.articles);
  const disputed = new Set(
    decided
      .filter((one) => isDisputed(one) && settlementOn(one) === null)
      .flatMap(({ decisions }) => decisions.map(({ id }) => id)),
  );
  const dependents = dependentsIn(dossier);
  const queue = allItems(dossier)
    .map((found): Queued => {
      const { weight, reason } = weigh(found, {
        ...{ dossier, blocking: wanted.blocking, disputed },
        dependents: dependents.get(found.item.id) ?? 0,
      });
      const decisions = found.item.corrections.flatMap((id) => verdictOf(byId.get(id)));
      const state = found.item.review === "none" ? "open" : "decided";
      return {
        found,
        id: found.item.id,
        sentence: tellItem(found, dossier),
        reason,
        weight,
        decisions,
        state,
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const { kept, facets } = filterEntries(queue, filtersOf(wanted));
  const shown = withFewEvidence(pageOf(kept, page), 3);
  const entries = shown.entries.map(({ id: _id, state: _state, ...entry }) => ({
    ...entry,
    fields: itemFields(entry.found, dossier),
  }));
  return {
    ...shown,
    entries,
    facets,
    articles: labelsFor(dossier, entries),
    agreement: agreementOf(decided),
  };
}

function filtersOf({ kind, state }: ReviewWanted): Filter<Queued>[] {
  return [
    { name: "kind", wanted: kind, valuesOf: ({ found }) => [{ value: found.kind, label: kindsWords[found.kind] }] },
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

/** How many attendances hang on each talks: where the talks are wrong, so are they. */
function dependentsIn(dossier: Dossier): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { talks } of dossier.attendance) if (talks !== null) counts.set(talks, (counts.get(talks) ?? 0) + 1);
  return counts;
}

interface Weighing {
  readonly dossier: Dossier;
  readonly blocking: ReadonlySet<string>;
  /** Ids of decisions that differ from a colleague's and are not settled. */
  readonly disputed: ReadonlySet<string>;
  readonly dependents: number;
}

/** How much depends on the item being right, and why, in a sentence. */
function weigh({ kind, item }: AnyItem, { dossier, blocking, disputed, dependents }: Weighing) {
  const open = dossier.conflicts.some(({ id, resolvedBy }) => resolvedBy === null && item.conflicts.includes(id));
  const isLost = item.evidence.every((one) => one.isLost);
  const isAlone = item.voices === 1;
  const reasons: [boolean, number, string][] = [
    [item.corrections.some((id) => disputed.has(id)), 9, "analysts decided differently on it"],
    [open, 8, "reports disagree on it"],
    [isLost, 7, "its sentence is gone from the corrected article"],
    [blocking.has(item.id), 6, "the deadlock rests on it"],
    [
      dependents > 0,
      Math.min(3, dependents / 4),
      `${dependents} ${dependents === 1 ? "entry" : "entries"} of who comes hang on it`,
    ],
    [kind === "attendance" && item.history.length > 1, 2, "it changed"],
    [kind === "position" && item.standing === "current" && isAlone, 1, "it stands in the matrix on one voice only"],
    [isAlone && kind !== "position", 0.5, "one voice only reports it"],
    [isAlone && kind === "position" && item.standing !== "current", 0.5, "one voice only reports it"],
  ];
  const met = reasons.filter(([isMet]) => isMet);
  const weight = kindWeights[kind] + met.reduce((sum, [, points]) => sum + points, 0);
  return { weight, reason: sentenceOf(met.map(([, , words]) => words)) };
}

/** “Reports disagree on it, and the deadlock rests on it.” */
function sentenceOf(reasons: readonly string[]): string {
  const [first = "several voices report it", ...rest] = reasons.slice(0, 3);
  const joined = [first, ...rest].reduce((text, one, at, all) =>
    at === all.length - 1 ? `${text}, and ${one}` : `${text}, ${one}`,
  );
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
