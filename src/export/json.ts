/** JSON: the dossier as it is. `parley schema dossier` prints its schema. */
import type { Dossier } from "../record/dossier.ts";

/** The dossier, indented by two spaces. */
export function exportJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}
