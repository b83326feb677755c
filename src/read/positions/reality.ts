/** Whether a stance is taken, or only supposed, asked or thought possible. */
import { headsAbove, markerOf } from "../grammar/complement.ts";
import { childrenOf, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";

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
    if (isClauseHead && irreal.has(markerOf(tree, at))) return true;
    if (["root", "ccomp", "parataxis"].includes(relationAt(tree, at))) return false;
  }
  return false;
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
