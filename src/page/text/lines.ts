/** Lines of a plain text file, gathered into the pieces that its blank lines, indents and line lengths make. */
import { normaliseWords, removeInvisible } from "../normalise-words.ts";

/** The pieces of a text, each a paragraph or a line that stands alone. Works line by line, in linear time. */
export function splitPieces(text: string): string[] {
  const groups = groupLines(
    removeInvisible(text.replace(/\r\n?|[\u0085\u2028]/g, "\n").replace(/[\f\u2029]/g, "\n\n")),
  );
  const isWrapped = areLinesWrapped(groups);
  return groups
    .flatMap((group) => (isWrapped ? joinWrapped(group) : joinBroken(group)))
    .filter((piece) => piece !== "");
}

function groupLines(text: string): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether lines end where the page was full, not where a paragraph ends, as in mail and old archives. */
function areLinesWrapped(groups: string[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1)).map((line) => line.trimEnd().length);
  if (inner.length < 3) return false;
  const longest = inner.reduce((a, b) => Math.max(a, b), 0);
  const full = inner.filter((length) => length >= longest * 0.7).length;
  return longest >= 40 && longest <= 130 && full >= inner.length * 0.7;
}

/** Joins wrapped lines; a line with a list mark, a heading mark or a deeper indent starts a new piece. */
function joinWrapped(group: string[]): string[] {
  const indents = group.map((line) => line.length - line.trimStart().length);
  const least = indents.reduce((a, b) => Math.min(a, b), 99);
  const isIndentAMark = indents.filter((indent) => indent > least).length < group.length / 2;
  const pieces: string[][] = [];
  for (const [i, line] of group.entries()) {
    const startsPiece = startsWithMark(line) || (isIndentAMark && (indents[i] ?? 0) > least + 1);
    const last = pieces.at(-1);
    if (last === undefined || startsPiece || isHeadingLine(last.at(-1) ?? "")) pieces.push([line]);
    else last.push(line);
  }
  return pieces.map((lines) => joinLines(lines));
}

/** Keeps every line apart, save one that goes on in the middle of a sentence. */
function joinBroken(group: string[]): string[] {
  const pieces: string[][] = [];
  for (const line of group) {
    const last = pieces.at(-1);
    const before = last?.at(-1)?.trim() ?? "";
    const goesOn =
      last !== undefined && /^\s*\p{Ll}/u.test(line) && !/[.!?:;"”’…|]$/.test(before) && before.length > 30;
    if (last !== undefined && goesOn && !startsWithMark(line) && !isHeadingLine(before)) last.push(line);
    else pieces.push([line]);
  }
  return pieces.map((lines) => joinLines(lines));
}

function joinLines(lines: string[]): string {
  return healLines(lines.map((line) => normaliseWords(line)));
}

/** Joins lines, and heals words that were cut at a line's end. Only line ends are looked at, so long texts stay cheap. */
export function healLines(lines: string[]): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const isCut = /\p{Ll}-$/u.test(line.slice(-3)) && /^\p{Ll}/u.test(lines[i + 1] ?? "");
    parts.push(isCut ? line.slice(0, -1) : i === lines.length - 1 ? line : `${line} `);
  }
  return parts.join("");
}

function startsWithMark(line: string): boolean {
  return /^\s*(?:#{1,6}\s|[*•⦁◦‣-]\s|\d{1,2}[.)]\s|>)/.test(line);
}

function isHeadingLine(line: string): boolean {
  return /^\s*#{1,6}\s/.test(line);
}
