/** The words of a statement, ready to be compared with those of another. */
import type { Report, ReportedStatement } from "../../record/report.ts";
import { contentWords } from "../content-words.ts";
import { dayOf } from "../kept.ts";
import { type Quantity, quantitiesOf } from "../quantities.ts";
import type { Sourced } from "../sourced.ts";

export interface Wording {
  /** All words in order, folded to lower case. */
  readonly words: readonly string[];
  /** Those between quotation marks, or all where the whole is a quotation, by stretches. */
  readonly quoted: readonly (readonly string[])[];
  readonly telling: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  readonly isNegative: boolean;
  /** Days since 1970: when it was said by the article's words, and when the report appeared; null: unknown. */
  readonly saidOn: number | null;
  readonly reportedOn: number | null;
}

const negations = /\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot)\b|n['’]t\b/i;

/** Wordings that were worked out before: an item of a reading never changes. */
const known = new WeakMap<ReportedStatement, Wording>();

/** The wording of a statement. */
export function wordingOf({ item, report }: Sourced<ReportedStatement>): Wording {
  const before = known.get(item);
  if (before !== undefined) return before;
  const wording = workOut(item, report);
  known.set(item, wording);
  return wording;
}

function workOut(item: ReportedStatement, report: Report): Wording {
  const text = contentOf(item);
  const { date } = item;
  const isDayStated = date !== null && date.certainty === "stated" && /^\d{4}-\d{2}-\d{2}/.test(date.value);
  return {
    words: wordsOf(text),
    quoted: quotedOf(item)
      .map(wordsOf)
      .filter((words) => words.length > 0),
    telling: new Set(contentWords(text)),
    amounts: quantitiesOf(text),
    isNegative: negations.test(text) !== item.isNegated,
    saidOn: isDayStated && !date.value.includes("/") ? dayNumber(date.value) : null,
    reportedOn: dayNumber(dayOf(report) ?? ""),
  };
}

/** What is said, in the article's words; “ … ” stands between stretches. */
export function contentOf({ content }: Pick<ReportedStatement, "content">): string {
  return content.map(({ text }) => text).join(" … ");
}

function quotedOf(item: ReportedStatement): string[] {
  const texts = item.content.map(({ text }) => text);
  if (item.kind === "direct") return texts;
  return texts.flatMap((text) => [...text.matchAll(/["“”„]([^"“”„]+)["“”]/gu)].map((match) => match[1] ?? ""));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/[\p{M}'’]/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function dayNumber(day: string): number | null {
  const time = Date.parse(day.slice(0, 10));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

/** Words of the longest unbroken stretch that stands in both. */
export function longestStretch(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at += 1) {
      if (b[at] !== word) continue;
      const length = (above[at] ?? 0) + 1;
      row[at + 1] = length;
      if (length > longest) longest = length;
    }
    above = row;
  }
  return longest;
}
