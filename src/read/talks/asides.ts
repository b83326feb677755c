/** Place and day that are told in an aside right behind the talks: “the last talks, in Nairobi in March, broke up”. */
import type { DateMention } from "../../record/dates.ts";
import type { ReadContext } from "../context.ts";
import { lowerAt, tokenAt } from "../grammar/tree.ts";
import { datesByToken } from "./days.ts";
import type { Place } from "./mention.ts";
import { placeAt } from "./places.ts";

/**
 * What stands between the commas behind a noun of talks, where it begins with “in”, “at” or “on”. Parsers hang such asides on the verb.
 *
 *     The rebels walked out of the last talks, in Nairobi in March, after two days.
 *                                       └ noun     └─────┘   └───┘
 */
export function asideBehind(context: ReadContext, noun: number): { place: Place | null; date: DateMention | null } {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, noun).sentence];
  const first = noun + 2;
  const isAside =
    sentence !== undefined &&
    first < sentence.end &&
    lowerAt(tree, noun + 1) === "," &&
    ["in", "at", "on"].includes(lowerAt(tree, first));
  let place: Place | null = null;
  let date: DateMention | null = null;
  for (let at = first; isAside && at < sentence.end && at <= first + 7; at++) {
    if (["PUNCT", "VERB", "AUX"].includes(tokenAt(tree, at).upos)) {
      // Without the second comma it is no aside but the rest of the clause.
      return /^[,.;–—)]$/.test(lowerAt(tree, at)) ? { place, date } : { place: null, date: null };
    }
    place ??= placeAt(context, at);
    date ??= datesByToken(context).get(at) ?? null;
  }
  return { place: null, date: null };
}
