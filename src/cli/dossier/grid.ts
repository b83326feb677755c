/** Words in columns: each cell wrapped to its column, no lines drawn but space. */
import { columnsOf, pad, wrapText } from "../brief/wrap.ts";

export interface Column {
  readonly width: number;
  /** Colours a line of the cell, after it was filled up to its width. */
  readonly paint?: (line: string) => string;
}

/** Space between two columns. */
const gap = 2;

/** The lines of rows of cells; a cell's own line ends are kept. */
export function gridLines(rows: readonly (readonly string[])[], columns: readonly Column[], indent = 2): string[] {
  return rows.flatMap((row) => {
    const cells = columns.map(({ width }, place) =>
      (row[place] ?? "").split("\n").flatMap((one) => wrapCell(one, width)),
    );
    const height = Math.max(...cells.map((lines) => lines.length), 1);
    return Array.from({ length: height }, (_, line) => {
      const parts = columns.map(({ width, paint = (text: string) => text }, place) => {
        const text = cells[place]?.[line] ?? "";
        const isLast = place === columns.length - 1;
        return text === "" ? " ".repeat(isLast ? 0 : width) : paint(isLast ? text : pad(text, width));
      });
      return `${" ".repeat(indent)}${parts.join(" ".repeat(gap))}`.trimEnd();
    });
  });
}

function wrapCell(text: string, width: number): string[] {
  const lines = wrapText(text, width);
  return lines.length === 0 ? [""] : lines;
}

/** Widths that share out `columns`: the first is as wide as its widest cell up to a third, the others share the rest. */
export function shareOut(columns: number, firstCells: readonly string[], others: number, indent = 2): number[] {
  const widest = Math.max(...firstCells.map(columnsOf), 12);
  const first = Math.min(widest, Math.max(12, Math.floor(columns / 3)));
  const left = columns - indent - first - others * gap;
  return [first, ...Array.from({ length: others }, () => Math.max(8, Math.floor(left / Math.max(others, 1))))];
}

/** A list cut into stretches of at most `most`. */
export function stretches<Item>(items: readonly Item[], most: number): Item[][] {
  const cut: Item[][] = [];
  for (let at = 0; at < items.length; at += most) cut.push(items.slice(at, at + most));
  return cut;
}
