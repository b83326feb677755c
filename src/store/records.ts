/** Articles, readings and reports, one by one or all of them. */
import type { Kysely } from "kysely";
import type { Article } from "../record/article.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import { chunks } from "./chunks.ts";
import { derivedHint, type Fields, unpack } from "./packed.ts";
import type { Tables } from "./tables.ts";

const articleFields: Fields = { id: "text", text: "text", paragraphs: "list", headings: "list", removals: "list" };
const items: Fields = {
  actors: "list",
  talks: "list",
  attendance: "list",
  conditions: "list",
  positions: "list",
  statements: "list",
};
const readingFields: Fields = { format: "text", reader: "object", ...items };
const reportFields: Fields = { article: "object", reader: "object", ...items };

export async function article(db: Kysely<Tables>, id: string): Promise<Article | null> {
  const row = await db.selectFrom("articles").select("json").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : unpackArticle(row.json, id);
}

/** The article's newest reading. */
export async function reading(db: Kysely<Tables>, id: string): Promise<Reading | null> {
  const row = await db
    .selectFrom("readings")
    .innerJoin("articles", "articles.id", "readings.article")
    .select(["readings.json as reading", "articles.json as article"])
    .where("articles.id", "=", id)
    .orderBy("readings.seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : unpackReading(row, id);
}

/** A reading, joined with its article again. */
export function unpackReading(row: { reading: Uint8Array; article: Uint8Array }, id: string): Reading {
  const { format, reader, ...rest } = unpack<Omit<Reading, "article">>(
    row.reading,
    `the reading of article ${id}`,
    readingFields,
  );
  return { format, reader, article: unpackArticle(row.article, id), ...rest };
}

export function unpackArticle(json: Uint8Array, id: string): Article {
  return unpack<Article>(json, `the article ${id}`, articleFields);
}

/** The report of every article's newest reading, in order of the articles' ids. */
export async function reports(db: Kysely<Tables>): Promise<Report[]> {
  const rows = await db.selectFrom("reports").select(["article", "json"]).orderBy("article").execute();
  return rows.map(unpackReport);
}

/** The reports of these articles, in order of their ids; those that are not there are left out. */
export async function reportsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Report[]> {
  const found: Report[] = [];
  for (const some of chunks([...new Set(articles)].sort())) {
    const rows = await db
      .selectFrom("reports")
      .select(["article", "json"])
      .where("article", "in", some)
      .orderBy("article")
      .execute();
    for (const row of rows) found.push(unpackReport(row));
  }
  return found;
}

export function unpackReport({ article: id, json }: { article: string; json: Uint8Array }): Report {
  return unpack<Report>(json, `the report of article ${id}`, reportFields, derivedHint);
}
