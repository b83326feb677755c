/**
 * Runs the same tests on every backend. SQLite is always there; PostgreSQL where its programs are installed. Where they are not,
 * its half is skipped and says so, unless PARLEY_TEST_POSTGRES is `required`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

export interface TestedBackend {
  readonly kind: "SQLite" | "PostgreSQL";
  /** A place where no store is yet. */
  newPlace(): Promise<string>;
}

/** Folders for files, removed at the end of the test file. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-store-"));
    made.push(folder);
    return folder;
  };
}

export function onEveryBackend(tests: (backend: TestedBackend) => void): void {
  describe("on SQLite", () => {
    const newFolder = temporaryFolders();
    tests({ kind: "SQLite", newPlace: async () => join(newFolder(), "record.db") });
  });
  onPostgres((server) => tests({ kind: "PostgreSQL", newPlace: async () => await server().newDatabase() }));
}

/** Tests that need a server of PostgreSQL. */
export function onPostgres(tests: (server: () => PostgresServer) => void): void {
  const programs = postgresPrograms();
  if (programs === null && process.env.PARLEY_TEST_POSTGRES === "required") {
    throw new Error(
      "PARLEY_TEST_POSTGRES is “required”, and no initdb and postgres are found. Install PostgreSQL's server.",
    );
  }
  if (programs === null) {
    console.warn(
      "SKIPPED: the store's tests on PostgreSQL. Install PostgreSQL's server (Debian: postgresql) to run them.",
    );
  }
  describe.skipIf(programs === null)("on PostgreSQL", () => {
    let server: PostgresServer | null = null;
    beforeAll(async () => {
      server = await startPostgres(programs ?? "");
    });
    afterAll(async () => {
      await server?.stop();
    });
    tests(() => {
      if (server === null) throw new Error("The server has not been started.");
      return server;
    });
  });
}
