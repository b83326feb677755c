/** The entries of `lexicon/en/conditions.json`: words and constructions that tie one thing to another. */
import type { ConditionRelation } from "../../record/condition.ts";
import { nounForms, verbForms } from "../grammar/forms.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";

/**
 * `clause`: a conjunction leads what is required. `inverted`: a verb before its subject does (“should the talks fail”).
 * `before`: what must come first stands in the main clause. `phrase`: a preposition leads what is required.
 * `hang`: the subject hangs on the complement. `need`: the subject cannot be without its object. `only`: “only X can Y”.
 * `noun`: a noun that names a condition. `necessity`: the subject is what something takes. `purpose`: a duty with what it is to
 * bring about. `link`: somebody ties the object to something. `only-phrase`: “only” before a preposition. `only-way`: the one way.
 * `first`: a duty with “first”. `demand`: a demand for one thing before another.
 * `precede`: the subject must come before the object. `set-piece`: a turn of phrase. `near-miss`: looks like a condition and is none.
 */
export type ConditionKind =
  | "clause"
  | "inverted"
  | "before"
  | "phrase"
  | "hang"
  | "need"
  | "only"
  | "noun"
  | "necessity"
  | "purpose"
  | "link"
  | "only-phrase"
  | "only-way"
  | "first"
  | "demand"
  | "precede"
  | "set-piece"
  | "near-miss";

export interface ConditionEntry {
  readonly id: string;
  readonly words: string;
  readonly kind: ConditionKind;
  readonly relation: ConditionRelation;
  /** For `hang`: the prepositions of the complement, or `object`. */
  readonly takes?: readonly string[];
  /** `modal`: holds only beside “will”, “would”, “can” or “could” in the main clause. */
  readonly needs?: "modal";
  /** For `near-miss`: holds only where a mark follows, not more of the clause (“Ten came, if that.”). */
  readonly isLast?: boolean;
  readonly example: string;
}

/** The entries by kind and words. */
export interface ConditionLexicon {
  of(kind: ConditionKind, words: string): ConditionEntry | null;
  /** Whether an entry of that kind starts with the word (“only” aside). */
  starts(kind: ConditionKind, word: string): boolean;
  readonly nearMisses: readonly ConditionEntry[];
}

/** Lays the entries of the lexicon out for look-up; an absent part is an empty one. */
export function conditionLexicon(lexicon: Lexicon): ConditionLexicon {
  const part = lexicon.parts.conditions as LexiconPart<ConditionEntry> | undefined;
  const entries = part?.entries ?? [];
  const byKind = new Map<ConditionKind, Map<string, ConditionEntry>>();
  for (const entry of entries) {
    const byWords = byKind.get(entry.kind) ?? new Map<string, ConditionEntry>();
    for (const form of formsOf(entry)) byWords.set(form, entry);
    byKind.set(entry.kind, byWords);
  }
  const starts = new Set(entries.map((entry) => `${entry.kind} ${entry.words.replace(/^only /, "").split(" ")[0]}`));
  return {
    starts: (kind, word) => starts.has(`${kind} ${word}`),
    of: (kind, words) => byKind.get(kind)?.get(words) ?? null,
    nearMisses: entries.filter((entry) => entry.kind === "near-miss"),
  };
}

/** Words that say how things hang together are found in every form: hinges, hinged, hinging. */
function formsOf({ kind, words }: ConditionEntry): readonly string[] {
  if (kind === "hang" || kind === "need" || kind === "precede") return verbForms(words);
  return kind === "noun" || kind === "demand" ? nounForms(words) : [words];
}
