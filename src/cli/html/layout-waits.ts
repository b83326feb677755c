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

/** The layout; the same deadlock always gives the same one. `waits` are those that are drawn. */
export function layoutWaits({ steps }: Blocked, waits: readonly BlockedWait[]): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 44, ranksep: 34, edgesep: 24, marginx: 8, marginy: 8 });
  const drawn = steps.filter((step) => waits.some((wait) => wait.step === step.id || wait.for === step.id));
  const boxes = new Map(drawn.map((step) => [step.id, boxOf(step)]));
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  const ties = waits.map((wait, index) => ({ wait, number: index + 1, lines: tieLines(wait, index + 1) }));
  for (const { wait, lines } of ties) {
    const width = Math.max(...lines.map((line) => line.length)) * tieLetterWidth + 12;
    graph.setEdge(wait.step, wait.for, { width, height: lines.length * lineHeight, labelpos: "c" }, wait.id);
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    steps: drawn.flatMap((step) => {
      const box = boxes.get(step.id);
      return box === undefined ? [] : [{ step, ...box, ...pointOf(graph.node(step.id)) }];
    }),
    waits: ties.map(({ wait, number, lines }) => {
      const edge = graph.edge({ v: wait.step, w: wait.for, name: wait.id }) as Point & { points: Point[] };
      return { wait, number, lines, points: edge.points.map(pointOf), label: pointOf(edge) };
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
