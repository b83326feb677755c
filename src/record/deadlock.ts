/** What follows from conditions and attendance: who waits for whom and for what. Derived, never asserted; every wait shows its words. */
import { z } from "zod";
import { actorRefSchema } from "./actor.ts";
import { conditionRelations } from "./condition.ts";
import { spanSchema } from "./span.ts";

/** `progress`: anything moves at all. `meeting`: some meet. `coming`: somebody comes to the talks. `act`: anything else. */
export const stepKinds = ["progress", "meeting", "coming", "act"] as const;

export const stepSchema = z
  .object({
    id: z.string(),
    kind: z.enum(stepKinds),
    label: z.string().describe("in plain words: “Putin and Trump meet”"),
    actors: z.array(actorRefSchema).describe("who would have to act"),
    refusals: z
      .array(z.object({ actor: actorRefSchema, attendance: z.string(), words: spanSchema }))
      .describe("who of them has said no, with the words"),
  })
  .describe("Something that would have to happen.");
export type Step = z.infer<typeof stepSchema>;

export const waitSchema = z
  .object({
    id: z.string(),
    step: z.string().describe("id of the step that is held back"),
    for: z.string().describe("id of the step that it waits for"),
    basis: z
      .enum(["condition", "attendance", "meaning"])
      .describe("a condition, a reason for staying away, or the plain meaning of meeting: nobody meets alone"),
    relation: z
      .enum(conditionRelations)
      .nullable()
      .describe(
        "between the steps, which are told without denial: “no treaty until the law passes” is “a treaty” only-if “the law passes”",
      ),
    statedBy: actorRefSchema.nullable(),
    items: z.array(z.string()).describe("ids of the conditions and attendances that it rests on"),
    words: z.array(spanSchema),
  })
  .describe("One step waits for another.");
export type Wait = z.infer<typeof waitSchema>;

export const circleSchema = z
  .object({
    actors: z.array(actorRefSchema),
    waits: z.array(z.string()).describe("ids of the waits that close the circle"),
    releases: z.array(z.array(z.string())).describe("the smallest sets of steps that would open it"),
  })
  .describe("Actors who wait for one another.");
export type Circle = z.infer<typeof circleSchema>;

export const blockageSchema = z
  .object({
    step: z.string().describe("id of the step that is blocked"),
    by: z.string().describe("id of the step that somebody has refused"),
    waits: z.array(z.string()).describe("ids of the waits that lead from the one to the other"),
    releases: z.array(z.array(z.string())).describe("the smallest sets of steps that would release it"),
  })
  .describe("A step that waits, in the end, on somebody who has refused.");
export type Blockage = z.infer<typeof blockageSchema>;

export const deadlockSchema = z
  .object({
    steps: z.array(stepSchema),
    waits: z.array(waitSchema),
    circles: z.array(circleSchema),
    blockages: z.array(blockageSchema),
    telling: z
      .array(z.object({ sentence: z.string(), words: z.array(spanSchema), items: z.array(z.string()) }))
      .describe("the same in plain sentences, with the words they rest on"),
  })
  .describe("Who waits for whom, in a circle or on somebody who has refused, and what would release it.");
export type Deadlock = z.infer<typeof deadlockSchema>;
