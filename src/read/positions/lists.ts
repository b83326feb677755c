/** Lists of things wanted that a colon or “including” announces: “two conditions: a truce and a vote”. */

import type { TokenRange } from "../../record/tagging.ts";
import { childBy, lowerAt, type Tree, tokenAt, trimRange, wordAt } from "../grammar/tree.ts";

/** Nouns that announce a list and say nothing of what is in it. */
const headings =
  /^(?:demand|condition|term|principle|step|measure|concession|point|element|thing|goal|aim|change|reform|request|proposal|priority|requirement|guarantee|wish|precondition|idea|option|list|issue|price)s?$/;

/** Whether a noun only announces what is listed after it. */
export function isHeading(tree: Tree, noun: number): boolean {
  return headings.test(lowerAt(tree, noun));
}

/**
 * The members of the list that stands right after a run of words, behind “including” or a colon; empty where none does.
 *
 *     agreed on some principles, including a new court, revamping the law and holding firms to account
 *                                          └─────────┘  └───────────────┘     └──────────────────────┘
 */
export function listAfter(tree: Tree, from: number): TokenRange[] {
  const end = tree.sentences[tokenAt(tree, from).sentence]?.end ?? from;
  let at = from;
  while (at < end && /^(?:,|—|–|\()$/.test(wordAt(tree, at))) at++;
  const isAnnounced = at < end && (lowerAt(tree, at) === "including" || wordAt(tree, at) === ":");
  return isAnnounced ? membersIn(tree, { first: at + 1, end }) : [];
}

/** The colon that a list stands behind, at most `reach` words after a noun; null where none does. */
export function colonAfter(tree: Tree, noun: number, reach = 16): number | null {
  const end = tree.sentences[tokenAt(tree, noun).sentence]?.end ?? noun;
  for (let at = noun + 1; at < Math.min(end, noun + reach); at++) if (wordAt(tree, at) === ":") return at;
  return null;
}

/** A list taken apart at its commas, semicolons and its last “and”. */
export function membersIn(tree: Tree, { first, end }: TokenRange): TokenRange[] {
  const hasSemicolons = Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step).some(
    (at) => wordAt(tree, at) === ";",
  );
  const isGerunds = tokenAt(tree, first).xpos === "VBG";
  const cuts: number[] = [];
  for (let at = first; at < end; at++) {
    const word = lowerAt(tree, at);
    if (hasSemicolons ? word === ";" : word === "," && isOpening(tree, at + 1, isGerunds)) cuts.push(at);
    const isLast = !hasSemicolons && (word === "and" || word === "or") && wordAt(tree, at - 1) !== ",";
    if (isLast && isOpening(tree, at + 1, isGerunds) && isStrong(tree, at + 1)) cuts.push(at);
  }
  const starts = [first, ...cuts.map((cut) => cut + 1)];
  return starts.flatMap((start, at) => {
    let from = start;
    while (from < end && (/^(?:and|or|to|for|that)$/.test(lowerAt(tree, from)) || tokenAt(tree, from).upos === "PUNCT"))
      from++;
    const range = trimRange(tree, { first: from, end: cuts[at] ?? end });
    return range === null || range.end <= range.first ? [] : [range];
  });
}

/** A word that can open the next member: a gerund where the first is one; an article, adjective or noun. */
function isOpening(tree: Tree, at: number, isGerunds: boolean): boolean {
  if (at >= tree.tokens.length) return false;
  const { upos, xpos } = tokenAt(tree, at);
  if (/^(?:and|or)$/.test(lowerAt(tree, at))) return isOpening(tree, at + 1, isGerunds);
  if (isGerunds) return xpos === "VBG";
  return ["DET", "ADJ", "NOUN", "NUM", "SYM", "PROPN"].includes(upos) || xpos === "VBG";
}

/** After a bare “and” only a word that starts a phrase for sure: “goods | and | people” is one member. */
function isStrong(tree: Tree, at: number): boolean {
  const { upos, xpos } = tokenAt(tree, at);
  return upos === "DET" || xpos === "VBG" || (upos === "ADJ" && childBy(tree, tokenAt(tree, at).head, "cc") !== null);
}
