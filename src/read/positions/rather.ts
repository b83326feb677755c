/** Positions by “would rather”: “the state would rather wait until spring”. */
import { auxiliariesOf, isNegated } from "../grammar/clause.ts";
import { runOf } from "../grammar/complement.ts";
import { childrenBy, childrenOf, lowerAt, relationAt, spanOfRange, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { type FrameTools, verbHolder } from "./frames.ts";
import { isIrreal } from "./reality.ts";

const rather: StanceEntry = {
  id: "would-rather",
  words: "would rather",
  kind: "verb",
  stance: "demand",
  takes: [],
  negated: "reject",
  example: "The state would rather wait until spring.",
};

/**
 * What somebody would rather do.
 *
 *     The state would rather wait until spring.
 *     └holder─┘              └─── wanted ────┘
 */
export function positionByRather(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  const isRather = childrenBy(tree, verb, "advmod").some(
    (child) => child < verb && /^(?:rather|sooner)$/.test(lowerAt(tree, child)),
  );
  if (!isRather || tokenAt(tree, verb).xpos !== "VB" || isIrreal(tree, verb)) return null;
  if (!auxiliariesOf(tree, verb).some((aux) => aux === "would" || aux === "'d")) return null;
  const holder = verbHolder(tools, verb);
  const isLesser = (child: number) => childrenOf(tree, child).some((mark) => lowerAt(tree, mark) === "than");
  const isOutside = (child: number) =>
    child < verb || isLesser(child) || ["parataxis", "conj"].includes(relationAt(tree, child));
  const run = runOf(tree, verb, isOutside);
  if (holder === null || run === null || run.end - run.first < 2) return null;
  const stance = isNegated(tree, verb) ? "reject" : "demand";
  const wanted = [{ head: verb, content: spanOfRange(tree, run) }];
  return { entry: rather, stance, word: verb, wanted, holder, toward: [], isClause: true };
}
