/**
 * Packs a text into windows that the encoder reads at once: whole paragraphs, so that a quotation and its speaker two
 * sentences on are seen together; a paragraph too long for a window is cut between sentences.
 */

/** As many pieces as a window may hold, with its own signs. training/windows.py trains with the same. */
export const MOST_PIECES_IN_WINDOW = 256;

/** A run of words, from `first` up to but not including `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** A window: the runs of words it holds, with a break between them. */
export type Window = readonly Run[];

/**
 * Packs words into windows.
 *
 * @param pieceCounts how many pieces each word has
 * @param startsParagraph whether a paragraph starts with the word
 * @param startsSentence whether a sentence starts with the word; a sentence too long for a window is cut here, and its
 *   second part becomes a sentence of its own
 */
export function packWindows(
  pieceCounts: readonly number[],
  startsParagraph: readonly boolean[],
  startsSentence: boolean[],
  most = MOST_PIECES_IN_WINDOW,
): Window[] {
  const windows: Run[][] = [];
  let room = 0;
  for (const { first, end, pieces } of cutParagraphs(pieceCounts, startsParagraph, startsSentence, most - 2)) {
    const isFull = pieces + 1 > room;
    const last = windows.at(-1);
    if (isFull || !last) {
      windows.push([{ first, end }]);
      room = most - 1 - (pieces + 1);
    } else {
      last.push({ first, end });
      room -= pieces + 1;
    }
  }
  return windows;
}

interface SizedRun extends Run {
  readonly pieces: number;
}

function cutParagraphs(
  pieceCounts: readonly number[],
  startsParagraph: readonly boolean[],
  startsSentence: boolean[],
  most: number,
): SizedRun[] {
  const runs: SizedRun[] = [];
  let first = 0;
  let pieces = 0;
  let lastSentence = 0;
  let piecesAtLastSentence = 0;
  for (let i = 0; i <= pieceCounts.length; i++) {
    const isEnd = i === pieceCounts.length || (i > first && startsParagraph[i] === true);
    if (isEnd) {
      if (i > first) runs.push({ first, end: i, pieces });
      first = i;
      lastSentence = i;
      pieces = 0;
      piecesAtLastSentence = 0;
      if (i === pieceCounts.length) break;
    }
    if (startsSentence[i]) {
      lastSentence = i;
      piecesAtLastSentence = pieces;
    }
    const own = pieceCounts[i] ?? 0;
    while (pieces + own > most && i > first) {
      const cut = lastSentence > first ? lastSentence : i;
      const before = lastSentence > first ? piecesAtLastSentence : pieces;
      runs.push({ first, end: cut, pieces: before });
      startsSentence[cut] = true;
      pieces -= before;
      first = cut;
      lastSentence = cut;
      piecesAtLastSentence = 0;
    }
    pieces += own;
  }
  return runs;
}
