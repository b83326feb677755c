/** The role that an article gives a named person, and the words that give it. */
import type { TokenRange } from "../../record/tagging.ts";
import {
  childrenBy,
  headOfRange,
  lowerAt,
  phraseOf,
  relationAt,
  type Tree,
  tokenAt,
  trimRange,
  wordAt,
} from "../grammar/tree.ts";
import type { Lexicon } from "../lexicon.ts";

/** Titles and role nouns by their words, and by their plain last word. */
export interface TitleBook {
  isTitle(words: string): boolean;
  classOf(words: string): string | null;
}

export function layTitles(lexicon: Lexicon): TitleBook {
  const classes = new Map(lexicon.titles.entries.map((entry) => [entry.title, entry.class]));
  const find = (words: string): string | null => {
    const key = words.toLowerCase().replace(/\.$/, "");
    return (
      classes.get(key) ??
      classes.get(key.replace(/-/g, " ")) ??
      (key.endsWith("s") ? (classes.get(key.slice(0, -1)) ?? null) : null)
    );
  };
  return { isTitle: (words) => find(words) !== null, classOf: find };
}

/**
 * The role before a name.
 *
 *     Turkish Minister of Foreign Affairs Hakan Fidan said …
 *     └────────────── role ─────────────┘ └─ name ──┘
 */
export function roleBefore(
  tree: Tree,
  name: TokenRange,
  titles: TitleBook,
  isOfPerson: (token: number) => boolean,
): TokenRange | null {
  const sentence = tree.sentences[tokenAt(tree, name.first).sentence];
  const floor = Math.max(sentence?.first ?? 0, name.first - 12);
  const end = endOfRole(tree, name, titles, floor);
  let first = end;
  while (first > floor && isRoleWord(tree, first - 1) && !isOfPerson(first - 1)) first--;
  // “Ann Cole and Secretary Lee”: what follows another's name does not begin with “and”.
  while (first < end && ["ADP", "PART", "CCONJ", "PUNCT"].includes(tokenAt(tree, first).upos)) first++;
  if (
    first < end &&
    ["the", "a", "an", "its", "their", "his", "her", "former", "then"].includes(lowerAt(tree, first))
  ) {
    if (!["former", "then"].includes(lowerAt(tree, first))) first++;
  }
  first = afterDoing(tree, afterAnothersRole(tree, first, end, titles), end, titles);
  if (first >= end) return null;
  const title = findTitle(tree, first, end, titles);
  if (title === null) return null;
  // "said President Putin": a capitalised name of another person before the title does not belong to the role.
  return { first: cutAtOtherName(tree, first, title), end };
}

/** “the decision of President Voss”: what somebody in office does or has is not the office. */
function afterDoing(tree: Tree, first: number, end: number, titles: TitleBook): number {
  const isTitle = (index: number) =>
    titles.isTitle(wordAt(tree, index)) || /(?:man|woman|person|ist)$/.test(lowerAt(tree, index));
  for (let index = first + 1; index < end - 1; index++) {
    if (lowerAt(tree, index) !== "of" || isTitle(index - 1) || findTitle(tree, first, index, titles) !== null) continue;
    if (findTitle(tree, index + 1, end, titles) !== null) return index + 1;
  }
  return first;
}

/** “a spokeswoman for Mr Cole”: what stands before “for” is somebody else's role, where only a title follows. */
function afterAnothersRole(tree: Tree, first: number, end: number, titles: TitleBook): number {
  for (let index = end - 1; index > first; index--) {
    if (["for", "to"].includes(lowerAt(tree, index))) return index < end - 1 ? index + 1 : first;
    if (!titles.isTitle(wordAt(tree, index))) return first;
  }
  return first;
}

/** Where the role's words end: at the name, or at the comma before one that commas set off (“the minister, Ann Cole, said”). */
function endOfRole(tree: Tree, name: TokenRange, titles: TitleBook, floor: number): number {
  const isSetOff =
    name.first - 2 >= floor &&
    wordAt(tree, name.first - 1) === "," &&
    wordAt(tree, name.end) === "," &&
    titles.isTitle(wordAt(tree, name.first - 2));
  return isSetOff ? name.first - 1 : name.first;
}

