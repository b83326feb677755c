/** What “those terms” or “the proposal” stand for, where the article has just said it. */
import type { Position } from "../../record/position.ts";
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";

const anaphor =
  /^(?:those|these|this|that|such|both|the|their|its|his|her)\s+(?:latest\s+)?(?:terms?|demands?|conditions?|proposals?|plans?|ideas?|offers?|requests?|calls?)\b/i;

const wanting = new Set(["demand", "offer"]);

/**
 * The words that an anaphor stands for: what was last wanted or offered before it, a whole list where it was one.
 * Null where the words name the thing themselves, or nothing was wanted before.
 */
export function referentOf(text: string, content: Span, before: readonly Position[]): Span | null {
  if (!anaphor.test(content.text) || content.text.split(" ").length > 7) return null;
  const last = before.findLast(({ content: each, stance }) => each.end < content.start && wanting.has(stance));
  if (last === undefined || content.start - last.content.end > 1500) return null;
  const starts: number[] = [];
  for (let at = before.lastIndexOf(last); at >= 0; at--) {
    const { actor, content: each, trace } = before[at] as Position;
    if (actor.id !== last.actor.id || trace[0]?.start !== last.trace[0]?.start) break;
    starts.push(each.start);
  }
  return spanOf(text, Math.min(...starts), last.content.end);
}
