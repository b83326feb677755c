/**
 * Every expression of time in an article with its TIMEX3 value, one by one: what `findDates` is made of, and what is
 * scored against TimeBank. Constructions propose, the longest proposal is read first, and reading goes from left to
 * right so that “the following day” knows the day before it.
 */
import type { Tagging } from "../../record/tagging.ts";
import { type Day, dayFromIso } from "./calendar.ts";
import type { DateExpression, Meaning, Place, Tense } from "./construction.ts";
import { constructions } from "./constructions/all.ts";
import { findCalendarDates } from "./constructions/calendar-dates.ts";
import { joined } from "./joined.ts";
import { type Stretch, sentencesOf } from "./sentences.ts";
import { tenseFromGrammar, tenseFromPreposition, tenseFromWords } from "./tense.ts";
import { widened } from "./widened.ts";

/** What is needed to find the dates of an article. */
export interface DateInput {
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  /** ISO 8601; null where it is not known, and then relative dates stay open. */
  readonly publishedOn: string | null;
  /** Null where there is no tagger; tense is then read off the words nearby. */
  readonly tagging: Tagging | null;
}

/** The expressions of time of an article, in order; none overlaps another. */
export function findExpressions({ text, paragraphs, publishedOn, tagging }: DateInput): DateExpression[] {
  const published = dayFromIso(publishedOn);
  const found: DateExpression[] = [];
  let earlier: string | null = null;
  for (const sentence of sentencesOf(text, paragraphs, tagging)) {
    const expressions = expressionsIn(text, sentence, published, tagging, earlier);
    found.push(...expressions);
    for (const expression of expressions) earlier = anchorOf(expression) ?? earlier;
  }
  return found;
}

interface Proposal {
  readonly start: number;
  readonly end: number;
  read(place: Place): Meaning | null;
}

function expressionsIn(
  text: string,
  sentence: Stretch,
  published: Day | null,
  tagging: Tagging | null,
  anchor: string | null,
): DateExpression[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: DateExpression[] = [];
  let earlier = anchor;
  let from = sentence.start;
  for (const proposal of proposalsIn(words, sentence.start, published)) {
    const { start, end } = proposal;
    if (start < from) continue;
    const place = placeOf(
      text,
      sentence,
      start,
      end,
      published,
      earlier,
      listedWith(text, found.at(-1), start),
      tagging,
    );
    const meaning = proposal.read(place);
    if (meaning === null) continue;
    const expression = { ...meaning, start, end };
    found.push(expression);
    earlier = anchorOf(expression) ?? earlier;
    from = end;
  }
  const wider = found.map((expression, index) => {
    const room = { start: found[index - 1]?.end ?? sentence.start, end: found[index + 1]?.start ?? sentence.end };
    return widened(text, room, expression, published);
  });
  return joined(wider, text);
}

/**
 * A letter group without which no construction matches: most sentences name no time, and are passed over at once. Held to
 * the constructions by a test: whatever is found in the case files is found with it.
 */
const hintOfTime =
  /\d|day|week|month|year|decade|centur|quarter|hour|minute|second|moment|time|morning|afternoon|evening|night|noon|dawn|dusk|tomorrow|now|soon|recent|late|early|earli|current|present|past|future|former|previous|ago|next|last|following|since|spring|summer|autumn|fall|winter|annual|dail|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|christmas|easter|ramadan|eid|passover|hanukkah|diwali|thanksgiving|halloween|holiday|eve|fortnight|season|term|long|once|already|ever|then|period|nineties|eighties|seventies|sixties|fifties|forties|thirties|twenties|hundred|thousand|twenty|nineteen|fiscal/i;

/** What the constructions see in a sentence, in the order of reading: from the left, the longer first. */
function proposalsIn(words: string, offset: number, published: Day | null): Proposal[] {
  if (!hintOfTime.test(words)) return [];
  const proposals: Proposal[] = [...findCalendarDates(words, offset, published)];
  for (const construction of constructions) {
    for (const match of words.matchAll(construction.pattern)) {
      const start = offset + match.index;
      proposals.push({ start, end: start + match[0].length, read: (place) => construction.read(match, place) });
    }
  }
  return proposals.sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeOf(
  text: string,
  sentence: Stretch,
  start: number,
  end: number,
  published: Day | null,
  earlier: string | null,
  listedWith: string | null,
  tagging: Tagging | null,
): Place {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const tense = (): Tense => {
    const settled = tenseFromPreposition(before, after);
    if (settled !== null) return settled;
    return (tagging === null ? null : tenseFromGrammar(tagging, start, end)) ?? tenseFromWords(before, after);
  };
  return { published, earlier, listedWith, start, end, before, after, tense };
}

/** The date that the words at `start` are listed with: only a comma, “and”, “or” or “to” stands between. */
function listedWith(text: string, last: DateExpression | undefined, start: number): string | null {
  if (last === undefined || start - last.end > 16) return null;
  const isList = /^(?:,|,?\s(?:and|or|to|until|through)|\s?[–—-])\s?(?:on\s|again\son\s)?$/i.test(
    text.slice(last.end, start),
  );
  return isList ? anchorOf(last) : null;
}

/** The value that later words may count from, or null where they may not. */
function anchorOf({ kind, timex, isAnchor }: DateExpression): string | null {
  if (isAnchor === false || kind === "duration" || kind === "set") return null;
  return /^\d{4}(?:-|T|$)/.test(timex) ? timex.replace(/T.*$/, "") : null;
}
