/** What stands around a word: in its phrase, and right after it, also where the parse has hung the parts wrongly. */
import { childrenOf, lowerAt, relationAt, type Tree, tokenAt } from "./tree.ts";

const nominal = new Set([
  "nmod",
  "obl",
  "obj",
  "iobj",
  "compound",
  "amod",
  "advmod",
  "nummod",
  "appos",
  "flat",
  "dep",
  "conj",
  "fixed",
  "list",
  "det",
]);

/**
 * The tokens of a word's phrase, nearest first, without the clauses in it and without branches that `skip` names.
 *
 *     met the envoy in Rome on Monday to end the war
 *     └token   └─ phrase ─────────┘  └ not: a clause
 */
export function phraseUnder(tree: Tree, token: number, skip: (child: number) => boolean = () => false): number[] {
  const found: number[] = [];
  let layer = [token];
  for (let depth = 0; depth < 5 && layer.length > 0; depth++) {
    const next: number[] = [];
    for (const at of layer) {
      for (const child of childrenOf(tree, at)) {
        const isClause = ["VERB", "AUX"].includes(tokenAt(tree, child).upos) && relationAt(tree, child) !== "amod";
        if (!nominal.has(relationAt(tree, child)) || isClause || skip(child)) continue;
        found.push(child);
        next.push(child);
      }
    }
    layer = next;
  }
  return found;
}

const breaks = new Set(["SCONJ", "INTJ"]);

/**
 * The tokens after a word up to the first break: a comma, a finite verb, “who” or “that”. At most sixteen.
 *
 *     a meeting with the envoys in Rome on Monday, officials said
 *       └ token └────────────────────────────────┘
 */
export function unbrokenAfter(tree: Tree, token: number): number[] {
  const found: number[] = [];
  const { sentence } = tokenAt(tree, token);
  for (let next = token + 1; next < tree.tokens.length && next <= token + 16; next++) {
    const { upos, xpos } = tokenAt(tree, next);
    if (tokenAt(tree, next).sentence !== sentence || breaks.has(upos)) break;
    const isInList = lowerAt(tree, next) === "," && ["PROPN", "CCONJ"].includes(tree.tokens[next + 1]?.upos ?? "");
    if (upos === "PUNCT" && !isInList && !/^[-–"“”'’]$/.test(lowerAt(tree, next))) break;
    if (
      ["VBD", "VBZ", "VBP", "MD", "VB"].includes(xpos) ||
      ["who", "which", "that", "after", "before", "while"].includes(lowerAt(tree, next))
    )
      break;
    found.push(next);
  }
  return found;
}
