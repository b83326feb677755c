/**
 * The dates, times and durations that an article names, resolved against its date of publication.
 *
 *     (published 15 May 2025)  The envoys met on Tuesday and will report within two weeks.
 *                                                └─────┘                 └──────────────┘
 *                                                2025-05-13              2025-05-15/2025-05-29
 */
import type { DateMention } from "../../record/dates.ts";
import { spanOf } from "../../record/spans.ts";
import type { DateExpression } from "./construction.ts";
import { type DateInput, findExpressions } from "./find-expressions.ts";
import { ranges } from "./ranges.ts";
import { isoOf, partOf } from "./timex.ts";

export type { DateInput } from "./find-expressions.ts";

/** Every date, time, duration and set that the article names, in order; none overlaps another. */
export function findDates(input: DateInput): DateMention[] {
  const expressions = ranges(findExpressions(input), input.text);
  return expressions.map((expression) => mentionOf(expression, input.text));
}

/** How often a set comes round: “every Monday” is weekly, “each July” yearly. */
function everyOf(timex: string): string {
  if (timex.startsWith("P")) return timex;
  return timex.startsWith("XXXX-WXX") ? "P1W" : "P1Y";
}

/** The values that a record can hold: a length of time, or dates of four-digit years. */
const form = /^P(?:\d|T\d)|^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;

function mentionOf(expression: DateExpression, text: string): DateMention {
  const { kind, timex, part, start, end } = expression;
  const written =
    expression.value ??
    (part === undefined ? null : partOf(timex, part)) ??
    (kind === "set" ? everyOf(timex) : isoOf(timex));
  const value = written !== null && form.test(written) ? written : null;
  // “within 48 hours” is a length of time that the day of publication makes a stretch of days.
  const isStretch = kind === "duration" && value !== null && !value.startsWith("P");
  return {
    ...spanOf(text, start, end),
    kind: isStretch ? "date" : kind,
    value,
    certainty: value === null ? "unknown" : expression.certainty,
  };
}
