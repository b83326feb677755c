/** Somebody says something, in the article's words. */
import { z } from "zod";
import { actorRefSchema, certaintySchema } from "./actor.ts";
import { resolvedDateSchema } from "./dates.ts";
import { traceSchema } from "./event.ts";
import { spanSchema } from "./span.ts";

export const statementKinds = ["direct", "indirect", "mixed"] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementSchema = z
  .object({
    id: z.string(),
    speaker: actorRefSchema,
    speakerCertainty: certaintySchema.describe("stated: named beside the cue; implied: gathered from the text around"),
    speakerWords: spanSchema.nullable().describe("the words beside the cue that name the speaker"),
    cue: spanSchema.nullable().describe("“told reporters”; null for a quotation that goes on without a cue"),
    content: z.array(spanSchema).min(1),
    kind: z.enum(statementKinds),
    isNegated: z.boolean().describe("“did not say”, “denied that”"),
    date: resolvedDateSchema.nullable(),
    place: spanSchema.nullable(),
    audience: spanSchema.nullable().describe("“told reporters” → reporters"),
    occasion: spanSchema.nullable().describe("“at a meeting with executives”"),
    inResponseTo: spanSchema.nullable().describe("“when asked whether …”"),
    via: z.array(actorRefSchema).describe("who passed it on"),
    evidence: z.array(spanSchema).min(1),
    trace: traceSchema,
  })
  .describe("Somebody says something, in the article's words.");
export type Statement = z.infer<typeof statementSchema>;
