/** A reading: all that one version of the reader found in one article. Derived, never edited, rebuilt at will. */
import { z } from "zod";
import { actorSchema } from "./actor.ts";
import { articleSchema } from "./article.ts";
import { attendanceSchema } from "./attendance.ts";
import { conditionSchema } from "./condition.ts";
import { dateMentionSchema } from "./dates.ts";
import { noteSchema } from "./note.ts";
import { positionSchema } from "./position.ts";
import { statementSchema } from "./statement.ts";
import { talksSchema } from "./talks.ts";

/** Version of the shape of a reading; it changes when a field changes its meaning or goes. */
export const readingFormat = "parley-reading/1";

export const readingSchema = z
  .object({
    format: z.literal(readingFormat),
    reader: z.object({ version: z.string(), model: z.string() }),
    article: articleSchema,
    actors: z.array(actorSchema),
    dates: z.array(dateMentionSchema),
    talks: z.array(talksSchema),
    attendance: z.array(attendanceSchema),
    conditions: z.array(conditionSchema),
    positions: z.array(positionSchema),
    statements: z.array(statementSchema),
    notes: z.array(noteSchema),
  })
  .describe("All that one version of the reader found in one article.");
export type Reading = z.infer<typeof readingSchema>;
