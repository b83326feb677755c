/** Brings a store to the format of this Parley. Every format that was ever released has a way up. */
import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { ParleyError } from "../../record/error.ts";
import type { Backend, SchemaWords } from "../backend.ts";
import { first } from "./0001-first.ts";

/** All formats in order. Their names stand in every store: none is ever renamed or removed. */
const migrations: Readonly<Record<string, (db: Kysely<unknown>, words: SchemaWords) => Promise<void>>> = {
  "0001-first": first,
};

const migrationTable = "parley_migration";

/** `empty`: no table of Parley's is there. `older`, `current`, `newer`: than this Parley. */
export type StoreFormat = "empty" | "older" | "current" | "newer";

/** The format of what is there. */
export async function formatOf({ db, hasTable }: Pick<Backend, "db" | "hasTable">): Promise<StoreFormat> {
  if (!(await hasTable(migrationTable))) return "empty";
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db);
  if (rows.length === 0) return "empty";
  if (rows.some(({ name }) => !Object.hasOwn(migrations, name))) return "newer";
  return rows.length < Object.keys(migrations).length ? "older" : "current";
}

/** Applies every migration that is missing, in one transaction, once, whoever else tries at the same time. */
export async function migrate({ db, words }: Pick<Backend, "db" | "words">): Promise<void> {
  const provided: Record<string, Migration> = Object.fromEntries(
    Object.entries(migrations).map(([name, up]) => [name, { up: (on: Kysely<unknown>) => up(on, words) }]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => provided },
    migrationTableName: migrationTable,
    migrationLockTableName: `${migrationTable}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** What is said of a store that a newer Parley made. */
export function newerStore(name: string): ParleyError {
  return new ParleyError("store-newer", `The store ${name} was made by a newer Parley.`, {
    hint: "Update Parley, or name another store with --store.",
  });
}
