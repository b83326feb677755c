/** Where reports disagree: what on, what each says, and who says it. */
import type { Conflict } from "../../record/conflict.ts";
import type { Dossier } from "../../record/dossier.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { citesOf } from "./cite.ts";

/** Each of some conflicts; the open ones first. */
export function conflictLines(conflicts: readonly Conflict[], dossier: Dossier, look: BriefLook): string[] {
  const openFirst = [...conflicts].sort((a, b) => Number(a.resolvedBy !== null) - Number(b.resolvedBy !== null));
  return openFirst.flatMap((conflict) => oneConflict(conflict, dossier, look));
}

function oneConflict(conflict: Conflict, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const settled = conflict.resolvedBy === null ? [] : [`settled by correction ${conflict.resolvedBy.slice(0, 8)}`];
  const about = [sentence(conflict.about), ...settled, ...idIn(look, conflict)].join(" · ");
  return [
    ...hang("  ", bold(harmless(about)), look.columns),
    ...conflict.sides.flatMap(({ says, evidence }) => [
      ...hang("    – ", harmless(says), look.columns),
      ...hang("      ", harmless(citesOf(evidence, dossier)), look.columns).map(dim),
    ]),
  ];
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
