/** Plain text: a story alone, or a page printed or copied to text with all its furniture. */
import { noFacts, type Page } from "../page.ts";
import { blocksOfText } from "../text/blocks-of-text.ts";

/** Reads a plain text. */
export function readText(text: string): Page {
  return {
    format: "text",
    blocks: blocksOfText(text),
    facts: noFacts(),
    isStoryFound: false,
    removals: [],
    captions: [],
    notes: [],
  };
}
