/** Whether two positions of a dossier are about one thing, whatever the stance. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition } from "../../record/dossier.ts";
import { quantitiesOf } from "../quantities.ts";
import { likenessOf } from "./thing.ts";
import { type HeadPhrase, headPhrase, isSameHead, wantedWords } from "./wanted-words.ts";
import { withoutAsides } from "./wording-of.ts";

interface PositionWords {
  readonly words: ReadonlySet<string>;
  readonly noun: HeadPhrase | null;
  /** What it is looked up by, beside its issue. */
  readonly keys: readonly string[];
}

type Worded = Pick<DossierPosition, "content" | "actor" | "party" | "side" | "toward" | "stance">;

const known = new WeakMap<ActorRef, Map<string, PositionWords>>();

/** The same object is asked for again and again; another one with the same words is read once. */
const ofObject = new WeakMap<Worded, PositionWords>();

/** The telling words of a position. */
export function wordsOfPosition(position: Worded): PositionWords {
  const before = ofObject.get(position);
  if (before !== undefined) return before;
  const made = readWords(position);
  ofObject.set(position, made);
  return made;
}

function readWords({ content: told, actor, party, side, toward, stance }: Worded): PositionWords {
  const content = withoutAsides(told, stance);
  const own = known.get(actor) ?? new Map<string, PositionWords>();
  known.set(actor, own);
  const key = [content, party.id, side?.id ?? "", ...toward.map(({ id }) => id)].join("\n");
  const read = own.get(key);
  if (read !== undefined) return read;
  const named = [actor, party, ...(side === null ? [] : [side]), ...toward];
  const words = wantedWords(content, named, quantitiesOf(content));
  const noun = headPhrase(content);
  const ofNoun = [...(noun?.before ?? [])].map((word) => `noun ${word} ${noun?.head}`);
  const keys = [`words ${[...words].sort().join(" ")}`, ...ofNoun].map((each) => `${party.id} ${each}`);
  const made = { words, noun, keys };
  own.set(key, made);
  return made;
}

/** For each position, the others of its party that may be about the same thing, whatever their issue's name. */
export function byThing(
  positions: readonly DossierPosition[],
  unitsOf: (position: DossierPosition) => readonly string[] = () => [],
): (position: DossierPosition) => DossierPosition[] {
  const index = new Map<string, number[]>();
  const listsOf = new Map<DossierPosition, number[][]>();
  positions.forEach((position, number) => {
    const units = unitsOf(position).map((unit) => `${position.party.id} unit ${unit}`);
    const keys = [`${position.party.id} issue ${position.issue}`, ...wordsOfPosition(position).keys, ...units];
    const lists = keys.map((key) => {
      const list = index.get(key) ?? [];
      if (list.length === 0) index.set(key, list);
      list.push(number);
      return list;
    });
    listsOf.set(position, lists);
  });
  // Which time each was found last, so that none is found twice.
  const foundAt = new Int32Array(positions.length);
  let time = 0;
  return (position) => {
    const others: DossierPosition[] = [];
    time += 1;
    for (const list of listsOf.get(position) ?? [])
      for (const number of list) {
        const other = positions[number] as DossierPosition;
        if (other === position || foundAt[number] === time) continue;
        foundAt[number] = time;
        others.push(other);
      }
    return others;
  };
}

/**
 * Whether two positions are about one thing: the same noun, or most words of the shorter one, and more than one word, unless
 * each has no other.
 */
export function isOneThing(a: Worded, b: Worded, weightOf: (word: string) => number, leastLikeness: number): boolean {
  const [one, other] = [wordsOfPosition(a), wordsOfPosition(b)];
  if (isSameHead(one.noun, other.noun)) return true;
  let common = 0;
  for (const word of one.words) if (other.words.has(word)) common += 1;
  const isEnough = common > 1 || (common === 1 && one.words.size === 1 && other.words.size === 1);
  return isEnough && likenessOf(one.words, other.words, weightOf) >= leastLikeness;
}
