/** Actors that the article describes instead of naming: “Turkish officials”, “the minister”, “Ukraine's defense minister”. */

import type { ActorKind } from "../../record/actor.ts";
import type { TokenRange } from "../../record/tagging.ts";
import {
  childrenBy,
  childrenOf,
  lemmaAt,
  lowerAt,
  phraseOf,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
  wordAt,
} from "../grammar/tree.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";
import type { TitleBook } from "./roles.ts";

/** Nouns that name those who act together, or papers that speak: `lexicon/en/groups.json`. */
export interface GroupEntry {
  readonly noun: string;
  readonly kind: "state" | "delegation" | "organization" | "group" | "document";
}

export interface NominalBook {
  /** What kind of actor a noun names; null when it names none. */
  kindOf(noun: string): GroupEntry["kind"] | "person" | null;
}

export function layNominals(lexicon: Lexicon, titles: TitleBook): NominalBook {
  const part = lexicon.parts.groups as LexiconPart<GroupEntry> | undefined;
  const kinds = new Map((part?.entries ?? []).map((entry) => [entry.noun, entry.kind]));
  return {
    kindOf: (noun) => {
      const key = noun.toLowerCase();
      const known = kinds.get(key) ?? kinds.get(key.replace(/s$/, "")) ?? null;
      if (known !== null) return known;
      if (!titles.isTitle(key) || titles.classOf(key) === "honorific") return null;
      return key.endsWith("s") ? "group" : "person";
    },
  };
}

export interface NounPhrase {
  readonly head: number;
  /** Without relative clauses, appositions and other conjuncts. */
  readonly range: TokenRange;
  /** The name to give the actor: the words without article. */
  readonly name: string;
  /** Head with what stands before it: “Turkish officials” of “Turkish officials familiar with the talks”. */
  readonly shortName: string;
  readonly isDefinite: boolean;
  readonly isPlural: boolean;
}

/**
 * The noun phrase of a head, as a name for those it describes.
 *
 *     A senior U.S. official briefed on the talks, who asked not to be named, said …
 *       └──────────────── name ────────────────┘
 */
export function nounPhraseAt(tree: Tree, head: number): NounPhrase {
  const skip = (child: number) => {
    const { deprel, xpos } = tokenAt(tree, child);
    // What is joined before the head belongs to its modifiers: “French and German officials”.
    if (child < head && ["cc", "conj"].includes(deprel)) return false;
    if (
      [
        "acl:relcl",
        "appos",
        "conj",
        "cc",
        "parataxis",
        "advcl",
        "cop",
        "mark",
        "ccomp",
        "case",
        "discourse",
        "dep",
        "list",
        "punct",
      ].includes(deprel)
    )
      return !isBracketedPart(tree, head, child);
    // “the mediators, led by a judge”: what a comma sets off is no part of the name.
    if (relationAt(tree, child) === "acl" && wordAt(tree, phraseOf(tree, child).first - 1) === ",") return true;
    if (relationAt(tree, child) === "acl") return xpos !== "VBN" && xpos !== "JJ" && xpos !== "VBG";
    if (["nsubj", "aux", "obl", "advmod", "obj", "csubj"].includes(relationAt(tree, child)))
      return child > head || relationAt(tree, child) !== "advmod";
    return false;
  };
  const full = trimRange(tree, phraseOf(tree, head, skip)) ?? { first: head, end: head + 1 };
  const bare = wholeName(tree, head, withoutSecond(tree, head, full));
  const range = withOwner(tree, bare);
  const text = stripArticle(spanOfRange(tree, range).text);
  const short = { first: range.first, end: Math.max(head + 1, range.first + 1) };
  const determiner = childrenBy(tree, head, "det").map((child) => lowerAt(tree, child));
  const hasOwner = childrenBy(tree, head, "nmod:poss").length > 0 || range.first < bare.first;
  const { xpos } = tokenAt(tree, head);
  return {
    head,
    range,
    name: text,
    shortName: stripArticle(spanOfRange(tree, short).text),
    isDefinite: determiner.some((word) => ["the", "this", "that", "these", "those", "both"].includes(word)) || hasOwner,
    isPlural:
      xpos === "NNS" ||
      xpos === "NNPS" ||
      ["people", "both", "many", "some", "others", "several"].includes(lowerAt(tree, head)),
  };
}

