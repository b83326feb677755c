/**
 * Two dates that are the ends of one stretch.
 *
 *     The truce runs from 3 May to 9 May; they talked between Monday and Wednesday.
 *                         └────────────┘                      └──────────────────┘
 */
import type { DateExpression } from "./construction.ts";
import { isoOf } from "./timex.ts";

/** The expressions, with each pair of ends made one. */
export function ranges(expressions: readonly DateExpression[], text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const expression of expressions) {
    const last = found.at(-1);
    const range = last === undefined ? null : rangeOf(last, expression, text);
    if (range === null) found.push(expression);
    else found[found.length - 1] = range;
  }
  return found;
}

function rangeOf(first: DateExpression, second: DateExpression, text: string): DateExpression | null {
  if (first.kind !== "date" || second.kind !== "date") return null;
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  const between = text.slice(first.end, second.start);
  const isRange =
    /^\s?[–—]\s?$|^-$/.test(between) ||
    /^\sthrough\s$/i.test(between) ||
    (/^\s(?:to|until|till)\s(?:the\s)?$/i.test(between) && /\bfrom\s(?:the\s)?$/i.test(before)) ||
    (/^\sto\s$/i.test(between) && !/\bfrom\s/i.test(before)) ||
    (/^\sand\s$/i.test(between) && /\bbetween\s(?:the\s)?$/i.test(before));
  if (!isRange) return null;
  // “from April to June 2017”: both in the year that is written.
  const isYearShared =
    first.certainty === "implied" && second.certainty === "stated" && first.timex.length === second.timex.length;
  const shared = isYearShared ? second.timex.slice(0, 4) + first.timex.slice(4) : first.timex;
  const from = (first.value ?? isoOf(shared))?.split("/")[0];
  const to = (second.value ?? isoOf(second.timex))?.split("/").at(-1);
  if (from === undefined || to === undefined || from.length > 10 || to.length > 10 || from > to) return null;
  return {
    ...second,
    start: first.start,
    value: `${from}/${to}`,
    certainty: isYearShared ? second.certainty : first.certainty,
  };
}
