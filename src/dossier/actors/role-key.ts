/** What is left of a role or a description when the party is taken off: “Tarvia's water minister”, “Tarvian Water Minister” → “water minister”. */
import { plainName } from "./fold-name.ts";

const idle = new Set(
  "the a an its his her their our new current incumbent newly elected acting own s mr mrs ms of from for to affairs".split(
    " ",
  ),
);

/** The words of a role without those of the party, folded; the party is given by its names. */
export function taskOf(role: string, sideNames: readonly string[]): string {
  const stems = sideNames.flatMap(stemsOf);
  return plainName(role.replace(/['’]s\b/g, ""))
    .split(" ")
    .filter((word) => word !== "" && !idle.has(word) && !stems.some((stem) => isOfStem(word, stem)))
    .join(" ");
}

/** Whether a word is the party's name or made of it: “Tarvian”, “Iranian”, “Sundmark”. */
export function isWordOf(word: string, name: string): boolean {
  return stemsOf(name).some((stem) => isOfStem(plainName(word), stem));
}

/** Words of a name, without the last vowel where an ending takes its place: Tarvia → tarvi (Tarvian), Ukraine → ukrain (Ukrainian). */
function stemsOf(name: string): string[] {
  return plainName(name)
    .split(" ")
    .filter((word) => word !== "" && !idle.has(word))
    .map((word) => (word.length > 4 ? word.replace(/[aeiouy]$/, "") : word));
}

/** “Iran” + “ian”: an ending of up to four letters; short stems only as they are or in “US”, “UN”, “EU”. */
function isOfStem(word: string, stem: string): boolean {
  if (stem.length < 4) return word === stem;
  return word.startsWith(stem) && word.length - stem.length <= 4;
}
