/** Lines of a PDF to paragraphs and headings, by the gaps between them, their indents and their size. */
import type { Block } from "../page.ts";
import { plainBlock } from "../page.ts";
import { healLines } from "../text/lines.ts";
import type { PdfLine } from "./lines-of-page.ts";

/** The blocks of the lines; `null` stands for the end of a page. */
export function blocksOfLines(lines: (PdfLine | null)[]): Block[] {
  const real = lines.filter((line) => line !== null);
  const size = median(real.map((line) => line.size));
  const step = usualStep(lines);
  const blocks: Block[] = [];
  let open: PdfLine[] = [];
  const close = (): void => {
    const first = open[0];
    if (first === undefined) return;
    const isHeading = first.size > size * 1.15 && open.length <= 4;
    blocks.push(
      plainBlock(
        isHeading ? "heading" : "paragraph",
        healLines(open.map((line) => line.text)),
        isHeading ? levelOf(first.size, size) : 0,
      ),
    );
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (line === null) {
      // a page's end is no paragraph's end: the cleaning joins a sentence that goes on
      close();
      continue;
    }
    if (last !== undefined && startsParagraph(last, line, open, step)) close();
    open.push(line);
  }
  close();
  return blocks;
}

function startsParagraph(last: PdfLine, line: PdfLine, open: PdfLine[], step: number): boolean {
  const fall = last.y - line.y;
  const isOtherSize = Math.abs(last.size - line.size) > Math.max(1, last.size * 0.12);
  const isNewColumn = fall < 0;
  const isGap = !isNewColumn && fall > step * 1.35;
  const usual = open.length > 1 ? Math.min(...open.map((other) => other.x)) : last.x;
  const isIndented = !isNewColumn && line.x > usual + line.size * 0.8 && line.x < usual + line.size * 5;
  const endsShort =
    /[.!?”"]$/.test(last.text) &&
    last.right < Math.max(...open.map((other) => other.right), line.right) - line.size * 8;
  return (
    isOtherSize ||
    isGap ||
    isIndented ||
    (endsShort && /^[\p{Lu}“"]/u.test(line.text) && open.length > 1 && !isNewColumn)
  );
}

/** The usual distance from a line to the next, in points. */
function usualStep(lines: (PdfLine | null)[]): number {
  const falls: number[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line === null || next === null || next === undefined) continue;
    const fall = line.y - next.y;
    if (fall > 0 && fall < line.size * 4) falls.push(Math.round(fall * 10) / 10);
  }
  const counts = new Map<number, number>();
  for (const fall of falls) counts.set(fall, (counts.get(fall) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined ? 14 : best[0];
}

function levelOf(size: number, usual: number): number {
  return size > usual * 1.6 ? 1 : 2;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
