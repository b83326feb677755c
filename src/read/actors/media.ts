/** Which names are those of media: what they pass on, others have said. */
import type { Lexicon, LexiconPart } from "../lexicon.ts";

/** Words in a medium's name: `lexicon/en/media.json`. In small letters they match in any case, else as written. */
export interface MediumEntry {
  readonly words: string;
}

/** Patterns are made once for a lexicon. */
const known = new WeakMap<Lexicon, readonly RegExp[]>();

/** Whether a name is a medium's: “The Northern Times”, “the official Norda news agency”; not “Atomic Energy Agency”. */
export function isMedium(lexicon: Lexicon, name: string): boolean {
  return patternsOf(lexicon).some((pattern) => pattern.test(name));
}

function patternsOf(lexicon: Lexicon): readonly RegExp[] {
  const made = known.get(lexicon);
  if (made !== undefined) return made;
  const words = ((lexicon.parts.media as LexiconPart<MediumEntry> | undefined)?.entries ?? []).map(
    (entry) => entry.words,
  );
  const patterns = [
    patternOf(
      words.filter((word) => word === word.toLowerCase()),
      "iu",
    ),
    patternOf(
      words.filter((word) => word !== word.toLowerCase()),
      "u",
    ),
  ].filter((pattern) => pattern !== null);
  known.set(lexicon, patterns);
  return patterns;
}

function patternOf(words: readonly string[], flags: string): RegExp | null {
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, flags);
}
