import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedParts, wordsOf } from "./fold.ts";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("words", () => {
  it.each([
    ["Zelenskyy's", ["zelenskyy", "s"]],
    ["the U.S. and the E.U.", ["the", "us", "and", "the", "eu"]],
    ["The end. A start.", ["the", "end", "a", "start"]],
    ["Öğüt, Łucja, Søren, Straße, Ægir, Mirèle", ["ogut", "lucja", "soren", "strasse", "aegir", "mirele"]],
    ["İstanbul ISTANBUL ıstanbul", ["istanbul", "istanbul", "istanbul"]],
    ["cease-fire 1,000 €5", ["cease", "fire", "1", "000", "5"]],
    ["e\u0301tat co\u00ADoperate", ["etat", "cooperate"]],
    ["ﬁne ①", ["fine", "1"]],
    ["漢字 と", ["漢", "字", "と"]],
    ["Москва Ёлка", ["москва", "елка"]],
    ["… — !", []],
  ])("of “%s”", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("point at what they were folded from", () => {
    const text = "On Monday, Mirèle Zelník said “U.S. boats” left İzmir.";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "On",
      "Monday",
      "Mirèle",
      "Zelník",
      "said",
      "U.S.",
      "boats",
      "left",
      "İzmir",
    ]);
  });

  it("of any text lie in it, in order, and fold to themselves", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(words(word).join("")).toBe(word);
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parts", () => {
  it("keep apart what is told apart, and name nothing twice", () => {
    expect(foldedParts(["Anton Krebs", null, "Krebs", "Tarvia", "the Tarvian envoy", "TARVIA"])).toBe(
      "anton krebs | tarvia | the tarvian envoy",
    );
  });
});
