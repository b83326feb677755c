/** Whether two positions of a dossier are about one thing, whatever the stance. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition } from "../../record/dossier.ts";
import { quantitiesOf } from "../quantities.ts";
import { areSame } from "../remembered.ts";
import { likenessOf } from "./thing.ts";
import { type HeadPhrase, headPhrase, isSameHead, wantedWords } from "./wanted-words.ts";
import { withoutAsides } from "./wording-of.ts";

/** The telling words of what is wanted or refused, and its noun. */
export interface Wording {
  readonly words: ReadonlySet<string>;
  readonly noun: HeadPhrase | null;
  /** What it is looked up by: all its words, and its noun. */
  readonly keys: readonly string[];
}

/** The wordings that a position has in its reports. */
export type WordingsOf = (position: DossierPosition) => readonly Wording[];

type Worded = Pick<DossierPosition, "content" | "actor" | "party" | "side" | "toward" | "stance">;

/** What was read of an actor's words, with all whose names it leaves out. */
const known = new WeakMap<ActorRef, Map<string, { readonly named: readonly ActorRef[]; readonly wording: Wording }>>();

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
  const own = known.get(actor) ?? new Map<string, { named: ActorRef[]; wording: Wording }>();
  known.set(actor, own);
  const key = [content, party.id, side?.id ?? "", ...toward.map(({ id }) => id)].join("\n");
  const named = [actor, party, ...(side === null ? [] : [side]), ...toward];
  const read = own.get(key);
  if (read !== undefined && areSame(read.named, named)) return read.wording;
  const wording = wordingWith(wantedWords(content, named, quantitiesOf(content)), headPhrase(content));
  own.set(key, { named, wording });
  return wording;
}

/** The wording of these words and this noun. */
export function wordingWith(words: ReadonlySet<string>, noun: HeadPhrase | null): Wording {
  const ofNoun = [...(noun?.before ?? [])].map((word) => `noun ${word} ${noun?.head}`);
  return { words, noun, keys: [`words ${[...words].sort().join(" ")}`, ...ofNoun] };
}

/** Its most telling words; of those that tell the same, the first of the alphabet. */
function mostTelling({ words }: Wording, weightOf: (word: string) => number): string[] {
  return [...words].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)).slice(0, mostRare);
}

/** So many of its most telling words lead from one wording to another. */
const mostRare = 3;
/** A word that more positions of a party have leads to none of them. */
const mostWithWord = 40;

/** The positions under one key, by number; or under a word, which finds nothing where too many have it. */
interface Under {
  readonly isWord: boolean;
  readonly numbers: number[];
}

/** For each position, the others of its party that may be about the same thing, whatever their issue's name. */
export function byThing(
  positions: readonly DossierPosition[],
  { wordingsOf, weightOf }: { readonly wordingsOf: WordingsOf; readonly weightOf: (word: string) => number },
  unitsOf: (position: DossierPosition) => readonly string[] = () => [],
): (position: DossierPosition) => DossierPosition[] {
  const index = new Map<string, Under>();
  const listsOf = new Map<DossierPosition, Set<Under>>();
  positions.forEach((position, number) => {
    const { party, issue } = position;
    const lists = new Set<Under>();
    const put = (key: string, isWord = false) => {
      const under = index.get(`${party.id} ${key}`) ?? { isWord, numbers: [] };
      if (under.numbers.length === 0) index.set(`${party.id} ${key}`, under);
      if (under.numbers.at(-1) !== number) under.numbers.push(number);
      lists.add(under);
    };
    put(`issue ${issue}`);
    for (const wording of wordingsOf(position)) {
      for (const key of wording.keys) put(key);
      for (const word of mostTelling(wording, weightOf)) put(`word ${word}`, true);
    }
    for (const unit of unitsOf(position)) put(`unit ${unit}`);
    listsOf.set(position, lists);
  });
  // Which time each was found last, so that none is found twice.
  const foundAt = new Int32Array(positions.length);
  let time = 0;
  return (position) => {
    const others: DossierPosition[] = [];
    time += 1;
    for (const { isWord, numbers } of listsOf.get(position) ?? []) {
      if (isWord && numbers.length > mostWithWord) continue;
      for (const number of numbers) {
        const other = positions[number] as DossierPosition;
        if (other === position || foundAt[number] === time) continue;
        foundAt[number] = time;
        others.push(other);
      }
    }
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
