/** Reading reports one after another: page, tagger, reader. One that fails does not stop the rest. */
import { readPage } from "../page/read-page.ts";
import { type Reader, readArticle } from "../read/read-article.ts";
import type { Reading } from "../record/reading.ts";
import type { Tagger } from "../record/tagging.ts";
import type { Effects } from "./effects.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { openSource } from "./open-source.ts";
import type { Source } from "./source.ts";

/** What a person says of a report that the page may not: it goes before what the page says. */
export interface Told {
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

export type Outcome =
  | { readonly source: Source; readonly reading: Reading }
  | { readonly source: Source; readonly error: Error };

/** What reads: the open tagger, and the reader with its lexicon. */
interface Readers {
  readonly tagger: Tagger;
  readonly reader: Reader;
}

/** What comes of each source, in order, as soon as it is known. Throws only where no report could be read at all. */
export async function* readReports(
  sources: readonly Source[],
  told: Told,
  effects: Effects,
): AsyncGenerator<Outcome, void, void> {
  const lexicon = await loadLexicon(effects.lexiconFolder, effects.disk);
  const tagger = await effects.openTagger();
  const readers = { tagger, reader: { version: effects.readerVersion, lexicon } };
  try {
    for (const source of sources) yield await readReport(source, told, effects, readers);
  } finally {
    await tagger.close();
  }
}

/** One report. Whatever goes wrong with it, a fault of Parley's own included, is its outcome and not the others'. */
async function readReport(source: Source, told: Told, effects: Effects, readers: Readers): Promise<Outcome> {
  try {
    const page = await openSource(source, effects);
    const article = await readPage({ ...page, ...told, url: told.url ?? page.url });
    const tagging = await readers.tagger.tag({ text: article.text, paragraphs: article.paragraphs });
    return { source, reading: readArticle(article, tagging, readers.reader) };
  } catch (cause) {
    return { source, error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
