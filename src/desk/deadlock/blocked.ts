/** A deadlock as it is shown: who waits for whom in one report or several, with the report and paragraph of all words. */
import { z } from "zod";
import { actorRefSchema } from "../../record/actor.ts";
import { blockageSchema, circleSchema, stepSchema, waitSchema } from "../../record/deadlock.ts";
import { spanSchema } from "../../record/span.ts";

export const placedSpanSchema = spanSchema
  .extend({
    report: z.int().describe("which of `reports`, from 0"),
    paragraph: z.int().describe("paragraph of that report, from 1"),
    item: z.string().describe("id of the entry in that report's reading that the words belong to"),
  })
  .describe("Words, and where they stand.");
export type PlacedSpan = z.infer<typeof placedSpanSchema>;

export const blockedSchema = z
  .object({
    format: z.literal("parley-deadlock/1"),
    reports: z.array(
      z.object({
        id: z.string().describe("id of the article"),
        headline: z.string().nullable(),
        publisher: z.string().nullable(),
        publishedOn: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    steps: z.array(
      stepSchema.extend({
        refusals: z.array(z.object({ actor: actorRefSchema, attendance: z.string(), words: placedSpanSchema })),
      }),
    ),
    waits: z.array(waitSchema.extend({ words: z.array(placedSpanSchema) })),
    circles: z.array(circleSchema),
    blockages: z.array(blockageSchema),
    telling: z.array(z.object({ sentence: z.string(), words: z.array(placedSpanSchema), items: z.array(z.string()) })),
  })
  .describe(
    "Who waits for whom in some reports, in a circle or on somebody who has refused. Where there are several reports, the id of an entry begins with the report's number, from 1, and a colon.",
  );
export type Blocked = z.infer<typeof blockedSchema>;
export type BlockedStep = Blocked["steps"][number];
export type BlockedWait = Blocked["waits"][number];
export type Sentence = Blocked["telling"][number];

/** JSON Schema (2020-12) of a deadlock, for `parley schema deadlock`. */
export function blockedJsonSchema(): unknown {
  return z.toJSONSchema(blockedSchema, { target: "draft-2020-12" });
}
