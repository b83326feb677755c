/** The first format: ground state, what is derived from it, and the search index. */
import { type Kysely, sql } from "kysely";
import type { SchemaWords } from "../backend.ts";
import { groundTables } from "../tables.ts";

export async function first(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  const { runningNumber, wholeNumber, bytes, text } = words;
  const statements = [
    `create table arrivals (seq ${runningNumber}, "key" ${text} not null, name ${text} not null, at ${text} not null,
      outcome ${text} not null, article ${text}, reason ${text})`,
    `create index arrivals_key on arrivals ("key", seq)`,

    `create table articles (seq ${runningNumber}, id ${text} not null unique, headline ${text}, publisher ${text},
      published_on ${text}, published_key ${text} not null, url ${text}, added_at ${text} not null, json ${bytes} not null)`,
    `create index articles_published on articles (published_key, id)`,

    `create table readings (seq ${runningNumber}, article ${text} not null references articles (id),
      reader_version ${text} not null, reader_model ${text} not null, at ${text} not null, json ${bytes} not null)`,
    `create index readings_article on readings (article, seq)`,

    `create table corrections (seq ${runningNumber}, id ${text} not null unique, at ${text} not null, json ${bytes} not null)`,
    `create index corrections_at on corrections (at, id)`,

    `create table reports (article ${text} not null primary key references articles (id),
      reading ${wholeNumber} not null references readings (seq), json ${bytes} not null)`,
    `create table derivation (id ${wholeNumber} not null primary key check (id = 1), stamp ${text} not null,
      maker ${text} not null)`,
    `create table dossiers (place ${wholeNumber} not null primary key, id ${text} not null, json ${bytes} not null)`,

    `create table entries (id ${wholeNumber} not null primary key, article ${text} not null references articles (id),
      kind ${text} not null, item ${text}, actor ${text}, text ${text} not null)`,
    `create index entries_article on entries (article, id)`,
    `create table counters (name ${text} not null primary key, value ${wholeNumber} not null)`,
    `insert into counters (name, value) values ('entries', 0)`,

    ...words.searchIndex,
    ...groundTables.flatMap((table) => words.appendOnly(table)),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
