/** Names that the tagger overlooked in one place and the article makes known in another: “the UOW”, “the Liberal leader”. */
import { childrenBy, lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { addMention, type Draft } from "./draft.ts";
import type { Organizations } from "./organizations.ts";

interface Known {
  readonly drafts: Draft[];
  readonly byToken: Map<number, Draft>;
  readonly organizations: Organizations;
  /** Whether the tagger calls a word a people's name somewhere, and no state is called so. */
  isUnknownPeople(word: string): boolean;
}

/**
 * Gives words outside the tagged names to the actors they name: a body's or a last name again, a party by its people or adjective.
 *
 *     The Ore Workers (UOW) voted. … but the UOW said it needed a day.        The Liberals agreed. … the Liberal leader said
 *                                        └─┘                                                         └─────┘
 */
export function findOverlookedNames(tree: Tree, known: Known): void {
  const { drafts, byToken } = known;
  findPlurals(tree, known);
  const bodies = new Map<string, Draft>();
  const persons = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const name of draft.names) {
      if (draft.kind !== "person") bodies.set(name, draft);
      else if (/\s\p{Lu}\p{L}{3,}$/u.test(name)) persons.set(name.split(" ").at(-1) as string, draft);
    }
  }
  for (let index = 0; index < tree.tokens.length; index++) {
    if (byToken.has(index) || !isNameLike(tree, index)) continue;
    const word = wordAt(tree, index);
    const isPart = isPartOfName(tree, index);
    const isFree = !isPart && tokenAt(tree, index).upos === "PROPN" && !isBesideName(tree, index);
    const draft = bodies.get(word) ?? (isFree ? persons.get(word) : undefined) ?? partyAt(tree, index, known);
    if (draft === undefined || (bodies.has(word) && !isPart && !isFree)) continue;
    if (!drafts.includes(draft)) drafts.push(draft);
    byToken.set(index, draft);
    if (!isPart)
      addMention(draft, { ...spanOfRange(tree, { first: index, end: index + 1 }), via: "name" }, index, word);
  }
}

/** A party that the article only ever calls by its people: “the Liberals” and “the Greens” as those who act. */
function findPlurals(tree: Tree, { drafts, byToken, organizations }: Known): void {
  tree.tokens.forEach((token, index) => {
    const isPlural =
      token.upos === "PROPN" && /^\p{Lu}\p{Ll}{3,}s$/u.test(wordAt(tree, index)) && /^NNPS?$/.test(token.xpos ?? "");
    if (byToken.has(index) || !isPlural || !isSubject(tree, index)) return;
    const hasArticle = childrenBy(tree, index, "det").some((child) => lowerAt(tree, child) === "the");
    if (!hasArticle || childrenBy(tree, index, "compound", "amod", "flat").length > 0) return;
    const party = organizations.draft(wordAt(tree, index), "group");
    if (!drafts.includes(party)) drafts.push(party);
  });
}

function isSubject(tree: Tree, index: number): boolean {
  const relation = relationAt(tree, index);
  return relation === "nsubj" || (relation === "conj" && relationAt(tree, tokenAt(tree, index).head) === "nsubj");
}

/** A capitalised word, and no acronym's part; the first word of a sentence only where it is part of a name. */
function isNameLike(tree: Tree, index: number): boolean {
  if (!/^\p{Lu}[\p{L}-]{2,}/u.test(wordAt(tree, index))) return false;
  return ["NOUN", "PROPN", "ADJ"].includes(tokenAt(tree, index).upos);
}

function isFirst(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).sentence !== tree.tokens[index - 1]?.sentence;
}

/** A capitalised word before or after may make it another name: “Falk Street”. */
function isBesideName(tree: Tree, index: number): boolean {
  const isName = (at: number) =>
    tree.tokens[at]?.upos === "PROPN" && tree.tokens[at]?.sentence === tokenAt(tree, index).sentence;
  return isName(index - 1) || isName(index + 1);
}

function partyAt(tree: Tree, index: number, { organizations, isUnknownPeople }: Known): Draft | undefined {
  const word = wordAt(tree, index);
  if (!/^\p{Lu}\p{Ll}{3,}/u.test(word) || (isFirst(tree, index) && !isPartOfName(tree, index))) return undefined;
  const known = organizations.party(word);
  if (known !== undefined || !isUnknownPeople(word)) return known;
  const hasPlural = tree.tokens.some((_, at) => wordAt(tree, at) === `${word}s` && tree.tokens[at]?.upos !== "VERB");
  return hasPlural ? organizations.draft(`${word}s`, "group") : undefined;
}

function isPartOfName(tree: Tree, index: number): boolean {
  return ["amod", "compound", "flat"].includes(relationAt(tree, index));
}
