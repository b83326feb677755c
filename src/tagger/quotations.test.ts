import { describe, expect, it } from "vitest";
import { findQuotations, type WrittenWord } from "./quotations.ts";
import { cutWords } from "./tokenize.ts";

const SIGNS = ".i()s'b";

/** One sign per word: outside “.”, inside “i”, opening “(”, closing “)”, inside single marks “s”, a single mark “'”, both “b”. */
function quoted(...paragraphs: string[]): string {
  const words: WrittenWord[] = paragraphs.flatMap((text) => {
    let lastEnd = -1;
    return cutWords(text).map(({ start, end }) => {
      const word = { text: text.slice(start, end), isSpaced: start !== lastEnd, startsParagraph: lastEnd === -1 };
      lastEnd = end;
      return word;
    });
  });
  return findQuotations(words)
    .map((state) => SIGNS[state])
    .join("");
}

describe("findQuotations", () => {
  it("knows curly marks", () => {
    expect(quoted("“We go,” he said.")).toBe("(iii)...");
  });
  it("knows straight marks", () => {
    expect(quoted('He said "we go" and left.')).toBe("..(ii)...");
  });
  it("goes on over paragraphs that begin with an opening mark", () => {
    expect(quoted("“We go.", "“We stay.” He left.")).toBe("(iii(iii)...");
  });
  it("ends a quotation that was never closed at the paragraph's end", () => {
    expect(quoted("“We go.", "He left.")).toBe("(iii...");
  });
  it("knows single marks, and apostrophes that are none", () => {
    expect(quoted("The ‘rebels’ left.")).toBe(".'s'..");
    expect(quoted("The workers' union left in the '90s.")).toBe(".........");
  });
  it("knows marks within marks", () => {
    expect(quoted("“He said ‘no’ to us,” she said.")).toBe("(ii'b'iii)...");
  });
});
