/**
 * A report: what a dossier needs of one article and its reading. It is the reading without the article's text, small enough
 * that a thousand of them are held in memory; every span in it still points into the article's text.
 */
import { z } from "zod";
import { actorSchema } from "./actor.ts";
import { articleSchema } from "./article.ts";
import { attendanceSchema } from "./attendance.ts";
import { conditionSchema } from "./condition.ts";
import { positionSchema } from "./position.ts";
import { readingSchema } from "./reading.ts";
import { statementSchema } from "./statement.ts";
import { talksSchema } from "./talks.ts";

export const reportSchema = z
  .object({
    article: articleSchema
      .pick({
        id: true,
        headline: true,
        publisher: true,
        byline: true,
        publishedOn: true,
        updatedOn: true,
        language: true,
        url: true,
      })
      .extend({
        words: z.int().describe("words of the text"),
        paragraphs: z.array(z.int()).describe("where each paragraph starts, in order"),
        signature: z
          .array(z.int())
          .describe("MinHash of the text's word shingles: equal places ÷ places estimates how much two texts share"),
        sentences: z.array(z.int()).describe("a number for each sentence, in order: the same words give the same one"),
      }),
    reader: readingSchema.shape.reader,
    actors: z.array(actorSchema.omit({ mentions: true })),
    talks: z.array(talksSchema.omit({ trace: true })),
    attendance: z.array(
      attendanceSchema
        .omit({ trace: true })
        .extend({ isLearnt: z.literal(true).optional().describe("only the learnt layer tells it, and no rule") }),
    ),
    conditions: z.array(conditionSchema.omit({ trace: true })),
    positions: z.array(positionSchema.omit({ trace: true })),
    statements: z.array(statementSchema.omit({ trace: true })),
    anchors: z
      .record(z.string(), z.array(z.int()))
      .describe("for each actor and item, by id, the numbers of the sentences that its evidence stands in"),
  })
  .describe("What a dossier needs of one article and its reading.");
export type Report = z.infer<typeof reportSchema>;
export type ReportedActor = Report["actors"][number];
export type ReportedTalks = Report["talks"][number];
export type ReportedAttendance = Report["attendance"][number];
export type ReportedCondition = Report["conditions"][number];
export type ReportedPosition = Report["positions"][number];
export type ReportedStatement = Report["statements"][number];
