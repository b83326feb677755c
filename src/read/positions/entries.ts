/** The entries of `lexicon/en/stances.json`: words by which somebody wants, offers, accepts, refuses or leaves open. */
import type { Stance } from "../../record/position.ts";
import { nounForms, verbForms } from "../grammar/forms.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";

/**
 * `verb`, `noun`, `adjective`: a word with a holder and complements. `modal`: a duty that a speaker lays on somebody (“must”).
 * `duty`: a word that says something is due (“it is time to …”). `verdict`: a word that calls something good or bad.
 * `idiom`: a set phrase with the thing right behind it; in its words a star stands for up to three words, “a/b” for either.
 * `bar`: words by which a speaker calls any thing barred, or enough; looked up by the last of them. `promise`: what a speaker says that his own side will do.
 */
export type StanceKind = "verb" | "noun" | "adjective" | "modal" | "duty" | "verdict" | "bar" | "promise" | "idiom";

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
  /**
   * `plan`: only of something negotiated. `would`: only beside “would” or “ready to”. `in`: only after “in”. `no`: only with “no”.
   * `pact`: only of a pact or talks. `assent`: only of accepting or signing.
   * `tabled`: only where it is put “to” somebody or “on the table”. `right`: only of a right or rule over something. `could`: only beside “could”.
   * `now`: only of what is meant at the time of the report, and not of a journey. `way`: only with that noun (“gave way on”). `return`: only in return for something (“for a treaty it expects”). `amount`: only of a figure. `denied`: only where it is denied (“will not budge on”).
   * `done`: only of a pact, and only as done. `due`: only of a clause that says what is to be, not what is. `passive`: only in the passive.
   */
  readonly only?:
    | "plan"
    | "pact"
    | "done"
    | "assent"
    | "would"
    | "in"
    | "no"
    | "due"
    | "passive"
    | "tabled"
    | "right"
    | "could"
    | "way"
    | "denied"
    | "return"
    | "amount"
    | "now";
  readonly example: string;
}

export interface StanceLexicon {
  /** The entries of a kind that a word is a form of. */
  of(kind: StanceKind, word: string): readonly StanceEntry[];
}

const known = new WeakMap<Lexicon, StanceLexicon>();

/** The entries by kind and by every form of their first word, laid out once for a lexicon; an absent part is an empty one. */
export function stanceLexicon(lexicon: Lexicon): StanceLexicon {
  const made = known.get(lexicon) ?? layOut(lexicon);
  known.set(lexicon, made);
  return made;
}

function layOut(lexicon: Lexicon): StanceLexicon {
  const part = lexicon.parts.stances as LexiconPart<StanceEntry> | undefined;
  const byWord = new Map<string, StanceEntry[]>();
  for (const entry of part?.entries ?? []) {
    for (const form of formsOf(entry)) {
      const key = `${entry.kind} ${form}`;
      byWord.set(key, [...(byWord.get(key) ?? []), entry]);
    }
  }
  return { of: (kind, word) => byWord.get(`${kind} ${word}`) ?? [] };
}

function formsOf({ kind, words }: StanceEntry): readonly string[] {
  if (kind === "bar") return [words.split(" ").at(-1) ?? words];
  const first = words.split(" ")[0] ?? words;
  if (kind === "idiom") return first.split("/").flatMap(verbForms);
  if (kind === "verb" || kind === "modal" || kind === "promise") return verbForms(first);
  return kind === "noun" || kind === "verdict" ? nounForms(first) : [first];
}
