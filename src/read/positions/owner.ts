/** Whose a demand, an offer or a refusal is. */
import { agentOf } from "../grammar/clause.ts";
import { headFrom, markerOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lowerAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { FrameTools } from "./frames.ts";

/**
 * Whose a noun is.
 *
 *     Putin's demands      the US demand for a truce      the offer by Manila officials
 *     └─┘                      └┘                                     └─────────────┘
 */
export function ownerOf(tools: Pick<FrameTools, "tree" | "isActor">, noun: number): number | null {
  const { tree } = tools;
  const owners = [
    ...childrenBy(tree, noun, "nmod:poss"),
    ...childrenBy(tree, noun, "nsubj", "nmod").filter((child) => /^['’]s?$/.test(markOf(tree, child))),
    ...childrenBy(tree, noun, "nmod").filter((child) => ["by", "from"].includes(markerOf(tree, child))),
    ...childrenBy(tree, noun, "acl").flatMap((clause) =>
      tokenAt(tree, clause).xpos === "VBN" ? (agentOf(tree, clause) ?? []) : [],
    ),
    ...childrenBy(tree, noun, "compound", "amod").filter((child) =>
      /^\p{Lu}/u.test(tree.text.slice(tokenAt(tree, child).start, tokenAt(tree, child).end)),
    ),
  ];
  // “rejected demands | by the United States”: the phrase right after the noun, wherever the parse hangs it.
  const isLed = noun + 2 < tree.tokens.length && ["by", "from"].includes(lowerAt(tree, noun + 1));
  if (isLed) owners.push(headFrom(tree, noun + 2));
  return owners.find((owner) => tools.isActor(owner)) ?? null;
}

/** The possessive mark after a name. */
function markOf(tree: Tree, name: number): string {
  const mark = childBy(tree, name, "case");
  return mark === null ? "" : wordAt(tree, mark);
}
