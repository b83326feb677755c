/** Takes furniture out of a story, one rule a class, wherever it stands. */

import { isDateLine } from "../facts/read-date.ts";
import { countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";
import type { FurnitureRule } from "./furniture-rule.ts";
import { isCaption } from "./is-caption.ts";
import { mediaRules } from "./rules/media.ts";
import { newsletterRules } from "./rules/newsletter.ts";
import { noticeRules } from "./rules/notices.ts";
import { peopleRules } from "./rules/people.ts";
import { readMoreRules } from "./rules/read-more.ts";
import { shareRules } from "./rules/share.ts";

/** Every rule, in the order in which they are tried. */
export const furnitureRules: FurnitureRule[] = [
  ...shareRules,
  ...mediaRules,
  ...noticeRules,
  ...newsletterRules,
  ...peopleRules,
  ...readMoreRules,
];

/** No furniture line is longer than this. */
const LONGEST_LINE = 900;

/** Why a block is not part of the story, or null. */
export function furnitureOf(block: Block): { rule: string; reason: FurnitureRule["reason"] } | null {
  if (block.kind === "caption") return { rule: "figure-caption", reason: "caption" };
  if (block.text.length > LONGEST_LINE || block.kind === "table-row") return null;
  const words = countWords(block.text);
  if (block.kind !== "list-item" && isDateLine(block.text)) return { rule: "date-line", reason: "metadata" };
  const found = furnitureRules.find((rule) => words <= rule.maxWords && rule.pattern.test(block.text));
  if (found !== undefined) return found;
  if (block.kind !== "heading" && isCaption(block.text)) return { rule: "picture-credit", reason: "caption" };
  return null;
}
