/** A page on its way to becoming an article: what is still thought story, and what has been taken out. */
import type { Removal, RemovalReason } from "../../record/article.ts";
import type { Note } from "../../record/note.ts";
import type { Block, Facts } from "../page.ts";

export interface Draft {
  blocks: Block[];
  /** what the page's own words say, found while cleaning; metadata that was there before goes first */
  facts: Facts;
  dateline: string | null;
  removals: Removal[];
  captions: string[];
  notes: Note[];
}

const LONGEST_REMOVAL = 500;

/** A removal with its words shortened to the length that a record keeps. */
export function removal(reason: RemovalReason, rule: string, words: string): Removal {
  const text = words.length <= LONGEST_REMOVAL ? words : `${cutWhole(words, LONGEST_REMOVAL - 1)}…`;
  return { reason, text, rule };
}

/** Cuts without splitting a surrogate pair. */
function cutWhole(words: string, length: number): string {
  const code = words.charCodeAt(length - 1);
  return words.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}
