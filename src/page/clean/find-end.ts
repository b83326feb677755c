/** What stands below a story: the author's box, related reports, comments, the copyright line. */
import type { RemovalReason } from "../../record/article.ts";
import { isRole } from "../facts/read-byline.ts";
import type { Block } from "../page.ts";
import { isAuthorBio, isAuthorName } from "./author-box.ts";
import { sectionOf } from "./sections.ts";
import { isNames, isStoryParagraph } from "./sentences.ts";

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
 * Judges sections. A section title in the last part of a page takes all that follows with it, each block under the
 * title nearest above; earlier in a page it takes only the links under it.
 */
function judgeSections(blocks: Block[], verdicts: Verdicts, isPrinted: boolean): Verdicts {
  const judged = [...verdicts];
  const after = storyAfter(blocks, judged);
  const total = after[0] ?? 0;
  let section: { rule: string; reason: RemovalReason } | null = null;
  let isEnd = false;
  for (const [i, block] of blocks.entries()) {
    const isMarked = block.kind === "heading" || block.bold;
    const isLast = total > 0 && (after[i] ?? 0) <= total * (isMarked ? 0.5 : 0.35);
    const opened = block.kind === "table-row" || !(isMarked || isPrinted) ? null : sectionOf(block.text);
    if (opened !== null && i > 0) {
      section = opened;
      isEnd ||= isLast;
      judged[i] ??= opened;
      continue;
    }
    if (section === null) continue;
    const isStory = isStoryParagraph(block) && block.linked < 0.5 && judged[i] === null;
    const isOver = !isEnd && (isStory || block.kind === "heading");
    if (isOver) section = null;
    else judged[i] ??= section;
  }
  return judged;
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
