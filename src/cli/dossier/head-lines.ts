/** The head of every screen about a dossier: its name, who negotiates, how much is known and from when. */
import { dossierEntry } from "../../desk/views/dossier-entry.ts";
import type { Dossier } from "../../record/dossier.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import type { BriefLook } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { rule, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";

/** Name, facts and a thin line. */
export function headLines(dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const { counts } = dossierEntry(dossier);
  const facts = [
    dossier.parties.length === 0 ? "parties not known" : namesOf(dossier.parties),
    `${several(counts.articles, "article")} from ${several(counts.outlets, "outlet")}`,
    spanInWords(dossier),
    dossier.asOf === null ? null : `as it stood on ${dateInWords(dossier.asOf)}`,
    look.showsIds ? dossier.id : null,
  ];
  return [
    ...wrapText(harmless(dossier.name), look.columns).map((line) => bold(line)),
    ...wrapText(harmless(facts.filter((one) => one !== null).join(" · ")), look.columns).map((line) => dim(line)),
    rule(look),
  ];
}

/** “10 March 2025 to 21 March 2025”, from the first report to the latest. */
export function spanInWords(dossier: Dossier): string {
  const { from, to } = dossierEntry(dossier);
  if (from === null || to === null) return "dates not known";
  return dateInWords(from === to ? from : `${from}/${to}`);
}

/** Sections one under the other, an empty line between them; those without lines are left out. */
export function screen(sections: readonly (readonly string[])[]): string {
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `\n${shown.join("\n\n")}\n\n`;
}

/** What a screen says that has nothing to show, and the next step. */
export function emptyLines(reason: string, next: string, look: BriefLook): string[] {
  return [
    ...wrapText(reason, look.columns),
    ...wrapText(`Next: ${next}`, look.columns).map((line) => look.paint.dim(line)),
  ];
}
