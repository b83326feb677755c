/** What stands above a story: headline, deck, byline, date, captions, and the menu above them all. */
import { readByline } from "../facts/read-byline.ts";
import { isDateLine, readDate } from "../facts/read-date.ts";
import { readDateline } from "../facts/read-dateline.ts";
import { isOutletLine, readOutletAndDate } from "../facts/read-publisher.ts";
import { comparable, countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";
import { type HeadingMarks, summaryLength } from "./headings.ts";
import { endsSentence, isNames, isStoryParagraph } from "./sentences.ts";
import { type Draft, removal } from "./story.ts";

/** How far down a page a head may reach. */
const LONGEST_HEAD = 40;
const LONGEST_HEADLINE = 40;
const LONGEST_DECK = 60;

/**
 * Takes the head off a draft, and returns the draft with what it said. `isHead` tells of each block whether it is
 * known furniture of a head (a byline, a date, buttons): where such a line follows, a sentence before it is a deck.
 */
export function takeHead(draft: Draft, marks: HeadingMarks, isFurniture: (block: Block) => boolean): Draft {
  const facts = { ...draft.facts };
  const removals = [...draft.removals];
  const deck = facts.deck === null ? null : comparable(facts.deck);
  const isKnownDeck = (block: Block): boolean => deck !== null && comparable(block.text) === deck;
  const isKnown = (block: Block): boolean => isFurniture(block) || isKnownDeck(block);
  const filedAt = datelineAt(draft.blocks, isKnown);
  const isFiled = filedAt >= 0;
  const start = isFiled ? filedAt : storyStart(draft.blocks, isKnown);
  const head = draft.blocks.slice(0, start);
  const kept: Block[] = [];
  const summaryAt = head.findIndex((_, i) => summaryLength(draft.blocks.slice(i, i + 12)) > 0);
  if (summaryAt >= 0) head.splice(summaryAt);
  const rest = draft.blocks.slice(head.length);
  const lastMark = isFiled ? head.length : head.findLastIndex(isHeadMark);
  const headlineAt = findHeadline(head, facts.headline, lastMark, isFurniture);
  const isUnderHeadline = headlineAt >= 0 || facts.headline !== null;
  const known = facts.headline === null ? null : comparable(facts.headline);
  let hasByline = false;
  for (const [i, block] of head.entries()) {
    const words = block.text;
    if (isFurniture(block)) {
      kept.push(block);
    } else if (i < headlineAt) {
      removals.push(removal("navigation", "above-headline", words));
    } else if (i === headlineAt) {
      facts.headline ??= words;
    } else if (facts.headline !== null && isSame(words, facts.headline, known)) {
      removals.push(removal("metadata", "headline-repeated", words));
    } else if (readByline(words) !== null && countWords(words) <= 25) {
      facts.byline ??= readByline(words);
      if (readDate(words) !== null) facts.published ??= words;
      hasByline = true;
      removals.push(removal("metadata", "byline", words));
    } else if (!hasByline && isUnderHeadline && isBylineNames(block, facts.byline)) {
      facts.byline ??= words;
      hasByline = true;
      removals.push(removal("metadata", "byline-names", words));
    } else if (facts.byline !== null && isAuthorLine(words, facts.byline)) {
      removals.push(removal("metadata", "byline-repeated", words));
    } else if (isUnderHeadline && readOutletAndDate(words) !== null) {
      facts.publisher ??= readOutletAndDate(words);
      facts.published ??= words;
      removals.push(removal("metadata", "outlet-and-date", words));
    } else if (isUnderHeadline && isOutletOverDate(block, head[i + 1])) {
      facts.publisher ??= words;
      removals.push(removal("metadata", "outlet-line", words));
    } else if (isUnderHeadline && isOutletLine(words)) {
      if (hasByline) facts.publisher ??= words;
      removals.push(removal("metadata", "outlet-line", words));
    } else if (isKnownDeck(block)) {
      removals.push(removal("metadata", "deck-repeated", words));
    } else if (facts.deck === null && isUnderHeadline && isDeck(block, marks, i < lastMark)) {
      facts.deck = words;
      // a heading that the story's own element holds is a heading of the text as well
      if (marks === "marked" && block.kind === "heading") kept.push(block);
    } else if (marks === "marked" && i < MOST_LINES && isKicker(block)) {
      removals.push(removal("metadata", "kicker", words));
    } else if (isFiled && block.kind !== "heading") {
      removals.push(removal("metadata", "above-dateline", words));
    } else kept.push(block);
  }
  return { ...draft, facts, removals, blocks: [...kept, ...rest] };
}

/** A head has about this many lines at most, and above a dateline so many sentences: a headline or a deck may be one. */
const MOST_LINES = 8;
const MOST_SENTENCES = 2;

/** Where the paragraph stands that opens with a dateline, if all above it can be a head; -1 for none. */
function datelineAt(blocks: Block[], isFurniture: (block: Block) => boolean): number {
  const at = blocks.findIndex((block, i) => i < LONGEST_HEAD && isFiledParagraph(block));
  const above = blocks.slice(0, Math.max(at, 0)).filter((block) => !isFurniture(block));
  const isHead =
    above.length <= MOST_LINES &&
    above.filter(isStoryParagraph).length <= MOST_SENTENCES &&
    above.every((block) => countWords(block.text) <= LONGEST_DECK);
  return isHead ? at : -1;
}

function isFiledParagraph(block: Block): boolean {
  return isStoryParagraph(block) && block.kind === "paragraph" && readDateline(block.text) !== null;
}

/** The first block of the story. A sentence with a byline or date after it, and no story between, is still the head. */
function storyStart(blocks: Block[], isFurniture: (block: Block) => boolean): number {
  let start = blocks.findIndex((block) => isStoryParagraph(block) && !isFurniture(block));
  if (start < 0) return Math.min(blocks.length, LONGEST_HEAD, lastHeadLine(blocks) + 1);
  const mark = blocks.findIndex((block, i) => i > start && i < start + 7 && isHeadMark(block));
  const first = blocks[start];
  if (mark < 0 || first === undefined || readDateline(first.text) !== null) return start;
  const between = blocks.slice(start + 1, mark).filter((block) => isStoryParagraph(block) && !isFurniture(block));
  const isShort = countWords(first.text) <= LONGEST_DECK;
  const hasHeadline = blocks.slice(0, start).some((block) => !isFurniture(block));
  if (between.length > 0 || !isShort || !hasHeadline) return start;
  start = blocks.findIndex((block, i) => i > mark && isStoryParagraph(block) && !isFurniture(block));
  return start < 0 ? mark + 1 : start;
}

/** In a text without a whole sentence the first line may be a headline, nothing more. */
function lastHeadLine(blocks: Block[]): number {
  return blocks[0]?.kind === "heading" ? 0 : -1;
}

/** Lines that only a head has. */
function isHeadMark(block: Block): boolean {
  if (countWords(block.text) > 25) return false;
  return (
    readByline(block.text) !== null ||
    /^(?:published|updated|posted|last updated)\b.{0,80}\d/i.test(block.text) ||
    isDated(block)
  );
}

function isDated(block: Block): boolean {
  return /^[^.!?]{0,60}\b(?:19|20)\d{2}\b[^.!?]{0,60}$/.test(block.text) && countWords(block.text) <= 12;
}

/**
 * Where the headline stands in the head: a marked heading first, else the first line that is no sentence and no
 * furniture. -1 for none.
 */
function findHeadline(
  head: Block[],
  known: string | null,
  lastMark: number,
  isFurniture: (block: Block) => boolean,
): number {
  if (known !== null) {
    const wanted = comparable(known);
    return head.findIndex((block) => isSame(block.text, known, wanted));
  }
  const least = Math.min(...head.filter((block) => block.kind === "heading").map((block) => block.level));
  const marked = head.findIndex((block) => block.kind === "heading" && block.level === least);
  if (marked >= 0) return marked;
  return head.findIndex((block, i) => {
    if (isFurniture(block)) return false;
    const words = countWords(block.text);
    if (words > LONGEST_HEADLINE || readByline(block.text) !== null || block.kind === "list-item") return false;
    // a short sentence above a story is its first sentence, unless a byline or a date follows
    if (/\.["”’)]?$/.test(block.text) && i > lastMark) return false;
    const after = head.slice(i + 1).find((next) => !isFurniture(next));
    const isSection = words <= 2 && after !== undefined && countWords(after.text) >= 4 && !endsSentence(after.text);
    return !isSection && (words >= 2 || head.length === 1);
  });
}

function isSame(words: string, headline: string, known: string | null): boolean {
  const these = comparable(words);
  if (these === "") return false;
  return these === (known ?? comparable(headline)) || these === comparable(headline);
}

/** A name of one to five words in a line of its own, right above a line that holds a date alone. */
function isOutletOverDate(block: Block, next: Block | undefined): boolean {
  const isName = /^\p{Lu}[^.!?:,;]{2,50}$/u.test(block.text) && countWords(block.text) <= 5;
  const isCapital = block.text.split(" ").every((word) => /^(?:\p{Lu}|of$|the$|and$|&$)/u.test(word));
  return block.kind === "paragraph" && isName && isCapital && next !== undefined && isDateLine(next.text);
}

/** A line of names under a headline is a byline where none is known, or where it repeats the known one. */
function isBylineNames(block: Block, byline: string | null): boolean {
  if (block.kind !== "paragraph" || !isNames(block.text)) return false;
  return byline === null || comparable(byline).includes(comparable(block.text));
}

/** The name of a section or a label above a story: “Ports”, “Live updates”. Asked only of what stands above its first paragraph. */
function isKicker(block: Block): boolean {
  const isOpen = !endsSentence(block.text) && !/[:,;–—-]$/.test(block.text);
  return block.kind === "paragraph" && isOpen && countWords(block.text) <= 3;
}

/** A line that opens with someone of the byline and is no sentence: “Mira Okafor, political editor”. */
function isAuthorLine(words: string, byline: string): boolean {
  if (endsSentence(words) || countWords(words) > 25) return false;
  return byline.split(/,\s+| and | & /).some((name) => name.length > 4 && words.startsWith(name));
}

/**
 * A standfirst: a line or two under a headline. A sentence is one only above a byline or a date, and where a page marks
 * its headings, so is a line: under these it may be the story's first words. Notes of a wire service in brackets are none.
 */
function isDeck(block: Block, marks: HeadingMarks, isAboveByline: boolean): boolean {
  if (block.kind === "list-item" || block.kind === "table-row" || /:$|^\(.*\)$/.test(block.text)) return false;
  const isSetOff = block.kind === "heading" || (marks === "unmarked" && !endsSentence(block.text));
  if (!isAboveByline && !isSetOff) return false;
  const words = countWords(block.text);
  const fewest = block.kind === "heading" ? 8 : 5;
  return words >= fewest && words <= LONGEST_DECK && block.linked <= 0.5;
}
