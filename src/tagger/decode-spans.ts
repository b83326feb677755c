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
}

const FORBIDDEN = -1e9;

/** The best spans by Viterbi search. The time is linear in the words. */
export function findSpans(scores: LabelScores): KindSpan[] {
  const { words, labels } = scores;
  if (words === 0) return [];
  if (isAllOutside(scores)) return [];
  const logs = logSoftmax(scores);
  let best = logs.slice(0, labels);
  for (let inside = 2; inside < labels; inside += 2) best[inside] = FORBIDDEN;
  const back = new Uint8Array(words * labels);
  for (let t = 1; t < words; t++) {
    const top = indexOfGreatest(best);
    const next = new Float64Array(labels);
    for (let label = 0; label < labels; label++) {
      let from = top;
      const isInside = label > 0 && label % 2 === 0;
      if (isInside) from = at(best, label) >= at(best, label - 1) ? label : label - 1;
      next[label] = at(best, from) + at(logs, t * labels + label);
      back[t * labels + label] = from;
    }
    best = next;
  }
  const row = new Uint8Array(words);
  row[words - 1] = indexOfGreatest(best);
  for (let t = words - 1; t > 0; t--) row[t - 1] = back[t * labels + (row[t] ?? 0)] ?? 0;
  return toSpans(row, logs, labels);
}

/** Most windows hold none of the rarer kinds: then no search is needed. */
function isAllOutside({ values, words, labels, wordStep, labelStep, offset }: LabelScores): boolean {
  for (let t = 0; t < words; t++) {
    const outside = at(values, offset + t * wordStep);
    for (let label = 1; label < labels; label++) {
      if (at(values, offset + t * wordStep + label * labelStep) > outside) return false;
    }
  }
  return true;
}

function logSoftmax({ values, words, labels, wordStep, labelStep, offset }: LabelScores): Float64Array {
  const logs = new Float64Array(words * labels);
  for (let t = 0; t < words; t++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labels; label++)
      top = Math.max(top, at(values, offset + t * wordStep + label * labelStep));
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += Math.exp(at(values, offset + t * wordStep + label * labelStep) - top);
    const norm = top + Math.log(sum);
    for (let label = 0; label < labels; label++) {
      logs[t * labels + label] = at(values, offset + t * wordStep + label * labelStep) - norm;
    }
  }
  return logs;
}

function toSpans(row: Uint8Array, logs: Float64Array, labels: number): KindSpan[] {
  const spans: KindSpan[] = [];
  let t = 0;
  while (t < row.length) {
    const label = row[t] ?? 0;
    if (label === 0) {
      t++;
      continue;
    }
    const first = t;
    let sum = 0;
    do {
      sum += logOdds(at(logs, t * labels + (row[t] ?? 0)));
      t++;
    } while (t < row.length && row[t] === (label % 2 === 1 ? label + 1 : label));
    spans.push({ kind: (label - 1) >> 1, first, end: t, score: sum / (t - first) });
  }
  return spans;
}

function logOdds(log: number): number {
  const share = Math.min(Math.max(Math.exp(log), 1e-6), 1 - 1e-6);
  return Math.log(share / (1 - share));
}

function indexOfGreatest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (at(values, i) > at(values, best)) best = i;
  return best;
}

function at(values: Float32Array | Float64Array, i: number): number {
  return values[i] ?? 0;
}
