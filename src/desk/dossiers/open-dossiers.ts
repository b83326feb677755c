/** The dossiers of a store, derived anew where anything was added since they were last derived. */
import type { Dossier } from "../../record/dossier.ts";
import type { Store } from "../../store/store.ts";

/** All dossiers, the one with most articles first. `asOf` (ISO 8601 day) leaves out later reports; null: all count. */
export async function openDossiers(store: Store, asOf: string | null): Promise<readonly Dossier[]> {
  throw new Error(`not built yet: ${store.name} ${asOf}`);
}

/**
 * The dossier that a person names: by id, name, or the beginning of either, in any case; null names the only one, or the one with most
 * articles. Throws `dossier-unknown` with the nearest names.
 */
export function findDossier(dossiers: readonly Dossier[], name: string | null): Dossier {
  throw new Error(`not built yet: ${dossiers.length} ${name}`);
}
