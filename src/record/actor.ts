/** Anyone who can speak, attend or want something. One actor, many names. */
import { z } from "zod";
import { spanSchema } from "./span.ts";

export const actorKinds = ["person", "state", "organization", "delegation", "group", "office"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** How sure the text leaves us: said in so many words, to be gathered from it, or left open. */
export const certainties = ["stated", "implied", "unknown"] as const;
export const certaintySchema = z.enum(certainties);
export type Certainty = (typeof certainties)[number];

/** How the words name the actor. */
export const mentionVias = ["name", "metonym", "nominal", "pronoun", "office"] as const;

export const mentionSchema = spanSchema
  .extend({ via: z.enum(mentionVias).describe("a name, a seat of government, a description, a pronoun, an office") })
  .describe("Words that name an actor.");
export type Mention = z.infer<typeof mentionSchema>;

/** Names an actor in an item: its id in the record, with its names for readers who hold the item alone. */
export const actorRefSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
  })
  .describe("An actor named in an item.");
export type ActorRef = z.infer<typeof actorRefSchema>;

export const actorSchema = z
  .object({
    id: z.string(),
    name: z.string().describe("the fullest name that the article uses, without titles"),
    aliases: z.array(z.string()).describe("other names and descriptions that the article uses"),
    kind: z.enum(actorKinds),
    role: z.string().nullable().describe("as the article gives it: “Kremlin spokesman”"),
    side: z
      .object({
        actor: actorRefSchema,
        certainty: certaintySchema,
        from: z.enum(["article", "gazetteer"]).describe("the article's words, or outside knowledge"),
      })
      .nullable()
      .describe("the party that the actor speaks or acts for"),
    mentions: z.array(mentionSchema).min(1),
    evidence: z.array(spanSchema).min(1).describe("the fullest mention, and the words that give role and side"),
  })
  .describe("Anyone who can speak, attend or want something.");
export type Actor = z.infer<typeof actorSchema>;
