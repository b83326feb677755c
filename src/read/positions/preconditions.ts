/** Demands that somebody makes a condition: “made the release of the crew a condition for talks”. */
import { wordsOf } from "../grammar/complement.ts";
import { childrenBy, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { type FrameTools, verbHolder } from "./frames.ts";
import { isIrreal } from "./reality.ts";

const condition: StanceEntry = {
  id: "make-a-condition",
  words: "make a condition",
  kind: "verb",
  stance: "demand",
  takes: ["object"],
  negated: null,
  example: "The rebels made an amnesty a condition for any deal.",
};

/**
 * The thing that is made a condition is demanded.
 *
 *     The rebels made an amnesty a condition for any deal.
 *     └─holder─┘      └─wanted─┘
 */
export function positionByCondition(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  if (tokenAt(tree, verb).upos !== "VERB" || !["make", "set", "call"].includes(lemmaAt(tree, verb))) return null;
  const after = childrenBy(tree, verb, "obj", "xcomp", "obl").filter((child) => child > verb);
  const named = after.find((child) =>
    /^(?:pre-?condition|condition|prerequisite|requirement)$/.test(lowerAt(tree, child)),
  );
  const thing = after.find((child) => relationAt(tree, child) === "obj" && child !== named);
  if (named === undefined || thing === undefined || thing > named || isIrreal(tree, verb)) return null;
  const holder = verbHolder(tools, verb);
  const content = wordsOf(tree, thing, (child) => relationAt(tree, child) === "case" || child === named);
  if (holder === null || content === null || ["PRON", "DET"].includes(tokenAt(tree, thing).upos)) return null;
  return {
    entry: condition,
    stance: "demand",
    word: verb,
    wanted: [{ head: thing, content }],
    holder,
    toward: [],
    isClause: false,
  };
}
