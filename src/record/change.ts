/** How an attendance, a position or the talks changed, by date of report. */
import { z } from "zod";
import { actorRefSchema } from "./actor.ts";
import { evidenceSchema } from "./evidence.ts";

/**
 * `new`: first heard of. `hardened`: less is given or more is asked than before. `softened`: more is given or less is asked.
 * `reversed`: from yes to no or from no to yes. `dropped`: given up, in so many words. `moved`: anything else, such as a
 * status that follows from another (scheduled → underway) or a date put off.
 */
export const changeTypes = ["new", "hardened", "softened", "reversed", "dropped", "moved"] as const;
export type ChangeType = (typeof changeTypes)[number];

export const changeSideSchema = z.object({
  item: z.string().describe("id of the dossier's item"),
  state: z.string().describe("status or stance: “expected”, “demand”"),
  words: z.string().describe("the words that tell it, for showing old and new side by side"),
  on: z.string().nullable().describe("date of the report that tells it, ISO 8601 day"),
  evidence: z.array(evidenceSchema).min(1),
});

export const changeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["talks", "attendance", "position"]),
    type: z.enum(changeTypes),
    on: z.string().nullable().describe("date of the report that first tells the new state, ISO 8601 day"),
    actor: actorRefSchema.nullable().describe("whose it is; null for talks"),
    about: z.string().describe("name of the talks or of the issue"),
    before: changeSideSchema.nullable().describe("null for what is new"),
    after: changeSideSchema,
  })
  .describe("A change of an attendance, a position or the talks.");
export type Change = z.infer<typeof changeSchema>;
export type ChangeSide = z.infer<typeof changeSideSchema>;
