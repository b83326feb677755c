/** Reading one page: page, tagger, reader, and the analyst's codebook. It may be done here, or in a process of its own. */
import { reportOf } from "../dossier/report-of.ts";
import { readPage } from "../page/read-page.ts";
import { readArticle } from "../read/read-article.ts";
import { type NegotiationTest, openNegotiationTest } from "../read/relevance/about-negotiation.ts";
import type { Article } from "../record/article.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
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

/** What comes of a page that is to be added: its reading and the report of it, or why it is kept out. */
export type Reported =
  | { readonly kind: "read"; readonly reading: Reading; readonly report: Report }
  | { readonly kind: "kept-out"; readonly reason: string };

/** One who reads pages, one at a time. */
export interface PageReader {
  /** The reading of a page; throws what is wrong with the page. */
  read(page: OpenedSource, told: Told): Promise<Reading>;
  /** Whether it can read no more: its process has ended. */
  readonly isLost: boolean;
  close(): Promise<void>;
}

/** One who reads for the store as well. */
export interface ReportReader extends PageReader {
  /** Reads a page that is to be added. Unless `takesAll`, one that is about no negotiation is kept out before it costs much. */
  report(page: OpenedSource, told: Told, takesAll: boolean): Promise<Reported>;
  /** Reads an article anew that was kept. */
  reread(article: Article): Promise<Reported>;
}

/** What a reader needs of the world. */
export type ReaderEffects = Pick<Effects, "disk" | "lexiconFolder" | "openTagger" | "readerVersion">;

/** Opens a reader in this process; throws where lexicon, codebook or model cannot be had. */
export async function openPageReader(effects: ReaderEffects, own: NamedCodebook | null): Promise<ReportReader> {
  const loaded = await loadLexicon(effects.lexiconFolder, effects.disk);
  const lexicon = own === null ? loaded : extendLexicon(loaded, own.codebook, own.name);
  const test: NegotiationTest = openNegotiationTest(lexicon);
  const tagger = await effects.openTagger();
  const readClean = async (article: Article): Promise<Reading> => {
    const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
    const reading = readArticle(article, tagging, { version: effects.readerVersion, lexicon });
    return own === null ? reading : applyCodebook(reading, own.codebook);
  };
  const clean = (page: OpenedSource, told: Told) => readPage({ ...page, ...told, url: told.url ?? page.url });
  const reportClean = async (article: Article): Promise<Reported> => {
    const reading = await readClean(article);
    return { kind: "read", reading, report: reportOf(reading) };
  };
  return {
    isLost: false,
    read: async (page, told) => readClean(await clean(page, told)),
    async report(page, told, takesAll) {
      const article = await clean(page, told);
      const verdict = takesAll ? null : test(article);
      if (verdict !== null && !verdict.isAbout) return { kind: "kept-out", reason: verdict.reason };
      return reportClean(article);
    },
    reread: reportClean,
    close: () => tagger.close(),
  };
}
