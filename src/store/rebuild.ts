/** Makes everything derived anew: reports and search entries. Dossiers are thrown away, and derived again when they are asked for. */
import { ParleyError } from "../record/error.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import type { Backend } from "./backend.ts";
import { chunks } from "./chunks.ts";
import { pack } from "./packed.ts";
import { unpackReading } from "./records.ts";
import { putEntries } from "./search/keep-entries.ts";

/** Articles that are in memory at a time. */
const articlesAtOnce = 100;

/**
 * All in one transaction: whoever reads meanwhile sees what was there before. Articles whose reading is damaged are left
 * without report and entries; the others are made anew and kept, and then `store-damaged` names the damaged.
 */
export async function rebuild(
  backend: Backend,
  reportOf: (reading: Reading) => Report,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const broken: ParleyError[] = [];
  await backend.write(async (db) => {
    await db.deleteFrom("dossiers").execute();
    await db.deleteFrom("derivation").execute();
    await db.deleteFrom("reports").execute();
    await db.deleteFrom("entries").execute();
    await backend.index.clear(db);
    const newest = await db
      .selectFrom("readings")
      .select((with_) => ["article", with_.fn.max<number>("seq").as("seq")])
      .groupBy("article")
      .orderBy("article")
      .execute();
    let done = 0;
    for (const some of chunks(newest, articlesAtOnce)) {
      const rows = await db
        .selectFrom("readings")
        .innerJoin("articles", "articles.id", "readings.article")
        .select(["articles.id", "readings.seq", "readings.json as reading", "articles.json as article"])
        .where(
          "readings.seq",
          "in",
          some.map(({ seq }) => seq),
        )
        .orderBy("articles.id")
        .execute();
      const readings = rows.flatMap((row) => {
        try {
          return [{ seq: row.seq, reading: unpackReading(row, row.id) }];
        } catch (error) {
          if (!(error instanceof ParleyError)) throw error;
          broken.push(error);
          return [];
        }
      });
      const made = readings.map(({ seq, reading }) => ({
        article: reading.article.id,
        reading: seq,
        json: pack(reportOf(reading)),
      }));
      if (made.length > 0) await db.insertInto("reports").values(made).execute();
      await putEntries(
        db,
        backend.index,
        readings.map(({ reading }) => reading),
      );
      done += some.length;
      onProgress(done, newest.length);
    }
  });
  const [first] = broken;
  if (first === undefined) return;
  const others = broken.length === 1 ? "" : ` So are ${broken.length - 1} others.`;
  throw new ParleyError("store-damaged", `${first.message}${others} Everything else was made anew.`, {
    hint: "Add the articles in question again from their files, or go back to a copy of the store.",
    cause: first,
  });
}
