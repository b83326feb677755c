/** The words of conditions as they are told: as part of a sentence where they can be, in quotation marks where they cannot. */
import type { Condition } from "../../record/condition.ts";

/** Words that only their speaker can say (“we”), and pieces of a sentence, stay a quotation; others are told. */
export function worded(words: string): string {
  if (isFirstPerson(words) || isFragment(words)) return quoted(words);
  const bare = trimmed(words);
  const count = (mark: RegExp) => (bare.match(mark) ?? []).length;
  const isPaired = count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
  return lowered(isPaired ? bare : bare.replace(/[“”"]/g, ""));
}

/** In quotation marks, those inside made single. */
export function quoted(words: string): string {
  return `“${trimmed(words).replace(/["“”]/g, (mark) => (mark === "”" ? "’" : mark === "“" ? "‘" : "'"))}”`;
}

/** Without “then” in front, and without a tail that leads nowhere. */
function trimmed(words: string): string {
  return words
    .replace(/^(?:then|however|but|and) /i, "")
    .replace(/(?:,| ,)?(?: (?:then|the|a|an|and|but|or|particularly))?[,;]?$/, "")
    .trim();
}

/** “we”, “my”: words that nobody else can say of himself. */
export function isFirstPerson(words: string): boolean {
  return /(?<![\p{L}’'])(?:I|we|us|me|my|our|ours|you|your)(?![\p{L}])/iu.test(
    words.replace(/\bU\.?S\.?\b|\bUS\b/g, ""),
  );
}

/** A piece of a sentence, without what stood before it: “that would take effect”. */
export function isFragment(words: string): boolean {
  return /^(?:that|which|who|whose|will|would|may|might|can|could|should|only|be|would only) /i.test(words);
}

const opening =
  /^(?:A|An|The|This|That|These|Those|No|Nothing|Nobody|There|It|He|She|They|All|Any|Some|Such|Both|Only|Further|New|Talks|Doing)\b/;

function lowered(words: string): string {
  return opening.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A verb with its object, and nobody who does it. */
export const bareVerb =
  /^(?!(?:all|both|with|without|for|in|on|at|by|from|over|under|between|of|such|until)\b)(?:\p{Ll}+ly )?\p{Ll}+ (?:up |down |out |back |off |away )?(?:the|a|an|its|his|her|their|all|any|some|every|this|that|it|them|him) \p{L}/u;
/** What only a sentence has: an auxiliary. */
export const finite =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)\b|['’](?:ll|re|m|d|s (?:not|going|been))\b/i;

/** Whether the words are a whole sentence: an auxiliary, or somebody known in front. */
export function isSentence({ outcomeActor, requiresActor }: Condition, words: string): boolean {
  if (isFragment(words)) return false;
  if (finite.test(words)) return true;
  if (/^(?:\p{Lu}\p{L}+ )+\p{Ll}+(?:[^s\P{L}]s|ed) /u.test(words)) return true;
  return outcomeActor.length + requiresActor.length > 0 && /^(?:\p{Lu}|he |she |they |it |the )/u.test(words);
}

/** Whether the words name several things: “such steps”, “talks on prisoners”. */
export function isMany(words: string): boolean {
  const head = words.split(/,| (?:of|for|in|on|with|from|to|between|by|at|about|that|which) /)[0] as string;
  return /(?:\p{Ll}[^s\P{L}]s|people)$/u.test(head) || / and /.test(head);
}
