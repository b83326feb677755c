/** Words that stand for one act at a negotiation table, for comparing wordings of conditions and positions. */
import { contentWords, foldWord } from "./content-words.ts";

/** Each family under its first word. */
const families = [
  "come attend travel go join participate appear arrive fly",
  "withdraw leave pull move depart retreat remove",
  "meet meeting talk negotiate negotiation summit round",
  "release free",
  "stop halt end cease suspend",
  "begin start resume",
  "agree agreement sign deal accord treaty pact",
  "raise increase rise higher",
  "compensate compensation pay payment reimburse",
].map((words) => [...new Set(words.split(" ").map(foldWord))]);

/** People are named by office or by name; the office tells nothing of what is to be done. */
const offices = new Set(
  "president minister premier prime chancellor king queen chairman chairwoman spokesman spokeswoman envoy official leader government side country party"
    .split(" ")
    .map(foldWord),
);

/** “will be there” is coming. */
const beThere = /\b(?:be|been|is|are|was|were) there\b(?! (?:is|are|was|were|to|no|any)\b)/gi;

const familyOf = new Map(families.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));

/** A dossier compares the same wordings again and again: each is read once. */
const read = new Map<string, ReadonlySet<string>>();
/** Beyond this many the memory starts anew. */
const mostRead = 20_000;

/** The content words of a wording, each under its family's first word, without offices. */
export function familyWords(words: string): ReadonlySet<string> {
  const known = read.get(words);
  if (known !== undefined) return known;
  if (read.size >= mostRead) read.clear();
  const found = new Set(
    contentWords(words.replace(beThere, " attend "))
      .filter((word) => !offices.has(word))
      .map((word) => familyOf.get(word) ?? word),
  );
  read.set(words, found);
  return found;
}
