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
  "write writing written paper",
  "open reopen unblock",
  "figure minimum number amount sum",
].map((words) => [...new Set(words.split(" ").map(foldWord))]);

/** People are named by office or by name; the office tells nothing of what is to be done. */
const offices = new Set(
  "president minister premier prime chancellor king queen chairman chairwoman spokesman spokeswoman envoy official leader government side country party"
    .split(" ")
    .map(foldWord),
);

/** Turns of phrase that are one act at any negotiating table, each under one word. */
const idioms: readonly (readonly [RegExp, string])[] = [
  // “will be there” is coming.
  [/\b(?:be|been|is|are|was|were) there\b(?! (?:is|are|was|were|to|no|any)\b)/gi, " attend "],
  // Who is gone has left.
  [/\b(?:be|been|is|are|was|were) gone\b/gi, " leave "],
  // “a seat at the April talks in Geneva”, “be admitted to the talks”, “be in the room”: to take part.
  [
    /\b(?:an? |the )?(?:seat|place|chair) at (?:the )?(?:(?:negotiating|\p{Lu}\p{L}+) )?(?:table|talks|negotiations)(?: in \p{Lu}\p{L}+)?/gu,
    " seat ",
  ],
  [
    /\b(?:admitted|admission|access) (?:in)?to (?:the )?(?:\p{Lu}\p{L}+ )?(?:talks|negotiations|table|room)\b/giu,
    " seat ",
  ],
  [/\b(?:be|sit|are|is) (?:in the room|at the (?:negotiating )?table)\b/gi, " seat "],
  // Who lifts the blockade of a road, port or border opens it; one that is free or clear is open.
  [
    /\b(?:lift|end|rais|remov|abandon|call off|called off|stop)(?:e?s|e?d|ped|ping|ing)? (?:\p{L}+ )?(?:blockade|siege|closure|occupation|blocking) of\b/giu,
    " open ",
  ],
  [/\b(?:be|is|are|was|were|left|kept|keep|made|make) (?:free|clear|passable|unblocked|reopened)\b/giu, " open "],
  [/\b(?:direct|emergency) (?:phone |telephone )?lines?\b/gi, " hotline "],
  // What is agreed stands in an agreement: that tells nothing.
  [/\bin (?:a|an|any|the) (?:treaty|agreement|accord|deal)\b(?: on (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)?/gu, " "],
];

function withoutIdioms(words: string): string {
  return idioms.reduce((told, [idiom, plain]) => told.replace(idiom, plain), words);
}

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
    contentWords(withoutIdioms(words))
      .filter((word) => !offices.has(word))
      .map((word) => familyOf.get(word) ?? word),
  );
  read.set(words, found);
  return found;
}
