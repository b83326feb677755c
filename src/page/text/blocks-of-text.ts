/** Pieces of plain text or Markdown to blocks: heading marks, list marks, bold type and links are read, then left out. */
import type { Block, BlockKind } from "../page.ts";
import { splitPieces } from "./lines.ts";

/** The blocks of a text. Marks of Markdown are understood in every text: pages printed to text carry them. */
export function blocksOfText(text: string): Block[] {
  return splitPieces(text).flatMap((piece) => {
    const block = readPiece(piece);
    return block === null ? [] : [block];
  });
}

function readPiece(piece: string): Block | null {
  if (/^(?:[-=_*~#]\s?){3,}$/.test(piece)) return null;
  if (/^```|^\|?(?:\s*:?-{2,}:?\s*\|)+/.test(piece)) return null;
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(piece);
  if (heading !== null) return readInline("heading", heading[2] ?? "", (heading[1] ?? "").length);
  const item = /^[*•⦁◦‣-]\s+(.*)$/.exec(piece);
  if (item !== null && !/^-\s*-/.test(piece)) return readInline("list-item", item[1] ?? "", 0);
  const quote = /^(?:>\s?)+(.*)$/.exec(piece);
  if (quote !== null) return readInline("paragraph", (quote[1] ?? "").replace(/\s>\s/g, " "), 0);
  return readInline("paragraph", piece, 0);
}

/** Reads bold type, emphasis, links and pictures out of the words. Patterns are bounded, so long lines stay cheap. */
function readInline(kind: BlockKind, words: string, level: number): Block | null {
  const isBold = /^(?:\*\*|__)[^*]{1,500}(?:\*\*|__)\s*$/.test(words);
  let linkedLength = 0;
  const text = words
    .replace(/!\[[^\]\n]{0,300}\]\([^()\s]{0,1000}(?:\s"[^"]{0,200}")?\)/g, " ")
    .replace(
      /\[([^[\]\n]{1,300})\]\(((?:https?:|\/|#|mailto:)[^()\s]{0,1000})(?:\s"[^"]{0,200}")?\)/g,
      (_, label: string) => {
        linkedLength += label.length;
        return label;
      },
    )
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/g, "$1")
    .replace(/\*\*([^*\n]{1,2000})\*\*/g, "$1")
    .replace(/(^|[\s("“])\*([^*\s][^*\n]{0,500}?)\*(?=[\s.,;:!?)"”]|$)/g, "$1$2")
    .replace(/(^|[\s("“])_([^_\s][^_\n]{0,500}?)_(?=[\s.,;:!?)"”]|$)/g, "$1$2")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
  if (text === "" || !/[\p{L}\p{N}\p{S}]/u.test(text)) return null;
  return { kind, level, text, linked: Math.min(1, linkedLength / text.length), bold: isBold };
}
