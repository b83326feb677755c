/**
 * A dossier: all that many articles report of one negotiation. Two reports of the same thing are one item with two pieces of
 * evidence; two that disagree stay two and are in conflict. Derived from readings and corrections; rebuilt at will; the
 * order in which articles arrived makes no difference.
 */
import { z } from "zod";
import { actorKinds, actorRefSchema, certaintySchema } from "./actor.ts";
import { attendanceBases, attendanceStatuses } from "./attendance.ts";
import { changeSchema } from "./change.ts";
import { conditionRelations } from "./condition.ts";
import { conflictSchema } from "./conflict.ts";
import { evidenceSchema } from "./evidence.ts";
import { stances } from "./position.ts";
import { statementKinds } from "./statement.ts";
import { talksFormats, talksLevels, talksStatuses } from "./talks.ts";

export const dossierFormat = "parley-dossier/1";

const keptShape = {
  id: z.string().describe("the kind's first letters and ten hexadecimal digits, from its earliest evidence"),
  evidence: z.array(evidenceSchema).min(1).describe("in order of the reports' dates"),
  voices: z.int().describe("how many outlets report it on their own: copies of one agency's text count once"),
  firstOn: z.string().nullable().describe("day of the first report that has it, ISO 8601"),
  lastOn: z.string().nullable().describe("day of the latest report that has it"),
  review: z
    .enum(["none", "accepted", "edited", "added"])
    .describe("what a person last decided; rejected items are not in the dossier"),
  corrections: z.array(z.string()).describe("ids of the corrections that shaped it, in their order"),
  conflicts: z.array(z.string()).describe("ids of the conflicts that it is in"),
};

export const dossierArticleSchema = z
  .object({
    id: z.string(),
    headline: z.string().nullable(),
    publisher: z.string().nullable(),
    byline: z.string().nullable(),
    publishedOn: z.string().nullable(),
    updatedOn: z.string().nullable(),
    url: z.string().nullable(),
    words: z.int(),
    voice: z
      .string()
      .describe("id of the earliest article with this text: copies in other outlets have the same voice"),
    replaces: z.string().nullable().describe("id of the version of the same article that it corrects"),
    replacedBy: z.string().nullable().describe("id of the next version; null for the newest"),
  })
  .describe("An article of the dossier.");
export type DossierArticle = z.infer<typeof dossierArticleSchema>;

export const dossierActorSchema = z
  .object({
    ...keptShape,
    name: z.string(),
    names: z.array(z.string()).describe("every name that the reports use, the commonest first"),
    kind: z.enum(actorKinds),
    role: z.string().nullable().describe("the latest that a report gives"),
    side: actorRefSchema.nullable().describe("the party that the actor speaks or acts for"),
    sideFrom: z.enum(["article", "gazetteer", "person"]).nullable(),
  })
  .describe("An actor, under all its names.");
export type DossierActor = z.infer<typeof dossierActorSchema>;

export const dossierTalksSchema = z
  .object({
    ...keptShape,
    name: z.string(),
    names: z.array(z.string()),
    place: z.string().nullable(),
    date: z.string().nullable().describe("ISO 8601 day, month, year or interval"),
    status: z.enum(talksStatuses).describe("the latest"),
    format: z.enum(talksFormats).nullable(),
    level: z.enum(talksLevels).nullable(),
    parties: z.array(actorRefSchema),
    host: actorRefSchema.nullable(),
    hostCertainty: certaintySchema,
    mediators: z.array(actorRefSchema),
    delegations: z.array(
      z.object({
        party: actorRefSchema.nullable(),
        head: actorRefSchema.nullable(),
        members: z.array(actorRefSchema),
        level: z.enum(talksLevels).nullable(),
        mandate: z.string().nullable(),
        evidence: z.array(evidenceSchema).min(1),
      }),
    ),
    agenda: z.array(z.string()),
    outcome: z.string().nullable(),
    partOf: z.string().nullable().describe("id of the series"),
    history: z.array(
      z.object({
        on: z.string().nullable(),
        status: z.enum(talksStatuses),
        date: z.string().nullable(),
        evidence: z.array(evidenceSchema).min(1),
      }),
    ),
  })
  .describe("Talks, from all reports.");
export type DossierTalks = z.infer<typeof dossierTalksSchema>;

