import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type LemmaLists, lemmaListsSchema } from "./decode-lemma.ts";

const names = z.array(z.string());

const labelLists = z.object({
  /** What the model is called in everything that it helped to make. */
  model: z.string(),
  upos: names,
  xpos: names,
  rel: names,
  lemma: names,
  ner: names,
  statement: names,
  position: names,
  condition: names,
  attendance: names,
});

/** The names of what the model's numbers mean. */
export type LabelLists = z.infer<typeof labelLists>;

/** Everything that stands in the model's folder and is needed to tag. */
export interface ModelFiles {
  readonly labels: LabelLists;
  readonly lemmas: LemmaLists;
  readonly tokenizerJson: object;
  readonly network: Uint8Array;
}

/** Reads labels.json, lemmas.json, tokenizer.json and parley.onnx from a folder. Throws the disk's own error if one is missing. */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const [labels, lemmas, tokenizer, network] = await Promise.all([
    readFile(join(folder, "labels.json"), "utf8"),
    readFile(join(folder, "lemmas.json"), "utf8"),
    readFile(join(folder, "tokenizer.json"), "utf8"),
    readFile(join(folder, "parley.onnx")),
  ]);
  return {
    labels: labelLists.parse(JSON.parse(labels)),
    lemmas: lemmaListsSchema.parse(JSON.parse(lemmas)),
    tokenizerJson: JSON.parse(tokenizer) as object,
    network,
  };
}
