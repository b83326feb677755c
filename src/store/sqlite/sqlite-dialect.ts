/** Kysely's words for SQLite over the connection that @photostructure/sqlite gives. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteDriver } from "./sqlite-driver.ts";

/** The dialect for an open database; a transaction waits `patience` milliseconds for its turn. */
export function sqliteDialect(database: DatabaseSyncInstance, patience: number): Dialect {
  return {
    createDriver: () => new SqliteDriver(database, patience),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
  };
}

/** Kysely holds that SQLite's migrations cannot run in a transaction; SQLite's tables are made in transactions well enough. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
