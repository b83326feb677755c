/** Making and checking spans, for every room; no schema library is loaded here. */
import { ParleyError } from "./error.ts";
import type { Span } from "./span.ts";

/** The span of `text` from `start` to `end`; throws `span-outside-text` when it does not lie in the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= text.length)) {
    throw new ParleyError(
      "span-outside-text",
      `The span ${start}–${end} does not lie in a text of ${text.length} characters. This is a defect of Parley; please report it with the article.`,
    );
  }
  return { start, end, text: text.slice(start, end) };
}

/** Whether the span's words stand in the text where it says. */
export function holds(text: string, span: Span): boolean {
  return span.start >= 0 && span.end > span.start && text.slice(span.start, span.end) === span.text;
}

/** Whether two stretches share at least one character. */
export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
