/** The issue of a position, as a short noun phrase. */
import type { Span } from "../../record/span.ts";
import { markerOf, wordsOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";

/** An issue of `lexicon/en/issues.json` or of an analyst's own codebook file: its name, its group, and words that tell it. */
export interface IssueEntry {
  readonly issue: string;
  readonly group: string;
  readonly words: readonly string[];
}

export type IssueFinder = (tree: Tree, head: number, content: Span) => string;

/**
 * Names issues by the lexicon (a codebook part `codebook`, an analyst's own, is tried first); where no entry fits, by the
 * noun at the heart of what is wanted: “restoration of the previous text” → restoration of the previous text.
 */
export function issueFinder(lexicon: Lexicon): IssueFinder {
  const patterns = patternsOf(lexicon);
  return (tree, head, content) =>
    patterns.find(({ pattern }) => pattern.test(content.text))?.issue ?? nounPhraseOf(tree, head) ?? content.text;
}

interface IssuePattern {
  readonly issue: string;
  readonly pattern: RegExp;
}

/** Patterns are made once for a lexicon: making them takes longer than reading a short article. */
const known = new WeakMap<Lexicon, readonly IssuePattern[]>();

function patternsOf(lexicon: Lexicon): readonly IssuePattern[] {
  const made = known.get(lexicon);
  if (made !== undefined) return made;
  const entries = ["codebook", "issues"].flatMap(
    (name) => (lexicon.parts[name] as LexiconPart<IssueEntry> | undefined)?.entries ?? [],
  );
  const patterns = entries.map((entry) => ({ issue: entry.issue, pattern: patternOf(entry.words) }));
  known.set(lexicon, patterns);
  return patterns;
}

function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[ -]/g, "[ -]"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?:e?s|ed|ing)?(?![\\p{L}\\p{N}])`, "iu");
}

/** Units, which name no issue: of “400 cubic metres of water”, the water does. */
const measures =
  /^(?:metres?|meters?|tonnes?|tons?|percent|per|cent|pct|millions?|billions?|dollars?|euros?|crowns?|pounds?|number|amount|share|lot|pair|points?)$/;
const times = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|\w+day|noon|night|morning|once|time)$/;

const money = /^(?:millions?|billions?|dollars?|euros?|crowns?|pounds?)$/;

/** What a figure or a unit counts: “two of the six sluices” → sluices, “45 million in aid” → aid. */
function countedBy(tree: Tree, figure: number | null): number[] {
  if (figure === null) return [];
  const counting = money.test(lowerAt(tree, figure)) ? ["of", "in", "for"] : ["of"];
  return childrenBy(tree, figure, "nmod").filter(
    (child) =>
      counting.includes(markerOf(tree, child)) &&
      ["NOUN", "PROPN"].includes(tokenAt(tree, child).upos) &&
      !times.test(lowerAt(tree, child)),
  );
}

/** Verbs of coming to talks, where nothing else says what is wanted: “wants Voss to be there”. */
const comingVerbs = new Set(["attend", "come", "join", "participate", "appear"]);

/** The noun phrase at the heart: the object of the verb, or the noun itself, without articles and clauses. */
function nounPhraseOf(tree: Tree, head: number): string | null {
  const isNominal = ["NOUN", "PROPN"].includes(tokenAt(tree, head).upos);
  const object = childBy(tree, head, "obj");
  const candidates = [
    object,
    ...countedBy(tree, object),
    ...childrenBy(tree, head, "obl"),
    childBy(tree, head, "nsubj:pass"),
  ];
  const isMeasure = isNominal && measures.test(lowerAt(tree, head));
  const measured = isMeasure ? countedBy(tree, head)[0] : undefined;
  // A bare “9 per cent” is called what it is, and not “cent”.
  if (isMeasure && measured === undefined && /^(?:per|cent|pct|percent|millions?|billions?)$/.test(lowerAt(tree, head)))
    return null;
  const noun = isNominal
    ? (measured ?? head)
    : candidates.find(
        (child) =>
          child !== null && ["NOUN", "PROPN"].includes(tokenAt(tree, child).upos) && !times.test(lowerAt(tree, child)),
      );
  if (noun === null || noun === undefined) {
    if (comingVerbs.has(lemmaAt(tree, head)) || lowerAt(tree, head) === "there") return "attendance";
    return tokenAt(tree, head).upos === "VERB" ? lemmaAt(tree, head) || null : null;
  }
  const phrase = wordsOf(
    tree,
    noun,
    (child) =>
      ["acl", "appos", "conj", "det", "case", "parataxis", "advcl"].includes(relationAt(tree, child)) ||
      lowerAt(tree, child) === "its",
  );
  return phrase === null ? null : phrase.text.length > 60 ? lowerAt(tree, noun) : phrase.text;
}
