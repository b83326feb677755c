/** Lists show the first words that an item rests on; all of them are with the item itself. */

/** Lists of words: evidence of items, and words of a deadlock. */
const wordLists = new Set(["evidence", "words"]);

/** The same value with at most `most` entries in every list of words. Nothing else changes; what needs no shortening is not copied. */
export function withFewEvidence<Value>(value: Value, most: number): Value {
  if (Array.isArray(value)) return shortenEach(value, most) as Value;
  if (value === null || typeof value !== "object") return value;
  const changed: [string, unknown][] = [];
  for (const [key, one] of Object.entries(value)) {
    const isLong = wordLists.has(key) && Array.isArray(one) && one.length > most;
    const shortened = withFewEvidence(isLong ? one.slice(0, most) : one, most);
    if (shortened !== one) changed.push([key, shortened]);
  }
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

function shortenEach(values: readonly unknown[], most: number): readonly unknown[] {
  const shortened = values.map((one) => withFewEvidence(one, most));
  return shortened.some((one, at) => one !== values[at]) ? shortened : values;
}
