/** What stands below a story: the author's box, related reports, comments, the copyright line. */
import type { RemovalReason } from "../../record/article.ts";
import { isRole } from "../facts/read-byline.ts";
import type { Block } from "../page.ts";
import { isAuthorBio, isAuthorName } from "./author-box.ts";
import { sectionOf } from "./sections.ts";
import { endsSentence, isAllCapitals, isNames, isStoryParagraph, isTitleCase } from "./sentences.ts";

/** Why each block that is not part of the story goes, by its place in the list. */
export type Verdicts = ({ rule: string; reason: RemovalReason } | null)[];

/** Adds verdicts for what stands below the story; `verdicts` holds those of the furniture rules. Linear in the blocks. */
export function judgeEnd(blocks: Block[], verdicts: Verdicts, byline: string | null, isPrinted: boolean): Verdicts {
  const judged = judgeSections(blocks, verdicts, isPrinted);
  let hasBio = false;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i] as Block;
    if (judged[i] !== null) continue;
    const isTail = isAuthorBio(block.text, byline) || isAuthorName(block.text, byline) || isRole(block.text);
    if (isTail || (hasBio && isNames(block.text))) {
      judged[i] = { rule: "author-box", reason: "author-box" };
      hasBio = true;
    } else break;
  }
  return judged;
}

/**
 * Judges sections. A title in the last part of a page opens the end of the page where links or headlines follow it;
 * earlier in a page it takes only the links and headlines under it. Sentences under a title that do not alternate
 * with headlines are the story going on: they stay.
 */
function judgeSections(blocks: Block[], verdicts: Verdicts, isPrinted: boolean): Verdicts {
  const judged = [...verdicts];
  const after = storyAfter(blocks, judged);
  const next = nextOpen(judged);
  const total = after[0] ?? 0;
  let section: { rule: string; reason: RemovalReason } | null = null;
  let isEnd = false;
  for (const [i, block] of blocks.entries()) {
    const isMarked = block.kind === "heading" || block.bold;
    const opened = block.kind === "table-row" || !(isMarked || isPrinted) || i === 0 ? null : sectionOf(block.text);
    const following = next[i];
    const goesOn = following !== undefined && isProse(blocks[following]);
    if (opened !== null) {
      section = opened;
      const isLast = total > 0 && (after[i] ?? 0) <= total * (isMarked ? 0.5 : 0.35);
      isEnd = (isEnd || isLast) && (!goesOn || opened.reason === "comments" || opened.reason === "author-box");
      judged[i] ??= opened;
      continue;
    }
    if (section === null || judged[i] !== null) continue;
    const isStory = isProse(block);
    const isTalk = section.reason === "comments" || section.reason === "author-box";
    const isResumed = isStory && goesOn && !isTalk;
    if (isEnd && !isResumed) judged[i] = section;
    else if (!isEnd && isLinkLike(block)) judged[i] = section;
    else {
      section = null;
      isEnd = false;
    }
  }
  return judged;
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && isStoryParagraph(block) && block.linked < 0.5;
}

/** Links, and lines set like headlines: what stands under “Related” within a story. */
function isLinkLike(block: Block): boolean {
  if (block.kind === "heading") return false;
  return block.linked > 0.5 || (!endsSentence(block.text) && (isTitleCase(block.text) || isAllCapitals(block.text)));
}

/** For each block, the place of the next one that no rule has judged. */
function nextOpen(verdicts: Verdicts): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let following: number | undefined;
  for (let i = verdicts.length - 1; i >= 0; i -= 1) {
    next[i] = following;
    if (verdicts[i] === null) following = i;
  }
  return next;
}

/** For each block, how many characters of story stand from it to the end. */
function storyAfter(blocks: Block[], verdicts: Verdicts): number[] {
  const after: number[] = new Array(blocks.length).fill(0);
  let sum = 0;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i] as Block;
    if (verdicts[i] === null && isStoryParagraph(block)) sum += block.text.length;
    after[i] = sum;
  }
  return after;
}
