/** The party that an actor speaks or acts for, from the words of its role or description. */
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import { lowerAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Looks for the party among the words of a role: a people's name, a state, a seat, an organization. The first one counts. */
export function findSide(
  tree: Tree,
  range: TokenRange,
  self: Draft,
  named: ReadonlyMap<number, Draft>,
  state: (name: string) => Draft,
  gazetteer: Gazetteer,
): { draft: Draft; at: TokenRange } | null {
  for (let index = range.first; index < range.end; index++) {
    for (let length = Math.min(4, range.end - index); length >= 1; length--) {
      const at = { first: index, end: index + length };
      const words = spanOfRange(tree, at).text;
      const isName = /^\p{Lu}/u.test(words) || words.startsWith("pro-");
      const standing = isName ? gazetteer.standing(words) : null;
      if (standing && !isPlaceOnly(tree, at)) return { draft: state(standing.actor), at };
    }
    const draft = named.get(index);
    if (draft && draft !== self && draft.kind !== "person" && !isPlaceOnly(tree, { first: index, end: index + 1 })) {
      return { draft, at: { first: index, end: index + 1 } };
    }
  }
  return null;
}

/** “an official in Kabul”: where somebody sits is not whom he speaks for. */
function isPlaceOnly(tree: Tree, at: TokenRange): boolean {
  const before = at.first > 0 ? lowerAt(tree, at.first - 1) : "";
  const isSame = at.first > 0 && tokenAt(tree, at.first - 1).sentence === tokenAt(tree, at.first).sentence;
  return isSame && ["in", "at", "near", "to", "on"].includes(before) && wordAt(tree, at.first) !== "";
}

/** Entities by their tokens, for look-ups. */
export function entityByToken(entities: readonly TaggedEntity[]): Map<number, TaggedEntity> {
  const byToken = new Map<number, TaggedEntity>();
  for (const entity of entities) for (let index = entity.first; index < entity.end; index++) byToken.set(index, entity);
  return byToken;
}
