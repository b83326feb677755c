/** Reading one page: page, tagger, reader, and the analyst's codebook. It may be done here, or in a process of its own. */
import { readPage } from "../page/read-page.ts";
import { readArticle } from "../read/read-article.ts";
import type { Reading } from "../record/reading.ts";
import { applyCodebook } from "./codebook/apply-codebook.ts";
import type { Codebook } from "./codebook/codebook.ts";
import { extendLexicon } from "./codebook/extend-lexicon.ts";
import type { Effects } from "./effects.ts";
import { loadLexicon } from "./load-lexicon.ts";
import type { OpenedSource } from "./open-source.ts";

/** What a person says of a report that the page may not: it goes before what the page says. */
export interface Told {
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** A codebook, and what errors call it. */
export interface NamedCodebook {
  readonly name: string;
  readonly codebook: Codebook;
}

/** One who reads pages, one at a time. */
export interface PageReader {
  /** The reading of a page; throws what is wrong with the page. */
  read(page: OpenedSource, told: Told): Promise<Reading>;
  /** Whether it can read no more: its process has ended. */
  readonly isLost: boolean;
  close(): Promise<void>;
}

/** What a reader needs of the world. */
export type ReaderEffects = Pick<Effects, "disk" | "lexiconFolder" | "openTagger" | "readerVersion">;

/** Opens a reader in this process; throws where lexicon, codebook or model cannot be had. */
export async function openPageReader(effects: ReaderEffects, own: NamedCodebook | null): Promise<PageReader> {
  const loaded = await loadLexicon(effects.lexiconFolder, effects.disk);
  const lexicon = own === null ? loaded : extendLexicon(loaded, own.codebook, own.name);
  const tagger = await effects.openTagger();
  return {
    isLost: false,
    async read(page, told) {
      const article = await readPage({ ...page, ...told, url: told.url ?? page.url });
      const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
      const reading = readArticle(article, tagging, { version: effects.readerVersion, lexicon });
      return own === null ? reading : applyCodebook(reading, own.codebook);
    },
    close: () => tagger.close(),
  };
}
