/** A page between its file and its article: blocks in reading order and what the page says about itself. */
import type { Article, Removal } from "../record/article.ts";
import type { Note } from "../record/note.ts";

export type PageFormat = Article["format"];

/** What kind of block it is on the page: what people see as one piece. */
export type BlockKind = "heading" | "paragraph" | "list-item" | "caption" | "table-row";

/** One piece of a page's text: a heading, a paragraph, an item of a list, a caption or a row of a table. */
export interface Block {
  kind: BlockKind;
  /** 1 to 6 for headings, 0 for everything else */
  level: number;
  /** its words, already normalised by `normaliseWords` */
  text: string;
  /** the share of its characters that are links, 0 to 1 */
  linked: number;
  /** whether all of it is bold */
  bold: boolean;
}

/** What a page says about its article, each as it is printed, or null. */
export interface Facts {
  headline: string | null;
  deck: string | null;
  byline: string | null;
  publisher: string | null;
  published: string | null;
  updated: string | null;
  language: string | null;
  url: string | null;
}

/** A page that has been read, and is not yet cleaned. */
export interface Page {
  format: PageFormat;
  blocks: Block[];
  /** from the page's own metadata: JSON-LD, meta tags, mail headers, front matter, PDF properties */
  facts: Facts;
  /** whether the reader has found the story already, so that only furniture within it is left to remove */
  isStoryFound: boolean;
  removals: Removal[];
  captions: string[];
  notes: Note[];
}

/** Facts that say nothing. */
export function noFacts(): Facts {
  return {
    headline: null,
    deck: null,
    byline: null,
    publisher: null,
    published: null,
    updated: null,
    language: null,
    url: null,
  };
}

/** A block of plain words: no links and no bold type. */
export function plainBlock(kind: BlockKind, text: string, level = 0): Block {
  return { kind, level, text, linked: 0, bold: false };
}
