/** Paragraphs that a page break, a picture or an advertisement cut in two, put together again. */
import { countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";
import { endsSentence } from "./sentences.ts";

/**
 * Joins a paragraph to the one before it where the sentence goes on.
 *
 *     … has been welcomed by harbour            ← no full stop
 *     towns as a first step.                    ← a small letter
 */
export function joinBroken(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  let open: { block: Block; texts: string[] } | null = null;
  for (const block of blocks) {
    const last: string | undefined = open?.texts.at(-1);
    if (open !== null && last !== undefined && goesOn(open.block, last, block)) {
      open.texts.push(block.text);
      continue;
    }
    if (open !== null) joined.push({ ...open.block, text: open.texts.join(" ") });
    open = { block, texts: [block.text] };
  }
  if (open !== null) joined.push({ ...open.block, text: open.texts.join(" ") });
  return joined;
}

function goesOn(before: Block, words: string, after: Block): boolean {
  if (before.kind !== "paragraph" || after.kind !== "paragraph") return false;
  if (!/^[\p{Ll}]/u.test(after.text) || /^(?:https?:|www\.)/.test(after.text)) return false;
  return !endsSentence(words) && !/[:;)\]|”"»]$/.test(words) && countWords(words) >= 5;
}
