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

/** The expression with the words around it that belong to it; `room` is what lies between its neighbours. */
export function widened(
  text: string,
  room: Stretch,
  expression: DateExpression,
  published: Day | null,
): DateExpression {
  if (expression.kind === "set") return expression;
  const parted = withPart(text, room, expression, published);
  const hedged = withHedge(text, room, parted);
  const tail = orSo.exec(text.slice(hedged.end, Math.min(room.end, hedged.end + 14)));
  return tail === null ? hedged : { ...hedged, end: hedged.end + tail[0].length };
}

const parts: readonly (readonly [Part, RegExp])[] = [
  [
    "start",
    /(?:\bthe\s)?\b(?:very\s)?(?:early|start of|beginning of|outset of|opening days of|earlier|first part of)(?:\s(?:in|on))?[\s-]$/i,
  ],
  ["mid", /(?:\bthe\s)?\b(?:mid|middle of)[\s-](?:the\s)?$/i],
  [
    "end",
    /(?:\bthe\s)?\b(?:late|end of|close of|later|final days of|last part of|closing days of)(?:\s(?:in|on))?[\s-](?:the\s)?$/i,
  ],
];

function withPart(text: string, room: Stretch, expression: DateExpression, published: Day | null): DateExpression {
  if (expression.kind === "duration" || !/^\d{2,4}(?:-|$|T)/.test(expression.timex)) return expression;
  const before = text.slice(Math.max(room.start, expression.start - 40), expression.start);
  for (const [part, pattern] of parts) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const wider = { ...expression, start: expression.start - match[0].length, part };
    // “earlier this year” reaches from January to the day of publication.
    const side = /\bearlier\b/i.test(match[0]) ? "before" : /\blater\b/i.test(match[0]) ? "after" : null;
    const value = side === null || published === null ? null : sideOf(expression.timex, side, published);
    return value === null ? wider : { ...wider, value };
  }
  return expression;
}

const aboutMeasure =
  /\b(?:about|around|almost|nearly|roughly|approximately|some|more than|less than|fewer than|no more than|no less than|at least|at most|up to|as many as|under|just over|just under|only|barely|close to|an estimated)(?:\sthe)?\s$/i;
const aboutDate = /\b(?:around|about)\s$/i;
const orSo = /^\sor\sso\b|^\sor\s(?:later|earlier|more|less|longer)\b|^\sand\sbeyond\b/i;

function withHedge(text: string, room: Stretch, expression: DateExpression): DateExpression {
  const { start, end, kind, timex } = expression;
  const before = text.slice(Math.max(room.start, start - 24), start);
  const isMeasure = kind === "duration" || /\bago$/i.test(text.slice(start, end));
  const isDate = kind === "date" && /\d/.test(timex);
  // “over a week” is more than one; “over three days” is in the course of them.
  const isOverOne = isMeasure && /^an?\s/i.test(text.slice(start, end));
  const hedge =
    (isMeasure ? aboutMeasure.exec(before) : isDate ? aboutDate.exec(before) : null) ??
    (isOverOne ? /\bover\s$/i.exec(before) : null);
  return hedge === null ? expression : { ...expression, start: start - hedge[0].length };
}
