/**
 * Reads off who comes to talks and who does not: runs of words that name somebody whose attendance is told there.
 *
 * The model gives each word a score for “none” and for each status. A word counts where all statuses together are likelier
 * than none; the run has the status that its words like best. training/attendance.py does the same.
 */

/** A run of words of the window that names who comes or stays away; `score` is the log-odds of its surest word. */
export interface Comer {
  readonly first: number;
  readonly end: number;
  readonly label: string;
  readonly score: number;
}

/** `scores` is [word, label]; label 0 is none. In text order; the time is linear in the words. */
export function findComers(scores: Float32Array, words: number, labels: readonly string[]): Comer[] {
  const width = labels.length;
  const logs = Array.from({ length: words }, (_, word) =>
    logSoftmax(scores.subarray(word * width, (word + 1) * width)),
  );
  const found: Comer[] = [];
  for (let first = 0; first < words; first++) {
    if (!isTold(logs[first])) continue;
    let end = first + 1;
    while (end < words && isTold(logs[end])) end++;
    found.push(comerOf(logs.slice(first, end), labels, first, end));
    first = end;
  }
  return found;
}

/** All statuses together are likelier than none. */
function isTold(row: Float64Array | undefined): boolean {
  return row !== undefined && (row[0] ?? 0) < Math.log(0.5);
}

function comerOf(rows: readonly Float64Array[], labels: readonly string[], first: number, end: number): Comer {
  const sums = labels.map((_, label) =>
    label === 0 ? Number.NEGATIVE_INFINITY : rows.reduce((sum, row) => sum + (row[label] ?? 0), 0),
  );
  const best = sums.indexOf(Math.max(...sums));
  const surest = Math.max(...rows.map((row) => row[best] ?? 0));
  return { first, end, label: labels[best] ?? "", score: surest - Math.log(Math.max(1e-9, 1 - Math.exp(surest))) };
}

function logSoftmax(row: Float32Array): Float64Array {
  const top = Math.max(...row);
  const all = top + Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return Float64Array.from(row, (value) => value - all);
}
