/**
 * The parsed text as a tree that rules can walk: a token's children, its phrase, its clause, its subject.
 * Indices are positions in `Tagging.tokens`; relations are Universal Dependencies'.
 */
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { TaggedSentence, Tagging, Token, TokenRange } from "../../record/tagging.ts";

export interface Tree {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TaggedSentence[];
  readonly children: readonly (readonly number[])[];
}

/** Lays children beside the tagger's heads. Linear in the number of tokens. */
export function growTree(text: string, tagging: Tagging): Tree {
  const tokens = withOwnSubjects(tagging.tokens);
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    if (token.head >= 0 && token.head !== index) children[token.head]?.push(index);
  });
  return { text, tokens, sentences: tagging.sentences, children };
}

/**
 * What is said before its verb of saying keeps its own subject: a parser that gives the verb of saying two subjects means the first
 * for the clause that stands between them.
 *
 *     The premier will travel to Oslo, her office said.
 *     └─ travels ┘                     └─ said ─┘
 */
function withOwnSubjects(tokens: readonly Token[]): readonly Token[] {
  const subjects = new Map<number, number[]>();
  tokens.forEach(({ deprel, head }, index) => {
    if (deprel === "nsubj" || deprel === "nsubj:pass") subjects.set(head, [...(subjects.get(head) ?? []), index]);
  });
  const heads = new Map<number, number>();
  tokens.forEach(({ deprel, head }, index) => {
    if ((deprel !== "ccomp" && deprel !== "parataxis") || head < index || subjects.has(index)) return;
    const [first, second] = subjects.get(head) ?? [];
    if (first !== undefined && second !== undefined && first < index && second > index) heads.set(first, index);
  });
  if (heads.size === 0) return tokens;
  return tokens.map((token, index) => {
    const head = heads.get(index);
    return head === undefined ? token : { ...token, head };
  });
}

/** The token at `index`; it must exist. */
export function tokenAt(tree: Tree, index: number): Token {
  const token = tree.tokens[index];
  if (!token) throw new RangeError(`no token ${index}`);
  return token;
}

/** The word as it stands in the text. */
export function wordAt(tree: Tree, index: number): string {
  const token = tree.tokens[index];
  return token ? tree.text.slice(token.start, token.end) : "";
}

/** The word in lower case, with straight apostrophes. */
export function lowerAt(tree: Tree, index: number): string {
  return wordAt(tree, index).toLowerCase().replace(/’/g, "'");
}

export function lemmaAt(tree: Tree, index: number): string {
  return tree.tokens[index]?.lemma.toLowerCase() ?? "";
}

/** The relation without its subtype: `nsubj:pass` → `nsubj`. */
export function relationAt(tree: Tree, index: number): string {
  const deprel = tree.tokens[index]?.deprel ?? "";
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

export function childrenOf(tree: Tree, index: number): readonly number[] {
  return tree.children[index] ?? [];
}

/** Children by relation; `nsubj` also finds `nsubj:pass`, while `nsubj:pass` finds only itself. */
export function childrenBy(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return childrenOf(tree, index).filter((child) => {
    const deprel = tree.tokens[child]?.deprel ?? "";
    return relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`));
  });
}

export function childBy(tree: Tree, index: number, ...relations: readonly string[]): number | null {
  return childrenBy(tree, index, ...relations)[0] ?? null;
}

/** All tokens under `index`, itself included, in text order. Branches for which `skip` says so are left out. */
export function yieldOf(tree: Tree, index: number, skip: (child: number) => boolean = () => false): number[] {
  const found = [index];
  const waiting = childrenOf(tree, index).filter((child) => !skip(child));
  while (waiting.length > 0) {
    const next = waiting.pop() as number;
    found.push(next);
    for (const child of childrenOf(tree, next)) waiting.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** The phrase under `index` as an unbroken run that holds the head: the yield, cut where it is not contiguous. */
export function phraseOf(tree: Tree, index: number, skip: (child: number) => boolean = () => false): TokenRange {
  const tokens = yieldOf(tree, index, skip);
  const at = tokens.indexOf(index);
  let low = at;
  let high = at;
  while (low > 0 && (tokens[low] as number) - (tokens[low - 1] as number) === 1) low--;
  while (high < tokens.length - 1 && (tokens[high + 1] as number) - (tokens[high] as number) === 1) high++;
  return { first: tokens[low] as number, end: (tokens[high] as number) + 1 };
}

/** The words of a run of tokens as a span of the text. */
export function spanOfRange(tree: Tree, range: TokenRange): Span {
  return spanOf(tree.text, tokenAt(tree, range.first).start, tokenAt(tree, range.end - 1).end);
}

/** The run without commas, brackets and conjunctions at its edges; null when nothing is left. */
export function trimRange(tree: Tree, range: TokenRange): TokenRange | null {
  const isEdge = (index: number) => ["PUNCT", "CCONJ", "SPACE"].includes(tokenAt(tree, index).upos);
  const isMark = (index: number) => /^["“”‘’'«»()[\]$%]$/.test(wordAt(tree, index));
  let { first, end } = range;
  while (first < end && isEdge(first) && !isMark(first)) first++;
  while (end > first && isEdge(end - 1) && !isMark(end - 1)) end--;
  return first < end ? { first, end } : null;
}

/** Tokens between two character offsets: those that start at or after `start` and end at or before `end`. */
export function tokensWithin(tree: Tree, start: number, end: number): TokenRange | null {
  let low = 0;
  let high = tree.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(tree, middle).start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tree.tokens.length && tokenAt(tree, last).end <= end) last++;
  return last > low ? { first: low, end: last } : null;
}

/** The token of a run whose head lies outside it: the head of the phrase. */
export function headOfRange(tree: Tree, range: TokenRange): number {
  for (let index = range.first; index < range.end; index++) {
    const head = tokenAt(tree, index).head;
    if ((head < range.first || head >= range.end) && tokenAt(tree, index).upos !== "PUNCT") return index;
  }
  return range.end - 1;
}
