/** Quotations without a cue of their own: they go on with the statement before, or are its speaker's by the context. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { subjectOf } from "../grammar/clause.ts";
import { tokenAt } from "../grammar/tree.ts";
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
    const leading = isWholeSentence(text, quotation) ? leadIn(context, quotation) : null;
    if (holder && (leading === null || !goesOnWrongly(holder, leading, stretch))) {
      previous = holder;
      continue;
    }
    if (holder) holder.contents = holder.contents.filter((content) => sharedLength([content], [stretch]) === 0);
    if (!isWholeSentence(text, quotation)) continue;
    if (leading !== null) {
      const led = impliedReport([leading], stretch);
      reports.push(led);
      enter(led, stretch);
      previous = led;
      continue;
    }
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
    const implied = impliedReport(speaker.speakers.slice(0, 1), stretch);
    reports.push(implied);
    enter(implied, stretch);
    previous = implied;
  }
}

/** Whether a report began before the lead-in to a quotation, with somebody else's words: the tagger took two for one. */
function goesOnWrongly(holder: Report, leading: Actor, stretch: Stretch): boolean {
  const others = holder.contents.filter((content) => sharedLength([content], [stretch]) === 0);
  const isOthers = holder.speakers.every((speaker) => speaker.id !== leading.id);
  return isOthers && others.length > 0 && Math.max(...others.map(({ end }) => end)) < stretch.start;
}

function impliedReport(speakers: readonly Actor[], stretch: Stretch): Report {
  return {
    cue: null,
    cueRanges: [],
    speakers,
    speakerWords: null,
    isImplied: true,
    contents: [stretch],
    via: [],
    score: 0,
  };
}

/**
 * Who a quotation's lead-in is about: the person who is the subject of the sentence right before it in its paragraph, where that
 * sentence reports no words itself.
 *
 *     Bras was blunt. “They have the list.”
 *     └──┘ speaks      └──── content ────┘
 */
function leadIn(context: ReadContext, quotation: Quotation): Actor | null {
  const { tree, tagging, actors, article } = context;
  const paragraph = article.paragraphs[quotation.paragraph];
  if (paragraph === undefined || quotation.start - 1 <= paragraph.start) return null;
  const sentence = tagging.sentences.findLast(
    ({ end }) => tokenAt(tree, end - 1).end <= quotation.start - 1 && end > 0,
  );
  if (sentence === undefined || tokenAt(tree, sentence.first).start < paragraph.start) return null;
  const isReporting = tagging.attributions.some(({ cue }) =>
    cue.some(({ first }) => first >= sentence.first && first < sentence.end),
  );
  const words = tree.text.slice(tokenAt(tree, sentence.first).start, tokenAt(tree, sentence.end - 1).end);
  if (isReporting || /["“”]/.test(words)) return null;
  for (let index = sentence.first; index < sentence.end; index++) {
    if (tokenAt(tree, index).head >= 0) continue;
    const subject = subjectOf(tree, index);
    const actor = subject === null ? null : actors.knownAt(subject);
    return actor?.kind === "person" ? actor : null;
  }
  return null;
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
