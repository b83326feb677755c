import type {
  TaggedAttribution,
  TaggedEntity,
  TaggedSentence,
  TaggedStretch,
  Tagger,
  TaggerInput,
  Tagging,
  Token,
} from "../record/tagging.ts";
import { layLemmas } from "./decode-lemma.ts";
import { readModelFiles } from "./model-files.ts";
import { toModelInput } from "./model-input.ts";
import { type PreparedText, prepareText } from "./prepare-text.ts";
import { readOutput } from "./read-output.ts";
import { openSession } from "./session.ts";
import { createWordPieces } from "./wordpiece.ts";

/** What is needed to open a tagger. */
export interface TaggerOptions {
  /** The folder with parley.onnx, labels.json, lemmas.json and tokenizer.json. */
  readonly modelDir: string;
  /** "wasm" reads without the native runtime, at a fifth of the speed; "any" takes the native one where there is one. */
  readonly runtime?: "native" | "wasm" | "any";
}

/** Opens the model that reads grammar, names and credited words off a text. Close it when done: it holds memory outside JavaScript. */
export async function openTagger({ modelDir, runtime = "any" }: TaggerOptions): Promise<Tagger> {
  const files = await readModelFiles(modelDir);
  const session = await openSession(files.network, runtime);
  const piecesOf = createWordPieces(files.tokenizerJson);
  const lemmas = layLemmas(files.lemmas);
  return {
    model: files.labels.model,
    async tag(input) {
      const text = prepareText(input, piecesOf);
      const sentences = toSentences(text);
      const sentenceOf = sentences.flatMap(({ first, end }, sentence) => new Array<number>(end - first).fill(sentence));
      const tokens: Token[] = [];
      const entities: TaggedEntity[] = [];
      const attributions: TaggedAttribution[] = [];
      const stretches: TaggedStretch[] = [];
      for (const window of text.windows) {
        const output = await session.run(toModelInput(text, window, sentenceOf));
        const reading = readOutput(output, text, window, sentenceOf, files.labels, lemmas);
        append(tokens, reading.tokens);
        append(entities, reading.entities);
        append(attributions, reading.attributions);
        append(stretches, reading.stretches);
      }
      return { tokens, sentences, entities, attributions, stretches, model: files.labels.model } satisfies Tagging;
    },
    close: () => session.close(),
  };
}

function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

function toSentences({ words, startsSentence }: PreparedText): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let first = 0;
  for (let end = 1; end <= words.length; end++) {
    if (end < words.length && !startsSentence[end]) continue;
    const opening = words[first];
    const closing = words[end - 1];
    if (!opening || !closing) continue;
    sentences.push({ first, end, startOffset: opening.start, endOffset: closing.end, paragraph: opening.paragraph });
    first = end;
  }
  return sentences;
}

/** The paragraphs of a plain text, one to a line; for texts that no page cleaning has cut. */
export function linesAsParagraphs(text: string): TaggerInput {
  const paragraphs = [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  return { text, paragraphs };
}
