/** Reports that cannot both be right: what each says, and who says it. */
import { z } from "zod";
import { itemKinds } from "./correction.ts";
import { evidenceSchema } from "./evidence.ts";

export const conflictSchema = z
  .object({
    id: z.string(),
    kind: z.enum(itemKinds).describe("kind of the items that disagree"),
    about: z
      .string()
      .describe("what they disagree on, in plain words: “whether Voss was ever coming to the Ravensholt talks”"),
    sides: z
      .array(
        z.object({
          says: z.string().describe("in plain words: “withdrew”"),
          items: z.array(z.string()).min(1).describe("ids of the dossier's items"),
          evidence: z.array(evidenceSchema).min(1),
        }),
      )
      .min(2),
    resolvedBy: z.string().nullable().describe("id of the correction that settled it"),
  })
  .describe("Reports that cannot both be right.");
export type Conflict = z.infer<typeof conflictSchema>;