export const dossierAttendanceSchema = z
  .object({
    ...keptShape,
    actor: actorRefSchema,
    talks: z.string().nullable().describe("id of the dossier's talks"),
    status: z.enum(attendanceStatuses).describe("the latest"),
    basis: z.enum(attendanceBases).describe("of the latest"),
    saidBy: actorRefSchema.nullable(),
    because: z.string().nullable().describe("the latest reason given"),
    history: z
      .array(
        z.object({
          on: z.string().nullable().describe("day of the report; null for one that the first report tells of as past"),
          status: z.enum(attendanceStatuses),
          basis: z.enum(attendanceBases),
          saidBy: actorRefSchema.nullable(),
          because: z.string().nullable(),
          evidence: z.array(evidenceSchema).min(1),
        }),
      )
      .min(1)
      .describe("one entry for each status it had, the latest last"),
  })
  .describe("An actor's presence at talks, and how it changed.");
export type DossierAttendance = z.infer<typeof dossierAttendanceSchema>;

export const dossierConditionSchema = z
  .object({
    ...keptShape,
    outcome: z.string(),
    requires: z.string(),
    relation: z.enum(conditionRelations),
    statedBy: actorRefSchema.nullable(),
    outcomeActor: z.array(actorRefSchema),
    requiresActor: z.array(actorRefSchema),
    isOutcomeNegated: z.boolean(),
    isRequirementNegated: z.boolean(),
  })
  .describe("Something will happen, or will not, depending on something else.");
export type DossierCondition = z.infer<typeof dossierConditionSchema>;

export const dossierPositionSchema = z
  .object({
    ...keptShape,
    actor: actorRefSchema,
    side: actorRefSchema.nullable(),
    party: actorRefSchema.describe(
      "whose column of the matrix it stands in: the side, or the actor where there is none",
    ),
    issue: z.string().describe("id of the dossier's issue"),
    stance: z.enum(stances),
    content: z.string().describe("the words of the fullest report"),
    toward: z.array(actorRefSchema),
    standing: z
      .enum(["current", "superseded", "dropped"])
      .describe("superseded: the same party later took another stance on the same thing"),
    supersededBy: z.string().nullable().describe("id of the position that took its place"),
  })
  .describe("What a party wants or will not have.");
export type DossierPosition = z.infer<typeof dossierPositionSchema>;

export const dossierStatementSchema = z
  .object({
    ...keptShape,
    speaker: actorRefSchema,
    speakerCertainty: certaintySchema,
    cue: z.string().nullable(),
    content: z.string().describe("the fullest wording among the reports"),
    kind: z.enum(statementKinds),
    isNegated: z.boolean(),
    date: z.string().nullable(),
    place: z.string().nullable(),
    audience: z.string().nullable(),
    occasion: z.string().nullable(),
    inResponseTo: z.string().nullable(),
    via: z.array(actorRefSchema),
  })
  .describe("Somebody says something; its evidence begins with the report that had it first.");
export type DossierStatement = z.infer<typeof dossierStatementSchema>;

export const issueSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    names: z.array(z.string()).describe("every name that the readings gave it, the commonest first"),
    positions: z.array(z.string()).describe("ids"),
    silent: z.array(actorRefSchema).describe("parties of the dossier that no report has a position of"),
  })
  .describe("What parties take positions on.");
export type Issue = z.infer<typeof issueSchema>;

export const dossierSchema = z
  .object({
    format: z.literal(dossierFormat),
    id: z.string().describe("d- and ten hexadecimal digits, from its earliest article"),
    name: z.string(),
    asOf: z.string().nullable().describe("reports after this day are left out; null: none is"),
    readers: z.array(z.string()).describe("versions of the readers that its readings were made by"),
    parties: z.array(actorRefSchema).describe("who negotiates, the one with most evidence first"),
    articles: z.array(dossierArticleSchema),
    actors: z.array(dossierActorSchema),
    talks: z.array(dossierTalksSchema),
    attendance: z.array(dossierAttendanceSchema),
    conditions: z.array(dossierConditionSchema),
    positions: z.array(dossierPositionSchema),
    statements: z.array(dossierStatementSchema),
    issues: z.array(issueSchema),
    conflicts: z.array(conflictSchema),
    changes: z.array(changeSchema).describe("by date"),
    unapplied: z
      .array(z.object({ correction: z.string(), reason: z.string() }))
      .describe("corrections that found nothing to be applied to, with the reason"),
  })
  .describe("All that many articles report of one negotiation.");
export type Dossier = z.infer<typeof dossierSchema>;
