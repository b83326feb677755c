import type {
  EntityKind,
  TaggedAttribution,
  TaggedEntity,
  TaggedStretch,
  Token,
  TokenRange,
} from "../record/tagging.ts";
import { findComers } from "./decode-attendance.ts";
import { findAttributions, type WordRun } from "./decode-attributions.ts";
import { type LemmaBook, lemmaOf } from "./decode-lemma.ts";
import { findSpans, type KindSpan } from "./decode-spans.ts";
import { findHeads, type SentenceRun } from "./decode-tree.ts";
import type { LabelLists } from "./model-files.ts";
import type { PreparedText } from "./prepare-text.ts";
import type { ModelOutput } from "./session.ts";
import type { Window } from "./windows.ts";

/** What was read off one window, with indices of the whole text. */
export interface WindowReading {
  readonly tokens: readonly Token[];
  readonly entities: readonly TaggedEntity[];
  readonly attributions: readonly TaggedAttribution[];
  readonly stretches: readonly TaggedStretch[];
}

const CODEBOOK_LAYERS = ["statement", "position", "condition"] as const;
/** The rarer layers are too shy by themselves; chosen on the held-back coined articles, as in training/labels.py. */
const LEANS = { statement: 0, position: 1.5, condition: 1 } as const;

/** Turns the model's scores for a window into tokens, names, attributions and stretches. */
export function readOutput(
  output: ModelOutput,
  text: PreparedText,
  window: Window,
  sentenceOf: readonly number[],
  labels: LabelLists,
  lemmas: LemmaBook,
): WindowReading {
  const places = window.flatMap((run) => rangeOf(run.first, run.end));
  const place = (i: number) => places[i] ?? 0;
  const toRange = (span: WordRun): TokenRange => ({ first: place(span.first), end: place(span.end - 1) + 1 });
  const heads = findHeads(output.arcs, places.length, sentenceRuns(places, sentenceOf));

  const tokens = places.map((i, k): Token => {
    const word = text.words[i];
    const head = heads[k] ?? k;
    const upos = nameOf(labels.upos, output.upos[k]);
    const xpos = nameOf(labels.xpos, output.xpos[k]);
    const isRoot = head === k;
    return {
      start: word?.start ?? 0,
      end: word?.end ?? 0,
      upos,
      xpos,
      lemma: lemmaOf(word?.text ?? "", upos, xpos, nameOf(labels.lemma, output.lemma[k]), lemmas),
      head: isRoot ? -1 : place(head),
      deprel: isRoot ? "root" : nonRoot(nameOf(labels.rel, output.rel[k])),
      sentence: sentenceOf[i] ?? 0,
    };
  });

  const entities = findSpans(wordScores(output.ner, places.length, labels.ner.length)).map((span): TaggedEntity => {
    const kind = nameOf(labels.ner, 1 + 2 * span.kind).slice(2) as EntityKind;
    return { ...toRange(span), kind, isMetonymic: kind === "place" && isMetonymic(output.metonymy, span) };
  });

  const words = places.map((i) => ({ text: text.words[i]?.text ?? "", quotation: text.quotations[i] ?? 0 }));
  const { layers, cues, links } = output;
  const attributions = findAttributions({ words, layers, cues, links }).map(
    ({ source, cue, content, score }): TaggedAttribution => ({
      source: source.map(toRange),
      cue: cue.map(toRange),
      content: content.map(toRange),
      score,
    }),
  );

  return { tokens, entities, attributions, stretches: readStretches(output, places.length, labels, toRange) };
}

function readStretches(
  output: ModelOutput,
  words: number,
  labels: LabelLists,
  toRange: (span: WordRun) => TokenRange,
): TaggedStretch[] {
  const width = CODEBOOK_LAYERS.reduce((sum, layer) => sum + labels[layer].length, 0);
  const stretches: TaggedStretch[] = [];
  let offset = 0;
  for (const layer of CODEBOOK_LAYERS) {
    const names = labels[layer];
    const scores = { values: output.codebook, words, labels: names.length, wordStep: width, labelStep: 1, offset };
    for (const span of findSpans({ ...scores, lean: LEANS[layer] })) {
      stretches.push({ ...toRange(span), label: nameOf(names, 1 + 2 * span.kind).slice(2), score: span.score });
    }
    offset += names.length;
  }
  for (const { first, end, label, score } of findComers(output.attendance, words, labels.attendance))
    stretches.push({ ...toRange({ first, end }), label, score });
  return stretches;
}

function wordScores(values: Float32Array, words: number, labels: number) {
  return { values, words, labels, wordStep: labels, labelStep: 1, offset: 0 };
}

function isMetonymic(readings: Float32Array, { first, end }: KindSpan): boolean {
  let sum = 0;
  for (let i = first; i < end; i++) sum += readings[i] ?? 0;
  return sum > 0;
}

function sentenceRuns(places: readonly number[], sentenceOf: readonly number[]): SentenceRun[] {
  const runs: { first: number; end: number }[] = [];
  let last = -1;
  for (const [k, i] of places.entries()) {
    const sentence = sentenceOf[i] ?? 0;
    const run = runs.at(-1);
    if (run && sentence === last) run.end = k + 1;
    else runs.push({ first: k, end: k + 1 });
    last = sentence;
  }
  return runs;
}

function rangeOf(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}

function nameOf(names: readonly string[], index: number | undefined): string {
  return names[index ?? 0] ?? "";
}

/** A word that was hung elsewhere to mend a tree keeps no relation that only a root has. */
function nonRoot(deprel: string): string {
  return deprel === "root" ? "parataxis" : deprel;
}
