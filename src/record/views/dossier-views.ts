/** What the desk's pages show of a dossier, as JSON: each page of the web has its twin here. */
import { z } from "zod";
import { actorRefSchema } from "../actor.ts";
import { changeSchema } from "../change.ts";
import { conflictSchema } from "../conflict.ts";
import { itemKinds } from "../correction.ts";
import {
  dossierActorSchema,
  dossierAttendanceSchema,
  dossierConditionSchema,
  dossierPositionSchema,
  dossierStatementSchema,
  dossierTalksSchema,
  issueSchema,
} from "../dossier.ts";
import { evidenceSchema } from "../evidence.ts";
import { articleLabelsSchema, pageSchema } from "./page-view.ts";

export const dossierEntrySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    parties: z.array(actorRefSchema),
    from: z.string().nullable().describe("day of the first report"),
    to: z.string().nullable().describe("day of the latest report"),
    counts: z.object({
      articles: z.int(),
      outlets: z.int(),
      actors: z.int(),
      talks: z.int(),
      attendance: z.int(),
      conditions: z.int(),
      positions: z.int(),
      statements: z.int(),
      issues: z.int(),
      conflicts: z.int().describe("open ones"),
      unreviewed: z.int().describe("items that nobody has decided on"),
    }),
  })
  .describe("A dossier in a list of them.");
export type DossierEntry = z.infer<typeof dossierEntrySchema>;

/** GET /api/dossiers/:dossier/overview?asOf&since */
export const overviewSchema = z.object({
  dossier: dossierEntrySchema,
  asOf: z.string().nullable(),
  changed: z.object({
    since: z.string().nullable().describe("day; null: since the beginning"),
    new: z.int(),
    repeats: z.int(),
    contradicts: z.int(),
    changes: z.array(changeSchema).describe("the latest first, 20 at most"),
  }),
  talks: z.array(dossierTalksSchema).describe("the next first, then the latest"),
  board: z
    .object({
      talks: z.array(
        z.object({
          id: z.string().nullable(),
          name: z.string(),
          date: z.string().nullable(),
          status: z.string().nullable(),
        }),
      ),
      rows: z.array(
        z.object({
          actor: actorRefSchema,
          party: actorRefSchema.nullable(),
          role: z.string().nullable(),
          cells: z
            .array(z.array(dossierAttendanceSchema))
            .describe(
              "as many as talks, in their order; several items in one cell are in conflict; an empty one: nothing is reported",
            ),
        }),
      ),
    })
    .describe("Who comes to what."),
  deadlock: z.unknown().describe("as `parley deadlock --json` prints it"),
  conflicts: z.array(conflictSchema),
  articles: articleLabelsSchema,
});
export type Overview = z.infer<typeof overviewSchema>;

/** GET /api/dossiers/:dossier/positions?asOf */
export const matrixSchema = z.object({
  asOf: z.string().nullable(),
  days: z.array(z.string()).describe("every day that a position changed, for the slider"),
  parties: z.array(actorRefSchema),
  issues: z.array(issueSchema),
  cells: z
    .array(
      z.object({
        issue: z.string(),
        party: z.string().describe("id of the actor"),
        state: z.enum(["stated", "silent", "conflict"]),
        positions: z
          .array(dossierPositionSchema)
          .describe("those that stand, the latest first; then those superseded or dropped"),
        changes: z.array(changeSchema),
      }),
    )
    .describe("one for each issue and party; silent ones are there too"),
  agreement: z
    .array(z.object({ issue: z.string(), state: z.enum(["agreed", "apart", "open", "one-sided"]) }))
    .describe("agreed: two or more parties accept; apart: one wants what another rejects"),
  conflicts: z.array(conflictSchema),
  articles: articleLabelsSchema,
});
export type Matrix = z.infer<typeof matrixSchema>;

/** GET /api/dossiers/:dossier/conditions?asOf&suppose=step,step */
export const conditionsViewSchema = z.object({
  asOf: z.string().nullable(),
  conditions: z.array(dossierConditionSchema),
  deadlock: z.unknown().describe("as `parley deadlock --json` prints it: steps, waits, circles, blockages, telling"),
  supposed: z.array(z.string()).describe("ids of steps taken as done"),
  released: z.array(z.string()).describe("ids of steps that would then be free to happen"),
  articles: articleLabelsSchema,
});
export type ConditionsView = z.infer<typeof conditionsViewSchema>;

