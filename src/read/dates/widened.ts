/**
 * Words that belong to an expression of time: which part of it is meant, and how exact it is.
 *
 *     They hope for a deal by late May, or at least within about two weeks.
 *                             └──────┘                     └─────────────┘
 */
import type { Day } from "./calendar.ts";
import type { DateExpression, Part } from "./construction.ts";
import type { Stretch } from "./sentences.ts";
import { sideOf } from "./timex.ts";

const start = /(?:\bthe\s)?\b(?:very\s)?(?:early|start of|beginning of|outset of|opening days of|earlier|first part of)(?:\s(?:in|on))?[\s-]$/i;
const middle = /(?:\bthe\s)?\b(?:mid|middle of)[\s-](?:the\s)?$/i;
const close = /(?:\bthe\s)?\b(?:late|end of|close of|later|final days of|last part of|closing days of)(?:\s(?:in|on))?[\s-](?:the\s)?$/i;
const parts: readonly (readonly [Part, RegExp])[] = [
  ["start", start],
  ["mid", middle],
  ["end", close],
];

const about =
  /\b(?:about|around|almost|nearly|roughly|approximately|some|more than|less than|fewer than|no more than|no less than|at least|at most|up to|as many as|under|just over|just under|only|barely|close to|an estimated|sometime)(?:\sthe)?\s$/i;
const orSo = /^\sor\sso\b|^\sor\s(?:later|earlier|more|less|longer)\b|^\sand\sbeyond\b/i;

/** The expression with the words around that belong to it. */
export function widened(text: string, sentence: Stretch, expression: DateExpression, published: Day | null): DateExpression {
  if (expression.kind === "set") return expression;
  let wider = expression;
  const before = text.slice(Math.max(sentence.start, wider.start - 40), wider.start);
  const isPeriod = expression.kind !== "duration" && /^\d{2,4}(?:-|$|T)/.test(expression.timex);
  if (isPeriod) {
    for (const [part, pattern] of parts) {
      const match = pattern.exec(before);
      if (match === null) continue;
      wider = { ...wider, start: wider.start - match[0].length, part };
      // “earlier this year” reaches from January to the day of publication.
      const side = /\b(earlier|later)\b/i.exec(match[0])?.[1]?.toLowerCase();
      const value = side === undefined || published === null ? null : sideOf(wider.timex, side === "later" ? "after" : "before", published);
      if (value !== null) wider = { ...wider, value };
      break;
    }
  }
  const isMeasured = expression.kind === "duration" || /\bago$/i.test(text.slice(expression.start, expression.end));
  const hedge = about.exec(text.slice(Math.max(sentence.start, wider.start - 24), wider.start));
  if (hedge !== null && (isMeasured || /^(?:around|about|some)/i.test(hedge[0]) && expression.kind === "date" && /\d/.test(expression.timex) && !/^some\s/i.test(hedge[0]))) wider = { ...wider, start: wider.start - hedge[0].length };
  if (hedge === null && isMeasured && /^an?\s/i.test(text.slice(wider.start, wider.start + 3)) && /\bover\s$/i.test(before)) wider = { ...wider, start: wider.start - 5 };
  const tail = orSo.exec(text.slice(wider.end, Math.min(sentence.end, wider.end + 14)));
  return tail === null ? wider : { ...wider, end: wider.end + tail[0].length };
}
