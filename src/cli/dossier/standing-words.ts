/** Words for what is known, not known, not mentioned, or contradicted, and for how sure a report is. */
import type { Change } from "../../record/change.ts";
import type { Dossier, DossierPosition } from "../../record/dossier.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { stanceWords } from "../../record/words/state-words.ts";

/** “disputed” where an open conflict has the item in it; otherwise empty. */
export function disputedMark(item: { readonly conflicts: readonly string[] }, dossier: Dossier): string {
  return isDisputed(item, dossier) ? "disputed" : "";
}

/** Whether reports disagree on the item and nobody has settled it. */
export function isDisputed({ conflicts }: { readonly conflicts: readonly string[] }, dossier: Dossier): boolean {
  return dossier.conflicts.some(({ id, resolvedBy }) => resolvedBy === null && conflicts.includes(id));
}

/** “demands: at least 400 cubic metres a second (of Tarvia)”. */
export function positionWords({ stance, content, toward }: DossierPosition): string {
  const of = toward.length === 0 ? "" : ` (of ${toward.map(({ name }) => name).join(", ")})`;
  return `${stanceWords[stance]}: ${content}${of}`;
}

/** A stance or status as a change tells it: “demands”, “withdrawn”. */
export function stateWords(state: string): string {
  return Object.hasOwn(stanceWords, state) ? stanceWords[state as keyof typeof stanceWords] : state;
}

/** Whose change it is, and of what: “Ilyana Voss at the Ravensholt talks”, “Tarvia on water releases”. */
export function changeTitle({ kind, actor, about }: Change): string {
  if (actor === null) return about;
  if (kind === "position") return `${actor.name} on ${about}`;
  return about === "" ? actor.name : `${actor.name}, ${about}`;
}

/** “Wednesday 12 March 2025”, or that it is not known. */
export function dayInWords(value: string | null): string {
  return value === null ? "date not known" : dateInWords(value);
}
