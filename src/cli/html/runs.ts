/**
 * Cuts a stretch of text into runs that all the same items cover, so that items may overlap or lie in one another
 * and the page still nests nothing.
 *
 *     She would come only if the boats left.
 *     └──────── statement ────────────────┘
 *     └─ outcome ──┘         └─ requires ─┘     → three runs
 */
import type { ItemKind } from "../../desk/why.ts";
import type { PageItem } from "./items.ts";

export interface Run {
  readonly start: number;
  readonly end: number;
  /** The items that cover the run; none for plain text. */
  readonly items: readonly PageItem[];
  /** The items whose first marked word begins here. */
  readonly begins: readonly PageItem[];
}

/** The runs of `start` to `end`, in order and without gaps. */
export function cutRuns(start: number, end: number, items: readonly PageItem[]): Run[] {
  const near = items.filter((item) => item.spans.some((span) => span.start < end && span.end > start));
  const cuts = new Set([start, end]);
  for (const { spans } of near) {
    for (const span of spans) {
      if (span.start > start && span.start < end) cuts.add(span.start);
      if (span.end > start && span.end < end) cuts.add(span.end);
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    return {
      start: from,
      end: to,
      items: near.filter((item) => item.spans.some((span) => span.start <= from && span.end >= to)),
      begins: near.filter((item) => item.spans[0]?.start === from),
    };
  });
}

/** The kinds of a run's items, each once. */
export function kindsOf(run: Run): ItemKind[] {
  return [...new Set(run.items.map((item) => item.kind))];
}
