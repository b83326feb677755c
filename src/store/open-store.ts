/** Opening a store: a file for SQLite, an address for PostgreSQL. */
import { keptStore } from "./kept-store.ts";
import type { Store } from "./store.ts";

/** What is expected of the place: that a store is there, or that one may be made. */
export type StoreNeed = "existing" | "made-if-missing";

/** How long another writer is waited for before `store-busy`, in milliseconds. */
const usualPatience = 30_000;

export interface StoreLimits {
  /** How long another writer is waited for, in milliseconds. */
  readonly patience?: number;
  /** Pages of 4 KB that a file may grow to; beyond them it behaves as on a full disk. For tests; null: no limit but the disk. */
  readonly mostPages?: number | null;
}

/**
 * The store at `place`: a path, or `postgres://user@host/database`. Throws `store-missing`, `store-unwritable`, `store-damaged`,
 * `store-newer` or `store-unreachable`.
 */
export async function openStore(
  place: string,
  need: StoreNeed,
  { patience = usualPatience, mostPages = null }: StoreLimits = {},
): Promise<Store> {
  if (isAddress(place)) {
    const { openPostgres } = await import("./postgres/open-postgres.ts");
    return keptStore(await openPostgres(place, need, patience));
  }
  const { openSqlite } = await import("./sqlite/open-sqlite.ts");
  return keptStore(await openSqlite(place, need, { patience, mostPages }));
}

/** Whether a place is a server's address and not a file. */
export function isAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place);
}
