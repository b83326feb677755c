/** What each position of a dossier says in all its reports, and not in its fullest words alone. */
import type { DossierPosition } from "../../record/dossier.ts";
import { type Quantity, quantitiesOf } from "../quantities.ts";
import { type Wording, type WordingsOf, wordingOf, wordingWith } from "./one-thing.ts";
import { saysNothingAtAll } from "./stray-names.ts";
import type { Thing } from "./thing.ts";

export interface Saying {
  /** Its own words first, then others that reports have for it, with what “that date” or “the claim” stands for. */
  readonly wordings: readonly Wording[];
  /** What it counts, bare numbers with what they were found to count; each once. */
  readonly amounts: readonly Quantity[];
}

/** By the position's id. */
export type Sayings = ReadonlyMap<string, Saying>;

/** So many wordings tell what is meant; hundreds of reports have hundreds. */
const mostWordings = 5;

/** The saying of a position that these reports have. */
export function sayingOf(position: DossierPosition, things: readonly Thing[]): Saying {
  const wordings = new Map<string, Wording>();
  const add = (wording: Wording) => {
    const [key = ""] = wording.keys;
    if (wording.words.size > 0 && wordings.size < mostWordings && !wordings.has(key)) wordings.set(key, wording);
  };
  add(wordingOf(position));
  for (const { member, words, noun } of things) {
    if (wordings.size >= mostWordings) break;
    const { content, refersTo } = member.item;
    if (content.text !== position.content && !saysNothingAtAll(content.text))
      add(wordingOf({ ...position, content: content.text }));
    if (refersTo !== null) add(wordingWith(new Set([...words].filter((word) => !/^\d/.test(word))), noun));
  }
  return { wordings: [...wordings.values()], amounts: amountsOf(things) };
}

/** The wordings of each position; its own words alone where no more is known. */
export function wordingsIn(sayings: Sayings): WordingsOf {
  return (position) => sayings.get(position.id)?.wordings ?? [wordingOf(position)];
}

/** The amounts of a position; those of its own words where no more is known. */
export function amountsIn(sayings: Sayings, { id, content }: DossierPosition): readonly Quantity[] {
  return sayings.get(id)?.amounts ?? quantitiesOf(content);
}

function amountsOf(things: readonly Thing[]): Quantity[] {
  const amounts = new Map<string, Quantity>();
  for (const thing of things) for (const amount of thing.amounts) amounts.set(`${amount.value} ${amount.unit}`, amount);
  return [...amounts.values()];
}
