/** A meeting or series of meetings at which parties negotiate: held, planned, cancelled or past. */
import { z } from "zod";
import { actorRefSchema, certaintySchema } from "./actor.ts";
import { resolvedDateSchema } from "./dates.ts";
import { eventSchema, traceSchema } from "./event.ts";
import { spanSchema } from "./span.ts";

export const talksStatuses = [
  "proposed",
  "scheduled",
  "underway",
  "ended",
  "postponed",
  "suspended",
  "cancelled",
] as const;
export type TalksStatus = (typeof talksStatuses)[number];
export const talksFormats = ["direct", "indirect", "shuttle", "phone", "virtual", "multilateral"] as const;
export const talksLevels = ["leaders", "ministers", "envoys", "technical"] as const;

export const delegationSchema = z
  .object({
    party: actorRefSchema.nullable(),
    head: actorRefSchema.nullable(),
    members: z.array(actorRefSchema),
    level: z.enum(talksLevels).nullable(),
    mandate: spanSchema.nullable(),
    evidence: z.array(spanSchema).min(1),
  })
  .describe("Who comes for a party.");
export type Delegation = z.infer<typeof delegationSchema>;

export const talksSchema = z
  .object({
    id: z.string(),
    name: z.string().describe("a short label: “Istanbul talks”"),
    place: z.string().nullable(),
    date: z.string().nullable().describe("ISO 8601 day, month, year or interval"),
    dateWords: resolvedDateSchema.nullable(),
    status: z.enum(talksStatuses),
    format: z.enum(talksFormats).nullable(),
    level: z.enum(talksLevels).nullable(),
    parties: z.array(actorRefSchema),
    host: actorRefSchema.nullable(),
    hostCertainty: certaintySchema,
    mediators: z.array(actorRefSchema),
    delegations: z.array(delegationSchema),
    agenda: z.array(spanSchema),
    outcome: spanSchema.nullable(),
    partOf: z.string().nullable().describe("id of the series that this round belongs to"),
    event: eventSchema.nullable(),
    evidence: z.array(spanSchema).min(1),
    trace: traceSchema,
  })
  .describe("A meeting or series of meetings at which parties negotiate.");
export type Talks = z.infer<typeof talksSchema>;
