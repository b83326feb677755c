/** Lines between paragraphs that are no sentences: headings of parts of the story, which stay, and headlines of other stories. */
import type { RemovalReason } from "../../record/article.ts";
import { countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";
import { endsSentence, isAllCapitals, isStoryParagraph, isTitleCase } from "./sentences.ts";
import { type Draft, removal } from "./story.ts";

/** Whether a page marks its headings, as HTML does, or leaves them to be told from their look. */
export type HeadingMarks = "marked" | "unmarked";

/**
 * Tells the headings within a story from its paragraphs, and keeps both: blocks of kind `heading` are the subheadings.
 * A heading without a paragraph under it, and a line that is another story's headline, go.
 */
export function setHeadings(draft: Draft, marks: HeadingMarks): Draft {
  const { blocks } = draft;
  const isHeading = blocks.map((block, i) => isSubheading(block) || isSetApart(blocks, i, marks));
  const strays = blocks.map((block, i) => (isHeading[i] === true ? null : strayLineOf(block, marks)));
  const lastParagraph = blocks.findLastIndex((_, i) => isHeading[i] === false && strays[i] === null);
  // where nothing but headings is left, they are all there is of the story
  if (lastParagraph < 0) return { ...draft, blocks: blocks.map((block) => ({ ...block, kind: "paragraph" })) };
  const removals = [...draft.removals];
  const kept = blocks.flatMap((block, i): Block[] => {
    const isOverLinks = (strays[i + 1] ?? null) !== null && (strays[i + 2] ?? null) !== null;
    const isLone = isHeading[i] === true && (i > lastParagraph || isOverLinks);
    const stray = isLone ? LONE_HEADING : (strays[i] ?? null);
    if (stray !== null) removals.push(removal(stray.reason, stray.rule, block.text));
    if (stray !== null) return [];
    return [isHeading[i] === true ? { ...block, kind: "heading" } : block];
  });
  return { ...draft, blocks: kept, removals };
}

type Verdict = { rule: string; reason: RemovalReason };

const LONE_HEADING: Verdict = { rule: "lone-heading", reason: "metadata" };

/** Whether a block is a heading by its mark: by its element, in bold type, or with a number before it. */
function isSubheading(block: Block): boolean {
  if (block.kind === "heading") return true;
  if (block.kind !== "paragraph") return false;
  const words = countWords(block.text);
  const isOpen = !endsSentence(block.text) || block.text.endsWith("?");
  const isNumbered = /^\d{1,2}[.)] \p{Lu}/u.test(block.text);
  return isOpen && ((block.bold && words <= 12) || (isNumbered && words <= 14));
}

/**
 * Whether a block without a mark looks like a heading between two paragraphs of the story: a few words with a capital,
 * or, on a page where other stories' headlines would be links, a line in capitals.
 */
function isSetApart(blocks: Block[], i: number, marks: HeadingMarks): boolean {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (before === undefined || block === undefined || after === undefined) return false;
  const isLike = marks === "unmarked" ? isHeadingLike(block) : block.linked < 0.5 && isHeadlineLike(block);
  const isOverProse = isStoryParagraph(after) || (after.kind === "paragraph" && countWords(after.text) >= 12);
  return isLike && isStoryParagraph(before) && isOverProse;
}

function isHeadingLike(block: Block): boolean {
  const isShort = block.kind === "paragraph" && countWords(block.text) <= 6 && !endsSentence(block.text);
  return isShort && /^[\p{Lu}\p{N}‘']/u.test(block.text) && !/[,;:]|[–—-]$/.test(block.text);
}

/** An item of a list that is all a link and as long as a headline: a list of other reports. */
function isStoryLink(block: Block): boolean {
  return block.kind === "list-item" && block.linked > 0.9 && countWords(block.text) >= 5 && !endsSentence(block.text);
}

/** Whether a line is set like a headline: all capitals, or a capital on every longer word. */
function isHeadlineLike(block: Block): boolean {
  if (!isOpenLine(block)) return false;
  const words = countWords(block.text);
  const isList = block.text.split(/[,;]/).length > 3;
  const isTitle = words >= 6 && isTitleCase(block.text) && !isList && !/["“”]/.test(block.text);
  return isTitle || (words >= 5 && isAllCapitals(block.text));
}

/** A line of few words without a full stop, which nothing below it goes on. */
function isOpenLine(block: Block): boolean {
  const isOpen = !endsSentence(block.text) && !/[:,;–—-]$/.test(block.text);
  return block.kind === "paragraph" && isOpen && countWords(block.text) <= 25;
}

/** Why a line between paragraphs is not part of the story, or null. Short true sentences end in a full stop, and stay. */
function strayLineOf(block: Block, marks: HeadingMarks): Verdict | null {
  if (isStoryLink(block)) return { rule: "link-list", reason: "read-more" };
  if (!isOpenLine(block)) return null;
  if (block.linked > 0.9 && countWords(block.text) >= 4) return { rule: "link-line", reason: "read-more" };
  if (isHeadlineLike(block)) return { rule: "headline-line", reason: "read-more" };
  return marks === "unmarked" && isHeadingLike(block) ? { rule: "short-line", reason: "metadata" } : null;
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