function isRoleWord(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index);
  const word = lowerAt(tree, index);
  if (["NOUN", "PROPN", "ADJ"].includes(token.upos)) return true;
  if (token.upos === "PART" && /^['’]s?$/.test(word)) return true;
  if (["of", "for", "and", "&", "-", "–"].includes(word)) return true;
  // “United” of “United Nations” may be read as a verb.
  if (token.upos === "VERB" && /^\p{Lu}/u.test(wordAt(tree, index)) && isRoleWord(tree, index + 1))
    return token.xpos === "VBN";
  return ["the", "its", "their", "his", "her", "a", "an"].includes(word);
}

function findTitle(tree: Tree, first: number, end: number, titles: TitleBook): number | null {
  for (let index = end - 1; index >= first; index--) {
    const isTitle =
      titles.isTitle(wordAt(tree, index)) ||
      (/(?:man|woman|person|ist)$/.test(lowerAt(tree, index)) && tokenAt(tree, index).upos === "NOUN");
    if (isTitle) return index;
  }
  return null;
}

/** After a comma-less "and" between two persons only the part after "and" is this person's role. */
function cutAtOtherName(tree: Tree, first: number, title: number): number {
  for (let index = title - 1; index > first; index--) {
    if (lowerAt(tree, index) === "and" && relationAt(tree, index) === "cc") {
      const next = tokenAt(tree, index).head;
      if (next > title) return index + 1;
    }
  }
  return first;
}

/**
 * The role in an apposition after or before a name.
 *
 *     Vladimir Medinsky, a presidential aide who …        Turkey's top diplomat, Hakan Fidan, …
 *     └──── name ─────┘    └──── role ─────┘              └────── role ───────┘  └─ name ──┘
 */
export function roleBeside(tree: Tree, name: TokenRange, titles: TitleBook): TokenRange | null {
  const head = headOfRange(tree, name);
  const after = childrenBy(tree, head, "appos").find(
    (child) => isRoleHead(tree, child, titles) && !isAnothersRole(tree, name.end, child),
  );
  if (after !== undefined) return bareRole(tree, after);
  const joined = relationAt(tree, head) === "conj" && wordAt(tree, name.end) === "," ? tokenAt(tree, head).head : -1;
  const ofJoined = joined < 0 ? [] : childrenBy(tree, joined, "appos");
  const own = ofJoined.find(
    (child) => child > name.end && isRoleHead(tree, child, titles) && !isAnothersRole(tree, name.end, child),
  );
  if (own !== undefined) return bareRole(tree, own);
  if (relationAt(tree, head) === "appos") {
    const above = tokenAt(tree, head).head;
    if (isRoleHead(tree, above, titles) && (above < name.first || above >= name.end)) return bareRole(tree, above);
  }
  const said = tokenAt(tree, head).head;
  if (
    said >= 0 &&
    relationAt(tree, head) === "nsubj" &&
    childrenBy(tree, said, "cop").length > 0 &&
    isRoleHead(tree, said, titles)
  ) {
    return bareRole(tree, said);
  }
  return null;
}

/** “Pavel Lasko and Rosa Mendel, the chairwoman”: after a second name, the role is that one's. */
function isAnothersRole(tree: Tree, end: number, role: number): boolean {
  for (let index = end; index < role; index++)
    if (lowerAt(tree, index) === "and" && tree.tokens[index + 1]?.upos === "PROPN") return true;
  return false;
}

function isRoleHead(tree: Tree, index: number, titles: TitleBook): boolean {
  return tokenAt(tree, index).upos !== "VERB" && titles.isTitle(wordAt(tree, index));
}

/** The role phrase without clauses, appositions, article and copula. */
function bareRole(tree: Tree, head: number): TokenRange | null {
  const skip = (child: number) =>
    [
      "appos",
      "acl",
      "case",
      "cop",
      "nsubj",
      "aux",
      "conj",
      "cc",
      "punct",
      "advcl",
      "parataxis",
      "mark",
      "obl",
      "advmod",
      "ccomp",
    ].includes(relationAt(tree, child));
  const range = trimRange(tree, phraseOf(tree, head, skip));
  if (range === null) return null;
  const isArticle =
    ["the", "a", "an", "his", "her", "their", "its"].includes(lowerAt(tree, range.first)) &&
    range.end - range.first > 1;
  return isArticle ? { first: range.first + 1, end: range.end } : range;
}
