import { describe, expect, it } from "vitest";
import { findQuotations, type WrittenWord } from "./quotations.ts";
import { findSentenceStarts } from "./sentences.ts";
import { cutWords } from "./tokenize.ts";

/** The sentences of one paragraph, with “ | ” between them. */
function sentences(text: string): string {
  let lastEnd = -1;
  const spans = cutWords(text);
  const words: WrittenWord[] = spans.map(({ start, end }) => {
    const word = { text: text.slice(start, end), isSpaced: start !== lastEnd, startsParagraph: lastEnd === -1 };
    lastEnd = end;
    return word;
  });
  const starts = findSentenceStarts(words, findQuotations(words));
  const places = spans.filter((_, i) => starts[i]).map(({ start }) => start);
  return places.map((start, i) => text.slice(start, places[i + 1]).trim()).join(" | ");
}

/** Each is written as it should be cut; the cuts are taken out before it is read. */
const CASES: readonly string[] = [
  "The talks failed. | Both sides left.",
  "Gen. H.R. McMaster met Sen. Bob Corker. | They spoke.",
  "The U.S. Army left the U.S. | The talks went on.",
  "They met at 5 p.m. Monday. | He left at 6 p.m. | She stayed.",
  "“We will not go,” he said. | “We were not asked.” | She agreed.",
  '"We will not go." | He left. | "They will."',
  "“Will you go?” Smith asked. | No one answered.",
  "“Will you go?” | The question hung in the air.",
  "He worked for Acme Inc. in Geneva. | Acme Inc. | The end.",
  "It cost $3.5 million. | 5 people came.",
  "He paused ... and went on... | Then he left.",
  "George W. Bush and J. K. Rowling came. | Plan B failed.",
  "1. The first point. | It stands.",
  "(He had left.) | She stayed.",
  "The deal is dead! | Or is it? | Nobody knows.",
  "yahoo! was bought. | It was sold.",
  "The talks ended.He left.",
  "Under Resolution No. 242 they withdrew. | Then they talked.",
];

describe("findSentenceStarts", () => {
  it.each(CASES)("cuts %s", (expected) => {
    const text = expected.replaceAll(" | ", " ");
    const wanted = expected === "The talks ended.He left." ? "The talks ended. | He left." : expected;
    expect(sentences(text)).toBe(wanted);
  });
});
