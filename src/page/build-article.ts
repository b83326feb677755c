/** A cleaned draft to an article: paragraphs and headings joined and frozen, dates settled, language found. */
import { createHash } from "node:crypto";
import type { Article } from "../record/article.ts";
import { ParleyError } from "../record/error.ts";
import type { Note } from "../record/note.ts";
import type { Draft } from "./clean/story.ts";
import { findLanguage } from "./facts/find-language.ts";
import { cleanByline } from "./facts/read-byline.ts";
import { readDate } from "./facts/read-date.ts";
import { type DateContext, settleDate } from "./facts/settle-dates.ts";
import { normaliseWords } from "./normalise-words.ts";
import type { Block, Facts, PageFormat } from "./page.ts";

/** What the caller knows of the article; it goes before anything the page says. */
export interface Given {
  published: string | null;
  publisher: string | null;
  url: string | null;
}

/** Between paragraphs and headings. */
const GAP = "\n\n";

/** The article of a draft. `pageFacts` are the page's own metadata, to tell them from what its text says. */
export async function buildArticle(format: PageFormat, draft: Draft, pageFacts: Facts, given: Given): Promise<Article> {
  const { text, paragraphs, headings } = joinBlocks(draft.blocks);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ParleyError(
      "no-article",
      "There is no article in this: no words are left once the page's furniture is taken out.",
      {
        hint: "Open the page in a browser, save the report itself as text, and read that file.",
      },
    );
  }
  const { facts } = draft;
  const { language, note } = await findLanguage(text, facts.language);
  const url = facts.url ?? given.url;
  const publisher = tidy(given.publisher ?? facts.publisher);
  const dates = findDates(draft, pageFacts, given, { text: contextOf(draft, text), language: facts.language, url });
  const isHeadline = (words: string | null): words is string => words !== null && words !== "";
  const notes: Note[] = [...draft.notes, ...dates.notes];
  if (note !== null) notes.push(note);
  if (!isHeadline(facts.headline))
    notes.push({ rule: "headline-missing", reason: "No headline was found.", place: null });
  return {
    id: idOf(text, publisher),
    headline: tidy(facts.headline),
    deck: tidy(facts.deck),
    byline: facts.byline === null ? null : cleanByline(normaliseWords(facts.byline)),
    publisher,
    dateline: draft.dateline,
    publishedOn: dates.publishedOn,
    updatedOn: dates.updatedOn,
    publishedFrom: dates.publishedFrom,
    language,
    url,
    format,
    text,
    paragraphs,
    headings,
    captions: [...new Set(draft.captions)],
    removals: draft.removals,
    notes,
  };
}

/** The text of the blocks, and where its paragraphs and its headings stand. */
function joinBlocks(blocks: Block[]): Pick<Article, "text" | "paragraphs" | "headings"> {
  const paragraphs: Article["paragraphs"] = [];
  const headings: Article["headings"] = [];
  let start = 0;
  for (const block of blocks) {
    const stretch = { start, end: start + block.text.length };
    if (block.kind === "heading") headings.push(stretch);
    else paragraphs.push(stretch);
    start = stretch.end + GAP.length;
  }
  return { text: blocks.map((block) => block.text).join(GAP), paragraphs, headings };
}

/** All that may show how the page writes dates. */
function contextOf(draft: Draft, text: string): string {
  return `${draft.removals.map((removal) => removal.text).join("\n")}\n${text.slice(0, 50_000)}`;
}

interface Dates {
  publishedOn: string | null;
  publishedFrom: Article["publishedFrom"];
  updatedOn: string | null;
  notes: Note[];
}

function findDates(draft: Draft, pageFacts: Facts, given: Given, context: DateContext): Dates {
  const notes: Note[] = [];
  const settle = (words: string | null): string | null => {
    const settled = words === null ? null : settleDate(words, context);
    if (settled !== null && settled.note !== null) notes.push(settled.note);
    return settled?.value ?? null;
  };
  if (given.published !== null && readDate(given.published) === null) {
    throw new ParleyError("bad-option", `“${given.published}” is not a date that Parley can read.`, {
      hint: "Write the date of publication as 2031-05-06.",
    });
  }
  const updatedOn = settle(draft.facts.updated);
  const option = settle(given.published);
  if (option !== null) return { publishedOn: option, publishedFrom: "option", updatedOn, notes };
  const page = settle(pageFacts.published);
  if (page !== null) return { publishedOn: page, publishedFrom: "page", updatedOn, notes };
  const text = settle(draft.facts.published);
  if (text !== null) return { publishedOn: text, publishedFrom: "text", updatedOn, notes };
  notes.push({ rule: "date-missing", reason: "No date of publication was found.", place: null });
  return { publishedOn: null, publishedFrom: "unknown", updatedOn, notes };
}

function tidy(words: string | null): string | null {
  const bare = words === null ? "" : normaliseWords(words);
  return bare === "" ? null : bare;
}

/** One text in two outlets is two articles, so that a record knows who carried it; the same again in one outlet is the same. */
function idOf(text: string, publisher: string | null): string {
  const hash = createHash("sha256").update(text, "utf8");
  if (publisher !== null) hash.update(`\u0000${publisher}`, "utf8");
  return hash.digest("hex").slice(0, 16);
}
