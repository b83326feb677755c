/** Words for people and bodies: nouns that can head an actor’s name, and names of peoples. */
import type { ReadContext } from "../context.ts";
import type { LexiconPart } from "../lexicon.ts";

const nouns = new WeakMap<object, ReadonlySet<string>>();

const peoples = new WeakMap<object, ReadonlySet<string>>();

/** Nouns for those who act together or hold an office, singular and plural, from `groups.json` and `titles.json`. */
export function peopleNounsOf(context: ReadContext): ReadonlySet<string> {
  const known = nouns.get(context.lexicon);
  if (known) return known;
  const part = context.lexicon.parts.groups as LexiconPart<{ noun: string; kind: string }> | undefined;
  const found = new Set<string>();
  const add = (noun: string) => {
    found.add(noun);
    found.add(noun.endsWith("s") ? noun.slice(0, -1) : `${noun}s`);
    if (noun.endsWith("y")) found.add(`${noun.slice(0, -1)}ies`);
    if (noun.endsWith("ies")) found.add(`${noun.slice(0, -3)}y`);
  };
  for (const entry of part?.entries ?? []) if (entry.kind !== "document") add(entry.noun);
  const talks = context.lexicon.parts.talks as LexiconPart<{ class: string; words?: readonly string[] }> | undefined;
  for (const entry of talks?.entries ?? []) if (entry.class === "body") for (const word of entry.words ?? []) add(word);
  for (const entry of context.lexicon.titles.entries) add(entry.title.slice(entry.title.lastIndexOf(" ") + 1));
  nouns.set(context.lexicon, found);
  return found;
}

/** Whether the word names a people: “Kenyan”, “Kenyans”. */
export function isPeopleName(context: ReadContext, word: string): boolean {
  let known = peoples.get(context.lexicon);
  if (!known) {
    known = new Set(
      context.lexicon.countries.entries.flatMap((entry) => entry.demonyms.map((name) => name.toLowerCase())),
    );
    peoples.set(context.lexicon, known);
  }
  const key = word.toLowerCase();
  return known.has(key) || known.has(key.replace(/s$/, ""));
}
