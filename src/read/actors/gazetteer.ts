/** Which state or union a name, a people's name, a capital or a palace stands for, by the lexicon. */
import type { Lexicon } from "../lexicon.ts";
import { foldName } from "./names.ts";

/** What a name stands for, and how: its own name, its people's name, its capital, its seat of government. */
export interface Standing {
  readonly actor: string;
  readonly via: "name" | "demonym" | "capital" | "seat";
}

export interface Gazetteer {
  /** What the whole phrase stands for; null when it is no known name. */
  standing(words: string): Standing | null;
  /** Every name a state is known by in the lexicon. */
  namesOf(actor: string): readonly string[];
}

/** Lays the lexicon's countries and seats out for look-up. Where one name has two meanings the first entry wins, names before capitals. */
export function layGazetteer(lexicon: Lexicon): Gazetteer {
  const known = laid.get(lexicon);
  if (known) return known;
  const gazetteer = layOut(lexicon);
  laid.set(lexicon, gazetteer);
  return gazetteer;
}

/** A lexicon is laid out once, not for every article: it takes as long as reading a short one. */
const laid = new WeakMap<Lexicon, Gazetteer>();

function layOut(lexicon: Lexicon): Gazetteer {
  const standings = new Map<string, Standing>();
  const names = new Map<string, readonly string[]>();
  const learn = (words: string, standing: Standing) => {
    const key = foldName(words);
    if (key !== "" && !standings.has(key)) standings.set(key, standing);
  };
  for (const country of lexicon.countries.entries) {
    names.set(country.name, country.names);
    for (const name of country.names) learn(name, { actor: country.name, via: "name" });
  }
  for (const seat of lexicon.seats.entries) learn(seat.name, { actor: seat.standsFor, via: "seat" });
  for (const country of lexicon.countries.entries) {
    for (const demonym of country.demonyms) learn(demonym, { actor: country.name, via: "demonym" });
    for (const capital of country.capitals) learn(capital, { actor: country.name, via: "capital" });
  }
  return {
    standing: (words) => standings.get(foldName(words)) ?? null,
    namesOf: (actor) => names.get(actor) ?? [],
  };
}
