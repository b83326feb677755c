/** Corrections as a list shows them: who decided what, about which words, and whether it counts. */
import { byTime, correctionsInForce, settlementOf } from "../../dossier/corrections/in-force.ts";
import type { Correction, Decision, Target } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { HistoryEntry } from "../../record/views/review-views.ts";
import { decisionWords } from "../views/decision-words.ts";
import { undoneIds } from "./undo.ts";

/** All corrections, the latest first. `dossiers` tell which of them found nothing. */
export function correctionList(corrections: readonly Correction[], dossiers: readonly Dossier[]): HistoryEntry[] {
  const undone = undoneIds(corrections);
  const settled = new Set(correctionsInForce(corrections).settled.map(({ id }) => id));
  const reasons = new Map(
    dossiers.flatMap(({ unapplied }) => unapplied.map(({ correction, reason }) => [correction, reason])),
  );
  const byId = new Map(corrections.map((one) => [one.id, one]));
  return [...corrections]
    .sort(byTime)
    .reverse()
    .map((correction) => {
      const { id, decision } = correction;
      const isCounted = !undone.has(id) && !settled.has(id);
      return {
        ...correction,
        what: decisionWords(decision),
        of: aboutWords(decision, byId),
        isUndone: undone.has(id),
        isSettled: settled.has(id) && !undone.has(id),
        settles: settledNames(decision, byId),
        unapplied: isCounted ? (reasons.get(id) ?? null) : null,
      };
    });
}

/** Whose decisions a settlement takes the place of. */
function settledNames(decision: Decision, byId: ReadonlyMap<string, Correction>): string[] {
  const names = (settlementOf(decision)?.decisions ?? []).flatMap((id) => byId.get(id)?.by ?? []);
  return [...new Set(names)];
}

function aboutWords(decision: Decision, byId: ReadonlyMap<string, Correction>): string {
  switch (decision.do) {
    case "accept":
    case "reject":
    case "edit":
    case "rename":
      return targetWords(decision.target);
    case "add":
      return decision.spans.map(({ text }) => `“${text}”`).join(" … ");
    case "merge":
      return decision.targets.map(targetWords).join(" + ");
    case "split":
      return `${decision.apart.map(targetWords).join(", ")} from ${targetWords(decision.target)}`;
    case "place":
    case "rename-dossier":
      return decision.articles.length === 1
        ? `article ${decision.articles[0]}`
        : `${decision.articles.length} articles`;
    case "undo": {
      const target = byId.get(decision.correction);
      return target === undefined ? decision.correction : `${target.by}: ${decisionWords(target.decision)}`;
    }
  }
}

function targetWords(target: Target): string {
  if (target.kind === "actor" || target.kind === "issue") return target.name;
  const words = target.spans.map(({ text }) => text).join(" … ");
  return `${target.kind} “${words.length > 160 ? `${words.slice(0, 157)}…` : words}”`;
}
