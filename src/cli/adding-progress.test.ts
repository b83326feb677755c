import { describe, expect, it } from "vitest";
import { lineOf } from "./adding-progress.ts";

const start = { at: 0, articles: 0, bytes: 0 };

describe("the line of progress", () => {
  it("tells how many, how fast and how long still", () => {
    expect(lineOf([start, { at: 10_000, articles: 412, bytes: 1000 }], 19_000)).toBe(
      "Adding: 412 articles, 41 a second, 3 min left",
    );
    expect(lineOf([start, { at: 4000, articles: 2, bytes: 500 }], 1000)).toBe(
      "Adding: 2 articles, 0.5 a second, 4 s left",
    );
  });

  it("promises no end where none is known", () => {
    expect(lineOf([start, { at: 1000, articles: 1, bytes: 10 }], null)).toBe("Adding: 1 article, 1.0 a second");
    expect(lineOf([start], 1000)).toBe("Adding: 0 articles");
  });
});
