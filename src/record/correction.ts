/**
 * A correction: what a person decided about the record. It is a new input beside the articles, never an edit of what was
 * derived, so it survives every re-reading. Corrections are applied in the order of their time, then of their id.
 */
import { z } from "zod";
import { actorKinds } from "./actor.ts";
import { attendanceStatuses } from "./attendance.ts";
import { conditionRelations } from "./condition.ts";
import { dateValueSchema } from "./dates.ts";
import { stances } from "./position.ts";
import { spanSchema } from "./span.ts";
import { talksStatuses } from "./talks.ts";

export const correctionFormat = "parley-correction/1";

export const itemKinds = ["talks", "attendance", "condition", "position", "statement"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a person may set of an item. Only the fields of the item's kind have a meaning; names are names of actors. */
export const correctedFieldsSchema = z
  .object({
    actor: z
      .string()
      .min(1)
      .describe("attendance, position: whose it is; statement: the speaker; condition: who states it"),
    side: z.string().min(1).nullable().describe("actor, position: the party that is spoken for"),
    role: z.string().min(1).nullable().describe("actor"),
    actorKind: z.enum(actorKinds).describe("actor"),
    status: z.enum([...new Set([...attendanceStatuses, ...talksStatuses])]).describe("attendance, talks"),
    because: z.string().min(1).nullable().describe("attendance: the reason, in the article's words"),
    talks: z.string().min(1).nullable().describe("attendance: name of the talks"),
    relation: z.enum(conditionRelations),
    outcome: z.string().min(1),
    requires: z.string().min(1),
    outcomeActor: z.array(z.string().min(1)).describe("condition: who would act"),
    requiresActor: z.array(z.string().min(1)).describe("condition: who would have to act first"),
    isOutcomeNegated: z.boolean(),
    isRequirementNegated: z.boolean(),
    stance: z.enum(stances),
    issue: z.string().min(1),
    content: z
      .string()
      .min(1)
      .describe("position, statement: the words, as they stand in the article; “ … ” stands between stretches"),
    toward: z.array(z.string().min(1)),
    name: z.string().min(1).describe("talks"),
    place: z.string().min(1).nullable().describe("talks"),
    date: dateValueSchema.nullable().describe("talks, statement"),
    parties: z.array(z.string().min(1)).describe("talks"),
    host: z.string().min(1).nullable().describe("talks"),
    mediators: z.array(z.string().min(1)).describe("talks"),
  })
  .partial()
  .strict()
  .describe("Fields that a person sets; those left out stay as they were read.");
export type CorrectedFields = z.infer<typeof correctedFieldsSchema>;

/**
 * Points at an item by the words it rests on, not by its id: another reader may give the item another id, and a newer version
 * of the article may have moved the words. It means the item of that kind whose evidence in that article covers most of the
 * words, and with it the dossier's item that the item belongs to.
 */
export const itemTargetSchema = z
  .object({
    kind: z.enum(itemKinds),
    article: z.string().describe("id of the article"),
    spans: z.array(spanSchema).min(1).describe("evidence of the item as it was when the person decided"),
    actor: z
      .string()
      .nullable()
      .describe("name of its actor, holder or speaker, where several items rest on the same words; null for talks"),
    as: correctedFieldsSchema
      .optional()
      .describe(
        "what the item said when the person decided: what is accepted or edited stays, even if no reader finds it again",
      ),
  })
  .describe("An item, by the words that it rests on.");
export type ItemTarget = z.infer<typeof itemTargetSchema>;

/** An actor by a name that it goes by, in every article, later ones too. */
export const actorTargetSchema = z.object({ kind: z.literal("actor"), name: z.string().min(1) });
export type ActorTarget = z.infer<typeof actorTargetSchema>;

/** An issue by its name, in every article, later ones too. */
export const issueTargetSchema = z.object({ kind: z.literal("issue"), name: z.string().min(1) });
export type IssueTarget = z.infer<typeof issueTargetSchema>;

export const targetSchema = z.discriminatedUnion("kind", [itemTargetSchema, actorTargetSchema, issueTargetSchema]);
export type Target = z.infer<typeof targetSchema>;

/** A dossier's item rests on the words of many articles: the person decided about all those that she saw. */
const alsoSchema = z
  .array(itemTargetSchema)
  .optional()
  .describe("the item's other evidence, which the person saw when she decided");

/** Analysts decided differently, and an editor says what holds. */
export const settlementSchema = z
  .object({
    decisions: z
      .array(z.string())
      .min(1)
      .describe("ids of the corrections that this one counts instead of, an earlier settlement among them"),
    stands: z.string().nullable().describe("id of the one among them that it upholds; null: the editor's own"),
  })
  .describe("An editor's word on what analysts decided differently: theirs stay in the history and count no longer.");
export type Settlement = z.infer<typeof settlementSchema>;
const settlesSchema = settlementSchema.optional();

export const decisionSchema = z.discriminatedUnion("do", [
  z
    .object({ do: z.literal("accept"), target: itemTargetSchema, also: alsoSchema, settles: settlesSchema })
    .describe("It is right as it stands."),
  z
    .object({ do: z.literal("reject"), target: itemTargetSchema, also: alsoSchema, settles: settlesSchema })
    .describe("These words do not carry it, nor do the same words in copies and later versions of the article."),
  z.object({
    do: z.literal("edit"),
    target: targetSchema,
    also: alsoSchema,
    set: correctedFieldsSchema,
    spans: z
      .array(spanSchema)
      .min(1)
      .optional()
      .describe("the words that it rests on from now on, where those that are set stand outside its evidence"),
    settles: settlesSchema,
  }),
  z
    .object({
      do: z.literal("add"),
      kind: z.enum(itemKinds),
      article: z.string(),
      spans: z.array(spanSchema).min(1),
      set: correctedFieldsSchema,
    })
    .describe("An item that the reader missed."),
  z
    .object({ do: z.literal("merge"), targets: z.array(targetSchema).min(2), name: z.string().min(1).nullable() })
    .describe(
      "They are one; all targets are of one kind. `name` is what the one is called; null keeps the first one's.",
    ),
  z
    .object({
      do: z.literal("split"),
      target: targetSchema,
      apart: z.array(targetSchema).min(1),
      name: z.string().min(1).nullable(),
    })
    .describe(
      "What is in `apart` does not belong to `target`: it becomes one item of its own. For actors and issues, names.",
    ),
  z.object({ do: z.literal("rename"), target: targetSchema, name: z.string().min(1) }),
  z
    .object({
      do: z.literal("place"),
      articles: z.array(z.string()).min(1),
      dossier: z.string().min(1).nullable(),
      beside: z
        .array(z.string())
        .optional()
        .describe(
          "articles of the dossier that had this name at the time: they tell which it is once its name has changed",
        ),
    })
    .describe(
      "The articles belong to the dossier of that name, new or not; null: to none. So dossiers are split and merged.",
    ),
  z
    .object({ do: z.literal("rename-dossier"), articles: z.array(z.string()).min(1), name: z.string().min(1) })
    .describe("The dossier that holds most of these articles is called so."),
  z.object({ do: z.literal("undo"), correction: z.string().describe("id of the correction that no longer counts") }),
]);
export type Decision = z.infer<typeof decisionSchema>;

export const correctionSchema = z
  .object({
    format: z.literal(correctionFormat),
    id: z
      .string()
      .regex(/^[0-9a-f-]{8,36}$/)
      .describe("UUID"),
    at: z.iso.datetime().describe("when it was decided, UTC"),
    by: z.string().min(1).describe("who decided"),
    note: z.string().nullable(),
    decision: decisionSchema,
  })
  .describe("What a person decided about the record.");
export type Correction = z.infer<typeof correctionSchema>;
