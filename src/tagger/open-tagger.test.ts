import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Tagger } from "../record/tagging.ts";
import { toModelInput } from "./model-input.ts";
import { linesAsParagraphs, openTagger } from "./open-tagger.ts";
import { prepareText } from "./prepare-text.ts";
import { createWordPieces } from "./wordpiece.ts";

const modelDir = fileURLToPath(new URL("../../model/", import.meta.url));

const numbers = z.array(z.number());
const parity = z.array(
  z.object({
    text: z.string(),
    words: z.array(z.tuple([z.number(), z.number()])),
    pieces: numbers,
    shapes: numbers,
    quotes: numbers,
    first: numbers,
    upos: z.array(z.string()),
    heads: numbers,
    attributions: z.array(
      z.object({ source: z.array(z.string()), cue: z.array(z.string()), content: z.array(z.string()) }),
    ),
  }),
);

const read = (file: string): unknown => JSON.parse(readFileSync(`${modelDir}${file}`, "utf8"));
const cases = parity.parse(read("parity.json"));
const piecesOf = createWordPieces(read("tokenizer.json") as object);

let tagger: Tagger;
beforeAll(async () => {
  tagger = await openTagger({ modelDir });
});
afterAll(() => tagger.close());

describe("what training and reading must do alike", () => {
  it.each(cases)("cuts: $text", ({ text, words, pieces, shapes, quotes, first }) => {
    const prepared = prepareText(linesAsParagraphs(text), piecesOf);
    expect(prepared.words.map(({ start, end }) => [start, end])).toEqual(words);
    const [window = []] = prepared.windows;
    const input = toModelInput(prepared, window, []);
    expect([...input.pieces]).toEqual(pieces);
    expect([...input.shapes]).toEqual(shapes);
    expect([...input.quotes]).toEqual(quotes);
    expect([...input.first]).toEqual(first);
  });

  // the numbers of 8-bit kernels differ a little from processor to processor, so a few decisions may too
  it("decides alike", async () => {
    let same = 0;
    let all = 0;
    const count = (isSame: boolean) => {
      all++;
      if (isSame) same++;
    };
    for (const { text, upos, heads, attributions } of cases) {
      const tagging = await tagger.tag(linesAsParagraphs(text));
      // sentences are cut here as in the examples only where a paragraph is one sentence
      if (tagging.sentences.length !== text.split("\n").length) continue;
      for (const [i, token] of tagging.tokens.entries()) {
        count(token.upos === upos[i]);
        count((token.head < 0 ? i : token.head) === heads[i]);
      }
      const cues = tagging.attributions.map(({ cue }) => tagging.tokens[cue[0]?.first ?? 0]?.start);
      count(cues.length === attributions.length);
    }
    expect(all).toBeGreaterThan(200);
    expect(same / all).toBeGreaterThan(0.97);
  });
});

describe("openTagger", () => {
  it("says who said what", async () => {
    const text = "Maria Lund, the union's chief negotiator, said on Monday that the strike would go on.";
    const tagging = await tagger.tag(linesAsParagraphs(text));
    const quote = (runs: readonly { first: number; end: number }[]) =>
      runs.map(({ first, end }) => text.slice(tagging.tokens[first]?.start, tagging.tokens[end - 1]?.end)).join(" … ");
    const [attribution] = tagging.attributions;
    expect(quote(attribution?.cue ?? [])).toContain("said");
    expect(quote(attribution?.source ?? [])).toContain("Maria Lund");
    expect(quote(attribution?.content ?? [])).toContain("the strike would go on");
    expect(tagging.entities.map((entity) => [quote([entity]), entity.kind])).toContainEqual(["Maria Lund", "person"]);
    const root = tagging.tokens.find((token) => token.head === -1);
    expect(text.slice(root?.start, root?.end)).toBe("said");
    expect(root?.lemma).toBe("say");
  });

  it("reads empty texts, and texts without words", async () => {
    for (const text of ["", " \n\n ", "\u200b"]) {
      expect((await tagger.tag(linesAsParagraphs(text))).tokens).toEqual([]);
    }
    expect((await tagger.tag({ text: "abc", paragraphs: [] })).tokens).toEqual([]);
  });

  it("gives sound taggings whatever the text", async () => {
    const odd = fc.constantFrom(
      "said",
      "“",
      "”",
      '"',
      "'",
      ".",
      "?!",
      "\n",
      " ",
      "U.S.",
      "\ud83d\ude00",
      "\ud800",
      "é",
      "x".repeat(300),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(odd, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const input = linesAsParagraphs(value);
        const { tokens, sentences, entities, attributions, stretches } = await tagger.tag(input);
        expect(sentences.flatMap(({ first, end }) => tokens.slice(first, end))).toEqual(tokens);
        for (const [i, token] of tokens.entries()) {
          expect(value.slice(token.start, token.end)).toMatch(/^\S+$/);
          const head = token.head < 0 ? token : tokens[token.head];
          expect(head?.sentence).toBe(token.sentence);
          expect(token.head).not.toBe(i);
        }
        for (const sentence of sentences) {
          const roots = tokens.slice(sentence.first, sentence.end).filter((token) => token.head === -1);
          expect(roots.length).toBe(1);
        }
        const ranges = [
          ...entities,
          ...stretches,
          ...attributions.flatMap((a) => [...a.cue, ...a.source, ...a.content]),
        ];
        for (const { first, end } of ranges) expect(0 <= first && first < end && end <= tokens.length).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
