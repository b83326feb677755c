/** Countries that an article names as the place of a meeting. */
import type { ReadContext } from "../context.ts";
import { lowerAt, tokenAt } from "../grammar/tree.ts";
import { talksLexiconOf } from "./lexicon.ts";
import { isCityState, placeAfter, placeBeside } from "./places.ts";

/**
 * Whether a country before the noun of one meeting is where it is, as the article says elsewhere “in” it. Talks, in the
 * plural, are talks *with* the country.
 *
 *     The ministers left the meeting in Peru. …  The Peru meeting between Ruiz and Okello ended early.
 *                            └─────┘  └──┘            └──┘ a place, no party
 */
export function isVenue(context: ReadContext, noun: number, country: string): boolean {
  const isOne = tokenAt(context.tree, noun).xpos !== "NNS";
  return isOne && (isCityState(context, country) || venuesOf(context).has(country.toLowerCase()));
}

const venues = new WeakMap<ReadContext, ReadonlySet<string>>();

function venuesOf(context: ReadContext): ReadonlySet<string> {
  const known = venues.get(context);
  if (known) return known;
  const { tree } = context;
  const { nouns } = talksLexiconOf(context);
  const found = new Set<string>();
  for (let token = 0; token < tree.tokens.length; token++) {
    if (!nouns.has(lowerAt(tree, token))) continue;
    const place = placeBeside(context, token) ?? placeAfter(context, token);
    if (place) found.add(place.name.toLowerCase());
  }
  venues.set(context, found);
  return found;
}
