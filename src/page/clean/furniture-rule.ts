/** What a furniture rule is: one class of lines that stand in a story's column and are not the story. */
import type { RemovalReason } from "../../record/article.ts";

export interface FurnitureRule {
  /** its name in `removals`, in kebab-case */
  rule: string;
  reason: RemovalReason;
  /** what such a line looks like; tried on blocks of at most `maxWords` words */
  pattern: RegExp;
  maxWords: number;
  /** a line that it takes out, written for this project; a test holds each rule to it */
  example: string;
}

/** What may stand at the start of a furniture line before its words: a bullet, a dash, a bracket, an arrow. */
export const LEAD = "^[\\s(\\[•⦁▪■►▶→»>|*–—-]{0,6}";
