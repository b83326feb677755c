/**
 * An article: a news report's story, cleaned of its page and frozen. Everything else in a record points into `text`,
 * which is its paragraphs and subheadings joined by blank lines.
 */
import { z } from "zod";
import { noteSchema } from "./note.ts";

/** Why a piece of the page is not part of the story. */
export const removalReasons = [
  "navigation",
  "share-controls",
  "print-controls",
  "newsletter",
  "cookies",
  "caption",
  "author-box",
  "related",
  "read-more",
  "advertisement",
  "copyright",
  "comments",
  "contact",
  "tags",
  "metadata",
  "hidden",
  "media",
  "boilerplate",
] as const;

export const removalSchema = z
  .object({
    reason: z.enum(removalReasons),
    text: z.string().describe("the words that were taken out, shortened to 500 characters"),
    rule: z.string().describe("the rule that took it out, in kebab-case"),
  })
  .describe("A piece of the page that is not part of the story.");

export type Removal = z.infer<typeof removalSchema>;
export type RemovalReason = (typeof removalReasons)[number];

export const articleSchema = z
  .object({
    id: z.string().describe("16 hexadecimal digits of the SHA-256 of the text and, where it is known, the publisher"),
    headline: z.string().nullable(),
    deck: z.string().nullable().describe("the standfirst under the headline"),
    byline: z.string().nullable().describe("who wrote it, without “By”"),
    publisher: z.string().nullable(),
    dateline: z.string().nullable().describe("the place a report is filed from"),
    publishedOn: z
      .string()
      .nullable()
      .describe("ISO 8601 date, or date and time with its zone where the page gives one"),
    updatedOn: z.string().nullable(),
    publishedFrom: z.enum(["option", "page", "text", "unknown"]).describe("where the date of publication was found"),
    language: z.string().nullable().describe("ISO 639-1 code"),
    url: z.string().nullable().describe("canonical address"),
    format: z.enum(["html", "text", "markdown", "pdf", "eml"]),
    text: z
      .string()
      .describe("the story: its paragraphs and subheadings joined by blank lines, headline and furniture left out"),
    paragraphs: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .describe("stretches of `text` that are read, in order: prose, list items and quotations, no subheadings"),
    headings: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .describe("stretches of `text` that are subheadings within the story, in order; they are not read"),
    captions: z.array(z.string()),
    removals: z.array(removalSchema),
    notes: z.array(noteSchema),
  })
  .describe("A news report, cleaned and frozen.");

export type Article = z.infer<typeof articleSchema>;