/** “The government of Maran | and the Liberation Front”: what “and the” adds behind the noun is somebody else, however it hangs. */
function withoutSecond(tree: Tree, head: number, { first, end }: TokenRange): TokenRange {
  for (let index = head + 1; index < end - 2; index++)
    if (
      lowerAt(tree, index) === "and" &&
      lowerAt(tree, index + 1) === "the" &&
      /^\p{Lu}/u.test(wordAt(tree, index + 2))
    )
      return { first, end: index };
  return { first, end };
}

/** A name with a possessive ending before the phrase belongs to it, though the parse leaves it out: “Norway's” + “prime minister”. */
function withOwner(tree: Tree, range: TokenRange): TokenRange {
  const isName = (index: number) =>
    tree.tokens[index]?.upos === "PROPN" && tokenAt(tree, index).sentence === tokenAt(tree, range.first).sentence;
  if (!/^['’]s?$/.test(wordAt(tree, range.first - 1)) || !isName(range.first - 2)) return range;
  let { first } = range;
  first -= 2;
  while (isName(first - 1)) first--;
  return { first, end: range.end };
}

/** A capitalised name is taken to its end, however it was parsed: “State” + “Department”. */
function wholeName(tree: Tree, head: number, range: TokenRange): TokenRange {
  let { end } = range;
  if (end !== head + 1 || tokenAt(tree, head).upos !== "PROPN") return range;
  const isSame = (index: number) =>
    tree.tokens[index]?.upos === "PROPN" &&
    /^\p{Lu}/u.test(wordAt(tree, index)) &&
    tokenAt(tree, index).sentence === tokenAt(tree, head).sentence;
  while (isSame(end)) end++;
  return { first: range.first, end };
}

/** Hyphens and the like inside the part before the head stay in the phrase. */
function isBracketedPart(tree: Tree, head: number, child: number): boolean {
  return relationAt(tree, child) === "punct" && child < head && /^[-–’'.]$/.test(wordAt(tree, child));
}

function stripArticle(text: string): string {
  return text
    .replace(/^(the|a|an|both|these|those|this|that|some)\s+(?=\S)/i, "")
    .replace(/\s+/g, " ")
    .replace(/[’']s?$/u, "");
}

/** Whether two role nouns can name one office-holder: “minister” and “Turkish Minister of Foreign Affairs”. */
export function roleFits(role: string, noun: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/(man|woman|person)$/, "");
  const wanted = plain(noun.split(/[^\p{L}-]+/u).at(-1) ?? "");
  return offices(role).some(
    (office) => plain(office) === wanted || (plain(office) === "premier" && wanted === "minister"),
  );
}

/** The nouns that a role turns on: “President and Chief Advisor” → President, Advisor; “Minister of Foreign Affairs” → Minister. */
function offices(role: string): string[] {
  return role.split(/\s*,\s*|\s+(?:and|&)\s+/).map((part) => {
    const head = part.split(/\s+(?:of|for|to|at|in|on|with|from)\s+/i)[0] ?? part;
    return (
      head
        .split(/[^\p{L}-]+/u)
        .filter(Boolean)
        .at(-1) ?? ""
    );
  });
}

export function actorKindOf(kind: GroupEntry["kind"] | "person", isPlural: boolean): ActorKind {
  if (kind === "person") return isPlural ? "group" : "office";
  if (kind === "document" || kind === "state") return "organization";
  return kind;
}

/** Adjectives joined before one noun: “U.S. and South Korean officials” → the heads of both. */
export function joinedModifiers(tree: Tree, head: number): number[] {
  for (const child of childrenOf(tree, head)) {
    if (!["amod", "compound", "nmod"].includes(relationAt(tree, child)) || child > head) continue;
    const others = childrenBy(tree, child, "conj").filter((other) => other < head);
    if (others.length > 0) return [child, ...others];
  }
  return [];
}

export function headLemma(tree: Tree, head: number): string {
  const lemma = lemmaAt(tree, head);
  return lemma === "" ? lowerAt(tree, head) : lemma;
}
