/** What every page's JSON has in common: pages of a list, counts beside filters, and the articles that its evidence is from. */
import { z } from "zod";

export const articleLabelSchema = z
  .object({
    headline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable(),
    voice: z.string().describe("id of the earliest article with the same text"),
  })
  .describe("How an article is named beside words from it.");
export type ArticleLabel = z.infer<typeof articleLabelSchema>;

export const articleLabelsSchema = z
  .record(z.string(), articleLabelSchema)
  .describe("every article that some evidence on the page is from, by its id");
export type ArticleLabels = z.infer<typeof articleLabelsSchema>;

export const facetSchema = z
  .object({
    name: z.string().describe("the query parameter that it filters by: “speaker”"),
    values: z.array(
      z.object({
        value: z.string().describe("what the parameter is set to"),
        label: z.string(),
        count: z.int().describe("entries that would be left"),
      }),
    ),
  })
  .describe("A filter, with the number of entries behind each of its values.");
export type Facet = z.infer<typeof facetSchema>;

/** A page of a list. */
export function pageSchema<Entry extends z.ZodType>(entry: Entry) {
  return z.object({
    entries: z.array(entry),
    total: z.int(),
    next: z.string().nullable().describe("`after` of the next page; null on the last one"),
    facets: z.array(facetSchema),
    articles: articleLabelsSchema,
  });
}

export interface PageView<Entry> {
  entries: Entry[];
  total: number;
  next: string | null;
  facets: Facet[];
  articles: ArticleLabels;
}
