/** The entries of `lexicon/en/stances.json`: words by which somebody wants, offers, accepts, refuses or leaves open. */
import type { Stance } from "../../record/position.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";

/**
 * `verb`, `noun`, `adjective`: a word with a holder and complements. `modal`: a duty that a speaker lays on somebody (“must”).
 * `duty`: a word that says something is due (“it is time to …”). `verdict`: a word that calls something good or bad.
 */
export type StanceKind = "verb" | "noun" | "adjective" | "modal" | "duty" | "verdict";

export interface StanceEntry {
  readonly id: string;
  /** The word, with its particle or preposition: “rule out”, “call for”. The first word is looked up by lemma. */
  readonly words: string;
  readonly kind: StanceKind;
  readonly stance: Stance;
  /** Complements that hold what is wanted, the likeliest first; see the part's origin. */
  readonly takes: readonly string[];
  /** The stance of its denial; null where a denial is no position. */
  readonly negated: Stance | null;
  readonly particle?: string;
  /** `plan`: only of something negotiated. `would`: only beside “would” or “ready to”. `in`: only after “in”. `no`: only with “no”. */
  readonly only?: "plan" | "would" | "in" | "no" | "carried";
  readonly example: string;
}

export interface StanceLexicon {
  of(kind: StanceKind, lemma: string): readonly StanceEntry[];
}

/** Lays the entries out by kind and first word; an absent part is an empty one. */
export function stanceLexicon(lexicon: Lexicon): StanceLexicon {
  const part = lexicon.parts["stances"] as LexiconPart<StanceEntry> | undefined;
  const byWord = new Map<string, StanceEntry[]>();
  for (const entry of part?.entries ?? []) {
    const key = `${entry.kind} ${entry.words.split(" ")[0]}`;
    byWord.set(key, [...(byWord.get(key) ?? []), entry]);
  }
  return { of: (kind, lemma) => byWord.get(`${kind} ${lemma}`) ?? [] };
}
