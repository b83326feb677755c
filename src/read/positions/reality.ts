/** Whether a stance is taken, or only supposed, asked or thought possible. */
import { isNegated, isPassive } from "../grammar/clause.ts";
import { headsAbove, markerOf } from "../grammar/complement.ts";
import { childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";

const irreal = new Set([
  "if",
  "unless",
  "until",
  "till",
  "whether",
  "without",
  "before",
  "lest",
  "in case",
  "even if",
  "as if",
  "once",
  "only if",
]);

/** Whether a word stands in a clause that says only what may be: “if Iran accepts”, “before it signs”. */
export function isIrreal(tree: Tree, word: number): boolean {
  for (const at of [word, ...headsAbove(tree, word, 6)]) {
    const isClauseHead = ["advcl", "ccomp", "acl"].includes(relationAt(tree, at));
    if (isClauseHead && (irreal.has(markerOf(tree, at)) || isOnlyAfter(tree, at))) return true;
    if (isForecast(tree, at)) return true;
    if (["root", "ccomp", "parataxis"].includes(relationAt(tree, at))) return false;
  }
  return false;
}

/** “could open only after the island signs”: it has not signed. */
function isOnlyAfter(tree: Tree, clause: number): boolean {
  const { head } = tokenAt(tree, clause);
  const beside = [clause, head].filter((at) => at >= 0).flatMap((at) => childrenOf(tree, at));
  return markerOf(tree, clause) === "after" && beside.some((at) => at < clause && lowerAt(tree, at) === "only");
}

const foreseen =
  /^(?:threaten|threatens|threatened|threatening|expected|likely|unlikely|predicted|forecast|tipped|anticipated)$/;
const doubters =
  /^(?:doubt|question|wonder|fear|hope|worry|predict|forecast|anticipate|expect|unclear|doubtful|unlikely|uncertain|conceivable|imaginable|deny)$/;
const chances =
  /^(?:chance|likelihood|prospect|possibility|doubt|hope|fear|speculation|probability|odds|uncertainty)s?$/;

/**
 * What is only foreseen, hoped, doubted, denied or threatened.
 *
 *     The island is expected to accept the deal.      Observers doubt that the island will accept it.
 */
function isForecast(tree: Tree, word: number): boolean {
  const { head } = tokenAt(tree, word);
  const relation = relationAt(tree, word);
  if (head < 0 || head > word) return false;
  if (relation === "xcomp" && foreseen.test(lowerAt(tree, head)))
    return lowerAt(tree, head) !== "expected" || isPassive(tree, head);
  if (relation === "acl") return /^(?:that|to|of)/.test(markerOf(tree, word)) && chances.test(lowerAt(tree, head));
  if (relation !== "ccomp") return false;
  const isUnclear = lowerAt(tree, head) === "clear" && (isNegated(tree, head) || lowerAt(tree, head - 2) === "far");
  return isUnclear || doubters.test(lemmaAt(tree, head));
}

/** Whether only “may”, “might”, “can” or “could” is said of it. */
export function isMerelyPossible(tree: Tree, word: number): boolean {
  const { head } = tokenAt(tree, word);
  const isBelow =
    head >= 0 && ["xcomp", "advcl", "conj"].includes(relationAt(tree, word)) && tokenAt(tree, word).xpos !== "VBD";
  return isPossible(tree, word) || (isBelow && isPossible(tree, head));
}

function isPossible(tree: Tree, word: number): boolean {
  return childrenOf(tree, word).some(
    (child) => relationAt(tree, child) === "aux" && ["may", "might", "could", "can"].includes(lowerAt(tree, child)),
  );
}
