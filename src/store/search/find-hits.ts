/**
 * Finds what a search asks for. Few finds come in the order of how well they answer; more than anybody reads through come the
 * newest first. Both orders are settled by what the finds are, not by what else the store holds, so that a list can be read
 * page by page while articles are added.
 */
import type { Backend, IndexQuery } from "../backend.ts";
import { chunks } from "../chunks.ts";
import { unpackArticle } from "../records.ts";
import type { Hit, HitKind, Page, SearchQuery } from "../store.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { entriesPerDay } from "./entry-id.ts";
import { excerptOf } from "./excerpt.ts";
import { matchesIn, scoreOf } from "./match-text.ts";
import { type Phrase, wantedPhrases } from "./query-words.ts";

/** So many finds are put in order of how well they answer. */
const mostRanked = 300;

/** A page of ids in order, and where the next one begins. */
interface Found {
  readonly ids: readonly number[];
  readonly total: number;
  readonly next: string | null;
}

export async function findHits(
  backend: Backend,
  query: SearchQuery,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<Page<Hit>> {
  const phrases = wantedPhrases(query.words);
  const asked: IndexQuery = { ...query, below: null, madeUpTo: null };
  const cursor = after === null ? null : readCursor(after, { id: "number" });
  const isRanked = cursor === null ? null : "score" in cursor;
  const { ids, total, next } =
    isRanked === false && cursor !== null
      ? await newestFirst(backend, asked, limit, cursor.id)
      : await bestFirst(backend, asked, phrases, limit, after);
  return { entries: await hitsOf(backend, ids, phrases), total, next };
}

/** The newest first: ids are in the order of days. */
async function newestFirst(backend: Backend, asked: IndexQuery, limit: number, below: number | null): Promise<Found> {
  const ids = await backend.index.find(backend.db, { ...asked, below }, limit + 1);
  const total = await backend.index.count(backend.db, asked);
  const shown = ids.slice(0, limit);
  const last = shown.at(-1);
  return { ids: shown, total, next: ids.length > limit && last !== undefined ? writeCursor({ id: last }) : null };
}

/** The best first, then the newest; where there are too many, the newest alone. */
async function bestFirst(
  backend: Backend,
  asked: IndexQuery,
  phrases: readonly Phrase[],
  limit: number,
  after: string | null,
): Promise<Found> {
  const last = after === null ? null : readCursor(after, { id: "number", score: "number", upTo: "number" });
  const bound = last?.upTo ?? null;
  const ids = await backend.index.find(backend.db, { ...asked, madeUpTo: bound }, mostRanked + 1);
  if (ids.length > mostRanked && last === null) return await newestFirst(backend, asked, limit, null);
  const scores = await scoresOf(backend, ids, phrases);
  const ranked = ids.map((id) => ({ id, score: scores.get(id) ?? 0 })).sort((a, b) => b.score - a.score || b.id - a.id);
  const rest = ranked.filter(
    ({ id, score }) => last === null || score < last.score || (score === last.score && id < last.id),
  );
  const shown = rest.slice(0, limit);
  const end = shown.at(-1);
  const upTo = bound ?? ids.reduce((most, id) => Math.max(most, id % entriesPerDay), 0);
  const hasMore = end !== undefined && rest.length > limit;
  return {
    ids: shown.map(({ id }) => id),
    total: ids.length,
    next: hasMore ? writeCursor({ ...end, upTo }) : null,
  };
}

async function scoresOf(
  backend: Backend,
  ids: readonly number[],
  phrases: readonly Phrase[],
): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  if (phrases.length === 0) return scores;
  for (const some of chunks(ids)) {
    const rows = await backend.db.selectFrom("entries").select(["id", "text"]).where("id", "in", some).execute();
    for (const { id, text } of rows) scores.set(id, scoreOf(text, phrases));
  }
  return scores;
}

/** The hits with these ids, in this order. */
async function hitsOf({ db }: Backend, ids: readonly number[], phrases: readonly Phrase[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const hits = new Map<number, Hit>();
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom("entries")
      .innerJoin("articles", "articles.id", "entries.article")
      .select([
        "entries.id",
        "entries.kind",
        "entries.article",
        "item",
        "actor",
        "text",
        "headline",
        "publisher",
        "published_on",
      ])
      .where("entries.id", "in", some)
      .execute();
    const inFull = rows.filter(({ kind }) => kind === "article").map(({ article }) => article);
    const texts =
      inFull.length === 0
        ? []
        : await db.selectFrom("articles").select(["id", "json"]).where("id", "in", inFull).execute();
    const jsonOf = new Map(texts.map(({ id, json }) => [id, json]));
    for (const row of rows) {
      const json = row.kind === "article" ? jsonOf.get(row.article) : undefined;
      const text = json === undefined ? row.text : excerptOf(unpackArticle(json, row.article), phrases);
      hits.set(row.id, {
        kind: row.kind as HitKind,
        article: row.article,
        item: row.item,
        publisher: row.publisher,
        publishedOn: row.published_on,
        headline: row.headline,
        actor: row.actor,
        text,
        matches: matchesIn(text, phrases),
      });
    }
  }
  return ids.flatMap((id) => hits.get(id) ?? []);
}
