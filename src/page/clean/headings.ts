/** Lines between paragraphs that are no sentences: headings of parts of the story, and headlines of other stories. */
import type { RemovalReason } from "../../record/article.ts";
import { countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";
import { endsSentence, isAllCapitals, isTitleCase } from "./sentences.ts";

/** Whether a page marks its headings, as HTML does, or leaves them to be told from their look. */
export type HeadingMarks = "marked" | "unmarked";

/** Why a line between paragraphs is not part of the story, or null. Short true sentences end in a full stop, and stay. */
export function headingOf(block: Block, marks: HeadingMarks): { rule: string; reason: RemovalReason } | null {
  if (block.kind === "heading") return { rule: "subheading", reason: "metadata" };
  if (block.kind !== "paragraph") return null;
  const words = countWords(block.text);
  const isOpen = !endsSentence(block.text);
  if (block.bold && words <= 12 && (isOpen || block.text.endsWith("?")))
    return { rule: "subheading", reason: "metadata" };
  if (words <= 14 && /^\d{1,2}[.)] \p{Lu}/u.test(block.text) && (isOpen || block.text.endsWith("?"))) {
    return { rule: "subheading", reason: "metadata" };
  }
  if (!isOpen || /[:,;–—-]$/.test(block.text) || words > 25) return null;
  if (block.linked > 0.9 && words >= 4) return { rule: "link-line", reason: "read-more" };
  if (words >= 5 && isAllCapitals(block.text)) return { rule: "headline-line", reason: "read-more" };
  if (words >= 6 && isTitleCase(block.text) && !/["“”]/.test(block.text))
    return { rule: "headline-line", reason: "read-more" };
  const isHeadingLike =
    marks === "unmarked" && words <= 6 && /^[\p{Lu}\p{N}‘']/u.test(block.text) && !/[,;:]/.test(block.text);
  return isHeadingLike ? { rule: "subheading", reason: "metadata" } : null;
}

/** Bullets at the head of some stories that tell it in short, under “Story highlights” or “Key points”. */
const SUMMARY =
  /^(?:story highlights|key (?:points|takeaways|facts)|at a glance|in brief|what you need to know|the gist)\b:?\s*/iu;

/** How many blocks from the first are a summary above the story; 0 for none. Its lines are short and have no full stop, or are list items. */
export function summaryLength(blocks: Block[]): number {
  const first = blocks[0];
  if (first === undefined || !SUMMARY.test(first.text) || endsSentence(first.text)) return 0;
  let length = 1;
  while (length < Math.min(blocks.length, 12)) {
    const block = blocks[length] as Block;
    const isItem = block.kind === "list-item" && countWords(block.text) <= 40;
    if (!isItem && (endsSentence(block.text) || countWords(block.text) > 25)) break;
    length += 1;
  }
  return length;
}
