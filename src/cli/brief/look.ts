/** How a brief looks: its colours and its width. */
import type { Paint } from "../terminal.ts";

export interface BriefLook {
  readonly paint: Paint;
  readonly columns: number;
  /** Whether each item shows its id, by which `--why` finds it. */
  readonly showsIds: boolean;
}

/** An item's id where ids are wanted; otherwise nothing. */
export function idIn(look: BriefLook, { id }: { readonly id: string }): string[] {
  return look.showsIds ? [id] : [];
}

/** A section with its title; nothing where it has no lines. */
export function section(title: string, lines: string[], look: BriefLook): string[] {
  if (lines.length === 0) return [];
  return [look.paint.bold(title.toUpperCase()), ...lines];
}
