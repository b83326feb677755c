/** Reads a case with the real tagger and lexicon, which are opened once for a test file. */
import { fileURLToPath } from "node:url";
import { realDisk } from "../../src/desk/disk.ts";
import { loadLexicon } from "../../src/desk/load-lexicon.ts";
import { readArticle } from "../../src/read/read-article.ts";
import type { Article } from "../../src/record/article.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Tagger } from "../../src/record/tagging.ts";
import { openTagger } from "../../src/tagger/open-tagger.ts";
import type { Case } from "./case-file.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface CaseReader {
  read(item: Case): Promise<Reading>;
  close(): Promise<void>;
}

export async function openCaseReader(): Promise<CaseReader> {
  const tagger: Tagger = await openTagger({ modelDir: at("model") });
  const lexicon = await loadLexicon(at("lexicon/en"), realDisk);
  return {
    read: async (item) => {
      const article = articleOf(item);
      const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
      return readArticle(article, tagging, { version: "test", lexicon });
    },
    close: () => tagger.close(),
  };
}

function articleOf(item: Case): Article {
  return {
    id: "0000000000000000",
    headline: null,
    deck: null,
    byline: null,
    publisher: null,
    dateline: null,
    publishedOn: item.published,
    updatedOn: null,
    publishedFrom: item.published === null ? "unknown" : "option",
    language: "en",
    url: null,
    format: "text",
    text: item.text,
    paragraphs: [...item.paragraphs],
    headings: [],
    captions: [],
    removals: [],
    notes: [],
  };
}
