/** Reading reports, one after another or several at a time. One that fails does not stop the rest. */
import type { Reading } from "../record/reading.ts";
import type { Effects } from "./effects.ts";
import { type OpenedSource, openSource } from "./open-source.ts";
import type { PageReader, Told } from "./page-reader.ts";
import { openReaderPool, type ReaderPool } from "./reader-pool.ts";
import type { Source } from "./source.ts";

export type Outcome =
  | { readonly source: Source; readonly reading: Reading }
  | { readonly source: Source; readonly error: Error };

/** Who reads: how a reader is opened, and how many are at work at once. */
export interface Readers {
  readonly open: () => Promise<PageReader>;
  readonly jobs: number;
}

/** How many reports are taken up for each reader before the first of them is handed out: enough that none has to wait. */
const ahead = 3;

/**
 * What comes of each source, in order, as soon as it is known. Readers are opened once there is a page to read; throws only
 * where none can be.
 */
export async function* readReports(
  sources: readonly Source[],
  told: Told,
  effects: Pick<Effects, "disk" | "readStdin" | "fetchPage">,
  { open, jobs }: Readers,
): AsyncGenerator<Outcome, void, void> {
  let pool: Promise<ReaderPool> | null = null;
  let whyNoReader: { readonly cause: unknown } | null = null;
  const openPool = () => {
    pool ??= openReaderPool(open, jobs);
    return pool.catch((cause) => {
      whyNoReader = { cause };
      throw cause;
    });
  };
  const openNext = oneByOne((source) => openSource(source, effects));
  const readOne = async (source: Source): Promise<Outcome> => {
    try {
      const page = await openNext(source);
      const { lend } = await openPool();
      return { source, reading: await lend((reader) => reader.read(page, told)) };
    } catch (cause) {
      return { source, error: cause instanceof Error ? cause : new Error(String(cause)) };
    }
  };
  const underway: Promise<Outcome>[] = [];
  const most = jobs === 1 ? 1 : jobs * ahead;
  let next = 0;
  try {
    while (next < sources.length || underway.length > 0) {
      while (next < sources.length && underway.length < most) {
        underway.push(readOne(sources[next] as Source));
        next += 1;
      }
      const outcome = await underway.shift();
      throwIfNobodyReads(whyNoReader);
      if (outcome !== undefined) yield outcome;
    }
  } finally {
    await closePool(pool);
  }
}

function throwIfNobodyReads(why: { readonly cause: unknown } | null): void {
  if (why !== null) throw why.cause;
}

async function closePool(pool: Promise<ReaderPool> | null): Promise<void> {
  const opened = await pool?.catch(() => null);
  await opened?.close();
}

/** Opens pages one after another, whoever asks: a site is never asked for two at a time. */
function oneByOne(open: (source: Source) => Promise<OpenedSource>): (source: Source) => Promise<OpenedSource> {
  let last: Promise<unknown> = Promise.resolve();
  return (source) => {
    const opened = last.then(() => open(source));
    last = opened.catch(() => {});
    return opened;
  };
}

/** Reports that are worth a process of their own; fewer are read sooner by one that is there. */
const reportsForAProcess = 4;
/** From so many reports on, several processes are the rule. */
const many = 9;

/** How many readers to have at work: as many as asked for, or one for each processor where there are many reports. */
export function jobsFor(reports: number, asked: number | null, processors: number): number {
  if (asked !== null) return Math.max(1, Math.min(asked, reports));
  if (reports < many) return 1;
  return Math.max(1, Math.min(processors, Math.ceil(reports / reportsForAProcess)));
}
