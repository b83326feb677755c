/**
 * A stretch of an article's text. Offsets are UTF-16 code units, end exclusive, and
 * `article.text.slice(start, end) === text` always holds.
 */
import { z } from "zod";

export const spanSchema = z
  .object({
    start: z.int().nonnegative().describe("first UTF-16 unit"),
    end: z.int().nonnegative().describe("one past the last UTF-16 unit"),
    text: z.string().describe("the words, exactly as they stand in the article"),
  })
  .describe("A stretch of the article's text, with its words.");

export type Span = z.infer<typeof spanSchema>;
