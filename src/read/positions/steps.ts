/** Positions by steps: whoever comes down to a figure asks for it from now on, whoever goes up to it offers it. */
import { isNegated, subjectOf } from "../grammar/clause.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { draftOf, type FrameTools, verbHolder } from "./frames.ts";
import { isIrreal, isMerelyPossible } from "./reality.ts";

const down: StanceEntry = {
  id: "come-down-to",
  words: "come down to",
  kind: "verb",
  stance: "demand",
  takes: [],
  negated: null,
  example: "The pilots came down from 9 per cent to 7.",
};

const up: StanceEntry = {
  id: "go-up-to",
  words: "go up to",
  kind: "verb",
  stance: "offer",
  takes: [],
  negated: "reject",
  example: "The owners went up to 5 per cent.",
};

const movers = new Set(["come", "go", "move", "climb", "inch", "edge", "creep"]);

/**
 * The figure that somebody has come to.
 *
 *     The pilots came down from 9 per cent to 7.      The owners went up to 5 per cent.
 *     └ holder ┘                     demand └┘                 offer └────────┘
 */
export function positionByStep(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  if (!movers.has(lemmaAt(tree, verb)) || isIrreal(tree, verb) || isMerelyPossible(tree, verb)) return null;
  const entry = wayOf(tree, verb);
  const subject = subjectOf(tree, verb);
  if (entry === null || subject === null || !tools.isActor(subject)) return null;
  const toWord = new Set(["to"]);
  const [figure] = [verb, ...childrenBy(tree, verb, "obl")]
    .flatMap((one) => phrasesBehind(tree, one, toWord))
    .filter((child) => child > verb && isFigure(tree, child));
  const holder = verbHolder(tools, verb);
  const stance = isNegated(tree, verb) ? entry.negated : entry.stance;
  if (figure === undefined || holder === null || stance === null) return null;
  return draftOf(tools, entry, stance, verb, { head: figure, toward: null, isJoined: false, isClause: false }, holder);
}

function wayOf(tree: Tree, verb: number): StanceEntry | null {
  const beside = [verb + 1, verb + 2].filter((at) => at < tree.tokens.length).map((at) => lowerAt(tree, at));
  if (beside.includes("down")) return down;
  return beside.includes("up") ? up : null;
}

function isFigure(tree: Tree, word: number): boolean {
  return (
    tokenAt(tree, word).upos === "NUM" ||
    childBy(tree, word, "nummod") !== null ||
    childrenBy(tree, word, "compound").some((child) => tokenAt(tree, child).upos === "NUM")
  );
}
