import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWords } from "./tokenize.ts";

/** Each line: the text, then its words with “|” between them. */
const CASES: readonly (readonly [string, string])[] = [
  ["They don't, can't and won't go.", "They|do|n't|,|ca|n't|and|wo|n't|go|."],
  ["It’s Putin’s call, isn’t it?", "It|’s|Putin|’s|call|,|is|n’t|it|?"],
  ["We cannot agree", "We|can|not|agree"],
  ["a cease-fire, an anti-war vote", "a|cease|-|fire|,|an|anti-war|vote"],
  ["the U.S.-led talks at 5 p.m. Monday", "the|U.S.|-|led|talks|at|5|p.m.|Monday"],
  ["Gen. H.R. McMaster and George W. Bush", "Gen.|H.R.|McMaster|and|George|W.|Bush"],
  ["We had a plan B. The talks failed.", "We|had|a|plan|B|.|The|talks|failed|."],
  ["$1,000.5bn, or 5.5%, in the 1990s", "$|1,000.5|bn|,|or|5.5|%|,|in|the|1990s"],
  ["US$3m on the 15th at 10:30am", "US$|3|m|on|the|15th|at|10:30|am"],
  ["O'Brien met al-Qa'ida's envoy", "O'Brien|met|al|-|Qa'ida|'s|envoy"],
  ["the workers' demands", "the|workers|'|demands"],
  ["“No,” he said—“never”…", "“|No|,|”|he|said|—|“|never|”|…"],
  ["Wait... what?!", "Wait|...|what|?!"],
  ["mail a.b@example.org or https://example.org/a_b.", "mail|a.b@example.org|or|https://example.org/a_b|."],
  ["Resolution No. 3 and no. The end", "Resolution|No.|3|and|no|.|The|end"],
  ["AT&T and R&D", "AT&T|and|R&D"],
  ["Zelenskyy\u00a0said\u200bso", "Zelenskyy|said|so"],
];

describe("cutWords", () => {
  it.each(CASES)("cuts %s", (text, expected) => {
    expect(
      cutWords(text)
        .map(({ start, end }) => text.slice(start, end))
        .join("|"),
    ).toBe(expected);
  });

  it("finds words in order, never empty, without white space, and leaves nothing else out", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."aZ.'’\"“” -9%$\n\ud800") }),
    );
    fc.assert(
      fc.property(text, (value) => {
        let from = 0;
        for (const { start, end } of cutWords(value, 0)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(value.slice(start, end)).not.toMatch(/\s/);
          expect(value.slice(from, start)).not.toMatch(/[\p{L}\p{N}]/u);
          from = end;
        }
      }),
    );
  });

  it("takes time that grows with the length only", () => {
    const hard = [
      "a.".repeat(50_000),
      "1.".repeat(50_000),
      "a-".repeat(50_000),
      "'".repeat(50_000),
      "x".repeat(100_000),
    ];
    for (const text of hard) {
      const began = performance.now();
      cutWords(text);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});
