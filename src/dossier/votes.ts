/** What most reports say, one vote for each voice. */
import { bySource, compareText } from "./kept.ts";
import type { Sourced, Voices } from "./sourced.ts";

/** A value with the voices that say so. */
export interface Vote<Value> {
  readonly value: Value;
  readonly voices: number;
}

/**
 * The values that members give, the one with most voices first, then the one that was given first. `valuesOf` gives a member's
 * values; `keyOf` tells which are the same. Members whose words are gone count only where all are.
 */
export function votesFor<Item extends { readonly id: string }, Value>(
  members: readonly Sourced<Item>[],
  voices: Voices,
  valuesOf: (member: Sourced<Item>) => readonly Value[],
  keyOf: (value: Value) => string,
): Vote<Value>[] {
  const counted = new Map<string, { value: Value; voices: Set<string>; at: number }>();
  heardOf(members).forEach((member, at) => {
    for (const value of valuesOf(member)) {
      const key = keyOf(value);
      const known = counted.get(key);
      const voice = voices.voiceOf(member.report.article.id);
      if (known) known.voices.add(voice);
      else counted.set(key, { value, voices: new Set([voice]), at });
    }
  });
  return [...counted]
    .sort(([left, a], [right, b]) => b.voices.size - a.voices.size || a.at - b.at || compareText(left, right))
    .map(([, { value, voices: heard }]) => ({ value, voices: heard.size }));
}

/** The members whose words still stand, in order of their reports; all of them where none does. */
export function heardOf<Item extends { readonly id: string }>(members: readonly Sourced<Item>[]): Sourced<Item>[] {
  const ordered = [...members].sort(bySource);
  const heard = ordered.filter(({ isLost }) => !isLost);
  return heard.length > 0 ? heard : ordered;
}
