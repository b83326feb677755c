/** Corrections: what people decided, kept in the order of their time. */
import type { Kysely } from "kysely";
import type { Correction } from "../record/correction.ts";
import { chunks } from "./chunks.ts";
import { pack, unpack } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** Keeps those that are not there yet; returns how many. To be run in one transaction. */
export async function addCorrections(db: Kysely<Tables>, given: readonly Correction[]): Promise<number> {
  const fresh = new Map(given.map((one) => [one.id, one]));
  for (const some of chunks([...fresh.keys()])) {
    const known = await db.selectFrom("corrections").select("id").where("id", "in", some).execute();
    for (const { id } of known) fresh.delete(id);
  }
  const rows = [...fresh.values()].map((one) => ({ id: one.id, at: one.at, json: pack(one) }));
  for (const some of chunks(rows)) await db.insertInto("corrections").values(some).execute();
  return rows.length;
}

/** All of them, in order of their time, then of their id. */
export async function corrections(db: Kysely<Tables>): Promise<Correction[]> {
  const rows = await db.selectFrom("corrections").select(["id", "json"]).orderBy("at").orderBy("id").execute();
  return rows.map(({ id, json }) => unpack<Correction>(json, `the correction ${id}`, { id: "text", at: "text" }));
}