/** GET /api/dossiers/:dossier/timeline?from&to&party&issue&kind&publisher&after */
export const timelineEntrySchema = z.object({
  id: z.string(),
  on: z.string().describe("ISO 8601 day, month or interval"),
  kind: z.enum(["talks", "attendance", "position", "statement", "conflict"]),
  title: z.string().describe("in plain words: “Ilyana Voss withdrew”"),
  words: z.string().nullable(),
  actor: actorRefSchema.nullable(),
  change: changeSchema.nullable(),
  evidence: z.array(evidenceSchema),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export const timelineSchema = pageSchema(timelineEntrySchema);

/** GET /api/dossiers/:dossier/statements?q&speaker&party&publisher&kind&from&to&after */
export const statementsViewSchema = pageSchema(
  dossierStatementSchema.extend({
    speakerRole: z.string().nullable(),
    matches: z.array(z.object({ start: z.int(), end: z.int() })).describe("in `content`, what the search found"),
  }),
);

/** GET /api/dossiers/:dossier/actors, …/issues */
export const actorsViewSchema = pageSchema(
  dossierActorSchema.extend({ counts: z.object({ statements: z.int(), positions: z.int(), attendance: z.int() }) }),
);
export const issuesViewSchema = pageSchema(issueSchema);

/** GET /api/dossiers/:dossier/touched/:id: what renaming an actor or issue would touch. */
export const touchedSchema = pageSchema(
  z.object({ id: z.string(), kind: z.enum(itemKinds), sentence: z.string(), evidence: z.array(evidenceSchema) }),
);
export type Touched = z.infer<typeof touchedSchema>;

/** Any item of a dossier, with its kind. */
export const anyItemSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("talks"), item: dossierTalksSchema }),
  z.object({ kind: z.literal("attendance"), item: dossierAttendanceSchema }),
  z.object({ kind: z.literal("condition"), item: dossierConditionSchema }),
  z.object({ kind: z.literal("position"), item: dossierPositionSchema }),
  z.object({ kind: z.literal("statement"), item: dossierStatementSchema }),
]);
export type AnyItem = z.infer<typeof anyItemSchema>;

const itemFieldsSchema = z
  .record(z.string(), z.string())
  .describe("what the item says, field by field, as a form takes it: names, lists with semicolons");

export const decisionEntrySchema = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    what: z.string().describe("in plain words"),
    note: z.string().nullable(),
    isUndone: z.boolean(),
    isSettled: z.boolean().describe("an editor settled it: her word counts instead"),
  })
  .describe("A correction as a history shows it.");

/** GET /api/dossiers/:dossier/items/:item */
export const itemViewSchema = z.object({
  found: anyItemSchema,
  sentence: z.string().describe("the item in plain words: “Ilyana Voss withdrew from the Ravensholt talks”"),
  fields: itemFieldsSchema,
  conflicts: z.array(conflictSchema),
  changes: z.array(changeSchema),
  history: z.array(decisionEntrySchema),
  articles: articleLabelsSchema,
});
export type ItemView = z.infer<typeof itemViewSchema>;

/** GET /api/dossiers/:dossier/review?kind&by&after: what matters most comes first. */
export const reviewEntrySchema = z.object({
  found: anyItemSchema,
  sentence: z.string(),
  fields: itemFieldsSchema,
  reason: z
    .string()
    .describe("why it comes here, in a sentence: “Reports disagree on it, and the deadlock rests on it.”"),
  weight: z.number(),
  /** Decisions on the item, by analyst: they may disagree. */
  decisions: z.array(
    z.object({ by: z.string(), do: z.enum(["accept", "reject", "edit"]), at: z.string(), correction: z.string() }),
  ),
});
export const reviewSchema = pageSchema(reviewEntrySchema).extend({
  agreement: z
    .object({
      analysts: z.array(z.string()),
      items: z.int().describe("decided by two or more"),
      open: z.int().describe("decided differently, and not settled"),
      alpha: z
        .number()
        .nullable()
        .describe("Krippendorff's α of what each would have the record say; null where nothing was decided twice"),
    })
    .describe("How far analysts agree; all of it is at /comparison."),
});
export type ReviewEntry = z.infer<typeof reviewEntrySchema>;
export type Review = z.infer<typeof reviewSchema>;

/** What a mark in an article's text stands for. */
export const markSchema = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(itemKinds),
  item: z.string().describe("id of the dossier's item"),
  note: z.string().describe("for the margin: “Quint demands: water”"),
});

/** GET /api/articles/:article */
export const articleViewSchema = z.object({
  article: z.object({
    id: z.string(),
    headline: z.string().nullable(),
    deck: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    dateline: z.string().nullable(),
    publishedOn: z.string().nullable(),
    updatedOn: z.string().nullable(),
    url: z.string().nullable(),
    text: z.string(),
    paragraphs: z.array(z.object({ start: z.int(), end: z.int() })),
    headings: z.array(z.object({ start: z.int(), end: z.int() })),
    removals: z.array(z.object({ reason: z.string(), text: z.string() })),
  }),
  dossier: z.object({ id: z.string(), name: z.string() }).nullable(),
  marks: z.array(markSchema),
  versions: z.array(z.object({ id: z.string(), publishedOn: z.string().nullable(), updatedOn: z.string().nullable() })),
  copies: z.array(z.object({ id: z.string(), publisher: z.string().nullable(), publishedOn: z.string().nullable() })),
});
export type ArticleView = z.infer<typeof articleViewSchema>;

/** GET /api/dossiers/:dossier/articles */
export const articlesViewSchema = pageSchema(
  z.object({
    id: z.string(),
    headline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable(),
    words: z.int(),
    items: z.int(),
    isCopyOf: z.string().nullable(),
    replacedBy: z.string().nullable(),
  }),
);
