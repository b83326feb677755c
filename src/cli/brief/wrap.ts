/** Text in columns: how wide words are on a terminal, and where lines break. */
import type { BriefLook } from "./look.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Signs that fill two columns: East Asian wide and full-width forms, and emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const plain = /^[\u0020-\u007e\u00a1-\u02ff\u2010-\u2027]*$/;

/** Columns that a text fills on a terminal, leaving out colour codes. */
export function columnsOf(text: string): number {
  const shown = withoutColour(text);
  if (plain.test(shown)) return shown.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(shown)) columns += columnsOfSign(segment);
  return columns;
}

function columnsOfSign(sign: string): number {
  const isPicture = sign.includes("\ufe0f");
  if (isPicture || wide.test(sign)) return 2;
  return /^[\p{Mark}\p{Format}]+$/u.test(sign) ? 0 : 1;
}

function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with a control character
  return text.replace(/\u001b\[\d+m/g, "");
}

/** Lines of at most `columns`, broken between words, or within a word that is longer than a line. The first may be shorter. */
export function wrapText(text: string, columns: number, firstColumns = columns): string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    for (const piece of pieces(word, Math.max(columns, 2))) {
      const room = lines.length === 0 ? firstColumns : columns;
      const width = columnsOf(piece);
      const gap = line === "" ? 0 : 1;
      const isFull = filled + gap + width > room;
      const hasRoomBelow = line !== "" || room < columns;
      if (isFull && hasRoomBelow) {
        lines.push(line);
        line = piece;
        filled = width;
      } else {
        line += (gap === 1 ? " " : "") + piece;
        filled += gap + width;
      }
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A word as it is, or cut where it is wider than a line (Chinese, Japanese and long addresses have no spaces). */
function pieces(word: string, room: number): string[] {
  if (columnsOf(word) <= room) return [word];
  const cut: string[] = [];
  let piece = "";
  let filled = 0;
  for (const { segment } of graphemes.segment(word)) {
    const width = columnsOfSign(segment);
    if (filled + width > room) {
      cut.push(piece);
      piece = "";
      filled = 0;
    }
    piece += segment;
    filled += width;
  }
  return [...cut, piece];
}

/** Wrapped text with a first line of its own and the rest set in under it. */
export function hang(first: string, text: string, columns: number, indent = columnsOf(first)): string[] {
  const lines = wrapText(text, columns - indent, columns - columnsOf(first));
  if (lines.length === 0) return [first.trimEnd()];
  return lines.map((line, index) => (index === 0 ? (first + line).trimEnd() : " ".repeat(indent) + line));
}

/** Text filled up with spaces to a width. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** A thin line across. */
export function rule(look: BriefLook): string {
  return look.paint.dim("─".repeat(look.columns));
}
