import { findSpans, type KindSpan } from "./decode-spans.ts";

/** What the model says of a window about who is credited with what. */
export interface CreditScores {
  readonly words: number;
  /** [word, 10]: O, B, I of source, cue and content, and last whether the word anchors a cue (log-odds). */
  readonly layers: Float32Array;
  /** [word as cue, label, word]: what each word is to each cue: O, or B/I of source, cue, content. */
  readonly pairs: Float32Array;
}

/** One attribution, as runs of words of the window. */
export interface WindowAttribution {
  readonly source: readonly KindSpan[];
  readonly cue: readonly KindSpan[];
  readonly content: readonly KindSpan[];
  readonly score: number;
}

const LAYERS = 10;
const ANCHOR = 9;
const PAIR_LABELS = 7;
const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;
/** Log-odds above which a word counts as the anchor of a cue; training/attribution.py has the same. */
const LEAST_ANCHOR = 0;

/** The attributions of a window, in the order of their cues. */
export function findAttributions({ words, layers, pairs }: CreditScores): WindowAttribution[] {
  const found: WindowAttribution[] = [];
  for (let cue = 0; cue < words; cue++) {
    const score = layers[cue * LAYERS + ANCHOR] ?? 0;
    if (score <= LEAST_ANCHOR) continue;
    const spans = findSpans({
      values: pairs,
      words,
      labels: PAIR_LABELS,
      wordStep: 1,
      labelStep: words,
      offset: cue * PAIR_LABELS * words,
    });
    const ofKind = (kind: number) => spans.filter((span) => span.kind === kind);
    const cues = ofKind(CUE);
    found.push({
      source: ofKind(SOURCE),
      cue: cues.length > 0 ? cues : [{ kind: CUE, first: cue, end: cue + 1, score }],
      content: ofKind(CONTENT),
      score,
    });
  }
  return found;
}
