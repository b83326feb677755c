/** Something will happen, or will not, depending on something else. */
import { z } from "zod";
import { actorRefSchema } from "./actor.ts";
import { eventSchema, traceSchema } from "./event.ts";
import { spanSchema } from "./span.ts";

export const conditionRelations = ["only-if", "if", "unless", "until", "precondition"] as const;
export type ConditionRelation = (typeof conditionRelations)[number];

export const conditionSchema = z
  .object({
    id: z.string(),
    outcome: spanSchema,
    requires: spanSchema,
    relation: z.enum(conditionRelations),
    statedBy: actorRefSchema.nullable().describe("null where the article itself says so"),
    outcomeActor: z.array(actorRefSchema),
    requiresActor: z.array(actorRefSchema),
    isOutcomeNegated: z
      .boolean()
      .describe("“no deal without …”: the outcome stays away as long as what it requires does"),
    isRequirementNegated: z.boolean().describe("“if I'm not there”"),
    event: eventSchema.nullable(),
    evidence: z.array(spanSchema).min(1),
    trace: traceSchema,
  })
  .describe("Something will happen, or will not, depending on something else.");
export type Condition = z.infer<typeof conditionSchema>;
