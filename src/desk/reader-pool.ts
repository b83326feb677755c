/** Several readers at work side by side: whoever is free reads next, and one that is lost is replaced. */
import type { PageReader } from "./page-reader.ts";

export interface ReaderPool<Reader extends PageReader = PageReader> {
  /** Lends a reader for as long as `use` runs. */
  lend<Result>(use: (reader: Reader) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens `size` readers; ready as soon as one of them is. Throws what is wrong where none can be opened. */
export async function openReaderPool<Reader extends PageReader>(
  open: () => Promise<Reader>,
  size: number,
): Promise<ReaderPool<Reader>> {
  const all = new Set<Reader>();
  const free: Reader[] = [];
  const waiting: { lend: (reader: Reader) => void; fail: (reason: unknown) => void }[] = [];
  let opening = 0;
  let isClosed = false;

  const put = (reader: Reader): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(reader);
    else next.lend(reader);
  };

  const add = async (): Promise<void> => {
    opening += 1;
    try {
      const reader = await open();
      if (isClosed) {
        await reader.close();
        return;
      }
      all.add(reader);
      put(reader);
    } finally {
      opening -= 1;
    }
  };

  /** Whoever waits for a reader when there is none left is told so. */
  const giveUp = (reason: unknown): void => {
    if (all.size > 0 || opening > 0) return;
    for (const { fail } of waiting.splice(0)) fail(reason);
  };

  const giveBack = (reader: Reader): void => {
    if (!reader.isLost) {
      put(reader);
      return;
    }
    all.delete(reader);
    if (!isClosed) add().catch(giveUp);
  };

  const take = (): Promise<Reader> => {
    const reader = free.pop();
    if (reader !== undefined) return Promise.resolve(reader);
    if (all.size === 0 && opening === 0) add().catch(giveUp);
    return new Promise((lend, fail) => waiting.push({ lend, fail }));
  };

  const first = Array.from({ length: size }, add);
  for (const one of first) one.catch(giveUp);
  await Promise.any(first).catch(({ errors: [reason] }: AggregateError) => {
    throw reason;
  });

  return {
    async lend(use) {
      const reader = await take();
      try {
        return await use(reader);
      } finally {
        giveBack(reader);
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map((reader) => reader.close()));
    },
  };
}
