/** Complements of a word: what it takes, through which preposition or conjunction, and lists of them taken apart. */
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { TokenRange } from "../../record/tagging.ts";
import {
  childrenBy,
  childrenOf,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
  yieldOf,
} from "./tree.ts";

/**
 * The preposition or conjunction that leads a phrase, with the words fixed to it: “as long as”, “because of”; "" where there is none.
 *
 *     insisted on cutting the number      the demand that Ukraine cede territory
 *              └┘                                    └──┘
 */
export function markerOf(tree: Tree, index: number): string {
  const markers = childrenBy(tree, index, "mark", "case").filter(
    (child) => child < index || relationAt(tree, child) === "mark",
  );
  return markers
    .flatMap((marker) => [marker, ...childrenBy(tree, marker, "fixed", "conj", "cc")])
    .sort((a, b) => a - b)
    .map((marker) => lowerAt(tree, marker))
    .join(" ");
}

/**
 * A head with the words listed beside it, each of the same kind.
 *
 *     cede territory, abandon its bid, and declare itself neutral
 *     └──┘            └─────┘              └─────┘
 */
export function conjunctsOf(tree: Tree, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length && found.length < 40; at++) {
    for (const child of childrenBy(tree, found[at] as number, "conj")) found.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** Whether two heads can be members of one list of things wanted: both clauses or both nominal. */
export function areAlike(tree: Tree, a: number, b: number): boolean {
  const isVerbal = (index: number) => tokenAt(tree, index).upos === "VERB" || childrenBy(tree, index, "cop").length > 0;
  return isVerbal(a) === isVerbal(b);
}

const loose = new Set(["punct", "cc"]);

/**
 * The words of a phrase: from its first to its last word, without the branches that `skip` names, and without
 * marks and conjunctions at its edges. An unbroken run that holds the head.
 */
export function wordsOf(tree: Tree, head: number, skip: (child: number) => boolean = () => false): Span | null {
  const range = runOf(tree, head, skip);
  return range === null ? null : spanOfRange(tree, closeQuotes(tree, range));
}

/** The same as a run of tokens. */
export function runOf(tree: Tree, head: number, skip: (child: number) => boolean = () => false): TokenRange | null {
  const tokens = yieldOf(tree, head, (child) => skip(child));
  const { sentence } = tokenAt(tree, head);
  const at = tokens.indexOf(head);
  const isHole = (a: number, b: number) => {
    if (tokenAt(tree, a).sentence !== sentence) return true;
    for (let between = a + 1; between < b; between++) if (!isSlight(tree, between)) return true;
    return false;
  };
  let low = at;
  let high = at;
  while (low > 0 && !isHole(tokens[low - 1] as number, tokens[low] as number)) low--;
  while (high < tokens.length - 1 && !isHole(tokens[high] as number, tokens[high + 1] as number)) high++;
  let first = tokens[low] as number;
  let last = tokens[high] as number;
  while (first < last && isEdge(tree, first)) first++;
  while (last > first && isEdge(tree, last)) last--;
  return { first, end: last + 1 };
}

/**
 * The run stretched to the end of its clause, where the parse leaves a tail hanging elsewhere: “demand back pay | for all crews”.
 * It stops at marks, at a conjunction, at a verb with a subject of its own, at a date, and at `stop`.
 */
export function stretchRun(
  tree: Tree,
  range: TokenRange,
  stop: number,
  isDate: (token: number) => boolean,
): TokenRange {
  let { end } = range;
  const { sentence } = tokenAt(tree, range.first);
  const last = Math.min(stop, tree.sentences[sentence]?.end ?? end);
  let isRelative = false;
  while (end < last) {
    const { upos, xpos } = tokenAt(tree, end);
    const word = lowerAt(tree, end);
    if (upos === "PUNCT" && xpos !== "HYPH" && !/^['’"“”]$/.test(word)) break;
    if (upos === "CCONJ" || (upos === "SCONJ" && word !== "that") || isDate(end) || isDate(end + 1)) break;
    if (/^W/.test(xpos) || word === "that") isRelative = true;
    if (/^(?:VB[DZP]|MD)$/.test(xpos) && !isRelative) {
      end = Math.max(range.end, subjectStart(tree, end, range.end));
      break;
    }
    end++;
  }
  while (end > range.end && ["ADP", "DET", "PART", "PUNCT", "ADV"].includes(tokenAt(tree, end - 1).upos)) end--;
  return { first: range.first, end };
}

/** Where the subject of a finite verb starts, not before `least`. */
function subjectStart(tree: Tree, finite: number, least: number): number {
  const verb = ["aux", "cop"].includes(relationAt(tree, finite)) ? tokenAt(tree, finite).head : finite;
  const subject = childrenBy(tree, verb, "nsubj").find((child) => child < finite);
  if (subject === undefined || subject < least) return least;
  return yieldOf(tree, subject).find((token) => token >= least) ?? least;
}

/** A mark that may stand between two parts of a phrase without breaking it. */
function isSlight(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).upos === "PUNCT" && !/^[.;?!—–]$/.test(wordAt(tree, index));
}

function isEdge(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index);
  if (/^[$€£%(]$/.test(wordAt(tree, index))) return false;
  return (
    token.upos === "PUNCT" || token.upos === "CCONJ" || (loose.has(relationAt(tree, index)) && token.upos !== "DET")
  );
}

/** Takes in an opening or closing quotation mark whose partner stands inside the run. */
export function closeQuotes(tree: Tree, range: TokenRange): TokenRange {
  let { first, end } = range;
  const text = tree.text.slice(tokenAt(tree, first).start, tokenAt(tree, end - 1).end);
  const opens = (text.match(/[“«]/g) ?? []).length - (text.match(/[”»]/g) ?? []).length;
  const straight = (text.match(/"/g) ?? []).length % 2 === 1;
  const before = first > 0 ? wordAt(tree, first - 1) : "";
  const after = end < tree.tokens.length ? wordAt(tree, end) : "";
  if (opens > 0 && /^[”»]$/.test(after)) end++;
  else if (opens < 0 && /^[“«]$/.test(before)) first--;
  else if (straight && after === '"') end++;
  else if (straight && (before === '"' || before === "``")) first--;
  return { first, end };
}

/** A span that reaches over both. */
export function joinSpans(text: string, a: Span, b: Span): Span {
  return spanOf(text, Math.min(a.start, b.start), Math.max(a.end, b.end));
}

/** The span without leading “to”, “that” and prepositions. */
export function bareSpan(text: string, span: Span): Span {
  const lead = /^(?:to|that|for|on|of)\s+/i.exec(span.text);
  return lead && lead[0].length < span.text.length ? spanOf(text, span.start + lead[0].length, span.end) : span;
}

/** Whether `index` lies under `above`, at most `limit` steps down. */
export function isUnder(tree: Tree, index: number, above: number, limit = 40): boolean {
  let at = index;
  for (let step = 0; step < limit && at >= 0; step++) {
    if (at === above) return true;
    at = tokenAt(tree, at).head;
  }
  return false;
}

/** The heads above a token, nearest first. */
export function headsAbove(tree: Tree, index: number, limit = 12): number[] {
  const found: number[] = [];
  let at = tokenAt(tree, index).head;
  while (at >= 0 && found.length < limit) {
    found.push(at);
    at = tokenAt(tree, at).head;
  }
  return found;
}

const particles = new Set(["back", "out", "off", "up", "down", "forward", "forth", "away", "along", "ahead", "aside"]);

/** The particle of a phrasal verb: “ruled out” → out. */
export function particleOf(tree: Tree, verb: number): string {
  const particle = childrenOf(tree, verb).find(
    (child) =>
      tokenAt(tree, child).deprel === "compound:prt" ||
      (child === verb + 1 && relationAt(tree, child) === "advmod" && particles.has(lowerAt(tree, child))),
  );
  return particle === undefined ? "" : lowerAt(tree, particle);
}

/** Relations of words that stand within a phrase, before its head. */
const inner = new Set("det amod compound nummod flat case mark advmod aux cop nmod cc punct expl nsubj".split(" "));

/** The head of the phrase that starts at a token: up from its first word as far as the heads lie ahead of it. */
export function headFrom(tree: Tree, first: number, reach = 15): number {
  let at = first;
  for (let step = 0; step < reach; step++) {
    const { head } = tokenAt(tree, at);
    if (head <= first || head > first + reach || !inner.has(relationAt(tree, at))) break;
    at = head;
  }
  return at;
}

/**
 * Who stands before a verb as its subject where the parse names none: the nearest name or noun for people to its left,
 * with nothing but auxiliaries, adverbs and an aside between commas in the way.
 */
export function subjectNear(tree: Tree, verb: number, canAct: (token: number) => boolean): number | null {
  const start = tree.sentences[tokenAt(tree, verb).sentence]?.first ?? verb;
  for (let at = verb - 1; at >= Math.max(start, verb - 12); at--) {
    const { upos } = tokenAt(tree, at);
    if (["AUX", "ADV", "PART"].includes(upos) || /^(?:\w+day|yesterday|today)$/i.test(wordAt(tree, at))) continue;
    if (!["NOUN", "PROPN", "PRON"].includes(upos) || !canAct(at)) return null;
    const head = topOfName(tree, at);
    return markerOf(tree, head) === "" ? head : null;
  }
  return null;
}

/** The head of the name or noun phrase that ends at a token. */
function topOfName(tree: Tree, last: number): number {
  let at = last;
  for (let step = 0; step < 6; step++) {
    const { head, deprel } = tokenAt(tree, at);
    if (head < 0 || Math.abs(head - at) > 4 || !/^(?:flat|compound|nmod:desc|appos|amod|nmod:unmarked)/.test(deprel))
      break;
    at = head;
  }
  return at;
}
