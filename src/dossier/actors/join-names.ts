/** States and organizations under their names: UAW, United Auto Workers; Farmers' Union, Belmaran Farmers' Union. */
import { plainName, soundOf } from "./fold-name.ts";
import type { Roster } from "./roster.ts";

/** Small words that an acronym may leave out. */
const small = new Set("of the for and on in de du des la".split(" "));

/** Joins actors of one name, whatever kind the reader took them for. Returns one number for each name, as it sounds. */
export function joinSameNames(numbers: readonly number[], roster: Roster): Map<string, number> {
  const byName = new Map<string, number>();
  for (const number of numbers) {
    const key = nameKey(roster.itemOf(number).name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, number);
    else roster.join(known, number);
  }
  return byName;
}

/** A name as it is compared, without “the”. */
export function nameKey(name: string): string {
  const sound = soundOf(name);
  return sound.startsWith("the ") ? sound.slice(4) : sound;
}

/** Joins an acronym with the only name that has these first letters, and a short name with the only one that holds its words. */
export function joinShortNames(byName: ReadonlyMap<string, number>, roster: Roster): void {
  const byLetters = new Map<string, Set<number>>();
  const byWord = new Map<string, Set<string>>();
  for (const [key, number] of byName) {
    for (const letters of acronymsOf(number, roster)) addTo(byLetters, letters, number);
    const words = wordsOf(key);
    if (words.length > 1) for (const word of words) addTo(byWord, word, key);
  }
  for (const [key, number] of byName) {
    const { name } = roster.itemOf(number);
    const letters = plainName(name).replaceAll(" ", "");
    if (isAcronym(name)) joinOnly(number, [...(byLetters.get(letters) ?? [])], roster);
    else if (wordsOf(key).length > 1)
      joinOnly(
        number,
        longerNames(key, byWord).flatMap((one) => byName.get(one) ?? []),
        roster,
      );
  }
}

/**
 * Joins a political party with the plural of its own word: “the Liberals” and “the Liberal Party”, “the Social Democrats” and “the
 * Social Democratic Party”.
 */
export function joinPartyNames(byName: ReadonlyMap<string, number>, roster: Roster): void {
  const byPlural = new Map<string, Set<number>>();
  const nameOf = (number: number) => plainName(roster.itemOf(number).name).replace(/^the /, "");
  for (const number of byName.values()) {
    const plural = pluralOfParty(nameOf(number));
    if (plural !== null) addTo(byPlural, plural, number);
  }
  for (const number of byName.values()) joinOnly(number, [...(byPlural.get(nameOf(number)) ?? [])], roster);
}

/** Joins “the Liberals”, which a report takes for a group, with the body that has this name or is the party of that word. */
export function joinPlurals(groups: readonly number[], byName: ReadonlyMap<string, number>, roster: Roster): void {
  const byPlural = new Map<string, Set<number>>();
  for (const [key, number] of byName) {
    addTo(byPlural, key, number);
    const plural = pluralOfParty(plainName(roster.itemOf(number).name).replace(/^the /, ""));
    if (plural !== null) addTo(byPlural, plural, number);
  }
  for (const number of groups) {
    const { name } = roster.itemOf(number);
    if (!/^\p{Lu}\p{Ll}{3,}s$/u.test(name)) continue;
    const known = [nameKey(name), plainName(name)].flatMap((key) => [...(byPlural.get(key) ?? [])]);
    joinOnly(number, known, roster);
  }
}

/** Nouns that are no name without more words. */
const bareNouns = new Set(
  "alliance assembly association authority bank board bureau chamber city coalition commission committee congress council court department federation force forum front government group guild house league ministry mission movement national office organisation organization parliament party people republic senate state states union united".split(
    " ",
  ),
);

/** Whether a name is no more than such a noun: “Front”. */
export function isBareNoun(name: string): boolean {
  return bareNouns.has(nameKey(name));
}

/**
 * Joins a short name with the only body that a report calls so beside its full name: “Labour” with “the Labour Party”, where one
 * report says both. The short name must be part of the full one.
 */
export function joinAliases(numbers: readonly number[], byName: ReadonlyMap<string, number>, roster: Roster): void {
  const byAlias = new Map<string, Set<number>>();
  for (const number of numbers) {
    const { kind, name, aliases } = roster.itemOf(number);
    if (kind !== "organization") continue;
    const words = wordsOf(nameKey(name));
    for (const alias of aliases) {
      const part = wordsOf(nameKey(alias));
      const isPart = part.length < words.length && part.every((word) => words.includes(word));
      if (isPart && /^\p{Lu}/u.test(alias) && !part.every((word) => bareNouns.has(word)))
        addTo(byAlias, nameKey(alias), number);
    }
  }
  for (const [key, number] of byName) {
    if (roster.itemOf(number).kind === "organization") joinOnly(number, [...(byAlias.get(key) ?? [])], roster);
  }
}

function pluralOfParty(name: string): string | null {
  const word =
    /^(.+) party$/.exec(name)?.[1] ??
    /^((?:social |christian )?(?:liberal|conservative|democratic|democrat|green|socialist|communist|nationalist|republican|centrist))s? (?:union|alliance|league|list|movement|front)$/.exec(
      name,
    )?.[1];
  return word === undefined ? null : `${word.replace(/(?<=crat|ist)ic$/, "")}s`;
}

/** Names with at most two words more. */
function longerNames(key: string, byWord: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const words = wordsOf(key);
  const [rarest] = words.map((word) => byWord.get(word) ?? new Set<string>()).sort((a, b) => a.size - b.size);
  return [...(rarest ?? [])].filter((other) => {
    const longer = wordsOf(other);
    return (
      longer.length > words.length && longer.length <= words.length + 2 && words.every((word) => longer.includes(word))
    );
  });
}

/** Joins with the others if they are one already: with two, it could be either. */
function joinOnly(number: number, others: readonly number[], roster: Roster): void {
  const roots = new Set(others.map((other) => roster.rootOf(other)));
  roots.delete(roster.rootOf(number));
  const [root] = roots;
  if (root !== undefined && roots.size === 1) roster.join(root, number);
}

/** First letters of a name, with and without small words, and short forms that the article itself gives. */
function acronymsOf(number: number, roster: Roster): string[] {
  const { name, aliases } = roster.itemOf(number);
  const words = plainName(name).split(" ");
  const letters = (some: readonly string[]) => some.map((word) => word[0] ?? "").join("");
  const made = words.length < 3 ? [] : [letters(words), letters(words.filter((word) => !small.has(word)))];
  return [...new Set([...made, ...aliases.filter(isAcronym).map((alias) => plainName(alias).replaceAll(" ", ""))])];
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name);
}

function wordsOf(key: string): string[] {
  return key.split(" ").filter((word) => !small.has(word));
}

function addTo<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = index.get(key) ?? new Set<Value>();
  index.set(key, set.add(value));
}
