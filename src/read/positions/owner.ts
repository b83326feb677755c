/** Whose a demand, an offer or a refusal is. */
import { agentOf } from "../grammar/clause.ts";
import { headFrom, markerOf } from "../grammar/complement.ts";
import { listFrom } from "../grammar/name-lists.ts";
import { childBy, childrenBy, lowerAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { FrameTools } from "./frames.ts";

/**
 * Whose a noun is.
 *
 *     Putin's demands      the US demand for a truce      the offer by Manila officials
 *     └─┘                      └┘                                     └─────────────┘
 */
export function ownerOf(tools: Pick<FrameTools, "tree" | "isActor">, noun: number): number | null {
  return ownersOf(tools, noun)[0] ?? null;
}

/**
 * All whose a noun is, where “by” or “from” leads a list of them.
 *
 *     demands by Oslo, Bern and some other members to cut more
 *                └──┘  └──┘     └────────────────┘
 */
export function ownersOf({ tree, isActor }: Pick<FrameTools, "tree" | "isActor">, noun: number): number[] {
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
  const listed = isLed ? listFrom(tree, noun + 2).flatMap(({ first, end }) => nameEnd(tree, first, end) ?? []) : [];
  const named = listed.length > 1 ? listed.filter((owner) => isActor(owner)) : [];
  const first = owners.find((owner) => isActor(owner));
  return named.length > 1 ? named : first === undefined ? [] : [first];
}

/** The last noun or name of a member of a list. */
function nameEnd(tree: Tree, first: number, end: number): number | null {
  for (let at = end - 1; at >= first; at--) if (["PROPN", "NOUN"].includes(tokenAt(tree, at).upos)) return at;
  return null;
}

/** The possessive mark after a name. */
function markOf(tree: Tree, name: number): string {
  const mark = childBy(tree, name, "case");
  return mark === null ? "" : wordAt(tree, mark);
}
