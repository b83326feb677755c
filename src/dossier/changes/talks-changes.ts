/** How talks went. */
import type { Change, ChangeType } from "../../record/change.ts";
import type { DossierTalks } from "../../record/dossier.ts";
import { isOtherDate } from "../talks/talks-history.ts";
import { changeOf, sideOf } from "./change-of.ts";

type Step = DossierTalks["history"][number];

/** The changes of all talks, beginning with the first that is heard of them. */
export function talksChanges(talks: readonly DossierTalks[]): Change[] {
  return talks.flatMap((item) =>
    item.history.map((step, at) => {
      const before = item.history[at - 1];
      return changeOf({
        kind: "talks",
        type: before === undefined ? "new" : typeOf(before, step),
        actor: null,
        about: item.name,
        before: before === undefined ? null : sideOf(item.id, stateOf(before, step), before.on, before.evidence),
        after: sideOf(item.id, stateOf(step, before), step.on, step.evidence),
      });
    }),
  );
}

/** Calling talks off that were to be held, or holding them after all, is a reversal; all else follows from what was. */
function typeOf(before: Step, after: Step): ChangeType {
  return (before.status === "cancelled") !== (after.status === "cancelled") ? "reversed" : "moved";
}

/** The status, with the day where it is the day that changed. */
function stateOf(step: Step, other: Step | undefined): string {
  const hasMoved = other !== undefined && isOtherDate(step.date, other.date);
  return hasMoved && step.date !== null ? `${step.status} (${step.date})` : step.status;
}
