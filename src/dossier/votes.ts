/** What most reports say, one vote for each voice. */
import { compareText, inOrder } from "./kept.ts";
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
  const [only] = members;
  if (only !== undefined && members.length === 1) return votesOfOne(valuesOf(only), keyOf);
  const counted = new Map<string, { value: Value; voices: Set<string>; at: number }>();
  heardOf(members).forEach((member, at) => {
    const values = valuesOf(member);
    if (values.length === 0) return;
    const voice = voices.voiceOf(member.report.article.id);
    for (const value of values) {
      const key = keyOf(value);
      const known = counted.get(key);
      if (known) known.voices.add(voice);
      else counted.set(key, { value, voices: new Set([voice]), at });
    }
  });
  return [...counted]
    .sort(([left, a], [right, b]) => b.voices.size - a.voices.size || a.at - b.at || compareText(left, right))
    .map(([, { value, voices: heard }]) => ({ value, voices: heard.size }));
}

/** What a single member gives has one voice; of equal votes, the key decides. */
function votesOfOne<Value>(values: readonly Value[], keyOf: (value: Value) => string): Vote<Value>[] {
  if (values.length === 1) return [{ value: values[0] as Value, voices: 1 }];
  const counted = new Map<string, Value>();
  for (const value of values) if (!counted.has(keyOf(value))) counted.set(keyOf(value), value);
  return [...counted].sort(([a], [b]) => compareText(a, b)).map(([, value]) => ({ value, voices: 1 }));
}

/** The members whose words still stand, in order of their reports; all of them where none does. */
export function heardOf<Item extends { readonly id: string }>(
  members: readonly Sourced<Item>[],
): readonly Sourced<Item>[] {
  const ordered = inOrder(members);
  if (ordered.every(({ isLost }) => !isLost)) return ordered;
  const heard = ordered.filter(({ isLost }) => !isLost);
  return heard.length > 0 ? heard : ordered;
}
