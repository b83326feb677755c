/** Clauses that somebody was asked, beside what he answered: “asked if he would come, the premier smiled”. */
import { childBy, lemmaAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";

/** “when asked whether he would come”, “asked if she would”: the verb of asking, beside the clause that tells the answer. */
export function askedAbove(tree: Tree, verb: number): number | null {
  const { head } = tokenAt(tree, verb);
  if (head < 0 || lemmaAt(tree, head) !== "ask" || relationAt(tree, verb) !== "ccomp") return null;
  const isAside = ["advcl", "acl", "parataxis"].includes(relationAt(tree, head));
  return isAside && childBy(tree, head, "nsubj") === null ? head : null;
}
