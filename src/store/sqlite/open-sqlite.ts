/** Opens a store that is one file. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { Kysely, sql } from "kysely";
import { ParleyError } from "../../record/error.ts";
import type { Backend, SchemaWords } from "../backend.ts";
import { formatOf, migrate, newerStore } from "../migrations/migrate.ts";
import type { StoreLimits, StoreNeed } from "../open-store.ts";
import type { Tables } from "../tables.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { lockTimeout } from "./sqlite-driver.ts";
import { damaged, explainSqlite, isBusy, unwritable } from "./sqlite-errors.ts";
import { makeIndex, sqliteIndex } from "./sqlite-index.ts";

/** Marks the file as Parley's (“PRLY”), for `file` and for us. */
const applicationId = 0x50524c59;
/** Bytes that the write-ahead log keeps after it was emptied. */
const logLimit = 32 * 1024 * 1024;

const words: SchemaWords = {
  runningNumber: "integer primary key autoincrement",
  wholeNumber: "integer",
  bytes: "blob",
  text: "text",
  appendOnly: (table) =>
    ["update", "delete"].map(
      (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, '${table} are kept as they came'); end`,
    ),
  searchIndex: [makeIndex],
};

/** The backend for the file at `path`. */
export async function openSqlite(
  path: string,
  need: StoreNeed,
  { patience, mostPages }: Required<StoreLimits>,
): Promise<Backend> {
  const isThere = existsSync(path);
  if (!isThere && need === "existing") throw missing(path);
  if (isThere && statSync(path).isDirectory()) throw damaged(path, "it is a folder");
  if (!isThere) makeFolderOf(path);
  const isWritable = mayWrite(path, isThere);
  if (!isThere && !isWritable) throw unwritable(path, "its folder may only be read");

  let database: DatabaseSyncInstance | null = null;
  try {
    database = isWritable ? await openForWriting(path, patience) : openForReading(path);
    if (mostPages !== null) database.exec(`pragma max_page_count = ${Math.floor(mostPages)}`);
    const backend = backendOn(database, { path, patience, isWritable });
    await bringUp(backend, need);
    return backend;
  } catch (error) {
    database?.close();
    throw explainSqlite(error, path);
  }
}

/** Between two tries to open a file that another process is just making, in milliseconds. */
const retryAfter = 25;

/**
 * SQLite refuses at once, without waiting, to set the journal of a file that another process opens for the first time just then:
 * it is tried again for as long as patience lasts.
 */
async function openForWriting(path: string, patience: number): Promise<DatabaseSyncInstance> {
  const end = Date.now() + patience;
  for (;;) {
    const database = new DatabaseSync(path, { timeout: lockTimeout, enableForeignKeyConstraints: true });
    try {
      database.exec(`
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma journal_size_limit = ${logLimit};
        pragma cache_size = -32000;
        pragma temp_store = memory;
      `);
      return database;
    } catch (error) {
      database.close();
      if (!isBusy(error) || Date.now() >= end) throw error;
      await sleep(retryAfter);
    }
  }
}

/**
 * A folder that may only be read has no room for the file that readers agree by. Where no writer left anything to be
 * taken over, the file is opened as one that does not change.
 */
function openForReading(path: string): DatabaseSyncInstance {
  const log = `${path}-wal`;
  const isAtRest = !existsSync(log) || statSync(log).size === 0;
  const place = pathToFileURL(resolve(path));
  if (isAtRest) place.searchParams.set("immutable", "1");
  return new DatabaseSync(place, { readOnly: true, timeout: lockTimeout });
}

function backendOn(
  database: DatabaseSyncInstance,
  { path, patience, isWritable }: { path: string; patience: number; isWritable: boolean },
): Backend {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database, patience) });
  return {
    name: path,
    db,
    index: sqliteIndex,
    words,
    isWritable,
    async write(work) {
      if (!isWritable) throw unwritable(path, "it may only be read");
      return await db.transaction().execute(work);
    },
    explain: (error) => explainSqlite(error, path),
    async hasTable(table) {
      const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(db);
      return rows.length > 0;
    },
    async damage() {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
      const { rows: strays } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
      return [
        ...rows.map((row) => row.integrity_check).filter((line) => line !== "ok"),
        ...strays.map((stray) => `a row of ${stray.table} belongs to no row of ${stray.parent}`),
      ];
    },
    async close() {
      await db.destroy();
    },
  };
}

/** Makes or updates the tables, where that is wanted and can be done. */
async function bringUp(backend: Backend, need: StoreNeed): Promise<void> {
  const { name: path, db } = backend;
  const format = await formatOf(backend);
  if (format === "current") return;
  if (format === "newer") throw newerStore(path);
  if (format === "empty") {
    const { rows } = await sql<{
      name: string;
    }>`select name from sqlite_master where type = 'table' and name not like 'parley_migration%' limit 1`.execute(db);
    // Another process may have made the tables between the two questions.
    if (rows.length > 0 && (await formatOf(backend)) !== "empty") return bringUp(backend, need);
    if (rows.length > 0) throw damaged(path, "it is another program's database");
    if (need === "existing") throw missing(path);
  }
  if (!backend.isWritable)
    throw unwritable(path, "it is of an older format and may only be read, so it cannot be updated");
  await migrate(backend);
  await sql.raw(`pragma application_id = ${applicationId}`).execute(db);
}

function missing(path: string): ParleyError {
  return new ParleyError("store-missing", `There is no store at ${path} yet.`, {
    hint: "Make one by adding reports: `parley add PATH`.",
  });
}

function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
  } catch (cause) {
    throw unwritable(path, "its folder cannot be made", cause);
  }
}

/** Whether this process may write the file and, beside it, the files that SQLite works with. */
function mayWrite(path: string, isThere: boolean): boolean {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
    if (isThere) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
