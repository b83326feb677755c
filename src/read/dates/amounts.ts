/** Amounts before a unit of time, as a piece of a pattern and as a number. */
import { exactAmount, numberOf, vagueAmount } from "./numbers.ts";
import { gap } from "./words.ts";

/** An exact amount, the upper end of a range (“two to three”), or an open amount. */
export const amount = `(?:(${exactAmount})(?:${gap}(?:or|to)${gap}(${exactAmount})|[-–](\\d+))?|(${vagueAmount}))`;

/** The number in the four groups of `amount`; null where the words leave it open, as a range does. */
export function countOf([exact, to, toDigits, vague]: readonly (string | undefined)[]): number | null {
  if (to !== undefined || toDigits !== undefined) return null;
  const count = numberOf(exact ?? vague ?? "");
  return count !== null && count > 9999 ? null : count;
}

/** Words between an amount and its unit: “two full days”, “14 more months”. */
export const more = `(?:(?:more|full|straight|consecutive|additional|whole|extra|further|working|business|trading|long|solid|entire)${gap})?`;
