/** Runs Kysely's queries on one SQLite connection. */
import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from "kysely";
import { isBusy } from "./sqlite-errors.ts";

type Bound = Parameters<StatementSyncInstance["all"]>[1];

/** Statements kept ready; the store's own are fewer, searches and batches vary. */
const mostStatements = 100;

/** How long SQLite itself waits for a lock, in milliseconds; nothing else goes on in this process meanwhile. */
export const lockTimeout = 1_000;

/**
 * One connection, lent to one query or transaction at a time. Transactions are for writing and take the lock at their beginning:
 * one that is begun can be finished.
 */
export class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #patience: number;
  #queue: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSyncInstance, patience: number) {
    this.#connection = new SqliteConnection(database);
    this.#patience = patience;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#queue;
    let release = () => {};
    this.#queue = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /**
   * Another process may be writing: tries again, at growing and uneven intervals, for as long as patience lasts. SQLite's own
   * waiting would hold up everything else in this process, and with it a writer that is just there.
   */
  async beginTransaction(): Promise<void> {
    const end = Date.now() + this.#patience;
    this.#connection.run("pragma busy_timeout = 0");
    try {
      await this.#begin(end);
    } finally {
      this.#connection.run(`pragma busy_timeout = ${lockTimeout}`);
    }
  }

  async #begin(end: number): Promise<void> {
    for (let pause = 2; ; pause = Math.min(100, pause * 2)) {
      try {
        this.#connection.run("begin immediate");
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() >= end) throw error;
      }
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run("commit");
  }

  /** Some errors (a full disk) have rolled back already; then there is nothing to do. */
  async rollbackTransaction(): Promise<void> {
    if (this.#connection.isInTransaction) this.#connection.run("rollback");
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, { statement: StatementSyncInstance; isReader: boolean }>();

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  run(sql: string): void {
    this.#database.exec(sql);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, isReader } = this.#prepared(sql);
    const bound = parameters.map(bindable);
    if (isReader) return { rows: statement.all(...bound) as Row[] };
    const { changes } = statement.run(...bound);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the store reads in pages and streams nothing
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("The SQLite driver does not stream.");
  }

  /**
   * The binding lets go of the file only when the statements are collected as garbage, so that SQLite's own tidying at the end
   * may never come. What stands in the log is taken over into the file here; where that cannot be done (a full disk, another
   * reader), it stays in the log, where it is just as safe.
   */
  close(): void {
    this.#statements.clear();
    try {
      this.#database.exec("pragma busy_timeout = 0; pragma wal_checkpoint(truncate);");
    } catch {
      // It stays in the log.
    }
    this.#database.close();
  }

  #prepared(sql: string): { statement: StatementSyncInstance; isReader: boolean } {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, isReader: statement.columns().length > 0 };
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= mostStatements && !oldest.done) this.#statements.delete(oldest.value);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** Whole numbers are bound as such: the binding makes every number a float, which the full-text index passes over as a row's id. */
function bindable(value: unknown): Bound {
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  return value as Bound;
}

/** A statement as it stands, past Kysely's builder: for the index, whose rows come in thousands. */
export function plainQuery(sql: string, parameters: readonly unknown[]): CompiledQuery {
  return CompiledQuery.raw(sql, [...parameters]);
}
