/** What “those terms” or “the proposal” stand for, where the article has just said it. */
import type { Position } from "../../record/position.ts";
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";

const anaphor =
  /^(?:those|these|this|that|such|both|the|their|its|his|her)\s+(?:latest\s+)?(?:terms?|demands?|conditions?|proposals?|plans?|ideas?|offers?|requests?|calls?)\b/i;

/**
 * The words that an anaphor stands for: what was last wanted or offered before it, a whole list where it was one.
 * Null where the words name the thing themselves, or nothing was wanted before.
 */
export function referentOf(text: string, content: Span, before: readonly Position[]): Span | null {
  if (!anaphor.test(content.text) || content.text.split(" ").length > 7) return null;
  const last = before
    .filter((position) => position.content.end < content.start && ["demand", "offer"].includes(position.stance))
    .at(-1);
  if (last === undefined || content.start - last.content.end > 1500) return null;
  const isSameList = (position: Position) =>
    position.actor.id === last.actor.id && position.trace[0]?.start === last.trace[0]?.start;
  const starts = before.filter(isSameList).map((position) => position.content.start);
  return spanOf(text, Math.min(...starts), last.content.end);
}
