/** Lists of what was added, a page at a time. */
import { type Kysely, sql } from "kysely";
import type { Reading } from "../record/reading.ts";
import { readCursor, writeCursor } from "./search/cursor.ts";
import type { Arrival, ArticleEntry, Page } from "./store.ts";
import type { Tables } from "./tables.ts";

interface PageOptions {
  readonly limit: number;
  readonly after: string | null;
}

/** Articles, the latest published first; those without a date come last. */
export async function articles(db: Kysely<Tables>, { limit, after }: PageOptions): Promise<Page<ArticleEntry>> {
  const last = after === null ? null : readCursor(after, { key: "string", id: "string" });
  const rows = await db
    .selectFrom("articles")
    .innerJoin("readings", "readings.article", "articles.id")
    .select([
      "articles.id",
      "headline",
      "publisher",
      "published_on",
      "published_key",
      "url",
      "added_at",
      "reader_version",
    ])
    .where("readings.seq", "=", (from) =>
      from
        .selectFrom("readings as newest")
        .select((with_) => with_.fn.max("newest.seq").as("seq"))
        .whereRef("newest.article", "=", "articles.id"),
    )
    .$if(last !== null, (query) =>
      query.where((with_) =>
        with_.or([
          with_("published_key", "<", last?.key ?? ""),
          with_.and([with_("published_key", "=", last?.key ?? ""), with_("articles.id", "<", last?.id ?? "")]),
        ]),
      ),
    )
    .orderBy("published_key", "desc")
    .orderBy("articles.id", "desc")
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom("articles")
    .select((with_) => with_.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map((row) => ({
      id: row.id,
      headline: row.headline,
      publisher: row.publisher,
      publishedOn: row.published_on,
      url: row.url,
      addedAt: row.added_at,
      reader: row.reader_version,
    })),
    total,
    next: end === undefined ? null : writeCursor({ key: end.published_key, id: end.id }),
  };
}

/** What came in, the latest first; of what came in several times, the last. */
export async function arrivals(db: Kysely<Tables>, { limit, after }: PageOptions): Promise<Page<Arrival>> {
  const last = after === null ? null : readCursor(after, { seq: "number" });
  const rows = await db
    .selectFrom("arrivals")
    .select(["seq", "key", "name", "at", "outcome", "article", "reason"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("arrivals as later")
            .select("later.seq")
            .whereRef("later.key", "=", "arrivals.key")
            .whereRef("later.seq", ">", "arrivals.seq"),
        ),
      ),
    )
    .$if(last !== null, (query) => query.where("seq", "<", last?.seq ?? 0))
    .orderBy("seq", "desc")
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom("arrivals")
    .select(sql<number>`count(distinct ${sql.ref("key")})`.as("total"))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map(({ seq: _seq, ...arrival }) => arrival as Arrival),
    total,
    next: end === undefined ? null : writeCursor({ seq: end.seq }),
  };
}

/** Every article's id, in order. */
export async function articleIds(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom("articles").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** Articles whose newest reading is by another version of the reader, or with another model, than this. */
export async function articlesNotReadBy(db: Kysely<Tables>, reader: Reading["reader"]): Promise<string[]> {
  const rows = await db
    .selectFrom("readings")
    .select("article")
    .where("seq", "in", (from) =>
      from
        .selectFrom("readings as newest")
        .select((with_) => with_.fn.max("newest.seq").as("seq"))
        .groupBy("newest.article"),
    )
    .where((with_) =>
      with_.or([with_("reader_version", "!=", reader.version), with_("reader_model", "!=", reader.model)]),
    )
    .orderBy("article")
    .execute();
  return rows.map(({ article }) => article);
}
