/** Words at places on a page to lines in reading order. */
import { normaliseWords } from "../normalise-words.ts";

/** A run of letters with its place, in points; `y` grows upwards. */
export interface PdfWord {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** where the line ends, in points from the left */
  right: number;
  size: number;
}

/** The lines of a page. The order of the file is kept, which follows columns; runs on one height, side by side, are one line. */
export function linesOfPage(words: PdfWord[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const word of words) {
    if (word.text === "") continue;
    const last = lines.at(-1);
    const isSameLine = last !== undefined && Math.abs(last.y - word.y) < Math.max(2, word.size * 0.45);
    const gap = last === undefined ? 0 : word.x - last.right;
    const isBeside = isSameLine && gap > -word.size && gap < Math.max(24, word.size * 3);
    if (last === undefined || !isBeside) {
      if (word.text.trim() !== "")
        lines.push({ text: word.text, x: word.x, y: word.y, right: word.x + word.width, size: word.size });
      continue;
    }
    const needsSpace = gap > word.size * 0.15 && !last.text.endsWith(" ") && !word.text.startsWith(" ");
    last.text += needsSpace ? ` ${word.text}` : word.text;
    last.right = Math.max(last.right, word.x + word.width);
    last.size = Math.max(last.size, word.text.trim() === "" ? 0 : word.size);
  }
  return lines.map((line) => ({ ...line, text: normaliseWords(line.text) })).filter((line) => line.text !== "");
}
