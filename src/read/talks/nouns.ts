/** Nouns of talks: which words name talks, how far their phrase reaches, and whether they are new or spoken of before. */
import { hasPreposition, phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { NounEntry, TalksLexicon } from "./lexicon.ts";

const ofWord = new Set(["of"]);

const onWord = new Set(["on", "for"]);

/**
 * The entry of a noun of talks; null where the word is part of another thing (“talks proposal”, “news conference”).
 * “The conference” alone counts after “a peace conference”.
 */
export function nounEntryAt(tree: Tree, lexicon: TalksLexicon, token: number): NounEntry | null {
  return ownEntryAt(tree, lexicon, token) ?? spokenOfAt(tree, lexicon, token);
}

/** The entry of a noun that has been told more fully before, and stands here with nothing but “the”. */
function spokenOfAt(tree: Tree, lexicon: TalksLexicon, token: number): NounEntry | null {
  const word = lowerAt(tree, token);
  const entry = lexicon.nouns.get(word);
  if (entry?.needs !== "modifier" || tokenAt(tree, token).xpos !== "NN" || !isBareThe(tree, token)) return null;
  const first = firstNamed(tree, lexicon).get(word);
  return first !== undefined && first < token ? entry : null;
}

function isBareThe(tree: Tree, token: number): boolean {
  if (relationAt(tree, token) === "compound") return false;
  const before = childrenOf(tree, token).filter((child) => child < token && relationAt(tree, child) !== "case");
  return before.length === 1 && lowerAt(tree, before[0] as number) === "the";
}

const firsts = new WeakMap<Tree, ReadonlyMap<string, number>>();

/** Where each noun of talks first stands with what it needs. It is worked out once for each text. */
function firstNamed(tree: Tree, lexicon: TalksLexicon): ReadonlyMap<string, number> {
  const known = firsts.get(tree);
  if (known) return known;
  const found = new Map<string, number>();
  for (let token = 0; token < tree.tokens.length; token++) {
    const word = lowerAt(tree, token);
    if (!found.has(word) && ownEntryAt(tree, lexicon, token) !== null) found.set(word, token);
  }
  firsts.set(tree, found);
  return found;
}

function ownEntryAt(tree: Tree, lexicon: TalksLexicon, token: number): NounEntry | null {
  const { upos, xpos, deprel, head } = tokenAt(tree, token);
  // “Talks go on”: the tagger's two judgments of one word may differ.
  if (upos !== "NOUN" && upos !== "PROPN" && xpos !== "NNS") return null;
  const entry = lexicon.nouns.get(lowerAt(tree, token));
  if (!entry) return null;
  const isModifier = relationAt(tree, token) === "compound" || deprel === "nmod:unmarked";
  if (isModifier && head > token) return null;
  const modifiers = childrenOf(tree, token)
    .filter((child) => ["compound", "amod", "nmod", "nummod"].includes(relationAt(tree, child)) && child < token)
    .flatMap((child) => [child, ...childrenBy(tree, child, "compound", "amod", "conj")])
    .map((child) => lowerAt(tree, child));
  if (modifiers.some((word) => lexicon.notBefore.has(word) || word === "n't")) return null;
  const isOuter = token + 2 < tree.tokens.length && lowerAt(tree, token + 1) === "of";
  const following = isOuter ? unbrokenAfter(tree, token).slice(1, 4) : [];
  const innerTalks = [
    ...childrenBy(tree, token, "nmod").filter((child) => hasPreposition(tree, child, ofWord)),
    ...following,
  ].some((inner) => lexicon.nouns.has(lowerAt(tree, inner)) && tree.tokens[inner + 1]?.upos !== "NOUN");
  if (innerTalks) return null;
  if (entry.needs === "modifier") {
    const topics = phrasesBehind(tree, token, onWord).map((topic) => lowerAt(tree, topic));
    const fits = [...modifiers, ...topics].some(
      (word) => entry.modifiers?.includes(word) || word.split(/[-–]/).some((part) => entry.modifiers?.includes(part)),
    );
    if (!fits) return null;
  }
  return entry;
}

/** The outermost noun of the phrase: “a second round of talks” → round, “the collapse of talks” stays. */
export function anchorOf(tree: Tree, lexicon: TalksLexicon, token: number): number {
  let at = token;
  for (let step = 0; step < 3; step++) {
    const { head } = tokenAt(tree, at);
    const isOf = head >= 0 && relationAt(tree, at) === "nmod" && prepositionOf(tree, at) === "of";
    // “opened two days [of talks]”, also where the parse has hung the talks on the verb.
    let first = at;
    while (first > at - 3 && first > 0 && ["ADJ", "NOUN"].includes(tokenAt(tree, first - 1).upos)) first--;
    const isBeside = first >= 2 && lowerAt(tree, first - 1) === "of" && lexicon.wrappers.has(lemmaAt(tree, first - 2));
    const outer = isOf ? head : isBeside ? first - 2 : -1;
    if (outer < 0) return at;
    if (!lexicon.wrappers.has(lemmaAt(tree, outer)) && !lexicon.nouns.has(lowerAt(tree, outer))) return at;
    at = outer;
  }
  return at;
}

export function isDefinite(tree: Tree, nouns: readonly number[]): boolean {
  if (
    nouns.some((noun) =>
      childrenBy(tree, noun, "amod", "compound")
        .flatMap((child) => [child, ...childrenBy(tree, child, "amod", "advmod")])
        .some((child) => lowerAt(tree, child) === "first"),
    )
  )
    return false;
  return nouns.some((noun) =>
    childrenOf(tree, noun).some((child) => {
      if (relationAt(tree, child) === "det")
        return ["the", "this", "that", "these", "those", "both"].includes(lowerAt(tree, child));
      return tokenAt(tree, child).deprel === "nmod:poss" && tokenAt(tree, child).upos === "PRON";
    }),
  );
}

const freshWords = new Set([
  "another",
  "new",
  "fresh",
  "further",
  "more",
  "second",
  "third",
  "fourth",
  "fifth",
  "next",
  "separate",
  "additional",
  "a",
  "an",
  "parallel",
  "other",
  "previous",
  "earlier",
  "last",
]);

export function isNew(tree: Tree, nouns: readonly number[]): boolean {
  return nouns.some((noun) =>
    childrenOf(tree, noun).some(
      (child) => ["det", "amod"].includes(relationAt(tree, child)) && freshWords.has(lowerAt(tree, child)),
    ),
  );
}
