/** An actor's presence at talks. */
import { z } from "zod";
import { actorRefSchema } from "./actor.ts";
import { eventSchema, traceSchema } from "./event.ts";
import { spanSchema } from "./span.ts";

export const attendanceStatuses = [
  "expected",
  "conditional",
  "undecided",
  "declined",
  "withdrawn",
  "present",
  "excluded",
] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** How the article has it: as fact, from somebody's mouth, as something denied, or as speculation. */
export const attendanceBases = ["reported", "hearsay", "denied", "speculation"] as const;

export const attendanceSchema = z
  .object({
    id: z.string(),
    actor: actorRefSchema,
    talks: z.string().nullable().describe("id of the talks"),
    status: z.enum(attendanceStatuses),
    basis: z.enum(attendanceBases),
    saidBy: actorRefSchema.nullable().describe("who says so, where it is hearsay"),
    because: spanSchema.nullable().describe("the reason given"),
    asOf: z.string().nullable().describe("date of the report"),
    previous: z
      .object({ status: z.enum(attendanceStatuses), words: spanSchema })
      .nullable()
      .describe("an earlier status that the article itself reports"),
    event: eventSchema.nullable(),
    evidence: z.array(spanSchema).min(1),
    trace: traceSchema,
  })
  .describe("An actor's presence at talks.");
export type Attendance = z.infer<typeof attendanceSchema>;
