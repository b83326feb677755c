/** How a brief looks: its colours and its width. */
import type { Paint } from "../terminal.ts";

export interface BriefLook {
  readonly paint: Paint;
  readonly columns: number;
}

/** A section with its title; nothing where it has no lines. */
export function section(title: string, lines: string[], look: BriefLook): string[] {
  if (lines.length === 0) return [];
  return [look.paint.bold(title.toUpperCase()), ...lines];
}
