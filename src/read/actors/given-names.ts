/** Whether a first name is a woman's or a man's, by the lexicon: it helps to tell whom “she” means. */
import type { Lexicon, LexiconPart } from "../lexicon.ts";
import { foldName } from "./names.ts";

/** A first name that is as good as always a woman's, or a man's: `lexicon/en/given-names.json`. */
export interface GivenNameEntry {
  readonly name: string;
  readonly gender: "male" | "female";
}

/** Laid out once for a lexicon. */
const laid = new WeakMap<Lexicon, ReadonlyMap<string, GivenNameEntry["gender"]>>();

/** The gender that the first word of a full name tells; null for a bare last name and for names that either may bear. */
export function genderOfName(lexicon: Lexicon, fullName: string): GivenNameEntry["gender"] | null {
  const words = fullName.trim().split(/\s+/);
  if (words.length < 2) return null;
  return gendersOf(lexicon).get(foldName((words[0] as string).split("-")[0] as string)) ?? null;
}

function gendersOf(lexicon: Lexicon): ReadonlyMap<string, GivenNameEntry["gender"]> {
  const known = laid.get(lexicon);
  if (known) return known;
  const entries = (lexicon.parts["given-names"] as LexiconPart<GivenNameEntry> | undefined)?.entries ?? [];
  const genders = new Map(entries.map(({ name, gender }) => [foldName(name), gender]));
  laid.set(lexicon, genders);
  return genders;
}
