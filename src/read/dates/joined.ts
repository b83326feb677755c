/**
 * Expressions that are one: a time and its day, a weekday and its date.
 *
 *     Polls close at 10 p.m. on Tuesday. The council sits on Saturday, April 25.
 *                    └────────────────┘                      └────────────────┘
 */
import type { DateExpression } from "./construction.ts";
import { weekdayName } from "./words.ts";

/** Neighbouring expressions put together where they name one moment. */
export function joined(expressions: readonly DateExpression[], text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const expression of expressions) {
    const last = found.at(-1);
    const whole =
      last === undefined
        ? null
        : joinedPair(last, expression, text.slice(last.start, last.end), text.slice(last.end, expression.start));
    if (whole === null) found.push(expression);
    else found[found.length - 1] = whole;
  }
  return found;
}

function joinedPair(
  first: DateExpression,
  second: DateExpression,
  firstWords: string,
  between: string,
): DateExpression | null {
  const ends = { start: first.start, end: second.end };
  const isClose =
    /^,?\s(?:on\s|of\s|in\sthe\s)?$/.test(between) ||
    /^,?\s(?:at|around|about|by|before|after)\s(?:about\s|around\s)?$/.test(between);
  if (!isClose) return null;
  const firstDay = dayOf(first);
  const secondDay = dayOf(second);
  if (isClock(first) && secondDay !== null && second.kind !== "duration")
    return { ...second, ...ends, kind: "time", timex: secondDay + clockOf(first) };
  if (firstDay !== null && isClock(second) && first.value === undefined)
    return { ...first, ...ends, kind: "time", timex: firstDay + clockOf(second) };
  const isWeekdayOfDate = /^,?\s$/.test(between) && weekday.test(firstWords) && firstDay !== null && secondDay !== null;
  return isWeekdayOfDate ? { ...second, ...ends } : null;
}

const weekday = new RegExp(`^(?:this\\scoming\\s)?(?:${weekdayName})$`, "i");

function isClock({ kind, timex }: DateExpression): boolean {
  return kind === "time" && /T(?:\d{2}|MO|AF|EV|NI)/.test(timex);
}

function clockOf({ timex }: DateExpression): string {
  return /T.*$/.exec(timex)?.[0] ?? "";
}

function dayOf({ timex, kind }: DateExpression): string | null {
  return (kind === "date" || kind === "time") && /^\d{4}-\d{2}-\d{2}$/.test(timex) ? timex : null;
}
