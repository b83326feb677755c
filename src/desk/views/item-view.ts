/** One item with all that hangs on it: conflicts, changes, and what people decided. */
import type { Correction, Decision } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem, ItemView } from "../../record/views/dossier-views.ts";
import { sentenceOf } from "../words/sentence-of.ts";
import { undoneAmong } from "./agreement.ts";
import { labelsFor } from "./article-labels.ts";

/** The view of an item; `corrections` are all of the store. */
export function itemViewOf(found: AnyItem, dossier: Dossier, corrections: readonly Correction[]): ItemView {
  const { item } = found;
  const conflicts = dossier.conflicts.filter(({ id }) => item.conflicts.includes(id));
  const changes = dossier.changes.filter(({ before, after }) => after.item === item.id || before?.item === item.id);
  const undone = undoneAmong(corrections);
  const history = corrections
    .filter(({ id }) => item.corrections.includes(id))
    .map(({ id, at, by, note, decision }) => ({
      id,
      at,
      by,
      note,
      what: decisionWords(decision),
      isUndone: undone.has(id),
    }));
  return {
    found,
    sentence: sentenceOf(found, dossier),
    conflicts,
    changes,
    history,
    articles: labelsFor(dossier, [item, conflicts, changes]),
  };
}

/** A decision in plain words: “set status to declined”. */
export function decisionWords(decision: Decision): string {
  switch (decision.do) {
    case "accept":
      return "accepted";
    case "reject":
      return "rejected";
    case "edit":
      return `set ${fieldWords(decision.set)}`;
    case "add":
      return `added by hand: ${fieldWords(decision.set)}`;
    case "merge":
      return decision.name === null ? "merged" : `merged as ${decision.name}`;
    case "split":
      return decision.name === null ? "split" : `split off as ${decision.name}`;
    case "rename":
      return `renamed ${decision.name}`;
    case "place":
      return decision.dossier === null ? "taken out of every dossier" : `placed in ${decision.dossier}`;
    case "rename-dossier":
      return `dossier named ${decision.name}`;
    case "undo":
      return "undone";
  }
}

function fieldWords(set: Readonly<Record<string, unknown>>): string {
  return Object.entries(set)
    .map(
      ([field, value]) => `${field} to ${value === null ? "nothing" : Array.isArray(value) ? value.join(", ") : value}`,
    )
    .join("; ");
}
