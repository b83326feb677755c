/** A report in the making: who said what by which cue, before it becomes a statement. */
import type { Actor } from "../../record/actor.ts";
import type { Span } from "../../record/span.ts";
import type { TokenRange } from "../../record/tagging.ts";
import type { Stretch } from "./content.ts";
import type { Cue } from "./cue.ts";

export interface Report {
  readonly cue: Cue | null;
  readonly cueRanges: readonly TokenRange[];
  speakers: readonly Actor[];
  speakerWords: Span | null;
  isImplied: boolean;
  contents: Stretch[];
  via: Actor[];
  readonly score: number;
}

/** Where the report begins: at its first words of content or cue. */
export function startOf(report: Report): number {
  return Math.min(...report.contents.map((content) => content.start));
}

export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How many characters of `inner` lie in `outer`. */
export function sharedLength(inner: readonly Stretch[], outer: readonly Stretch[]): number {
  let shared = 0;
  for (const a of inner)
    for (const b of outer) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
