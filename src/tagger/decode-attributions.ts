import { findSpans, type KindSpan } from "./decode-spans.ts";
import { QUOTATION } from "./quotations.ts";

/**
 * Reads off who is credited with which words.
 *
 * The model says three things: which words may anchor a cue; for each of those, what every word of the window is to
 * it; and, without any cue in mind, which words belong to some source, cue or content. The second decides, the third
 * helps to place the edges. training/attribution.py does the same, and there the weights were chosen.
 */

/** What the model says of a window. */
export interface CreditScores {
  readonly words: readonly CreditWord[];
  /** [word, 10]: O, B, I of source, cue and content, and last whether the word anchors a cue (log-odds). */
  readonly layers: Float32Array;
  /** The words that may anchor a cue. */
  readonly cues: Int32Array;
  /** [cue, word, label]: what each word is to each of those cues: O, or B/I of source, cue, content. */
  readonly links: Float32Array;
}

/** A word as the edges of a content need it: its signs, and its number of `QUOTATION`. */
export interface CreditWord {
  readonly text: string;
  readonly quotation: number;
}

/** A run of words of the window. */
export interface WordRun {
  readonly first: number;
  readonly end: number;
}

/** One attribution, as runs of words of the window; `score` is the log-odds that its cue is one. */
export interface WindowAttribution {
  readonly source: readonly WordRun[];
  readonly cue: readonly WordRun[];
  readonly content: readonly WordRun[];
  readonly score: number;
}

const LAYERS = 10;
const ANCHOR = 9;
const LABELS = 7;
const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;
const LEAST_ANCHOR = 0;
const LAYER_WEIGHT = 0.3;
const BEGIN_WEIGHT = 0.5;
const OUTSIDE_WEIGHT = -0.2;
const TRAILING = new Set([",", ";", "--", "—", "–"]);

/** The attributions of a window, in the order of their cues. */
export function findAttributions({ words, layers, cues, links }: CreditScores): WindowAttribution[] {
  const bias = weighLayers(layers, words.length);
  const found: WindowAttribution[] = [];
  for (const [row, cue] of cues.entries()) {
    const score = layers[cue * LAYERS + ANCHOR] ?? 0;
    if (score <= LEAST_ANCHOR) continue;
    const size = words.length * LABELS;
    const values = links.slice(row * size, (row + 1) * size).map((value, i) => value + (bias[i] ?? 0));
    const spans = findSpans({ values, words: words.length, labels: LABELS, wordStep: LABELS, labelStep: 1, offset: 0 });
    const source = merge(ofKind(spans, SOURCE), 0, []);
    const cueRuns = merge(ofKind(spans, CUE), 0, []);
    if (cueRuns.length === 0) cueRuns.push({ first: cue, end: cue + 1 });
    const content = merge(ofKind(spans, CONTENT), 1, [...source, ...cueRuns]);
    // a cue without content is nearly always none; those whose content lies in another window are lost with them
    if (content.length === 0) continue;
    found.push({ source, cue: cueRuns, content: content.map((run) => placeEdges(run, words)), score });
  }
  return found;
}

function ofKind(spans: readonly KindSpan[], kind: number): WordRun[] {
  return spans.filter((span) => span.kind === kind).map(({ first, end }) => ({ first, end }));
}

/** What the plain layers add to the scores of O, and of B and I of each role, for every word. */
function weighLayers(layers: Float32Array, words: number): Float32Array {
  const bias = new Float32Array(words * LABELS);
  for (let word = 0; word < words; word++) {
    bias[word * LABELS] = OUTSIDE_WEIGHT;
    for (const role of [SOURCE, CUE, CONTENT]) {
      const at = word * LAYERS + 3 * role;
      const [outside = 0, begin = 0, inside = 0] = layers.subarray(at, at + 3);
      const all = logSum(logSum(outside, begin), inside);
      const within = LAYER_WEIGHT * (logSum(begin, inside) - all);
      bias[word * LABELS + 1 + 2 * role] = within + BEGIN_WEIGHT * (begin - all);
      bias[word * LABELS + 2 + 2 * role] = within + BEGIN_WEIGHT * (inside - all);
    }
  }
  return bias;
}

function logSum(a: number, b: number): number {
  const top = Math.max(a, b);
  return top + Math.log1p(Math.exp(Math.min(a, b) - top));
}

/** Runs of one role side by side, or parted by a word that is nobody's, made into one. */
function merge(runs: readonly WordRun[], gap: number, taken: readonly WordRun[]): WordRun[] {
  const whole: WordRun[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isTaken = (from: number, to: number) => taken.some(({ first, end }) => first < to && from < end);
    if (last && run.first - last.end <= gap && !isTaken(last.end, run.first)) {
      whole[whole.length - 1] = { first: last.first, end: run.end };
    } else {
      whole.push(run);
    }
  }
  return whole;
}

/** A content without a trailing comma or dash, and with the quotation marks that belong to it. */
function placeEdges(run: WordRun, words: readonly CreditWord[]): WordRun {
  let { first, end } = run;
  const isQuoted = (i: number) =>
    words[i]?.quotation === QUOTATION.inside || words[i]?.quotation === QUOTATION.insideBoth;
  if (end - first > 1 && TRAILING.has(words[end - 1]?.text ?? "")) end--;
  if (words[end]?.quotation === QUOTATION.closing && isQuoted(end - 1)) end++;
  if (words[first - 1]?.quotation === QUOTATION.opening && isQuoted(first)) first--;
  return { first, end };
}
