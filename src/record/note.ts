/** Something odd in a text or a page that a person may want to know: it is kept, not thrown. */
import { z } from "zod";
import { spanSchema } from "./span.ts";

export const noteSchema = z
  .object({
    rule: z.string().describe("which rule noticed it, in kebab-case"),
    reason: z.string().describe("what was noticed, in a sentence"),
    place: spanSchema.nullable().describe("where in the text, if at one place"),
  })
  .describe("Something odd that was noticed and kept.");

export type Note = z.infer<typeof noteSchema>;
