/** Where boxes and arrows of the picture go: layers from left to right, by dagre. */
import dagre from "@dagrejs/dagre";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly isRefused: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly { readonly id: string; readonly path: string }[];
}

const boxWidth = 190;
const letters = 26;
const margin = 16;

/** The picture of steps that wait or are waited for. */
export function layWaits({ steps, waits }: Pick<Blocked, "steps" | "waits">): Picture {
  const used = new Set(waits.flatMap((wait) => [wait.step, wait.for]));
  const shown = steps.filter(({ id }) => used.has(id));
  const linesOf = new Map(shown.map(({ id, label }) => [id, wrap(label)]));
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 24, ranksep: 70, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of shown) {
    graph.setNode(id, { width: boxWidth, height: 44 + ((linesOf.get(id)?.length ?? 1) - 1) * 18 });
  }
  for (const { id, step, for: awaited } of waits) graph.setEdge(step, awaited, {}, id);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: shown.map(({ id, refusals }) => {
      const node = graph.node(id);
      return {
        id,
        x: node.x - node.width / 2,
        y: node.y - node.height / 2,
        width: node.width,
        height: node.height,
        lines: linesOf.get(id) ?? [],
        isRefused: refusals.length > 0,
      };
    }),
    lines: waits.map(({ id, step, for: awaited }) => ({
      id,
      path: `M${(graph.edge(step, awaited, id)?.points ?? []).map(({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`).join("L")}`,
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A label in lines of about `letters` characters, four at most. */
function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}
