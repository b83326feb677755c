/** What an item of a dossier rests on: words of one article, and the item of that article's reading that they carry. */
import { z } from "zod";
import { spanSchema } from "./span.ts";

export const evidenceSchema = z
  .object({
    article: z.string().describe("id of the article"),
    item: z.string().nullable().describe("id of the item in the article's reading; null where a person added it"),
    paragraph: z.int().describe("paragraph of the article that the first words stand in, from 1"),
    spans: z.array(spanSchema).min(1).describe("the words, in the article's own offsets"),
    isLost: z
      .boolean()
      .describe("the words stand in an earlier version of the article and no longer in its newest one"),
  })
  .describe("Words of one article that carry an item.");
export type Evidence = z.infer<typeof evidenceSchema>;
