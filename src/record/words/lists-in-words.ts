/** Names and words in a row, as a sentence has them; and whether words deny something. */

/** “a”, “a and b”, “a, b and c”. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** “Tarvia and Belmara”. */
export function namesOf(actors: readonly { readonly name: string }[]): string {
  return listOf(actors.map(({ name }) => name));
}

/** “1 article”, “7 articles”. */
export function count(number: number, noun: string, several = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : several}`;
}

/** Whether words deny something themselves. */
export function hasNegation(words: string): boolean {
  return /\b(no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(y|ies|ied)|refus\w+)\b|n[’']t\b/i.test(
    words,
  );
}

/** The words, with a “not” where something turns on its not happening and they do not say so. */
export function notIf(isNegated: boolean, words: string): string {
  return isNegated && !hasNegation(words) ? `not: ${words}` : words;
}

/** The words up to a number of letters, cut between two of them; “…” stands for what was left out. Line ends become spaces. */
export function clipped(words: string, letters: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= letters) return line;
  const kept = line.slice(0, letters + 1).replace(/\s+\S*$/, "");
  return `${(kept.length > letters ? line.slice(0, letters) : kept).replace(/[\s,;:–—…-]+$/, "")} …`;
}
