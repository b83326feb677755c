/** Days, months, years and intervals that an article names, resolved against its date of publication. */
import { z } from "zod";
import { certaintySchema } from "./actor.ts";
import { spanSchema } from "./span.ts";

/**
 * A resolved date: `2025-05-15`, `2025-05`, `2025`, an interval `2025-05-12/2025-05-18`, or with a time `2025-05-15T18:00`.
 * Its precision is what is written: a vaguer date is shorter or an interval, never a false day.
 */
export const dateValueSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/);

export const resolvedDateSchema = z
  .object({
    value: dateValueSchema,
    certainty: certaintySchema,
    words: spanSchema.nullable().describe("the words it was read from; null where it is the date of publication"),
  })
  .describe("A date that an item happened or is due.");
export type ResolvedDate = z.infer<typeof resolvedDateSchema>;

export const dateMentionSchema = spanSchema
  .extend({
    kind: z.enum(["date", "time", "duration", "set"]),
    value: z.string().nullable().describe("ISO 8601; null where the text leaves it open"),
    certainty: certaintySchema,
  })
  .describe("Words that name a date, a time or a duration.");
export type DateMention = z.infer<typeof dateMentionSchema>;
