/** Dossiers as they were last derived, and the stamp that tells whether they still hold. */
import { type Kysely, sql } from "kysely";
import type { Dossier } from "../record/dossier.ts";
import { derivedHint, pack, unpack } from "./packed.ts";
import type { Derived } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * How much the store holds: its last article, reading and correction. Rows are only ever added, so that it changes with each
 * addition and an earlier stamp is nowhere greater than a later one.
 */
export async function stampOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ articles: number; readings: number; corrections: number }>`
    select (select coalesce(max(seq), 0) from articles) as articles,
      (select coalesce(max(seq), 0) from readings) as readings,
      (select coalesce(max(seq), 0) from corrections) as corrections`.execute(db);
  const [row] = rows;
  return row === undefined ? "0.0.0" : `${row.articles}.${row.readings}.${row.corrections}`;
}

/** What was last derived; null where nothing was. */
export async function derived(db: Kysely<Tables>): Promise<Derived | null> {
  const rows = await db
    .selectFrom("derivation")
    .leftJoin("dossiers", (on) => on.onTrue())
    .select(["stamp", "maker", "dossiers.id as dossier", "json"])
    .orderBy("place")
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const dossiers = rows.flatMap(({ dossier, json }) =>
    json === null
      ? []
      : [unpack<Dossier>(json, `the dossier ${dossier}`, { id: "text", name: "text", articles: "list" }, derivedHint)],
  );
  return { stamp: first.stamp, maker: first.maker, dossiers };
}

/** Keeps what was derived, unless what is there was derived from more. To be run in one transaction. */
export async function saveDerived(db: Kysely<Tables>, { stamp, maker, dossiers }: Derived): Promise<void> {
  const there = await db.selectFrom("derivation").select("stamp").executeTakeFirst();
  if (there !== undefined && isFrom(there.stamp, stamp)) return;
  const rows = dossiers.map((dossier, place) => ({ place, id: dossier.id, json: pack(dossier) }));
  await db.deleteFrom("dossiers").execute();
  // One at a time: a dossier of thousands of articles is megabytes.
  for (const row of rows) await db.insertInto("dossiers").values(row).execute();
  await db.deleteFrom("derivation").execute();
  await db.insertInto("derivation").values({ id: 1, stamp, maker }).execute();
}

/** Whether the first stamp is of more than the second. */
function isFrom(first: string, second: string): boolean {
  const [left, right] = [first.split(".").map(Number), second.split(".").map(Number)];
  return left.some((count, at) => count > (right[at] ?? 0));
}
