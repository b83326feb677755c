/**
 * Makes a proper tree of every sentence: each word has one governor, one word is the root, and nothing goes in circles.
 *
 * Nearly always the likeliest governor of each word already gives a tree. Where it does not, the best tree is found
 * by the algorithm of Chu, Liu and Edmonds.
 */

/** The sentences of a window as runs of its words. */
export interface SentenceRun {
  readonly first: number;
  readonly end: number;
}

const FORBIDDEN = -1e9;
/** Roots tried when a sentence has no clear one. */
const ROOTS_TRIED = 3;
/** A root this much less likely than the first (log-odds) is not tried. */
const ROOT_MARGIN = 5;
/** Beyond this length a broken tree is mended by hanging loose words on the root, to bound the time. */
const LONGEST_SEARCHED = 120;

/**
 * The governor of each word, as an index in the window; a root is its own governor.
 *
 * @param arcs scores [word, governor], row by row
 */
export function findHeads(arcs: Float32Array, words: number, sentences: readonly SentenceRun[]): number[] {
  const heads = new Array<number>(words).fill(0);
  for (const { first, end } of sentences) {
    const own: number[] = [];
    for (let word = first; word < end; word++) {
      let best = first;
      for (let head = first; head < end; head++) {
        if (score(arcs, words, word, head) > score(arcs, words, word, best)) best = head;
      }
      own.push(best - first);
    }
    const tree = isTree(own) ? own : mend(arcs, words, first, end, own);
    for (const [i, head] of tree.entries()) heads[first + i] = first + head;
  }
  return heads;
}

function score(arcs: Float32Array, words: number, word: number, head: number): number {
  return arcs[word * words + head] ?? FORBIDDEN;
}

/** One root, which governs itself, and a way up to it from every word. */
export function isTree(heads: readonly number[]): boolean {
  let roots = 0;
  for (const [i, head] of heads.entries()) if (head === i) roots++;
  return roots === 1 && findCycle(heads, -1).length === 0;
}

/** The words of one circle of governors, or none. A word that governs itself is a root, unless it is not the given one. */
function findCycle(heads: readonly number[], root: number): number[] {
  const state = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    const path: number[] = [];
    let j = i;
    while (state[j] === 0) {
      state[j] = 1;
      path.push(j);
      const head = heads[j] ?? j;
      const isRoot = head === j && (root < 0 || j === root);
      if (isRoot) state[j] = 2;
      j = head;
    }
    if (state[j] === 1) return path.slice(path.indexOf(j));
    for (const k of path) state[k] = 2;
  }
  return [];
}

function mend(arcs: Float32Array, words: number, first: number, end: number, greedy: readonly number[]): number[] {
  const length = end - first;
  const scores: number[][] = [];
  for (let i = 0; i < length; i++) {
    const row: number[] = [];
    for (let j = 0; j < length; j++) row.push(score(arcs, words, first + i, first + j));
    const top = Math.max(...row);
    const norm = top + Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0));
    scores.push(row.map((value) => value - norm));
  }
  const rootScore = (i: number) => scores[i]?.[i] ?? FORBIDDEN;
  const roots = scores.map((_, i) => i).sort((a, b) => rootScore(b) - rootScore(a));
  if (length > LONGEST_SEARCHED) return hangOnRoot(greedy, roots[0] ?? 0);
  let best: number[] = [];
  let bestTotal = Number.NEGATIVE_INFINITY;
  const likeliest = rootScore(roots[0] ?? 0);
  for (const root of roots.slice(0, ROOTS_TRIED).filter((each) => rootScore(each) > likeliest - ROOT_MARGIN)) {
    const graph = scores.map((row, i) => row.map((value, j) => (i === j ? FORBIDDEN : value)));
    const heads = findBestTree(graph, root);
    let total = rootScore(root);
    for (const [i, head] of heads.entries()) if (i !== root) total += scores[i]?.[head] ?? FORBIDDEN;
    if (total > bestTotal) {
      best = heads;
      bestTotal = total;
    }
  }
  return best;
}

/** Breaks circles and extra roots by hanging one of their words on the root. */
function hangOnRoot(greedy: readonly number[], root: number): number[] {
  const heads = greedy.map((head, i) => (head === i || i === root ? root : head));
  for (let cycle = findCycle(heads, root); cycle.length > 0; cycle = findCycle(heads, root)) {
    heads[cycle[0] ?? root] = root;
  }
  return heads;
}

/** Chu-Liu/Edmonds: the best tree under a given root; `scores[word][governor]`. */
function findBestTree(scores: readonly (readonly number[])[], root: number): number[] {
  const heads = scores.map((row, i) => (i === root ? root : indexOfGreatest(row)));
  const cycle = findCycle(heads, root);
  if (cycle.length === 0) return heads;
  // the circle becomes one word, the tree over that smaller sentence is found, and the circle is opened where it is entered
  const inside = new Set(cycle);
  const rest = heads.map((_, i) => i).filter((i) => !inside.has(i));
  const one = rest.length;
  const value = (word: number, head: number) => scores[word]?.[head] ?? FORBIDDEN;
  const entered: number[] = [];
  const left: number[] = [];
  const small: number[][] = rest.map((word) => {
    const exit = cycle.reduce((best, member) => (value(word, member) > value(word, best) ? member : best));
    left.push(exit);
    return [...rest.map((head) => value(word, head)), value(word, exit)];
  });
  const intoCycle = rest.map((head) => {
    const gain = (member: number) => value(member, head) - value(member, heads[member] ?? member);
    const entry = cycle.reduce((best, member) => (gain(member) > gain(best) ? member : best));
    entered.push(entry);
    return gain(entry);
  });
  small.push([...intoCycle, FORBIDDEN]);
  const smallHeads = findBestTree(small, rest.indexOf(root));
  const result = [...heads];
  for (const [k, word] of rest.entries()) {
    if (word === root) continue;
    const head = smallHeads[k] ?? 0;
    result[word] = head === one ? (left[k] ?? root) : (rest[head] ?? root);
  }
  const opened = smallHeads[one] ?? 0;
  result[entered[opened] ?? cycle[0] ?? root] = rest[opened] ?? root;
  return result;
}

function indexOfGreatest(row: readonly number[]): number {
  let best = 0;
  for (const [i, value] of row.entries()) if (value > (row[best] ?? FORBIDDEN)) best = i;
  return best;
}
