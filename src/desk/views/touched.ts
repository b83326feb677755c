/** What a renaming, merging or splitting of an actor or an issue would touch: every item, with its words. */
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem, Touched } from "../../record/views/dossier-views.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { allItems } from "./all-items.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { type PageWanted, pageOf } from "./page-of.ts";

/** A page of the items that name the actor, or stand under the issue, of this id. */
export function touchedBy(dossier: Dossier, id: string, page: PageWanted): Touched {
  const entries = allItems(dossier)
    .filter((found) => namesIn(found).includes(id))
    .map((found) => ({
      id: found.item.id,
      kind: found.kind,
      sentence: tellItem(found, dossier),
      evidence: found.item.evidence,
    }));
  const shown = withFewEvidence(pageOf(entries, page), 1);
  return { ...shown, facets: [], articles: labelsFor(dossier, shown.entries) };
}

/** Ids of all actors of an item, and of its issue. */
function namesIn({ kind, item }: AnyItem): string[] {
  const ids = (refs: readonly ({ id: string } | null)[]) => refs.flatMap((ref) => ref?.id ?? []);
  switch (kind) {
    case "talks": {
      const { parties, host, mediators, delegations } = item;
      return ids([...parties, host, ...mediators, ...delegations.flatMap(({ party, head }) => [party, head])]);
    }
    case "attendance":
      return ids([item.actor, item.saidBy]);
    case "condition":
      return ids([item.statedBy, ...item.outcomeActor, ...item.requiresActor]);
    case "position":
      return [item.issue, ...ids([item.actor, item.side, ...item.toward])];
    case "statement":
      return ids([item.speaker, ...item.via]);
  }
}
