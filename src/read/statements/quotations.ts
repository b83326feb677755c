/** Words between double quotation marks, straight or curly, also where a quotation runs on over paragraphs. */

export interface Quotation {
  /** Inside the marks. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** Whether it goes on from the paragraph before, whose mark was left open. */
  readonly isContinued: boolean;
}

const opening = new Set(["“", "„", "«"]);
const closing = new Set(["”", "»"]);

/**
 * All quotations of a text, in order. A paragraph that ends with a mark left open is continued where the next one opens
 * with a mark, as the press prints long quotations.
 */
export function findQuotations(text: string, paragraphs: readonly { start: number; end: number }[]): Quotation[] {
  const found: Quotation[] = [];
  let isLeftOpen = false;
  paragraphs.forEach((paragraph, index) => {
    let openAt: number | null = null;
    let isContinued = false;
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at] as string;
      const isOpening = opening.has(mark) || (mark === '"' && openAt === null);
      const isClosing = closing.has(mark) || (mark === '"' && openAt !== null);
      if (isOpening && openAt === null) {
        openAt = at;
        isContinued = isLeftOpen && at === paragraph.start;
      } else if (isClosing && openAt !== null) {
        if (at > openAt + 1) found.push({ start: openAt + 1, end: at, paragraph: index, isContinued });
        openAt = null;
      }
    }
    isLeftOpen = openAt !== null;
    if (openAt !== null && paragraph.end > openAt + 1) {
      found.push({ start: openAt + 1, end: paragraph.end, paragraph: index, isContinued });
    }
  });
  return found;
}

/** Whether a quotation could be a sentence or clause somebody said, and no mere scare quotes around a word or two. */
export function isSpeech(text: string, quotation: Quotation): boolean {
  const words = text.slice(quotation.start, quotation.end).trim();
  const count = words.split(/\s+/).length;
  if (count >= 5) return true;
  return count >= 2 && /[.!?,…]$/.test(words) && /^[\p{Lu}\p{N}]/u.test(words);
}

/** The quotation that holds a place in the text; null where there is none. Quotations are in order and do not overlap. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | null {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && found.start <= offset ? found : null;
}
