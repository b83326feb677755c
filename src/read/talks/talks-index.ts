/** Talks by sentence and by party, laid out once, so that looking for the talks of a delegation costs no walk over all of them. */
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { tokenAt, tokensWithin } from "../grammar/tree.ts";

export interface TalksIndex {
  /** Talks with words in a sentence, in text order. */
  inSentence(sentence: number): readonly Talks[];
  /** Talks of a party, its people counted in; those of most words first. */
  ofParty(id: string): readonly Talks[];
  /** Whether the party, or one of its people, is a party of the talks. */
  isParty(talks: Talks, id: string): boolean;
  /** All talks, those of most words first. */
  readonly ranked: readonly Talks[];
}

export function indexTalks(context: ReadContext, talks: readonly Talks[]): TalksIndex {
  const ranked = [...talks].sort((a, b) => b.evidence.length - a.evidence.length);
  const sentences = new Map<number, Talks[]>();
  const parties = new Map<string, Talks[]>();
  const partiesOf = new Map<Talks, Set<string>>();
  const actors = new Map(context.actors.actors.map((actor) => [actor.id, actor]));
  for (const one of talks) {
    for (const span of one.evidence) {
      const first = tokensWithin(context.tree, span.start, span.end)?.first;
      if (first !== undefined) push(sentences, tokenAt(context.tree, first).sentence, one);
    }
  }
  for (const one of ranked) {
    const ids = new Set<string>();
    for (const party of one.parties) {
      const actor = actors.get(party.id);
      ids.add(party.id);
      if (actor) ids.add(context.actors.partyOf(actor).id);
    }
    partiesOf.set(one, ids);
    for (const id of ids) push(parties, id, one);
  }
  return {
    inSentence: (sentence) => sentences.get(sentence) ?? [],
    ofParty: (id) => parties.get(id) ?? [],
    isParty: (one, id) => partiesOf.get(one)?.has(id) ?? false,
    ranked,
  };
}

function push<Key>(map: Map<Key, Talks[]>, key: Key, one: Talks): void {
  const list = map.get(key);
  if (!list) map.set(key, [one]);
  else if (list.at(-1) !== one) list.push(one);
}
