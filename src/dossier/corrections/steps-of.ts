/** What a correction asks of single articles: the same decision, step by step, each about one item's words. */
import type { CorrectedFields, Correction, ItemKind, ItemTarget, Target } from "../../record/correction.ts";
import type { Span } from "../../record/span.ts";

/** What is to be done to the item that a target means, or with it. `locate` only asks which item it is. */
export type Step = { readonly correction: string; readonly nth: number; readonly article: string } & (
  | { readonly do: "accept" | "reject" | "locate"; readonly target: ItemTarget }
  | {
      readonly do: "edit";
      readonly target: ItemTarget;
      readonly set: CorrectedFields;
      readonly spans: readonly Span[] | null;
    }
  | { readonly do: "add"; readonly kind: ItemKind; readonly spans: readonly Span[]; readonly set: CorrectedFields }
);

/** The steps of a correction, its main target first; none where it is about actors, issues or whole articles. */
export function stepsOf({ id, decision }: Correction): Step[] {
  const at = (target: ItemTarget, nth: number) => ({ correction: id, nth, article: target.article, target });
  switch (decision.do) {
    case "accept":
    case "reject":
      return [decision.target, ...(decision.also ?? [])].map((target, nth) => ({
        ...at(target, nth),
        do: decision.do,
      }));
    case "edit": {
      const { target, set, spans } = decision;
      if (!isItem(target)) return [];
      return [
        { ...at(target, 0), do: "edit", set, spans: spans ?? null },
        ...(decision.also ?? []).map((one, nth) => ({ ...at(one, nth + 1), do: "edit" as const, set, spans: null })),
      ];
    }
    case "add": {
      const { kind, article, spans, set } = decision;
      return [{ correction: id, nth: 0, article, do: "add", kind, spans, set }];
    }
    case "merge":
      return decision.targets.filter(isItem).map((target, nth) => ({ ...at(target, nth), do: "locate" }));
    case "split":
      return [decision.target, ...decision.apart]
        .filter(isItem)
        .map((target, nth) => ({ ...at(target, nth), do: "locate" }));
    case "rename":
      return isItem(decision.target) ? [{ ...at(decision.target, 0), do: "locate" }] : [];
    case "place":
    case "rename-dossier":
    case "undo":
      return [];
  }
}

/** Whether a target is an item, not an actor or an issue. */
export function isItem(target: Target): target is ItemTarget {
  return target.kind !== "actor" && target.kind !== "issue";
}
