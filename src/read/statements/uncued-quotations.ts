/** Quotations without a cue of their own: they go on with the statement before, or are its speaker's by the context. */
import type { ReadContext } from "../context.ts";
import { type Stretch, tidyContent } from "./content.ts";
import { isSpeech, type Quotation, quotationAt } from "./quotations.ts";
import { lengthOf, type Report, sharedLength, startOf } from "./report.ts";

/**
 * Adds each quotation that no report holds to the report it continues: the last one before it in its paragraph, or, where
 * a quotation runs on over paragraphs, the one of the paragraph before.
 *
 *     “We hope so,” he said. “These talks must go on.”
 *      └ content ┘            └── content, too ────┘
 */
export function placeUncuedQuotations(context: ReadContext, reports: Report[], quotations: readonly Quotation[]): void {
  const { text } = context.tree;
  const paragraphOf = paragraphFinder(context.article.paragraphs);
  const byParagraph = new Map<number, Report[]>();
  const enter = (report: Report, content: Stretch): void => {
    const paragraph = paragraphOf(content.start);
    const there = byParagraph.get(paragraph) ?? [];
    if (!there.includes(report))
      byParagraph.set(
        paragraph,
        [...there, report].sort((a, b) => startOf(a) - startOf(b)),
      );
  };
  for (const report of reports) for (const content of report.contents) enter(report, content);
  let previous: Report | null = null;
  for (const quotation of quotations) {
    const stretch = tidyContent(text, quotation);
    if (stretch === null || !isSpeech(text, quotation)) continue;
    const inParagraph = byParagraph.get(quotation.paragraph) ?? [];
    const holder = inParagraph.find((report) => sharedLength([stretch], report.contents) > 0.4 * lengthOf([stretch]));
    if (holder) {
      previous = holder;
      continue;
    }
    if (!isWholeSentence(text, quotation)) continue;
    const here = inParagraph.findLast((report) => startOf(report) <= stretch.start);
    const continued: Report | null = here ?? (quotation.isContinued ? previous : null);
    if (continued && continued.speakers.length > 0 && isQuoting(continued, quotations)) {
      continued.contents = [...continued.contents, stretch];
      enter(continued, stretch);
      previous = continued;
      continue;
    }
    const speaker: Report | null = here ?? byParagraph.get(quotation.paragraph - 1)?.at(-1) ?? null;
    if (speaker === null || speaker.speakers.length === 0) continue;
    const implied: Report = {
      cue: null,
      cueRanges: [],
      speakers: speaker.speakers.slice(0, 1),
      speakerWords: null,
      isImplied: true,
      contents: [stretch],
      via: [],
      score: 0,
    };
    reports.push(implied);
    enter(implied, stretch);
    previous = implied;
  }
}

/** A quotation that is a sentence by itself: it opens a sentence and ends one. */
function isWholeSentence(text: string, quotation: Quotation): boolean {
  const before = text.slice(Math.max(0, quotation.start - 4), quotation.start - 1).trimEnd();
  const opens = before === "" || /[.!?:”"’—–)]$/.test(before);
  return (
    opens &&
    /^[^\p{L}]*\p{Lu}/u.test(text.slice(quotation.start, quotation.end)) &&
    text.slice(quotation.start, quotation.end).split(/\s+/).length >= 3
  );
}

function isQuoting(report: Report, quotations: readonly Quotation[]): boolean {
  return report.contents.some((content) => content.end <= (quotationAt(quotations, content.start)?.end ?? -1));
}

function paragraphFinder(paragraphs: readonly { start: number; end: number }[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
