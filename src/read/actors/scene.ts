/** What is known while an article's actors are gathered: shared by the steps that resolve names, descriptions and pronouns. */
import { type Tree, tokenAt } from "../grammar/tree.ts";
import type { BodyEntry } from "./bodies.ts";
import type { Draft } from "./draft.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { NamedActors } from "./named-actors.ts";
import type { NominalBook } from "./nominals.ts";
import type { Candidate } from "./pronouns.ts";
import type { TitleBook } from "./roles.ts";

export interface Scene {
  readonly tree: Tree;
  readonly gazetteer: Gazetteer;
  readonly named: NamedActors;
  readonly nominals: NominalBook;
  readonly titles: TitleBook;
  /** All mentions so far, in text order. */
  readonly said: Candidate[];
  /** Unnamed actors by the words that describe them. */
  readonly nominalDrafts: Map<string, Draft>;
  /** Who is meant at a token, once that has been settled. */
  readonly resolved: Map<number, Draft[]>;
  /** Whether a token stands in a quotation. */
  readonly quoted: readonly boolean[];
  /** Classes of bodies and the nouns that come back to them. */
  readonly bodies: readonly BodyEntry[];
  /** Whether a name is a medium's. */
  isMedium(name: string): boolean;
  /** Whether a verb is one of saying. */
  isSpeaking(verb: number): boolean;
}

/** The first token that starts at or after a place in the text. */
export function firstTokenAt(scene: Scene, offset: number): number {
  let low = 0;
  let high = scene.tree.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(scene.tree, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions before a token, the last one first. */
export function* before(scene: Scene, token: number): Iterable<Candidate> {
  let low = 0;
  let high = scene.said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.said[middle] as Candidate).token < token) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) yield scene.said[index] as Candidate;
}
