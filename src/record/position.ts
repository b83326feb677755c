/** What a party wants or will not have. */
import { z } from "zod";
import { actorRefSchema } from "./actor.ts";
import { eventSchema, traceSchema } from "./event.ts";
import { spanSchema } from "./span.ts";

export const stances = ["demand", "offer", "accept", "reject", "open"] as const;
export type Stance = (typeof stances)[number];

export const positionSchema = z
  .object({
    id: z.string(),
    actor: actorRefSchema,
    side: actorRefSchema.nullable().describe("the party that the actor speaks for"),
    issue: z.string().describe("short noun phrase: “security guarantees”"),
    stance: z.enum(stances),
    content: spanSchema,
    refersTo: spanSchema.nullable().describe("what “those terms” stand for, where the text says it"),
    toward: z.array(actorRefSchema).describe("whom it is asked of"),
    statement: z.string().nullable().describe("id of the statement it is taken in"),
    event: eventSchema.nullable(),
    evidence: z.array(spanSchema).min(1),
    trace: traceSchema,
  })
  .describe("What a party wants or will not have.");
export type Position = z.infer<typeof positionSchema>;
