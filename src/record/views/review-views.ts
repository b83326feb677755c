/** What the desk shows where people check each other: two analysts side by side, what was settled, the history, and what an item may be merged with. */
import { z } from "zod";
import { correctionSchema, itemKinds } from "../correction.ts";
import { evidenceSchema } from "../evidence.ts";
import { spanSchema } from "../span.ts";
import { pageSchema } from "./page-view.ts";

export const verdictSchema = z
  .object({
    by: z.string(),
    do: z.enum(["accept", "reject", "edit"]),
    what: z.string().describe("in plain words: “right as read”, “status: stays away”"),
    note: z.string().nullable(),
    at: z.string(),
    correction: z.string().describe("id of the decision"),
  })
  .describe("The last word of an analyst on an item.");
export type VerdictView = z.infer<typeof verdictSchema>;

export const settledSchema = z
  .object({
    by: z.string(),
    at: z.string(),
    what: z.string().describe("what holds, in plain words"),
    stands: z.string().nullable().describe("whose decision the editor upheld; null: her own"),
    note: z.string().nullable(),
    correction: z.string().describe("id of the settlement, to undo it"),
  })
  .describe("What an editor settled.");

export const comparedSchema = z
  .object({
    id: z.string().describe("id of the first decision on the item"),
    kind: z.enum(itemKinds),
    sentence: z.string().describe("the item as it was when somebody first decided on it"),
    article: z.string(),
    spans: z.array(spanSchema).min(1).describe("the words that it rests on"),
    fields: z.record(z.string(), z.string()).describe("what it says, field by field, as a form takes it"),
    verdicts: z.array(verdictSchema).describe("in the order of `between`"),
    agrees: z.boolean(),
    settled: settledSchema.nullable(),
  })
  .describe("An item that several analysts decided on.");
export type Compared = z.infer<typeof comparedSchema>;

/** GET /api/dossiers/:dossier/comparison?between&between&kind&show&after */
export const comparisonSchema = pageSchema(comparedSchema).extend({
  analysts: z
    .array(z.object({ name: z.string(), items: z.int() }))
    .describe("everybody who decided on items of the dossier, with how many"),
  between: z.array(z.string()).describe("the analysts who are compared"),
  agreement: z
    .object({
      items: z.int().describe("decided by two or more of them"),
      agreed: z.int(),
      settled: z.int().describe("disagreements that an editor has settled"),
      alpha: z
        .number()
        .nullable()
        .describe(
          "Krippendorff's α of what each would have the record say (right as read, rejected, changed so), before anything was settled; null where nothing was decided twice",
        ),
    })
    .describe("Over the shown kind, whatever else is filtered."),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** GET /api/corrections?by&after */
export const historyEntrySchema = correctionSchema
  .extend({
    what: z.string().describe("in plain words: “set status to declined”"),
    of: z.string().describe("the words or names that it is about"),
    isUndone: z.boolean(),
    isSettled: z.boolean().describe("an editor's word counts instead"),
    settles: z.array(z.string()).describe("whose decisions it settles, by name"),
    unapplied: z.string().nullable().describe("why it found nothing to be applied to"),
  })
  .describe("A decision in the history.");
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export const historySchema = pageSchema(historyEntrySchema);
export type History = z.infer<typeof historySchema>;

/** GET /api/dossiers/:dossier/items/:item/alike?q: what it may be the same as, the likeliest first. */
export const alikeSchema = pageSchema(
  z.object({ id: z.string(), sentence: z.string(), evidence: z.array(evidenceSchema) }),
);
export type Alike = z.infer<typeof alikeSchema>;
