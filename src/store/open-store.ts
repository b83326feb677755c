/** Opening a store: a file for SQLite, an address for PostgreSQL. */
import type { Store } from "./store.ts";

/** What is expected of the place: that a store is there, or that one may be made. */
export type StoreNeed = "existing" | "made-if-missing";

/**
 * The store at `place`: a path, or `postgres://user@host/database`. Throws `store-missing`, `store-unwritable`, `store-damaged`,
 * `store-newer` or `store-unreachable`.
 */
export async function openStore(place: string, need: StoreNeed): Promise<Store> {
  throw new Error(`not built yet: ${place} ${need}`);
}
