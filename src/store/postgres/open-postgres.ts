/** Opens a store on a PostgreSQL server. */
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { ParleyError } from "../../record/error.ts";
import type { Backend, SchemaWords } from "../backend.ts";
import { formatOf, migrate, newerStore } from "../migrations/migrate.ts";
import type { StoreNeed } from "../open-store.ts";
import type { Tables } from "../tables.ts";
import { explainPostgres, isPassing } from "./postgres-errors.ts";
import { makeIndex, postgresIndex } from "./postgres-index.ts";

/** Any number that no other program at the same database uses: whoever holds it is the store's only writer. */
const writersLock = 0x50524c59;
const int8 = 20;
const connectionTimeout = 10_000;

const words: SchemaWords = {
  runningNumber: "bigint generated always as identity primary key",
  wholeNumber: "bigint",
  bytes: "bytea",
  text: 'text collate "C"',
  appendOnly: (table) => [
    `create or replace function parley_refuse() returns trigger language plpgsql as
      $$ begin raise exception '% are kept as they came', tg_table_name; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table}
      for each statement execute function parley_refuse()`,
    // It is deflated already.
    ...(table === "arrivals" ? [] : [`alter table ${table} alter column json set storage external`]),
  ],
  searchIndex: makeIndex,
};

/** The backend for a server's address. `patience`: how long, in milliseconds, another writer is waited for. */
export async function openPostgres(address: string, need: StoreNeed, patience: number): Promise<Backend> {
  const name = withoutPassword(address);
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    connectionTimeoutMillis: connectionTimeout,
    application_name: "parley",
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while it is idle is replaced when one is needed.
  pool.on("error", () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const backend = backendOn(db, name, patience);
  try {
    await bringUp(backend, need);
    return backend;
  } catch (error) {
    await db.destroy();
    throw backend.explain(error);
  }
}

function backendOn(db: Kysely<Tables>, name: string, patience: number): Backend {
  return {
    name,
    db,
    index: postgresIndex,
    words,
    isWritable: true,
    async write(work) {
      const end = Date.now() + patience;
      for (;;) {
        try {
          return await db.transaction().execute(async (transaction) => {
            await sql.raw(`set local lock_timeout = ${Math.max(1, Math.round(patience))}`).execute(transaction);
            await sql`select pg_advisory_xact_lock(${writersLock})`.execute(transaction);
            return await work(transaction);
          });
        } catch (error) {
          if (!isPassing(error) || Date.now() >= end) throw error;
        }
      }
    },
    explain: (error) => explainPostgres(error, name),
    async hasTable(table) {
      const { rows } = await sql<{ found: string | null }>`select to_regclass(${table})::text as found`.execute(db);
      return rows[0]?.found != null;
    },
    async damage() {
      return [];
    },
    async close() {
      await db.destroy();
    },
  };
}

/** Makes or updates the tables, where that is wanted. */
async function bringUp(backend: Backend, need: StoreNeed): Promise<void> {
  const { name, db } = backend;
  const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(db);
  if (rows[0]?.encoding !== "UTF8") {
    throw new ParleyError("store-unreachable", `The store ${name} cannot be used: its database is not in UTF-8.`, {
      hint: "Make another with `createdb --encoding UTF8 --template template0 NAME`.",
    });
  }
  const format = await formatOf(backend);
  if (format === "current") return;
  if (format === "newer") throw newerStore(name);
  if (format === "empty" && need === "existing") {
    throw new ParleyError("store-missing", `There is no store at ${name} yet.`, {
      hint: "Make one by adding reports: `parley add PATH`.",
    });
  }
  await migrate(backend);
}

/** Counts and running numbers come as numbers: they stay far below 2⁵³. */
function parserOf(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return oid === int8 ? Number : pg.types.getTypeParser(oid, format as "text");
}

/** The address as messages may show it. */
function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    url.searchParams.delete("password");
    return url.href;
  } catch (cause) {
    throw new ParleyError("store-unreachable", "The store's address is not one of a database server.", {
      hint: "Write it as postgres://USER@HOST/DATABASE.",
      cause: cause instanceof TypeError ? undefined : cause,
    });
  }
}
