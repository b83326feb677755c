/** Writing the rows of a Discourse Network Analyzer database as the SQLite file that DNA opens. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DnaTableRows } from "../../export/dna/rows.ts";
import { dnaSchema } from "../../export/dna/schema.ts";
import { ParleyError } from "../../record/error.ts";

/** The bytes of the file. It is made in a folder of its own that is gone afterwards; throws `output-unwritable` where none can be made. */
export async function dnaFileOf(tables: readonly DnaTableRows[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "parley-dna-")).catch((cause) => {
    throw new ParleyError("output-unwritable", `No folder could be made in ${tmpdir()}.`, {
      cause,
      hint: "Name a folder that can be written in TMPDIR.",
    });
  });
  try {
    const path = join(folder, "export.dna");
    await writeTables(path, tables);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTables(path: string, tables: readonly DnaTableRows[]): Promise<void> {
  const { DatabaseSync } = await import("@photostructure/sqlite");
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    database.exec("BEGIN");
    for (const statement of dnaSchema()) database.exec(statement);
    for (const { table, columns, rows } of tables) {
      const insert = database.prepare(
        `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      );
      for (const row of rows) insert.run(...row);
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}
