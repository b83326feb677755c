/** HTML: Readability finds the story, and all that it leaves is kept with the reason why. */
import { Readability } from "@mozilla/readability";
import type { Removal, RemovalReason } from "../../record/article.ts";
import { furnitureOf } from "../clean/furniture.ts";
import { sectionOf } from "../clean/sections.ts";
import { removal } from "../clean/story.ts";
import { isDateLine, readDate } from "../facts/read-date.ts";
import { type Collected, collectBlocks, type Skip, type SkippedPart } from "../html/collect-blocks.ts";
import { containerOf } from "../html/containers.ts";
import type { DomDocument, DomElement } from "../html/dom.ts";
import { factsOfPage } from "../html/page-facts.ts";
import { measure, parseHtml } from "../html/parse-html.ts";
import { comparable } from "../normalise-words.ts";
import type { Block, Facts, Page } from "../page.ts";

/** No more than this much of what is not the story is listed. */
const MOST_REMOVALS = 400;
/** A run of removals for one reason is listed as one up to about this length, in characters. */
const LONGEST_RUN = 400;

/** Readability's time grows with the square of a page: larger or deeper pages are cleaned by Parley's own rules alone. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 150;

const hidden: Skip = (element) => (isHidden(element) ? { rule: "hidden-element", reason: "hidden" } : null);

/** Reads a page of HTML. The page is never rendered, and nothing that it names is fetched. */
export function readHtml(html: string): Page {
  const document = parseHtml(html);
  const facts = factsOfPage(document);
  const whole = document.body === null ? { blocks: [], skipped: [] } : collectBlocks(document.body, hidden);
  const story = findStory(document);
  const found =
    story !== null
      ? blocksOfStory(story)
      : { blocks: whole.blocks.filter((block) => block.linked < 0.7), skipped: [] as SkippedPart[] };
  const inside = [...whole.skipped, ...found.skipped].map(({ reason, rule, text }) => removal(reason, rule, text));
  const outside = whatIsLeft(
    whole.blocks,
    [...found.blocks, ...found.skipped.flatMap(({ parts }) => parts.map((text) => ({ text })))],
    facts,
  );
  return {
    format: "html",
    blocks: found.blocks,
    facts: { ...facts, published: facts.published ?? dateOutside(whole.blocks, found.blocks, facts) },
    isStoryFound: story !== null,
    removals: [...inside, ...outside].slice(0, MOST_REMOVALS),
    captions: found.skipped.filter(({ reason }) => reason === "caption").map(({ text }) => text),
    notes:
      story === null
        ? [
            {
              rule: "story-not-found",
              reason:
                "The story could not be told from the rest of the page; all of the page that is not links was read.",
              place: null,
            },
          ]
        : [],
  };
}

/** Where the parts that go by their names are most of what was found, the names mislead: a post may stand in a “comment”. */
const MOST_SKIPPED = 0.6;

/** The blocks of a story without what its page hides and without the parts that say by their names what they are. */
function blocksOfStory(story: DomElement): Collected {
  const found = collectBlocks(story, (element) => hidden(element) ?? containerOf(element));
  const total = (texts: { text: string }[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);
  const named = total(found.skipped.filter(({ reason }) => reason !== "hidden"));
  return named > (named + total(found.blocks)) * MOST_SKIPPED ? collectBlocks(story, hidden) : found;
}

/** The element that holds the story, or null where Readability finds none. The document is changed. */
export function findStory(document: DomDocument): DomElement | null {
  if ((document.body?.textContent ?? "").trim() === "") return null;
  const { elements, depth } = measure(document);
  if (elements > MOST_ELEMENTS || depth > DEEPEST) return null;
  const options = { keepClasses: true, serializer: (node: unknown) => node as string };
  const target = document as unknown as ConstructorParameters<typeof Readability>[0];
  try {
    const article = new Readability(target, options).parse();
    return (article?.content ?? null) as DomElement | null;
  } catch {
    return null;
  }
}

/** No more blocks than this stand between a headline and the date printed with it. */
const FARTHEST_DATE = 4;

/**
 * A date line that stands outside the story: one that says what it is (“Published 6 May 2031”), or one beside the
 * headline. A bare date elsewhere, as in a masthead, may be that of the day on which the page was saved.
 */
function dateOutside(blocks: Block[], found: Block[], facts: Facts): string | null {
  const headline = comparable(facts.headline ?? "");
  const inside = new Set(found.map(({ text }) => text));
  const at = headline === "" ? -1 : blocks.findIndex(({ text }) => comparable(text) === headline);
  const lines = blocks
    .map(({ text }, i) => ({ text, distance: at < 0 ? Number.POSITIVE_INFINITY : Math.abs(i - at) }))
    .filter(({ text }) => !inside.has(text) && isDateLine(text) && readDate(text) !== null);
  const labelled = lines.find(({ text }) => /^\W*(?:first )?(?:published|posted|issued|date)\b/i.test(text));
  const [nearest] = lines.filter(({ distance }) => distance <= FARTHEST_DATE).sort((a, b) => a.distance - b.distance);
  return (labelled ?? nearest)?.text ?? null;
}

/** What stands on the page and not in the story, each with its reason; a run of one reason is one removal. */
function whatIsLeft(blocks: Block[], found: { text: string }[], facts: Facts): Removal[] {
  const kept = new Set([...found.map(({ text }) => text), facts.headline ?? ""].map(comparable));
  const left: Removal[] = [];
  let section: { rule: string; reason: RemovalReason } | null = null;
  for (const block of blocks) {
    const words = comparable(block.text);
    if (block.kind === "heading") section = sectionOf(block.text);
    if (words === "" || kept.has(words)) continue;
    const plain: RemovalReason = block.linked > 0.5 ? "navigation" : "boilerplate";
    const verdict = furnitureOf(block) ?? section ?? { rule: "outside-story", reason: plain };
    const last = left.at(-1);
    if (last?.rule === verdict.rule && last.reason === verdict.reason && last.text.length < LONGEST_RUN) {
      left[left.length - 1] = removal(last.reason, last.rule, `${last.text} · ${block.text}`);
    } else left.push(removal(verdict.reason, verdict.rule, block.text));
  }
  return left;
}

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style") ?? "";
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
