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

/**
 * A pattern's small letters in either case. Under the flag `i` the class `\\p{Lu}` matches small letters too, so rules
 * that must see the capital of a name spell out the case of their other words.
 */
export function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
