/** The event code of an item, for those who count events: PLOVER's root and mode, CAMEO's number, and how real it is. */
import { z } from "zod";

export const eventSchema = z
  .object({
    plover: z.string().describe("one of PLOVER's 16 roots, e.g. CONSULT"),
    mode: z.string().nullable(),
    cameo: z.string().nullable().describe("CAMEO code, two to four digits"),
    historical: z.boolean(),
    future: z.boolean(),
    hypothetical: z.boolean(),
    negated: z.boolean(),
  })
  .describe("PLOVER and CAMEO codes.");
export type EventCode = z.infer<typeof eventSchema>;

/** Which lexicon entries and constructions an item rests on, for `--why`. */
export const traceSchema = z
  .array(z.object({ entry: z.string(), words: z.string(), start: z.int(), end: z.int() }))
  .describe("Which entry matched on which words.");
export type Trace = z.infer<typeof traceSchema>;
