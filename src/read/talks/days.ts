/** Days of talks: the date beside them, and whether two dates can be the same. */
import type { DateMention } from "../../record/dates.ts";
import type { ReadContext } from "../context.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { phraseUnder, unbrokenAfter } from "../grammar/surroundings.ts";
import { headOfRange, tokensWithin } from "../grammar/tree.ts";

/** First and last day that a value may stand for, as `yyyy-mm-dd`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days that an ISO value covers: `2025-05` is all of May. */
export function daysOf(value: string): Days {
  const [from, to] = value.split("/");
  return { first: firstDay(from ?? value), last: lastDay(to ?? from ?? value) };
}

function firstDay(value: string): string {
  const day = value.slice(0, 10);
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

function lastDay(value: string): string {
  const day = value.slice(0, 10);
  if (day.length === 4) return `${day}-12-31`;
  if (day.length === 7) return `${day}-31`;
  return day;
}

/** Whether two values can stand for the same day. */
export function canBeSameDay(a: string, b: string): boolean {
  const left = daysOf(a);
  const right = daysOf(b);
  return left.first <= right.last && right.first <= left.last;
}

/** Whether a value covers no more than a few days (its words name a day, not a season). */
export function isNarrow(value: string): boolean {
  return !/^\d{4}(-\d{2})?$/.test(value) && !/\/\d{4}(-\d{2})?$/.test(value);
}

const outside = new Set([
  "since",
  "until",
  "till",
  "after",
  "before",
  "ahead of",
  "by",
  "prior to",
  "following",
  "than",
]);

/** Dates of the article by the head token of their words. */
export function datesByToken(context: ReadContext): ReadonlyMap<number, DateMention> {
  const known = dateMaps.get(context.dates);
  if (known) return known;
  const found = new Map<number, DateMention>();
  for (const date of context.dates) {
    if (date.value === null || (date.kind !== "date" && date.kind !== "time")) continue;
    const range = tokensWithin(context.tree, date.start, date.end);
    if (!range) continue;
    const head = headOfRange(context.tree, range);
    for (let token = range.first; token < range.end; token++) found.set(token, date);
    found.set(head, date);
  }
  dateMaps.set(context.dates, found);
  return found;
}

const dateMaps = new WeakMap<object, ReadonlyMap<number, DateMention>>();

/**
 * The date in a word's phrase, not counting what its clauses tell of: “the talks with Kenya on Monday”, “last week's talks”.
 *
 *     The two sides will meet again on May 13.
 *                        └ token       └────┘
 */
export function dateBeside(context: ReadContext, token: number): DateMention | null {
  const dates = datesByToken(context);
  for (const inner of phraseUnder(context.tree, token, (child) => outside.has(prepositionOf(context.tree, child)))) {
    const date = dates.get(inner);
    if (date) return date;
  }
  return null;
}

/** The date that follows a noun without a break: “talks scheduled for May 12”, however its parts hang together. */
export function dateAfter(context: ReadContext, token: number): DateMention | null {
  const dates = datesByToken(context);
  for (const next of unbrokenAfter(context.tree, token)) {
    const date = dates.get(next);
    if (date) return wordBefore(context, date) ? null : date;
  }
  return null;
}

/** Whether the date is the far end of something: “since May”, “before Monday”. */
function wordBefore(context: ReadContext, date: DateMention): boolean {
  const before = context.article.text
    .slice(Math.max(0, date.start - 12), date.start)
    .trimEnd()
    .toLowerCase();
  return [...outside].some((word) => before.endsWith(` ${word}`));
}
