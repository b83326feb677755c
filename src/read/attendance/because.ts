/** The reason given for coming or staying away. */
import type { Span } from "../../record/span.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { spanAround } from "../talks/details.ts";

const reasons = new Set([
  "because of",
  "due to",
  "over",
  "in protest at",
  "in protest of",
  "in protest against",
  "in protest over",
  "owing to",
  "on account of",
  "for fear of",
]);
const tellings = new Set(["cite", "say", "complain", "argue", "blame", "protest", "demand", "plead"]);

/**
 * The words that give the reason.
 *
 *     The minister stayed away because of the budget vote, citing …
 *                  └ verb                 └─────────────┘
 */
export function reasonBeside(tree: Tree, verb: number): Span | null {
  for (const clause of childrenBy(tree, verb, "advcl")) {
    const mark = childBy(tree, clause, "mark");
    const word = mark === null ? "" : lowerAt(tree, mark);
    // “…, as did her colleague” gives no reason, nor does “as long as”.
    const isOtherAs =
      word === "as" &&
      (lemmaAt(tree, clause) === "do" || (mark !== null && ["soon", "long", "far"].includes(lowerAt(tree, mark - 1))));
    const isCause = ["because", "since", "as"].includes(word) && !isOtherAs;
    const isTelling = mark === null && tokenAt(tree, clause).xpos === "VBG" && tellings.has(lemmaAt(tree, clause));
    if (isCause || isTelling)
      return spanAround(tree, clause, (child) => relationAt(tree, child) === "punct" || (isCause && child === mark));
  }
  for (const phrase of childrenBy(tree, verb, "obl", "nmod")) {
    if (!reasons.has(prepositionOf(tree, phrase))) continue;
    return spanAround(tree, phrase, (child) => ["case", "punct"].includes(relationAt(tree, child)));
  }
  return null;
}
