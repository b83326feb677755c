/** Where the words of a thing wanted end, though the parse ties more to it. */
import { lowerAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";

/** The first token after a head that is no part of the thing: what is given for it, what is not wanted, a remark behind a comma. */
export function endAfter(tree: Tree, head: number): number {
  return Math.min(tradeAfter(tree, head), contrastAfter(tree, head), remarkAfter(tree, head));
}

/** Where what is given for a thing starts: “a levy | in return for lower duty”. */
function tradeAfter(tree: Tree, head: number): number {
  for (let at = head + 1; at < Math.min(head + 16, tree.tokens.length - 2); at++) {
    const isTrade = /^(?:return|exchange)$/.test(lowerAt(tree, at + 1)) && lowerAt(tree, at + 2) === "for";
    if (lowerAt(tree, at) === "in" && isTrade) return at;
    if (wordAt(tree, at) === ".") break;
  }
  return Infinity;
}

/** Where what is not wanted starts: “inspections | but no cameras”. */
function contrastAfter(tree: Tree, head: number): number {
  for (let at = head + 1; at < Math.min(head + 12, tree.tokens.length - 1); at++) {
    if (lowerAt(tree, at) === "but" && /^(?:not|no)$/.test(lowerAt(tree, at + 1))) return at;
    if (tokenAt(tree, at).sentence !== tokenAt(tree, head).sentence) break;
  }
  return Infinity;
}

/** “80 crewmen for the people held by the Front | , which is holding out for 300”, “a pause of ten days | , during which …” */
function remarkAfter(tree: Tree, head: number): number {
  const { sentence } = tokenAt(tree, head);
  for (let at = head + 1; at < tree.tokens.length - 2 && tokenAt(tree, at).sentence === sentence; at++) {
    if (wordAt(tree, at) !== ",") continue;
    const isLed = tokenAt(tree, at + 1).upos === "ADP" && remarks.test(lowerAt(tree, at + 2));
    if (isLed || remarks.test(lowerAt(tree, at + 1))) return at;
  }
  return Infinity;
}

const remarks = /^(?:which|who|whom|whose|where)$/;
