/** Days of talks: the date beside them, and whether two dates can be the same. */
import type { DateMention } from "../../record/dates.ts";
import type { ReadContext } from "../context.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { childrenOf, relationAt, tokenAt, tokensWithin, type Tree, headOfRange } from "../grammar/tree.ts";

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

const outside = new Set(["since", "until", "till", "after", "before", "ahead of", "by", "prior to", "following", "than"]);

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
 * The date that hangs on a word, not counting what its clauses tell of: “the talks on Monday”, “last week's talks”.
 *
 *     The two sides will meet again on May 13.
 *                        └ token       └────┘
 */
export function dateBeside(context: ReadContext, token: number): DateMention | null {
  const { tree } = context;
  const dates = datesByToken(context);
  for (const child of childrenOf(tree, token)) {
    const relation = relationAt(tree, child);
    if (!["obl", "nmod", "advmod", "compound", "nummod", "amod", "obj", "appos", "dep", "flat", "xcomp"].includes(relation)) continue;
    if (outside.has(prepositionOf(tree, child))) continue;
    const date = dates.get(child) ?? deeperDate(tree, dates, child, relation);
    if (date) return date;
  }
  return null;
}

/** “in the week of Jan. 7”, “later on Monday”, “at 10 a.m. on Friday”: the date one step further down. */
function deeperDate(tree: Tree, dates: ReadonlyMap<number, DateMention>, token: number, relation: string): DateMention | null {
  const isTimeWord = ["week", "month", "year", "day", "end", "start", "beginning", "later", "early", "late", "earlier", "morning", "afternoon", "evening", "night", "weekend", "half", "middle", "hour", "here"].includes(tokenAt(tree, token).lemma.toLowerCase());
  const isClock = /^\d/.test(tree.text.slice(tokenAt(tree, token).start, tokenAt(tree, token).end));
  if (!isTimeWord && !isClock && relation !== "advmod") return null;
  for (const child of childrenOf(tree, token)) {
    if (!["obl", "nmod", "advmod", "compound", "nummod", "appos"].includes(relationAt(tree, child))) continue;
    if (outside.has(prepositionOf(tree, child))) continue;
    const date = dates.get(child);
    if (date) return date;
  }
  return null;
}
