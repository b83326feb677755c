/** The brief of a dossier, for whoever shows it in a form of his own. */
import { briefOf } from "../../export/brief/brief.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { BriefView } from "../../record/views/brief-view.ts";

/** Sections of clauses with the numbers of their footnotes, and the footnotes. */
export function dossierBrief(
  dossier: Dossier,
  deadlock: readonly { readonly sentence: string; readonly items: readonly string[] }[],
): BriefView {
  const { title, standfirst, sections, notes } = briefOf(dossier, deadlock);
  return structuredClone({ title, standfirst, sections, notes }) as BriefView;
}
