/** Looks for damage in a store. */
import { type Kysely, sql } from "kysely";
import { misplacedSpans } from "../record/misplaced-spans.ts";
import type { Backend } from "./backend.ts";
import { chunks } from "./chunks.ts";
import { unpackReading, unpackReport } from "./records.ts";
import type { Tables } from "./tables.ts";

/** In every so many-th article the words are looked up where their spans say; all are unpacked. */
const sampledEvery = 10;
const articlesAtOnce = 50;

/** What is wrong, a line each, for people; empty when all is well. */
export async function check({ db, index, damage }: Backend): Promise<string[]> {
  const lines = await damage();
  if (lines.length > 0) return lines;
  return [...(await strays(db)), ...(await indexGaps(db, index)), ...(await brokenRecords(db))];
}

/** Articles that lack what every article has, and the reverse. */
async function strays(db: Kysely<Tables>): Promise<string[]> {
  const questions: readonly [string, string][] = [
    ["has no reading", "select id from articles where id not in (select article from readings)"],
    [
      "has no report; `parley rebuild` makes it",
      "select id from articles where id not in (select article from reports)",
    ],
    [
      "has no entry in the search index; `parley rebuild` makes it",
      "select id from articles where id not in (select article from entries where kind = 'article')",
    ],
    [
      "has a report of an older reading; `parley rebuild` makes it anew",
      `select article as id from reports
        where reading <> (select max(seq) from readings where readings.article = reports.article)`,
    ],
    [
      "came in and is not there",
      "select article as id from arrivals where article is not null and article not in (select id from articles)",
    ],
  ];
  const found: string[] = [];
  for (const [what, question] of questions) {
    const { rows } = await sql.raw<{ id: string }>(`${question} order by 1`).execute(db);
    found.push(...rows.map(({ id }) => `article ${id} ${what}`));
  }
  return found;
}

async function indexGaps(db: Kysely<Tables>, index: Backend["index"]): Promise<string[]> {
  const { entries } = await db
    .selectFrom("entries")
    .select((with_) => with_.fn.countAll<number>().as("entries"))
    .executeTakeFirstOrThrow();
  const indexed = await index.size(db);
  if (indexed === entries) return [];
  return [`the search index holds ${indexed} entries of ${entries}; \`parley rebuild\` makes it anew`];
}

/** Records that cannot be unpacked, and spans whose words stand elsewhere. */
async function brokenRecords(db: Kysely<Tables>): Promise<string[]> {
  const found: string[] = [];
  const ids = await db.selectFrom("articles").select("id").orderBy("id").execute();
  for (const some of chunks(
    ids.map(({ id }) => id),
    articlesAtOnce,
  )) {
    const rows = await db
      .selectFrom("readings")
      .innerJoin("articles", "articles.id", "readings.article")
      .leftJoin("reports", "reports.article", "articles.id")
      .select([
        "articles.id",
        "articles.seq as place",
        "readings.json as reading",
        "articles.json as article",
        "reports.json as report",
      ])
      .where("articles.id", "in", some)
      .orderBy("articles.id")
      .orderBy("readings.seq")
      .execute();
    for (const row of rows) {
      try {
        const reading = unpackReading(row, row.id);
        if (row.report !== null) unpackReport({ article: row.id, json: row.report });
        if (row.place % sampledEvery !== 1) continue;
        const wrong = misplacedSpans(reading);
        if (wrong.length > 0) {
          found.push(
            `${wrong.length} spans of article ${row.id} do not stand where they say; the first: ${wrong[0]?.path}`,
          );
        }
      } catch (error) {
        found.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return [...new Set(found)];
}
