import { describe, expect, test } from "vitest";
import type { Tagging, Token } from "../../record/tagging.ts";
import { findDates } from "./find-dates.ts";
import { tenseFromPreposition, tenseFromWords } from "./tense.ts";

/** A sentence with its grammar: word, Penn tag, lemma, head (counted from 0, −1 for the root), relation. */
type Row = readonly [word: string, xpos: string, lemma: string, head: number, deprel: string];

function tagged(rows: readonly Row[]): { text: string; tagging: Tagging } {
  let text = "";
  const tokens: Token[] = rows.map(([word, xpos, lemma, head, deprel]) => {
    const start = text.length;
    text += `${word} `;
    const upos = xpos.startsWith("VB") ? "VERB" : "X";
    return { start, end: start + word.length, upos, xpos, lemma, head, deprel, sentence: 0 };
  });
  const sentence = { first: 0, end: rows.length, startOffset: 0, endOffset: text.length, paragraph: 0 };
  return {
    text,
    tagging: { tokens, sentences: [sentence], entities: [], attributions: [], stretches: [], model: "hand" },
  };
}

function dayOf(rows: readonly Row[]): string | null | undefined {
  const { text, tagging } = tagged(rows);
  const paragraphs = [{ start: 0, end: text.length }];
  return findDates({ text, paragraphs, publishedOn: "2025-05-15", tagging })[0]?.value;
}

describe("with grammar, the governing verb decides", () => {
  test("a verb in the past looks back, whatever stands nearer", () => {
    const rows: Row[] = [
      ["Envoys", "NNS", "envoy", 1, "nsubj"],
      ["met", "VBD", "meet", -1, "root"],
      ["those", "DT", "those", 1, "obj"],
      ["who", "WP", "who", 5, "nsubj"],
      ["will", "MD", "will", 5, "aux"],
      ["vote", "VB", "vote", 2, "acl:relcl"],
      ["Monday", "NNP", "Monday", 1, "obl:tmod"],
    ];
    expect(dayOf(rows)).toBe("2025-05-12");
  });

  test("“will” looks ahead", () => {
    const rows: Row[] = [
      ["They", "PRP", "they", 2, "nsubj"],
      ["will", "MD", "will", 2, "aux"],
      ["meet", "VB", "meet", -1, "root"],
      ["Monday", "NNP", "Monday", 2, "obl:tmod"],
    ];
    expect(dayOf(rows)).toBe("2025-05-19");
  });

  test("“is scheduled to” looks ahead however far", () => {
    const rows: Row[] = [
      ["It", "PRP", "it", 2, "nsubj:pass"],
      ["is", "VBZ", "be", 2, "aux:pass"],
      ["scheduled", "VBN", "schedule", -1, "root"],
      ["to", "TO", "to", 4, "mark"],
      ["close", "VB", "close", 2, "xcomp"],
      ["Wednesday", "NNP", "Wednesday", 4, "obl:tmod"],
    ];
    expect(dayOf(rows)).toBe("2025-05-21");
  });

  test("the perfect looks back", () => {
    const rows: Row[] = [
      ["They", "PRP", "they", 3, "nsubj"],
      ["would", "MD", "would", 3, "aux"],
      ["have", "VB", "have", 3, "aux"],
      ["met", "VBN", "meet", -1, "root"],
      ["Monday", "NNP", "Monday", 3, "obl:tmod"],
    ];
    expect(dayOf(rows)).toBe("2025-05-12");
  });
});

describe("without grammar, the words nearby do", () => {
  test.each([
    ["They met on ", ".", "past"],
    ["They will meet on ", ".", "future"],
    ["They agreed to meet on ", ".", "open"],
    ["The summit opens on ", ".", "present"],
    ["They lost the vote, but in ", " a judge ruled for them.", "past"],
    ["", "'s vote will decide.", "future"],
    ["", ".", null],
  ] as const)("%s…%s is %s", (before, after, tense) => {
    expect(tenseFromWords(before, after)).toBe(tense);
  });
});

test("prepositions settle it", () => {
  expect(tenseFromPreposition("It has been shut since ")).toBe("past");
  expect(tenseFromPreposition("They want an answer by ")).toBe("future");
  expect(tenseFromPreposition("The strike lasted until ")).toBe("past");
  expect(tenseFromPreposition("By ")).toBeNull();
  expect(tenseFromPreposition("They met on ")).toBeNull();
  expect(tenseFromPreposition("The hall was booked for ", "'s talks with the union.")).toBe("future");
  expect(tenseFromPreposition("The envoys are preparing for ", "'s second round.")).toBe("future");
  expect(tenseFromPreposition("The hall was booked for ", "'s wedding.")).toBeNull();
  expect(tenseFromPreposition("The envoys apologised for ", "'s talks.")).toBeNull();
});
