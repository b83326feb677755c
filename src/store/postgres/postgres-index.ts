/**
 * The full-text index in PostgreSQL. Folded words go into a `tsvector` as they are, each with the letter of its field before it
 * (“w:dam”, “p:tarvia”); the server's own dictionaries have no part in it. Of a phrase the vector tells that its words are there,
 * and the folded text that they stand together.
 */
import { type RawBuilder, sql } from "kysely";
import type { IndexQuery, SearchIndex } from "../backend.ts";
import { chunks } from "../chunks.ts";
import type { EntryFields } from "../search/entries-of.ts";
import { idsOfDays } from "../search/entry-id.ts";
import { partMark } from "../search/fold.ts";
import { foldedPhrase } from "../search/query-words.ts";
import type { QueryNode } from "../store.ts";

const letters = { words: "w", speaker: "s", party: "p", issue: "i", status: "t", publisher: "b" } as const;
const fields = Object.keys(letters) as (keyof EntryFields)[];

/** Makes it. */
export const makeIndex: readonly string[] = [
  `create table entry_index (id bigint primary key, kind text collate "C" not null,
    ${fields.map((field) => `${field} text collate "C" not null`).join(", ")}, terms tsvector not null)`,
  "create index entry_index_terms on entry_index using gin (terms)",
];

export const postgresIndex: SearchIndex = {
  async put(db, rows) {
    for (const some of chunks(rows, 100)) {
      const values = some.map(
        (row) =>
          sql`(${row.id}, ${row.kind}, ${sql.join(fields.map((field) => row[field]))}, array_to_tsvector(${termsOf(row)}::text[]))`,
      );
      const columns = sql.join(["id", "kind", ...fields, "terms"].map((name) => sql.ref(name)));
      await sql`insert into entry_index (${columns}) values ${sql.join(values)}`.execute(db);
    }
  },

  async drop(db, ids) {
    for (const some of chunks(ids)) await sql`delete from entry_index where id in (${sql.join(some)})`.execute(db);
  },

  async clear(db) {
    await sql`delete from entry_index`.execute(db);
  },

  async find(db, query, limit) {
    const { rows } = await sql<{ id: number }>`
      select id from entry_index where ${conditionsOf(query)} order by id desc limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },

  async count(db, query) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from entry_index where ${conditionsOf(query)}`.execute(db);
    return rows[0]?.count ?? 0;
  },

  async size(db) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from entry_index`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

/** Every word of a row with its field's letter. */
function termsOf(row: EntryFields): string[] {
  const terms = fields.flatMap((field) =>
    row[field].split(" ").flatMap((word) => (word === "" || word === partMark ? [] : `${letters[field]}:${word}`)),
  );
  return [...new Set(terms)];
}

function conditionsOf({ words, kinds, articles, below, madeUpTo }: IndexQuery): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (words !== null) conditions.push(conditionOf(words));
  if (kinds.length > 0) conditions.push(sql`kind in (${sql.join([...kinds])})`);
  if (below !== null) conditions.push(sql`id < ${below}`);
  if (madeUpTo !== null) conditions.push(sql`id % 2147483648 <= ${madeUpTo}`);
  if (articles !== null) {
    conditions.push(sql`id in (select entries.id from entries where entries.article = any(${[...articles]}::text[]))`);
  }
  return sql.join(conditions, sql` and `);
}

function conditionOf(node: QueryNode): RawBuilder<unknown> {
  switch (node.kind) {
    case "and":
      return node.nodes.length === 0 ? sql`true` : sql`(${sql.join(node.nodes.map(conditionOf), sql` and `)})`;
    case "or":
      return node.nodes.length === 0 ? sql`false` : sql`(${sql.join(node.nodes.map(conditionOf), sql` or `)})`;
    case "not":
      return sql`not ${conditionOf(node.node)}`;
    case "text":
      return phraseIn("words", node.words, node.isPrefix);
    case "field":
      return node.values.length === 0
        ? sql`false`
        : sql`(${sql.join(
            node.values.map((value) => phraseIn(node.field, [value], false)),
            sql` or `,
          )})`;
    case "days": {
      const { from, to } = idsOfDays(node.from, node.to);
      return sql`(id >= ${from} and id < ${to})`;
    }
  }
}

/** Folded words are letters and digits: they need no escaping in a `tsquery` or a `like`. */
function phraseIn(field: keyof EntryFields, words: readonly string[], isPrefix: boolean): RawBuilder<unknown> {
  const folded = foldedPhrase(words);
  if (folded.length === 0) return sql`false`;
  const terms = folded.map(
    (word, at) => `'${letters[field]}:${word}'${isPrefix && at === folded.length - 1 ? ":*" : ""}`,
  );
  const areThere = sql`terms @@ ${terms.join(" & ")}::tsquery`;
  if (folded.length === 1) return sql`(${areThere})`;
  const pattern = `% ${folded.join(" ")}${isPrefix ? "" : " "}%`;
  return sql`(${areThere} and ' ' || ${sql.ref(field)} || ' ' like ${pattern})`;
}
