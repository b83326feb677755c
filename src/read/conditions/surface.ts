/** Conditions read off punctuation and word order, where the parse hangs a clause in the wrong place. */
import type { TokenRange } from "../../record/tagging.ts";
import { lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";

export interface SurfaceClauses {
  readonly requires: TokenRange;
  readonly outcome: TokenRange;
}

const breaks = /^[;:()]$/;
const dashes = /^(?:--|—|–)$/;
const quotes = /^(?:[“”"«»]|``|'')$/;
const talkers =
  /^(?:said|says|say|told|added|warned|noted|announced|insisted|declared|replied|argued|stressed|according)$/;

/**
 * The two halves around a conjunction.
 *
 *     If the firm pays, the crews will return.      The crews will return if the firm pays.
 *        └ requires ─┘  └───── outcome ──────┘      └───── outcome ──────┘    └─ requires ┘
 */
export function clausesAround(tree: Tree, first: number, end: number, isPhrase = false): SurfaceClauses | null {
  const sentence = tree.sentences[tokenAt(tree, first).sentence];
  if (sentence === undefined) return null;
  const left = leftBound(tree, first, sentence.first);
  const right = rightBound(tree, end, sentence.first, sentence.end);
  const isFronted = isSlightRun(tree, left, first) || isAfterTurn(tree, first);
  if (isFronted) {
    const comma = mainComma(tree, end, right, isPhrase);
    if (comma === null) return pastAside(tree, end, right, sentence.end);
    const start = afterTalk(tree, comma + 1, right);
    return halves(tree, { first: end, end: comma }, { first: start, end: stopAtTalk(tree, start, right) });
  }
  return halves(
    tree,
    { first: end, end: stopAtTalk(tree, end, right) },
    { first: afterComma(tree, left, first), end: first },
  );
}

/**
 * An outcome before the conjunction, without the clause that reports it or is said beside it (“as the envoy had asked”), and
 * without “but not” at its end, which denies it.
 *
 *     The envoy, Lena Orsk, said her side was ready to talk, but not until the guns fell silent.
 *                                └────── outcome ─────────┘
 */
export function afterReporting(
  tree: Tree,
  range: TokenRange,
  marker: number,
): { range: TokenRange; isDenied: boolean } {
  if (range.first > marker) return { range, isDenied: false };
  let { first, end } = range;
  for (let at = range.first; at < range.end - 2; at++) {
    const isCue = talkers.test(lowerAt(tree, at)) && tokenAt(tree, at).upos === "VERB";
    if (!isCue || relationAt(tree, at) === "acl:relcl") continue;
    const next = lowerAt(tree, at + 1) === "that" ? at + 2 : at + 1;
    if (startsClause(tree, next, range.end)) first = next;
    break;
  }
  for (let at = first + 3; at < end - 2; at++) {
    const isBeside = wordAt(tree, at) === "," && lowerAt(tree, at + 1) === "as" && startsClause(tree, at + 2, end);
    if (isBeside) end = at;
  }
  const isDenied =
    end === marker && lowerAt(tree, end - 1) === "not" && /^(?:but|and|though)$/.test(lowerAt(tree, end - 2));
  if (isDenied) {
    end -= 2;
    while (end > first + 1 && wordAt(tree, end - 1) === ",") end--;
  }
  return { range: { first, end }, isDenied };
}

function halves(tree: Tree, requires: TokenRange, outcome: TokenRange): SurfaceClauses | null {
  const trim = ({ first, end }: TokenRange): TokenRange => {
    while (first < end && isLoose(tree, first)) first++;
    while (end > first && isLoose(tree, end - 1)) end--;
    return { first, end };
  };
  const both = { requires: trim(requires), outcome: trim(outcome) };
  return both.requires.end - both.requires.first >= 2 && both.outcome.end - both.outcome.first >= 2 ? both : null;
}

/** A mark or conjunction at an edge; brackets around a word that an editor put in (“[Putin] and I”) belong to it. */
function isLoose(tree: Tree, at: number): boolean {
  return ["PUNCT", "CCONJ"].includes(tokenAt(tree, at).upos) && !/^[[\]$]$/.test(wordAt(tree, at));
}

/** Back to an opening quotation mark, a semicolon, “that” after a verb of saying, or the sentence's start. */
function leftBound(tree: Tree, from: number, start: number): number {
  let hasComma = false;
  const isOwn = isQuoteOpen(tree, start, from);
  let isInside = isOwn;
  for (let at = from - 1; at >= start; at--) {
    const word = wordAt(tree, at);
    if (quotes.test(word)) {
      if (isInside && isOwn) return at + 1;
      isInside = !isInside;
      continue;
    }
    const isNear = from - at <= 3 && dashes.test(word) && at > start;
    if ((breaks.test(word) || dashes.test(word)) && !isNear) return at + 1;
    if (
      lowerAt(tree, at) === "that" &&
      ((at === from - 1 && tokenAt(tree, at).upos === "SCONJ") ||
        (relationAt(tree, at) === "mark" && at > start && tokenAt(tree, at - 1).upos !== "DET"))
    )
      return at + 1;
    if (word === ",") hasComma = true;
    if (talkers.test(lowerAt(tree, at)) && !hasComma && tokenAt(tree, at).upos === "VERB") return at + 1;
  }
  return start;
}

/** On to the closing mark of a quotation that was open before, a semicolon or a dash, or the sentence's end. */
function rightBound(tree: Tree, from: number, start: number, end: number): number {
  let isInside = isQuoteOpen(tree, start, from);
  for (let at = from; at < end; at++) {
    const word = wordAt(tree, at);
    if (quotes.test(word)) {
      if (isInside) return at;
      isInside = !isClosing(word);
      if (!isInside) continue;
      const close = closingAfter(tree, at + 1, end);
      if (close === null) return at;
      at = close;
      isInside = false;
    } else if (breaks.test(word) || dashes.test(word)) return at;
  }
  return end;
}

function closingAfter(tree: Tree, from: number, end: number): number | null {
  for (let at = from; at < end; at++) if (quotes.test(wordAt(tree, at))) return at;
  return null;
}

const isClosing = (word: string) => word === "”" || word === "''" || word === "»";

/** Whether a quotation stands open at `at`, as far as the sentence shows. */
function isQuoteOpen(tree: Tree, start: number, at: number): boolean {
  let isOpen = false;
  for (let token = start; token < at; token++) {
    const word = wordAt(tree, token);
    if (quotes.test(word))
      isOpen = word === "“" || word === "``" || word === "«" ? true : isClosing(word) ? false : !isOpen;
  }
  return isOpen;
}

/** Whether only “but”, “and”, “that” or an adverb stands in the run. */
function isSlightRun(tree: Tree, first: number, end: number): boolean {
  if (end - first > 3) return false;
  for (let at = first; at < end; at++) {
    const isTime = /day$|^\d+$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(wordAt(tree, at));
    if (!isTime && !["CCONJ", "SCONJ", "PUNCT", "ADV", "INTJ"].includes(tokenAt(tree, at).upos)) return false;
  }
  return true;
}

/** The comma after which a main clause starts: a subject, then a verb. */
function mainComma(tree: Tree, from: number, end: number, isPhrase: boolean): number | null {
  let hasVerb = false;
  for (let at = from; at < end; at++) {
    if (["VERB", "AUX"].includes(tokenAt(tree, at).upos)) hasVerb = true;
    if (hasVerb && lowerAt(tree, at) === "then" && startsClause(tree, at + 1, end)) return at;
    if (wordAt(tree, at) !== "," || (!hasVerb && !isPhrase)) continue;
    if (startsClause(tree, at + 1, end)) return at;
  }
  return null;
}

function startsClause(tree: Tree, from: number, end: number): boolean {
  const lead = tree.tokens[from];
  if (
    lead === undefined ||
    from >= end ||
    ["CCONJ", "SCONJ", "ADP", "VERB"].includes(lead.upos) ||
    /^(?:which|who|whose|where)$/.test(lowerAt(tree, from))
  )
    return false;
  let hasSubject = false;
  for (let at = from; at < Math.min(end, from + 16); at++) {
    const { upos, xpos } = tokenAt(tree, at);
    if (["NOUN", "PROPN", "PRON"].includes(upos)) hasSubject = true;
    if (wordAt(tree, at) === "," && !hasSubject) return false;
    if (upos === "AUX" || (upos === "VERB" && /^VB[DPZ]?$/.test(xpos)))
      return hasSubject || lowerAt(tree, from) === "then";
  }
  return false;
}

/** “…, and if we fail …”: after a comma with “and” or “but” the conjunction leads what follows, not what stands before. */
function isAfterTurn(tree: Tree, first: number): boolean {
  return (
    /^(?:and|but)$/.test(lowerAt(tree, first - 1)) && wordAt(tree, first - 2) === "," && lowerAt(tree, first) !== "only"
  );
}

/** “If they refuse — which nobody wants — we will go”: the outcome after an aside between dashes. */
function pastAside(tree: Tree, end: number, dash: number, last: number): SurfaceClauses | null {
  if (!dashes.test(wordAt(tree, dash))) return null;
  for (let at = dash + 1; at < last; at++)
    if (dashes.test(wordAt(tree, at)))
      return startsClause(tree, at + 1, last)
        ? halves(tree, { first: end, end: dash }, { first: at + 1, end: rightBound(tree, at + 1, at + 1, last) })
        : null;
  return null;
}

/** Past “she said,” between what is required and its outcome: “If the bank closes, she said, the fleet will stay.” */
function afterTalk(tree: Tree, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 7); at++) {
    if (!talkers.test(lowerAt(tree, at)) || tokenAt(tree, at).upos !== "VERB") continue;
    for (let next = at + 1; next < Math.min(end, at + 6); next++)
      if (wordAt(tree, next) === ",") return startsClause(tree, afterMark(tree, next + 1), end) ? next + 1 : from;
    return from;
  }
  return from;
}

function afterMark(tree: Tree, at: number): number {
  return quotes.test(wordAt(tree, at)) ? at + 1 : at;
}

/** The run without a clause of saying at its end: “the road would open, the envoy said”. */
export function withoutTalkAfter(tree: Tree, { first, end }: TokenRange): TokenRange {
  return { first, end: stopAtTalk(tree, first, end) };
}

/** Up to a comma that opens “he said” or “according to …”. */
function stopAtTalk(tree: Tree, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    if (wordAt(tree, at) !== ",") continue;
    for (let next = at + 1; next < Math.min(end, at + 8); next++) {
      if (talkers.test(lowerAt(tree, next))) return at;
      if (wordAt(tree, next) === ",") break;
    }
    const isNewClause =
      at + 1 < end &&
      /^(?:but|and|while|although|because|since|saying|adding|noting)$/.test(lowerAt(tree, at + 1)) &&
      (startsClause(tree, at + 2, end) || isFiniteAlone(tree, at + 2));
    if (isNewClause) return at;
  }
  return end;
}

/** “…, but has not said what”: a verb that goes on with a subject from before. */
function isFiniteAlone(tree: Tree, at: number): boolean {
  return ["AUX", "VERB"].includes(tree.tokens[at]?.upos ?? "") && /^(?:VB[DZP]|MD)$/.test(tree.tokens[at]?.xpos ?? "");
}

/** The start of the clause before the conjunction: after the last comma with “but” or “and” and a clause of its own. */
function afterComma(tree: Tree, left: number, to: number): number {
  for (let at = to - 3; at > left; at--) {
    const isTurn = ["but", "and", "so", "while"].includes(lowerAt(tree, at)) && wordAt(tree, at - 1) === ",";
    if (isTurn && startsClause(tree, at + 1, to)) return at + 1;
  }
  return left;
}
