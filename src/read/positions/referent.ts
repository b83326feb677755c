/** What “those terms” or “the proposal” stand for, where the article has just said it. */
import type { Position } from "../../record/position.ts";
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import { wordsOf } from "../grammar/complement.ts";
import { childBy, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { isPlanNoun } from "./limits.ts";

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

/**
 * What “it” or “that” stands for where somebody accepts or refuses it: what was last put forward, or the plan that was last named.
 * Null where neither stands close before.
 *
 *     The chair proposed a joint patrol. Norway accepted it.
 *                        └───────────┘                   └┘
 */
export function thingBefore(tree: Tree, word: number, before: readonly Position[]): Span | null {
  const { start } = tokenAt(tree, word);
  const put = before.findLast(({ content, stance }) => content.end < start && wanting.has(stance))?.content ?? null;
  const named = planBefore(tree, word);
  const [last] = [put, named]
    .filter((span) => span !== null && start - span.end < 300)
    .sort((a, b) => (b?.end ?? 0) - (a?.end ?? 0));
  return last ?? null;
}

/** The last noun for something negotiated, with its article, in this sentence or the one before. */
function planBefore(tree: Tree, word: number): Span | null {
  const { sentence } = tokenAt(tree, word);
  for (let at = word - 1; at >= 0 && sentence - tokenAt(tree, at).sentence <= 1; at--) {
    const isNamed =
      tokenAt(tree, at).upos === "NOUN" && isPlanNoun(tree, at) && childBy(tree, at, "det", "nmod:poss") !== null;
    if (isNamed) return wordsOf(tree, at, (child) => ["acl", "appos", "conj"].includes(relationAt(tree, child)));
  }
  return null;
}
