/** Sentences to look for dates in: the tagger's where there is one, and otherwise a plain cut at full stops. */
import type { Tagging } from "../../record/tagging.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer sentences than this are cut, so that no text can make a pattern slow. */
const longestSentence = 1_500;

const endOfSentence = /[.!?…][”"’')\]]*(?=\s+[“"‘'([]*[\p{Lu}\d])|\n\s*\n/gu;
const abbreviation =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Rep|Sen|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Inc|Corp|Co|Ltd|a\.m|p\.m|\p{Lu}|\p{Lu}\.\p{Lu}|e\.g|i\.e)\.$/u;

/** The sentences of an article, in order, each inside one paragraph. */
export function sentencesOf(text: string, paragraphs: readonly Stretch[], tagging: Tagging | null): Stretch[] {
  const sentences =
    tagging !== null && tagging.sentences.length > 0
      ? tagging.sentences.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset }))
      : paragraphs.flatMap((paragraph) => plainSentences(text, paragraph));
  return sentences.flatMap(cut);
}

function plainSentences(text: string, { start, end }: Stretch): Stretch[] {
  const paragraph = text.slice(start, end);
  const found: Stretch[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(endOfSentence)) {
    const to = match.index + match[0].length;
    if (
      match[0].startsWith(".") &&
      abbreviation.test(paragraph.slice(Math.max(from, match.index - 12), match.index + 1))
    )
      continue;
    found.push({ start: start + from, end: start + to });
    from = to;
  }
  if (from < paragraph.length) found.push({ start: start + from, end });
  return found;
}

function cut({ start, end }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  for (let from = start; from < end; from += longestSentence)
    pieces.push({ start: from, end: Math.min(end, from + longestSentence) });
  return pieces;
}
