/** Where the steps and waits of a deadlock stand in its picture: in layers, what waits above what it waits for. */
import dagre from "@dagrejs/dagre";
import type { Blocked, BlockedStep, BlockedWait } from "../../desk/deadlock/blocked.ts";
import { tieWords } from "../words/blocked-words.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedStep extends Point {
  readonly step: BlockedStep;
  readonly width: number;
  readonly height: number;
  /** The label, cut into lines. */
  readonly lines: readonly string[];
  /** Who has said no, a line each. */
  readonly refusals: readonly string[];
}

export interface PlacedWait {
  readonly wait: BlockedWait;
  /** Number of the wait in the picture and in the table beside it. */
  readonly number: number;
  readonly points: readonly Point[];
  readonly label: Point;
  readonly lines: readonly string[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly waits: readonly PlacedWait[];
}

/** Sizes in pixels of the picture's own grid. */
export const lineHeight = 18;
const letterWidth = 7.3;
const tieLetterWidth = 6.6;
const padding = 14;
const longestLine = 25;
const mostLines = 5;

/** Parts that hang together nowhere stand beside one another, in rows of about this width. */
const rowWidth = 1000;
const gap = 36;

/** The layout; the same deadlock always gives the same one. `waits` are those that are drawn. */
export function layoutWaits({ steps }: Blocked, waits: readonly BlockedWait[]): Layout {
  const ties = waits.map((wait, index) => ({ wait, number: index + 1 }));
  const parts = partsOf(ties).map((part) => layoutPart(steps, part));
  const placed: Layout[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const part of parts) {
    if (x > 0 && x + part.width > rowWidth) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    placed.push(moved(part, x, y));
    x += part.width + gap;
    rowHeight = Math.max(rowHeight, part.height);
  }
  return {
    width: Math.max(...placed.map((part) => part.width), 0),
    height: Math.max(...placed.map((part) => part.height), 0),
    steps: placed.flatMap((part) => part.steps),
    waits: placed.flatMap((part) => part.waits),
  };
}

interface Tie {
  readonly wait: BlockedWait;
  readonly number: number;
}

/** The waits, parted so that no two parts share a step. */
function partsOf(ties: readonly Tie[]): Tie[][] {
  let parts: Tie[][] = [];
  for (const tie of ties) {
    const ends = [tie.wait.step, tie.wait.for];
    const isTied = (part: Tie[]) => part.some(({ wait }) => ends.includes(wait.step) || ends.includes(wait.for));
    const joined = parts.filter(isTied).flat();
    parts = [...parts.filter((part) => !isTied(part)), [...joined, tie]];
  }
  return parts;
}

/** A part moved to its place; its width and height then reach from the picture's corner. */
function moved(part: Layout, x: number, y: number): Layout {
  const move = <At extends Point>(at: At): At => ({ ...at, ...pointOf({ x: at.x + x, y: at.y + y }) });
  return {
    width: part.width + x,
    height: part.height + y,
    steps: part.steps.map(move),
    waits: part.waits.map((wait) => ({ ...wait, points: wait.points.map(move), label: move(wait.label) })),
  };
}

function layoutPart(steps: readonly BlockedStep[], part: readonly Tie[]): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 44, ranksep: 34, edgesep: 24, marginx: 8, marginy: 8 });
  const drawn = steps.filter(({ id }) => part.some(({ wait }) => wait.step === id || wait.for === id));
  const boxes = drawn.map((step) => ({ step, ...boxOf(step) }));
  for (const { step, width, height } of boxes) graph.setNode(step.id, { width, height });
  const ties = part.map(({ wait, number }) => ({ wait, number, lines: tieLines(wait, number) }));
  for (const { wait, lines } of ties) {
    const width = Math.max(...lines.map((line) => line.length)) * tieLetterWidth + 12;
    graph.setEdge(wait.step, wait.for, { width, height: lines.length * lineHeight, labelpos: "c" }, wait.id);
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    steps: boxes.map((box) => ({ ...box, ...pointOf(graph.node(box.step.id)) })),
    waits: ties.map((tie) => {
      const edge = graph.edge({ v: tie.wait.step, w: tie.wait.for, name: tie.wait.id }) as Point & { points: Point[] };
      return { ...tie, points: edge.points.map(pointOf), label: pointOf(edge) };
    }),
  };
}

function boxOf(step: BlockedStep): Pick<PlacedStep, "width" | "height" | "lines" | "refusals"> {
  const lines = cutLines(step.label);
  const refusals = [...new Set(step.refusals.map(({ actor }) => `✕ ${lastName(actor.name)} has said no`))];
  const longest = Math.max(...[...lines, ...refusals].map((line) => line.length), 8);
  return {
    lines,
    refusals,
    width: longest * letterWidth + 2 * padding,
    height: (lines.length + refusals.length) * lineHeight + padding + 6,
  };
}

function tieLines(wait: BlockedWait, number: number): string[] {
  const first = `${number} ${tieWords(wait)}`;
  return wait.statedBy === null ? [first] : [first, `(${lastName(wait.statedBy.name)})`];
}

function lastName(name: string): string {
  return name.length > longestLine - 4 ? (name.split(" ").at(-1) ?? name) : name;
}

/** Lines of about the same length; a label that is too long ends in “…”. */
function cutLines(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, 40));
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}

function pointOf({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
