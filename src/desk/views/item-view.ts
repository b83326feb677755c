/** One item with all that hangs on it: conflicts, changes, and what people decided. */
import { correctionsInForce } from "../../dossier/corrections/in-force.ts";
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem, ItemView } from "../../record/views/dossier-views.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { historyOf } from "../correct/undo.ts";
import { labelsFor } from "./article-labels.ts";
import { decisionWords } from "./decision-words.ts";
import { itemFields } from "./item-fields.ts";

/** The view of an item; `corrections` are all of the store. */
export function itemViewOf(found: AnyItem, dossier: Dossier, corrections: readonly Correction[]): ItemView {
  const { item } = found;
  const conflicts = dossier.conflicts.filter(({ id }) => item.conflicts.includes(id));
  const changes = dossier.changes.filter(({ before, after }) => after.item === item.id || before?.item === item.id);
  const settled = new Set(correctionsInForce(corrections).settled.map(({ id }) => id));
  const history = historyOf(found, corrections).map(({ correction: { id, at, by, note, decision }, isUndone }) => ({
    ...{ id, at, by, note, isUndone },
    what: decisionWords(decision),
    isSettled: settled.has(id),
  }));
  return {
    found,
    sentence: tellItem(found, dossier),
    fields: itemFields(found, dossier),
    conflicts,
    changes,
    history,
    articles: labelsFor(dossier, [item, conflicts, changes]),
  };
}
