/** The brief as JSON: clauses, and the footnotes that they rest on. */
import { z } from "zod";

const clauseSchema = z.object({ text: z.string(), notes: z.array(z.int()).describe("numbers of footnotes") });

/** GET /api/dossiers/:dossier/brief?asOf */
export const briefViewSchema = z.object({
  title: z.string(),
  standfirst: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      blocks: z.array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("lines"), lines: z.array(clauseSchema) }),
          z
            .object({ kind: z.literal("run"), label: z.string(), clauses: z.array(clauseSchema) })
            .describe("clauses in a row under a label"),
          z.object({ kind: z.literal("rest"), text: z.string() }).describe("what is left to the dossier"),
          z.object({ kind: z.literal("table"), head: z.array(z.string()), rows: z.array(z.array(clauseSchema)) }),
        ]),
      ),
    }),
  ),
  notes: z.array(
    z.object({
      number: z.int().describe("those of one article follow one another"),
      article: z.string(),
      outlet: z.string(),
      day: z.string(),
      headline: z.string().nullable(),
      paragraph: z.int(),
      words: z.string(),
      url: z.string().nullable(),
      remarks: z.array(z.string()),
    }),
  ),
});
export type BriefView = z.infer<typeof briefViewSchema>;
export type BriefClause = z.infer<typeof clauseSchema>;
