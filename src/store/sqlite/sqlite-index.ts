/** The full-text index in SQLite: FTS5, which keeps words and no texts. Its rows' ids are those of `entries`. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { IndexQuery, SearchIndex } from "../backend.ts";
import { idsOfDays } from "../search/entry-id.ts";
import { asksForDays } from "../search/query-words.ts";
import type { QueryNode } from "../store.ts";
import type { Tables } from "../tables.ts";
import { plainQuery } from "./sqlite-driver.ts";
import { everyKind, matchOf, matchOfKinds } from "./sqlite-match.ts";

const columns = ["words", "speaker", "party", "issue", "status", "publisher", "kind"] as const;

/** Makes it. Words are folded before they come here; the tokenizer has only to split them at spaces. */
export const makeIndex = `create virtual table entry_index using fts5(${columns.join(", ")}, content = '',
  contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 tokenchars '|'")`;

const insertRow = `insert into entry_index (rowid, ${columns.join(", ")}) values (?, ?, ?, ?, ?, ?, ?, ?)`;

export const sqliteIndex: SearchIndex = {
  async put(db, rows) {
    // In order of ids: FTS5 starts a new segment whenever a row comes out of order.
    for (const row of [...rows].sort((a, b) => a.id - b.id)) {
      const kind = `${everyKind} ${row.kind}`;
      const values = [row.words, row.speaker, row.party, row.issue, row.status, row.publisher, kind];
      await db.executeQuery(plainQuery(insertRow, [row.id, ...values]));
    }
  },

  async drop(db, ids) {
    for (const id of ids) await db.executeQuery(plainQuery("delete from entry_index where rowid = ?", [id]));
  },

  async clear(db) {
    await db.executeQuery(plainQuery("drop table if exists entry_index", []));
    await db.executeQuery(plainQuery(makeIndex, []));
  },

  async find(db, query, limit) {
    const { rows } = await sql<{ id: number }>`${idsOf(query)} order by id desc limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },

  async count(db, query) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (${idsOf(query)})`.execute(db);
    return rows[0]?.count ?? 0;
  },

  async size(db: Kysely<Tables>) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from entry_index_docsize`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

/** Lists so short are looked up once; of longer ones, each find is asked whether it is in one of them. */
const fewArticles = 50;

/** The statement that gives the ids of what matches. */
function idsOf(query: IndexQuery): RawBuilder<unknown> {
  const { words } = query;
  if (isBounded(words)) return idsInIndex(query);
  // “boats OR (fees after:2025)”: either side by itself is a question to the index.
  const areSides = words?.kind === "or" && words.nodes.every(isBounded);
  if (areSides)
    return sql.join(
      words.nodes.map((side) => idsInIndex({ ...query, words: side })),
      sql` union `,
    );
  return idsAmongEntries(query, words);
}

/** Whether the days in it, if there are any, hold for all of it, so that they bound the ids. */
function isBounded(words: QueryNode | null): boolean {
  return apart(words).rest.every((node) => !asksForDays(node));
}

function apart(words: QueryNode | null): { days: { from: number; to: number }[]; rest: QueryNode[] } {
  const nodes = words === null ? [] : words.kind === "and" ? words.nodes : [words];
  const days = nodes.flatMap((node) => (node.kind === "days" ? [idsOfDays(node.from, node.to)] : []));
  return { days, rest: nodes.filter((node) => node.kind !== "days") };
}

function idsInIndex(query: IndexQuery): RawBuilder<unknown> {
  const { days, rest } = apart(query.words);
  const id = sql.ref("entry_index.rowid");
  const words = rest.length === 0 ? null : matchOf({ kind: "and", nodes: rest });
  const kinds = matchOfKinds(query.kinds);
  const match = words === null ? kinds : query.kinds.length === 0 ? words : `(${words}) AND (${kinds})`;
  const conditions = [sql`entry_index match ${match}`, ...boundsOf(query, id)];
  for (const { from, to } of days) conditions.push(sql`${id} >= ${from} and ${id} < ${to}`);
  if (query.articles !== null) {
    const isOfThem = sql`entries.article in (select value from json_each(${JSON.stringify(query.articles)}))`;
    // The sign keeps SQLite from asking the index once for every row of these articles.
    const isAmong =
      query.articles.length <= fewArticles
        ? sql`+${id} in (select entries.id from entries where ${isOfThem})`
        : sql`exists (select 1 from entries where entries.id = ${id} and ${isOfThem})`;
    conditions.push(isAmong);
  }
  return sql`select ${id} as id from entry_index where ${sql.join(conditions, sql` and `)}`;
}

/** For days in any place of the query: looks at every entry. */
function idsAmongEntries(query: IndexQuery, words: QueryNode | null): RawBuilder<unknown> {
  const id = sql.ref("entries.id");
  const conditions = boundsOf(query, id);
  if (words !== null) conditions.push(conditionOf(words));
  if (query.kinds.length > 0) conditions.push(sql`entries.kind in (${sql.join([...query.kinds])})`);
  if (query.articles !== null) {
    conditions.push(sql`entries.article in (select value from json_each(${JSON.stringify(query.articles)}))`);
  }
  const all = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  return sql`select ${id} as id from entries where ${all}`;
}

function boundsOf({ below, madeUpTo }: IndexQuery, id: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (below !== null) conditions.push(sql`${id} < ${below}`);
  if (madeUpTo !== null) conditions.push(sql`(${id} & 2147483647) <= ${madeUpTo}`);
  return conditions;
}

/** A query with days somewhere in it, as a condition of a row of `entries`. */
function conditionOf(node: QueryNode): RawBuilder<unknown> {
  if (node.kind === "days") {
    const { from, to } = idsOfDays(node.from, node.to);
    return sql`(entries.id >= ${from} and entries.id < ${to})`;
  }
  if (!asksForDays(node)) {
    return sql`entries.id in (select rowid from entry_index where entry_index match ${matchOf(node)})`;
  }
  if (node.kind === "not") return sql`not ${conditionOf(node.node)}`;
  if (node.kind !== "and" && node.kind !== "or") throw new Error(`No days in “${node.kind}”.`);
  return sql`(${sql.join(node.nodes.map(conditionOf), node.kind === "and" ? sql` and ` : sql` or `)})`;
}
