/** Reading again articles that were kept, with the reader that is installed now. Older readings stay; the newest counts. */
import type { Reading } from "../../record/reading.ts";
import type { Report } from "../../record/report.ts";
import type { Store } from "../../store/store.ts";
import type { ReportReader } from "../page-reader.ts";
import { openReaderPool } from "../reader-pool.ts";

/** What came of one article. */
export type RereadOutcome =
  | { readonly kind: "read"; readonly article: string }
  | { readonly kind: "failed"; readonly article: string; readonly error: Error };

export interface Rereading {
  readonly store: Store;
  readonly readers: { readonly open: () => Promise<ReportReader>; readonly jobs: number };
  /** Every article, not only those whose newest reading is by another reader. */
  readonly takesAll: boolean;
  readonly now: () => string;
  readonly signal: AbortSignal;
  /** Called once, with how many articles there are to read. */
  readonly onStart: (total: number) => void;
}

/** Readings that are kept together. */
const batchSize = 32;

/** Reads the articles again and hands out each once its new reading is kept. */
export async function* reread(rereading: Rereading): AsyncGenerator<RereadOutcome, void, void> {
  const { store, readers, takesAll, now, signal } = rereading;
  const ids = await store.articleIds();
  const [first] = ids;
  if (first === undefined) return rereading.onStart(0);
  const pool = await openReaderPool(readers.open, readers.jobs);
  const readOne = async (id: string): Promise<Read> => {
    try {
      const article = await store.article(id);
      if (article === null) throw new Error(`The article ${id} is not in the store.`);
      const reported = await pool.lend((reader) => reader.reread(article));
      if (reported.kind !== "read") throw new Error("The reader kept out an article that was kept before.");
      return { id, ...reported, at: now() };
    } catch (cause) {
      return { id, error: cause instanceof Error ? cause : new Error(String(cause)) };
    }
  };
  try {
    const due = takesAll ? ids : await otherReaders(store, await readOne(first));
    rereading.onStart(due.length);
    for (let at = 0; at < due.length && !signal.aborted; at += batchSize) {
      const read = await Promise.all(due.slice(at, at + batchSize).map(readOne));
      if (signal.aborted) return;
      await store.addReadings(read.flatMap((one) => ("reading" in one ? one : [])));
      for (const one of read) {
        yield "error" in one
          ? { kind: "failed", article: one.id, error: one.error }
          : { kind: "read", article: one.id };
      }
    }
  } finally {
    await pool.close();
  }
}

type Read =
  | { readonly id: string; readonly reading: Reading; readonly report: Report; readonly at: string }
  | { readonly id: string; readonly error: Error };

/** Articles that another reader read last. Who this one is, the reading of one article tells. */
async function otherReaders(store: Store, sample: Read): Promise<string[]> {
  if ("error" in sample) throw sample.error;
  return store.articlesNotReadBy(sample.reading.reader);
}
