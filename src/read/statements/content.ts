/** The reported words themselves: where they begin and end, and how much of them stands in quotation marks. */
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { StatementKind } from "../../record/statement.ts";
import { type Quotation, quotationAt } from "./quotations.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A content stretch as the codebook wants it: without “that”, commas and colons around it; without the quotation marks
 * when all of it stands between them; with them when only a part does.
 *
 *     said that the draft was “a serious basis”.
 *               └────────── content ──────────┘
 */
export function tidyContent(text: string, stretch: Stretch): Stretch | null {
  let { start, end } = stretch;
  let isQuoted = false;
  for (let pass = 0; pass < 3; pass++) {
    while (start < end && /[\s,;:–—-]/.test(text[start] as string)) start++;
    while (end > start && /[\s,;:–—-]/.test(text[end - 1] as string) && !isInsideMark(text, start, end)) end--;
    const opener = /^(that|of|as)\s+/i.exec(text.slice(start, Math.min(end, start + 8)));
    if (
      opener &&
      /^that/i.test(opener[0]) &&
      !/^that\s+(is|was|are|were|will|would|has|had|does|did|can|could|should|['’]s)\b/i.test(
        text.slice(start, start + 14),
      )
    )
      start += opener[0].length;
    const inner = unwrap(text, start, end);
    if (inner === null) break;
    isQuoted = true;
    ({ start, end } = inner);
  }
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (
    !isQuoted &&
    !hasMarks(text, start, end) &&
    /[.]$/.test(text.slice(start, end)) &&
    !/\b\p{Lu}\.$/u.test(text.slice(start, end)) &&
    text[end] !== "”" &&
    text[end] !== '"'
  )
    end--;
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** A comma just inside a closing mark belongs to the quotation. */
function isInsideMark(text: string, start: number, end: number): boolean {
  return (text[end] === "”" || text[end] === '"') && end > start;
}

/** The inside of a stretch that one pair of marks encloses, or that carries one mark at its edge; null when there is nothing to take off. */
function unwrap(text: string, start: number, end: number): Stretch | null {
  const isOpen = /["“„«]/.test(text[start] ?? "");
  const isClose = /["”»]/.test(text[end - 1] ?? "");
  const inside = text.slice(start + (isOpen ? 1 : 0), end - (isClose ? 1 : 0));
  const marks = inside.match(/["“”„«»]/g)?.length ?? 0;
  if (isOpen && isClose && marks === 0 && end - start > 2) return { start: start + 1, end: end - 1 };
  const balance = text.slice(start, end).match(/["“”„«»]/g)?.length ?? 0;
  if (balance % 2 === 0) return null;
  if (isOpen) return { start: start + 1, end };
  if (isClose) return { start, end: end - 1 };
  return null;
}

function hasMarks(text: string, start: number, end: number): boolean {
  return /["“”„«»]/.test(text.slice(start, end));
}

export function kindOf(text: string, contents: readonly Stretch[], quotations: readonly Quotation[]): StatementKind {
  let inside = 0;
  let outside = 0;
  for (const content of contents) {
    for (const match of text.slice(content.start, content.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if (quotationAt(quotations, content.start + match.index) !== null) inside++;
      else outside++;
    }
  }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

/** Stretches in text order, those that touch or overlap made one; marks and spaces between them do not keep them apart. */
export function joinStretches(text: string, stretches: readonly Stretch[]): Stretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && (stretch.start <= last.end || /^[^\S\n]*,?[^\S\n]*$/.test(text.slice(last.end, stretch.start))))
      last.end = Math.max(last.end, stretch.end);
    else joined.push({ ...stretch });
  }
  return joined;
}

/** A stretch cut where a paragraph ends: each paragraph's words are a span of their own. */
export function byParagraph(text: string, stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let start = stretch.start;
  for (const gap of text.slice(stretch.start, stretch.end).matchAll(/\n+/g)) {
    pieces.push({ start, end: stretch.start + gap.index });
    start = stretch.start + gap.index + gap[0].length;
  }
  pieces.push({ start, end: stretch.end });
  return pieces.filter((piece) => piece.end > piece.start);
}

export function spansOf(text: string, stretches: readonly Stretch[]): Span[] {
  return stretches.map(({ start, end }) => spanOf(text, start, end));
}
