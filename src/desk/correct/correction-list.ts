/** Corrections as a list shows them: who decided what, about which words, and whether it counts. */
import { byTime } from "../../dossier/corrections/in-force.ts";
import type { Correction, Decision, Target } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { decisionWords } from "../views/item-view.ts";
import { undoneIds } from "./undo.ts";

export interface CorrectionEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly do: Decision["do"];
  /** In plain words: “set status to declined”. */
  readonly what: string;
  /** What it is about: the words of an item, names, or how many articles; empty where there is nothing to show. */
  readonly of: string;
  readonly note: string | null;
  readonly isUndone: boolean;
  /** Why it found nothing to be applied to; null where it did, or is undone. */
  readonly unapplied: string | null;
}

/** All corrections, the latest first. `dossiers` tell which of them found nothing. */
export function correctionList(corrections: readonly Correction[], dossiers: readonly Dossier[]): CorrectionEntry[] {
  const undone = undoneIds(corrections);
  const reasons = new Map(
    dossiers.flatMap(({ unapplied }) => unapplied.map(({ correction, reason }) => [correction, reason])),
  );
  const byId = new Map(corrections.map((one) => [one.id, one]));
  return [...corrections]
    .sort(byTime)
    .reverse()
    .map((correction) => {
      const { id, at, by, note, decision } = correction;
      return {
        ...{ id, at, by, note, do: decision.do },
        what: decisionWords(decision),
        of: aboutWords(decision, byId),
        isUndone: undone.has(id),
        unapplied: undone.has(id) ? null : (reasons.get(id) ?? null),
      };
    });
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
