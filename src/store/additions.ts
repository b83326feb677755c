/** What is added to the ground state, with what is derived of each article by itself: its report and its search entries. */
import type { Kysely } from "kysely";
import type { Article } from "../record/article.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import type { SearchIndex } from "./backend.ts";
import { chunks } from "./chunks.ts";
import { pack } from "./packed.ts";
import { dropEntries, putEntries } from "./search/keep-entries.ts";
import type { Addition, AdditionOutcome, Arrival } from "./store.ts";
import type { Tables } from "./tables.ts";

interface NewReading {
  readonly reading: Reading;
  readonly report: Report;
  readonly at: string;
}

/** The newest arrival under each of these keys. */
export async function knownArrivals(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, Arrival>> {
  const known = new Map<string, Arrival>();
  for (const some of chunks(keys)) {
    const rows = await db
      .selectFrom("arrivals")
      .select(["key", "name", "at", "outcome", "article", "reason"])
      .where("key", "in", some)
      .orderBy("seq")
      .execute();
    for (const row of rows) known.set(row.key, row as Arrival);
  }
  return known;
}

/** Keeps additions; what is there already is passed over. To be run in one transaction. */
export async function add(
  db: Kysely<Tables>,
  index: SearchIndex,
  additions: readonly Addition[],
): Promise<AdditionOutcome[]> {
  await addArrivals(
    db,
    additions.map(({ arrival }) => arrival),
  );
  const given = additions.flatMap(({ reading }) => reading?.article.id ?? []);
  const known = await knownArticles(db, given);
  const fresh: NewReading[] = [];
  const outcomes = additions.map(({ arrival, reading, report }): AdditionOutcome => {
    if (reading === null) return "not-kept";
    if (report === null) throw new Error(`A reading comes without its report: ${arrival.name}`);
    if (known.has(reading.article.id)) return "known";
    known.add(reading.article.id);
    fresh.push({ reading, report, at: arrival.at });
    return "added";
  });
  await insertArticles(db, fresh);
  await insertReadings(db, index, fresh);
  return outcomes;
}

/** Keeps newer readings of articles that are there; they take the place of the older in everything derived. */
export async function addReadings(
  db: Kysely<Tables>,
  index: SearchIndex,
  readings: readonly NewReading[],
): Promise<void> {
  const ids = readings.map(({ reading }) => reading.article.id);
  const known = await knownArticles(db, ids);
  const stray = ids.find((id) => !known.has(id));
  if (stray !== undefined) throw new Error(`A reading of an article that is not in the store: ${stray}`);
  // Of two readings of one article, the later one counts.
  const last = new Map(readings.map((one) => [one.reading.article.id, one]));
  await dropEntries(db, index, ids);
  for (const some of chunks(ids)) await db.deleteFrom("reports").where("article", "in", some).execute();
  await insertReadings(db, index, [...last.values()]);
}

/** An arrival that came to the same before is not written again; one that failed and now is read is. */
async function addArrivals(db: Kysely<Tables>, arrivals: readonly Arrival[]): Promise<void> {
  const known = await knownArrivals(
    db,
    arrivals.map(({ key }) => key),
  );
  const news = arrivals.filter((arrival) => {
    const before = known.get(arrival.key);
    known.set(arrival.key, arrival);
    return before === undefined || before.outcome !== arrival.outcome || before.article !== arrival.article;
  });
  for (const some of chunks(news)) {
    await db
      .insertInto("arrivals")
      .values(some.map(({ key, name, at, outcome, article, reason }) => ({ key, name, at, outcome, article, reason })))
      .execute();
  }
}

async function knownArticles(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom("articles").select("id").where("id", "in", some).execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

async function insertArticles(db: Kysely<Tables>, fresh: readonly NewReading[]): Promise<void> {
  const rows = fresh.map(({ reading: { article }, at }) => ({
    id: article.id,
    headline: article.headline,
    publisher: article.publisher,
    published_on: article.publishedOn,
    published_key: publishedKey(article),
    url: article.url,
    added_at: at,
    json: pack(article),
  }));
  for (const some of chunks(rows)) await db.insertInto("articles").values(some).execute();
}

async function insertReadings(db: Kysely<Tables>, index: SearchIndex, fresh: readonly NewReading[]): Promise<void> {
  for (const some of chunks(fresh)) {
    const rows = some.map(({ reading: { article, ...rest }, at }) => ({
      article: article.id,
      reader_version: rest.reader.version,
      reader_model: rest.reader.model,
      at,
      json: pack(rest),
    }));
    const kept = await db.insertInto("readings").values(rows).returning(["seq", "article"]).execute();
    const seqOf = new Map(kept.map(({ seq, article }) => [article, seq]));
    const reports = some.map(({ reading, report }) => ({
      article: reading.article.id,
      reading: seqOf.get(reading.article.id) ?? 0,
      json: pack(report),
    }));
    await db.insertInto("reports").values(reports).execute();
  }
  await putEntries(
    db,
    index,
    fresh.map(({ reading }) => reading),
  );
}

/** Orders articles by day, then by the moment where it is known. */
export function publishedKey({ publishedOn }: Pick<Article, "publishedOn">): string {
  if (publishedOn === null) return "";
  const moment = publishedOn.length > 10 ? new Date(publishedOn) : null;
  const isKnown = moment !== null && !Number.isNaN(moment.getTime());
  return isKnown ? `${publishedOn.slice(0, 10)} ${moment.toISOString()}` : publishedOn.slice(0, 10);
}
