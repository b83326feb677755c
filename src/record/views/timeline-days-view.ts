/** The timeline's picture as JSON: how many entries stand on each day. */
import { z } from "zod";

/** Kinds of entries, in the order of their lanes. */
export const timelineKinds = ["talks", "attendance", "position", "conflict", "statement"] as const;

/** GET /api/dossiers/:dossier/timeline/days?party&issue&kind&publisher */
export const timelineDaysSchema = z.object({
  first: z.string().nullable().describe("the earliest day that anything stands on, whatever the filters"),
  last: z.string().nullable(),
  from: z.string().nullable().describe("first day of the main time: that of the reports and of talks ahead"),
  to: z.string().nullable(),
  total: z.int(),
  undated: z.int().describe("what has no day and so does not stand on the line, whatever the filters"),
  lanes: z.array(
    z.object({
      kind: z.enum(timelineKinds),
      days: z.array(z.object({ on: z.string(), count: z.int() })).describe("in order"),
    }),
  ),
});
export type TimelineDays = z.infer<typeof timelineDaysSchema>;
