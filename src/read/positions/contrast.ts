/** Positions in a contrast: “could live with the money, but not with the nights”, “yes to inspections but no to cameras”. */
import { headFrom, runOf } from "../grammar/complement.ts";
import { lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";

const excepted: StanceEntry = {
  id: "but-not",
  words: "but not",
  kind: "verb",
  stance: "reject",
  takes: [],
  negated: null,
  example: "The union can live with the money, but not with the rosters.",
};

/**
 * What the holder of the stance before “but not” will not have.
 *
 *     The union can live with the money, but not with the rosters.
 *     └─holder┘                                       └ wanted ─┘
 */
export function positionByContrast(
  { tree }: FrameTools,
  word: number,
  before: (token: number) => PositionDraft | null,
): PositionDraft | null {
  const isNo = lowerAt(tree, word) === "no";
  if ((!isNo && lowerAt(tree, word) !== "not") || word < 1 || lowerAt(tree, word - 1) !== "but") return null;
  const thing = thingBehind(tree, word, isNo);
  const stance = thing === null ? null : stanceBefore(tree, word, before);
  if (thing === null || stance === null) return null;
  const run = runOf(tree, thing, (child) => child <= word || isLead(tree, thing, child));
  if (run === null) return null;
  const wanted = [{ head: thing, content: spanOfRange(tree, run) }];
  return { ...stance, entry: excepted, stance: "reject", word, wanted, toward: [], isClause: false };
}

/** The noun phrase after “not”, past its preposition; “no to cameras” has one always. */
function thingBehind(tree: Tree, word: number, isNo: boolean): number | null {
  const isLed = word + 1 < tree.tokens.length && tokenAt(tree, word + 1).upos === "ADP";
  const first = word + (isLed ? 2 : 1);
  if (first >= tree.tokens.length || (isNo && !isLed)) return null;
  const head = headFrom(tree, first);
  const isThing = ["NOUN", "PROPN", "NUM"].includes(tokenAt(tree, head).upos);
  return isThing && tokenAt(tree, head).sentence === tokenAt(tree, word).sentence ? head : null;
}

/** The nearest stance before, in the same sentence, that is no refusal itself. */
function stanceBefore(tree: Tree, word: number, before: (token: number) => PositionDraft | null): PositionDraft | null {
  for (let at = word - 1; at >= 0 && tokenAt(tree, at).sentence === tokenAt(tree, word).sentence; at--) {
    if (wordAt(tree, at) === ";") return null;
    const draft = before(at);
    if (draft !== null) return draft.stance === "reject" ? null : draft;
  }
  return null;
}

function isLead(tree: Tree, thing: number, child: number): boolean {
  return child < thing && ["case", "cc", "punct", "advmod"].includes(relationAt(tree, child));
}
