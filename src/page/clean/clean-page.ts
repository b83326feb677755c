/** Cleans a page: takes off head, furniture and end, and returns what is left as the story's paragraphs and headings. */
import { readDate } from "../facts/read-date.ts";
import { readDateline } from "../facts/read-dateline.ts";
import { readCopyright } from "../facts/read-publisher.ts";
import { countWords } from "../normalise-words.ts";
import type { Block, Facts, Page } from "../page.ts";
import { cutEndMark } from "./end-marks.ts";
import { judgeEnd, type Verdicts } from "./find-end.ts";
import { takeHead } from "./find-head.ts";
import { furnitureOf } from "./furniture.ts";
import { type HeadingMarks, setHeadings, summaryLength } from "./headings.ts";
import { joinBroken } from "./join-broken.ts";
import { isStoryParagraph } from "./sentences.ts";
import { type Draft, removal } from "./story.ts";

/** The story of a page, with what was taken out of it and what it said of itself. Nothing goes without a reason. */
export function cleanPage(page: Page): Draft {
  const draft: Draft = {
    blocks: page.blocks,
    facts: page.facts,
    dateline: null,
    removals: [...page.removals],
    captions: [...page.captions],
    notes: [...page.notes],
  };
  const marks: HeadingMarks = page.isStoryFound ? "marked" : "unmarked";
  const headless = takeHead(draft, marks, (block) => furnitureOf(block) !== null);
  const bare = takeSummary(takeFurniture(headless, !page.isStoryFound));
  return takeDateline(takeEndMark(setHeadings({ ...bare, blocks: joinBroken(bare.blocks) }, marks)));
}

/** Takes out every block that a rule or a section names. */
function takeFurniture(draft: Draft, isPrinted: boolean): Draft {
  const verdicts: Verdicts = draft.blocks.map((block) => furnitureOf(block));
  const judged = judgeEnd(draft.blocks, verdicts, draft.facts.byline, isPrinted);
  const taken = { ...draft, removals: [...draft.removals], captions: [...draft.captions], blocks: [] as Block[] };
  const facts: Facts = { ...draft.facts };
  const first = draft.blocks.findIndex((block, i) => judged[i] === null && isStoryParagraph(block));
  for (const [i, block] of draft.blocks.entries()) {
    const verdict = judged[i] ?? null;
    if (verdict === null) {
      taken.blocks.push(block);
      continue;
    }
    taken.removals.push(removal(verdict.reason, verdict.rule, block.text));
    if (verdict.reason === "caption") taken.captions.push(block.text);
    if (verdict.reason === "copyright") facts.publisher ??= readCopyright(block.text);
    const isNearStory = first < 0 || i < first;
    if (verdict.reason === "metadata" && isNearStory) readDateLine(block.text, facts);
  }
  return { ...taken, facts };
}

/** Reads “5/15/2031 Updated: 5/16/2031” into the facts. */
function readDateLine(words: string, facts: Facts): void {
  const [before, after] = words.split(/\b(?:last )?(?:updated|modified|revised)\b/i, 2);
  if (before !== undefined && readDate(before) !== null) facts.published ??= before;
  if (after !== undefined && readDate(after) !== null) facts.updated ??= after;
}

function takeSummary(draft: Draft): Draft {
  const length = summaryLength(draft.blocks);
  if (length === 0) return draft;
  const summary = draft.blocks.slice(0, length).map((block) => removal("metadata", "story-summary", block.text));
  return { ...draft, blocks: draft.blocks.slice(length), removals: [...draft.removals, ...summary] };
}

function takeEndMark(draft: Draft): Draft {
  const last = draft.blocks.at(-1);
  const cut = last === undefined ? null : cutEndMark(last.text);
  if (last === undefined || cut === null || countWords(cut.words) < 3) return draft;
  return {
    ...draft,
    blocks: [...draft.blocks.slice(0, -1), { ...last, text: cut.words }],
    removals: [...draft.removals, removal("boilerplate", "end-mark", cut.mark)],
  };
}

/** Cuts the dateline off the first paragraph: the text begins with the story's first sentence. */
function takeDateline(draft: Draft): Draft {
  const at = draft.blocks.findIndex((block) => block.kind !== "heading");
  const first = draft.blocks[at];
  const dateline = first === undefined ? null : readDateline(first.text);
  if (first === undefined || dateline === null) return draft;
  const rest = first.text.slice(dateline.length).trim();
  if (rest === "") return draft;
  const cut = first.text.slice(0, first.text.length - rest.length).trim();
  const facts = { ...draft.facts };
  if (readDate(cut) !== null) facts.published ??= cut;
  return {
    ...draft,
    facts,
    dateline: dateline.place,
    blocks: draft.blocks.with(at, { ...first, text: rest }),
    removals: [...draft.removals, removal("metadata", "dateline", cut)],
  };
}
