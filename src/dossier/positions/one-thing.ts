/** Whether two positions of a dossier are about one thing, whatever the stance. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition } from "../../record/dossier.ts";
import { quantitiesOf } from "../quantities.ts";
import { likenessOf } from "./thing.ts";
import { type HeadPhrase, headPhrase, isSameHead, wantedWords } from "./wanted-words.ts";
import { withoutAsides } from "./wording-of.ts";

/** The telling words of what is wanted or refused, and its noun. */
export interface Wording {
  readonly words: ReadonlySet<string>;
  readonly noun: HeadPhrase | null;
}

/** The wordings that a position has in its reports. */
export type WordingsOf = (position: DossierPosition) => readonly Wording[];

type Worded = Pick<DossierPosition, "content" | "actor" | "party" | "side" | "toward" | "stance">;

const known = new WeakMap<ActorRef, Map<string, Wording>>();

/** The same object is asked for again and again; another one with the same words is read once. */
const ofObject = new WeakMap<Worded, Wording>();

/** The telling words of a position's own words. */
export function wordingOf(position: Worded): Wording {
  const before = ofObject.get(position);
  if (before !== undefined) return before;
  const made = readWords(position);
  ofObject.set(position, made);
  return made;
}

function readWords({ content: told, actor, party, side, toward, stance }: Worded): Wording {
  const content = withoutAsides(told, stance);
  const own = known.get(actor) ?? new Map<string, Wording>();
  known.set(actor, own);
  const key = [content, party.id, side?.id ?? "", ...toward.map(({ id }) => id)].join("\n");
  const read = own.get(key);
  if (read !== undefined) return read;
  const named = [actor, party, ...(side === null ? [] : [side]), ...toward];
  const words = wantedWords(content, named, quantitiesOf(content));
  const noun = headPhrase(content);
  const made = { words, noun };
  own.set(key, made);
  return made;
}

/** What a position is looked up by, beside its issue. */
function keysOf({ party }: DossierPosition, { words, noun }: Wording, weightOf: (word: string) => number): string[] {
  const ofNoun = [...(noun?.before ?? [])].map((word) => `noun ${word} ${noun?.head}`);
  const rarest = [...words].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)).slice(0, mostRare);
  const all = [`words ${[...words].sort().join(" ")}`, ...ofNoun, ...rarest.map((word) => `word ${word}`)];
  return all.map((each) => `${party.id} ${each}`);
}

/** So many of its most telling words lead from one wording to another. */
const mostRare = 3;
/** A word that more positions of a party have leads to none of them. */
const mostWithWord = 40;

/** For each position, the others of its party that may be about the same thing, whatever their issue's name. */
export function byThing(
  positions: readonly DossierPosition[],
  { wordingsOf, weightOf }: { readonly wordingsOf: WordingsOf; readonly weightOf: (word: string) => number },
  unitsOf: (position: DossierPosition) => readonly string[] = () => [],
): (position: DossierPosition) => ReadonlySet<DossierPosition> {
  const index = new Map<string, DossierPosition[]>();
  const keys = new Map<DossierPosition, ReadonlySet<string>>();
  for (const position of positions) {
    const { party, issue } = position;
    const units = unitsOf(position).map((unit) => `${party.id} unit ${unit}`);
    const worded = wordingsOf(position).flatMap((wording) => keysOf(position, wording, weightOf));
    const own = new Set([`${party.id} issue ${issue}`, ...worded, ...units]);
    keys.set(position, own);
    for (const key of own) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [position]);
      else list.push(position);
    }
  }
  return (position) => {
    const others = new Set<DossierPosition>();
    for (const key of keys.get(position) ?? []) {
      const list = index.get(key) ?? [];
      if (list.length > mostWithWord && key.startsWith(`${position.party.id} word `)) continue;
      for (const one of list) others.add(one);
    }
    others.delete(position);
    return others;
  };
}

/** Whether two positions are about one thing, in any of their wordings. */
export function areOneThing(
  a: readonly Wording[],
  b: readonly Wording[],
  weightOf: (word: string) => number,
  leastLikeness: number,
): boolean {
  return a.some((one) => b.some((other) => isOneThing(one, other, weightOf, leastLikeness)));
}

/**
 * Whether two wordings are about one thing: the same noun, or most words of the shorter one, and more than one word, unless each has
 * no other.
 */
export function isOneThing(
  one: Wording,
  other: Wording,
  weightOf: (word: string) => number,
  leastLikeness: number,
): boolean {
  if (isSameHead(one.noun, other.noun)) return true;
  let common = 0;
  for (const word of one.words) if (other.words.has(word)) common += 1;
  const isEnough = common > 1 || (common === 1 && one.words.size === 1 && other.words.size === 1);
  return isEnough && likenessOf(one.words, other.words, weightOf) >= leastLikeness;
}
