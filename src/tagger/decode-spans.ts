/**
 * Reads spans off scores: the best row of labels in which every span begins with its B and goes on with its own I.
 * Labels are numbered O = 0, then B and I of each kind in turn.
 */

/** A run of words of one kind; `score` is the mean log-odds of its labels. */
export interface KindSpan {
  readonly kind: number;
  readonly first: number;
  readonly end: number;
  readonly score: number;
}

/** Scores of every label for every word of a window, at `word * wordStep + label * labelStep + offset` of `values`. */
export interface LabelScores {
  readonly values: Float32Array;
  readonly words: number;
  readonly labels: number;
  readonly wordStep: number;
  readonly labelStep: number;
  readonly offset: number;
  /** How much more readily a word is taken into a span than the scores alone say (log-odds); 0 if left out. */
  readonly lean?: number;
}

const FORBIDDEN = -1e9;

/** The best spans by Viterbi search. The time is linear in the words. */
export function findSpans(scores: LabelScores): KindSpan[] {
  const { words, labels } = scores;
  if (words === 0 || isAllOutside(scores)) return [];
  const table = toTable(scores);
  let best = table.slice(0, labels);
  let next = new Float64Array(labels);
  for (let inside = 2; inside < labels; inside += 2) best[inside] = FORBIDDEN;
  const back = new Uint8Array(words * labels);
  for (let t = 1; t < words; t++) {
    const row = t * labels;
    const top = indexOfGreatest(best);
    const reached = at(best, top);
    next[0] = reached + at(table, row);
    back[row] = top;
    for (let begin = 1; begin < labels; begin += 2) {
      const inside = begin + 1;
      next[begin] = reached + at(table, row + begin);
      back[row + begin] = top;
      const from = at(best, inside) >= at(best, begin) ? inside : begin;
      next[inside] = at(best, from) + at(table, row + inside);
      back[row + inside] = from;
    }
    [best, next] = [next, best];
  }
  const path = new Uint8Array(words);
  path[words - 1] = indexOfGreatest(best);
  for (let t = words - 1; t > 0; t--) path[t - 1] = back[t * labels + (path[t] ?? 0)] ?? 0;
  return toSpans(path, table, labels);
}

/** Most windows hold none of the rarer kinds: then no search is needed. */
function isAllOutside({ values, words, labels, wordStep, labelStep, offset, lean = 0 }: LabelScores): boolean {
  for (let t = 0; t < words; t++) {
    const outside = at(values, offset + t * wordStep) - lean;
    for (let label = 1; label < labels; label++) {
      if (at(values, offset + t * wordStep + label * labelStep) > outside) return false;
    }
  }
  return true;
}

/** The scores word by word, label by label. */
function toTable({ values, words, labels, wordStep, labelStep, offset, lean = 0 }: LabelScores): Float64Array {
  const table = new Float64Array(words * labels);
  for (let t = 0; t < words; t++) {
    for (let label = 0; label < labels; label++) {
      table[t * labels + label] = at(values, offset + t * wordStep + label * labelStep);
    }
    table[t * labels] = at(table, t * labels) - lean;
  }
  return table;
}

function toSpans(path: Uint8Array, table: Float64Array, labels: number): KindSpan[] {
  const spans: KindSpan[] = [];
  let t = 0;
  while (t < path.length) {
    const label = path[t] ?? 0;
    if (label === 0) {
      t++;
      continue;
    }
    const inside = label % 2 === 1 ? label + 1 : label;
    const first = t;
    let sum = 0;
    do {
      sum += logOdds(table.subarray(t * labels, (t + 1) * labels), path[t] ?? 0);
      t++;
    } while (t < path.length && path[t] === inside);
    spans.push({ kind: (label - 1) >> 1, first, end: t, score: sum / (t - first) });
  }
  return spans;
}

/** How much likelier a label is than all others together, as a logarithm. */
function logOdds(scores: Float64Array, label: number): number {
  let others = 0;
  for (let i = 0; i < scores.length; i++) if (i !== label) others += Math.exp(at(scores, i) - at(scores, label));
  return -Math.log(Math.max(others, 1e-6));
}

function indexOfGreatest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (at(values, i) > at(values, best)) best = i;
  return best;
}

function at(values: Float32Array | Float64Array, i: number): number {
  return values[i] ?? 0;
}
