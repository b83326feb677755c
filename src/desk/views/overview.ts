/** The overview: what changed, the talks, who comes, what is stuck, and where reports disagree. */
import type { Change } from "../../record/change.ts";
import type { Dossier, DossierTalks } from "../../record/dossier.ts";
import type { Overview } from "../../record/views/dossier-views.ts";
import { labelsFor } from "./article-labels.ts";
import { boardOf, byDate } from "./board.ts";
import { dossierEntry } from "./dossier-entry.ts";
import { withFewEvidence } from "./few-evidence.ts";

/** Changes that the overview shows; the timeline has all. */
const mostChanges = 20;

/** What the overview needs besides the dossier: the counts since a day, and the deadlock as it is printed. */
export interface OverviewParts {
  readonly since: string | null;
  readonly totals: { readonly new: number; readonly repeats: number; readonly contradicts: number };
  readonly deadlock: unknown;
}

/** The overview of a dossier. */
export function overviewOf(dossier: Dossier, { since, totals, deadlock }: OverviewParts): Overview {
  const changes = dossier.changes.filter(({ on }) => since === null || (on !== null && on >= since));
  const whole = {
    changed: { since, ...totals, changes: [...changes].sort(weightiestLatest).slice(0, mostChanges) },
    talks: [...dossier.talks].sort(nextFirst(lastDayOf(dossier))),
    board: boardOf(dossier),
    conflicts: dossier.conflicts,
  };
  const shown = withFewEvidence(whole, 2);
  return {
    dossier: dossierEntry(dossier),
    asOf: dossier.asOf,
    ...shown,
    deadlock: withFewEvidence(deadlock, 2),
    articles: labelsFor(dossier, shown),
  };
}

/** Latest first; on one day, what turned before what is merely new. */
function weightiestLatest(a: Change, b: Change): number {
  const [left, right] = [a.on ?? "", b.on ?? ""];
  const rank = ({ type }: Change) => (type === "new" ? 1 : 0);
  return left > right ? -1 : left < right ? 1 : rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function lastDayOf(dossier: Dossier): string {
  return dossier.asOf ?? dossierEntry(dossier).to ?? "";
}

/** Talks that are still to come, the nearest first; then those that were, the latest first. */
function nextFirst(today: string): (a: DossierTalks, b: DossierTalks) => number {
  const isAhead = ({ date, status }: DossierTalks) => status !== "ended" && (date ?? "") >= today;
  return (a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    return isAhead(a) ? byDate(a, b) : byDate(b, a);
  };
}
