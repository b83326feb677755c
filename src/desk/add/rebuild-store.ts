/** Making everything derived again from the ground state. */
import { reportOf } from "../../dossier/report-of.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { Store } from "../../store/store.ts";
import { openDossiers } from "../dossiers/open-dossiers.ts";

/** Throws away what was derived, makes it again, and returns the dossiers. */
export async function rebuildStore(
  store: Store,
  onProgress: (done: number, total: number) => void,
): Promise<readonly Dossier[]> {
  await store.rebuild(reportOf, onProgress);
  return openDossiers(store, null);
}
