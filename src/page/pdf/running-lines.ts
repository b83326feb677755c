/** Page numbers, and the heads and feet that come back on every page. */
import type { Removal } from "../../record/article.ts";
import { removal } from "../clean/story.ts";
import type { PdfLine } from "./lines-of-page.ts";

const PAGE_NUMBER = /^(?:page )?[-–— ]{0,3}\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?[-–— ]{0,3}$/i;
/** How many lines from the top and the bottom of a page may be a head or a foot. */
const REACH = 3;

/** The lines of all pages in order, without running heads and feet; an empty line stands between pages. */
export function withoutRunningLines(pages: PdfLine[][]): { lines: (PdfLine | null)[]; removals: Removal[] } {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map((line) => keyOf(line.text)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = pages.length > 3 ? pages.length * 0.5 : 2;
  const removals: Removal[] = [];
  const lines: (PdfLine | null)[] = [];
  for (const page of pages) {
    const atEdge = new Set(edges(page));
    for (const line of page) {
      const isNumber = atEdge.has(line) && PAGE_NUMBER.test(line.text);
      const isRunning = atEdge.has(line) && pages.length > 1 && (counts.get(keyOf(line.text)) ?? 0) >= least;
      if (isNumber || isRunning)
        removals.push(removal("boilerplate", isNumber ? "page-number" : "running-head", line.text));
      else lines.push(line);
    }
    lines.push(null);
  }
  return { lines, removals };
}

function edges(page: PdfLine[]): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, REACH), ...byHeight.slice(-REACH)];
}

/** Running lines differ in their numbers only. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, "0").toLowerCase();
}
