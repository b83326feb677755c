import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, hang, wrapText } from "./wrap.ts";

describe("columnsOf", () => {
  it.each([
    ["words", 5],
    ["“näher”", 7],
    ["会談は木曜日", 12],
    ["회담", 4],
    ["e\u0301", 1],
    ["🕊️", 2],
    ["\u001b[1mbold\u001b[22m", 4],
  ])("%s fills %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe("wrapText", () => {
  it("breaks between words", () => {
    expect(wrapText("The talks will be held on Thursday", 12)).toEqual(["The talks", "will be held", "on Thursday"]);
  });

  it("breaks wide text that has no spaces", () => {
    expect(wrapText("会談は木曜日に開かれる", 10)).toEqual(["会談は木曜", "日に開かれ", "る"]);
  });

  it("never fills more than its columns, and loses nothing but space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 10, max: 90 }), (text, columns) => {
        const lines = wrapText(text, columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
      }),
      { numRuns: 60 },
    );
  });
});

describe("hang", () => {
  it("sets the lines after the first in under it", () => {
    expect(hang("  ¶3  ", "one two three four", 16)).toEqual(["  ¶3  one two", "      three four"]);
  });
});
