/** Keeps the search entries of readings, and takes them away again. */
import type { Kysely } from "kysely";
import type { Reading } from "../../record/reading.ts";
import type { IndexRow, SearchIndex } from "../backend.ts";
import { chunks } from "../chunks.ts";
import type { Tables } from "../tables.ts";
import { entriesOf } from "./entries-of.ts";
import { entryId } from "./entry-id.ts";

/** PostgreSQL takes no NUL in a text. */
const nul = /\0/g;

/** Makes and keeps the entries of readings whose articles have none. */
export async function putEntries(db: Kysely<Tables>, index: SearchIndex, readings: readonly Reading[]): Promise<void> {
  const made = readings.flatMap((reading) => entriesOf(reading).map((entry) => ({ entry, article: reading.article })));
  if (made.length === 0) return;
  const { value } = await db
    .updateTable("counters")
    .set((with_) => ({ value: with_("value", "+", made.length) }))
    .where("name", "=", "entries")
    .returning("value")
    .executeTakeFirstOrThrow();
  const first = value - made.length + 1;
  const rows = made.map(({ entry, article }, at) => ({
    id: entryId(article.publishedOn, first + at),
    article: article.id,
    entry,
  }));
  for (const some of chunks(rows)) {
    await db
      .insertInto("entries")
      .values(
        some.map(({ id, article, entry }) => ({
          id,
          article,
          kind: entry.kind,
          item: entry.item,
          actor: entry.actor,
          text: entry.text.replace(nul, ""),
        })),
      )
      .execute();
  }
  await index.put(
    db,
    rows.map(({ id, entry }): IndexRow => ({ id, ...entry })),
  );
}

/** Takes away the entries of these articles. */
export async function dropEntries(db: Kysely<Tables>, index: SearchIndex, articles: readonly string[]): Promise<void> {
  for (const some of chunks(articles)) {
    const gone = await db.deleteFrom("entries").where("article", "in", some).returning("id").execute();
    await index.drop(
      db,
      gone.map(({ id }) => id),
    );
  }
}
