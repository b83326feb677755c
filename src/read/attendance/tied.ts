/** What is said of somebody's coming as a noun: that it is in doubt, or that it hangs on something. */
import { phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childrenBy, lemmaAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";

const doubting = new Set(["doubt", "question", "uncertain", "unclear", "doubtful", "uncertainty", "unsure"]);
const hanging = new Set(["depend", "hinge", "hang", "turn", "tie", "link", "dependent", "conditional", "contingent"]);
const attaching = new Set(["attach", "tie", "link", "set", "put"]);
const strings = new Set(["condition", "string", "demand", "proviso", "price", "term", "stipulation"]);
const staying = new Set(["remain", "be", "look", "seem", "appear", "stay"]);

/** “His participation is in doubt”, “… remains unclear”, “doubts over his participation”, “a question mark over it”. */
export function isInDoubt(tree: Tree, noun: number): boolean {
  const { head } = tokenAt(tree, noun);
  if (head < 0) return false;
  const lemma = lemmaAt(tree, head);
  if (relationAt(tree, noun) === "nsubj") {
    if (doubting.has(lemma)) return true;
    return staying.has(lemma) && childrenBy(tree, head, "xcomp", "obl").some((one) => doubting.has(lemmaAt(tree, one)));
  }
  const isMark =
    lemma === "mark" && childrenBy(tree, head, "compound").some((one) => lemmaAt(tree, one) === "question");
  return ["over", "about", "on"].includes(prepositionOf(tree, noun)) && (isMark || doubting.has(lemma));
}

/**
 * Whether it hangs on something.
 *
 *     The union made its attendance at the talks dependent on an apology.      It attached one string to its participation.
 *                        └ noun                  └ hanging                        └ attaching └ string       └ noun
 */
export function isTied(tree: Tree, noun: number): boolean {
  const { head } = tokenAt(tree, noun);
  if (head < 0) return false;
  const lemma = lemmaAt(tree, head);
  const relation = relationAt(tree, noun);
  if (relation === "nsubj" || relation === "compound") return hanging.has(lemma) && isOnOrTo(tree, head);
  const beside = [noun, head].flatMap((one) => childrenBy(tree, one, "xcomp", "amod", "ccomp", "acl", "advcl", "obj"));
  if (relation === "obj" && ["make", "render"].includes(lemma))
    return beside.some((one) => hanging.has(lemmaAt(tree, one)));
  const isAttached =
    attaching.has(lemma) && childrenBy(tree, head, "obj").some((one) => strings.has(lemmaAt(tree, one)));
  return isAttached || (strings.has(lemma) && ["to", "for", "on"].includes(prepositionOf(tree, noun)));
}

function isOnOrTo(tree: Tree, verb: number): boolean {
  return (
    phrasesBehind(tree, verb, new Set(["on", "upon", "to"])).length > 0 ||
    childrenBy(tree, verb, "advcl", "ccomp").length > 0
  );
}
