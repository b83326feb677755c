import { describe, expect, it } from "vitest";
import { contentWords, foldWord, overlapOf, weightsOf } from "./content-words.ts";
import { familyWords } from "./word-families.ts";

describe("words that carry a wording's meaning", () => {
  it.each([
    [["release", "releases", "released", "releasing"]],
    [["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawal"]],
    [["deployment", "deploy", "deployed"]],
    [["boat", "boats"]],
    [["party", "parties"]],
  ])("are folded: %s", (words) => expect(new Set(words.map(foldWord)).size).toBe(1));

  it.each([
    ["news", "new"],
    ["loss", "los"],
    ["treaty", "treat"],
  ])("are not folded too far: %s, %s", (a, b) => expect(foldWord(a)).not.toBe(foldWord(b)));

  it("leave out filler and amounts", () => {
    expect(contentWords("that at least 400 cubic metres of water be released")).toEqual([
      "cubic",
      "meter",
      "water",
      "releas",
    ]);
  });

  it("know families of acts, and that being there is coming", () => {
    expect(familyWords("the president would attend")).toEqual(familyWords("she travels"));
    expect(familyWords("she will be there")).toEqual(familyWords("she travels"));
    expect(familyWords("there is no water there")).toEqual(new Set(["water"]));
  });
});

describe("likeness of wordings", () => {
  it("counts what stands in both against the shorter one, rare words more", () => {
    const weightOf = weightsOf([new Set(["water", "boat"]), new Set(["water", "dam"]), new Set(["water"])]);
    expect(weightOf("boat")).toBeGreaterThan(weightOf("water"));
    const low = overlapOf(new Set(["water", "boat"]), new Set(["water", "dam"]), weightOf);
    expect(low).toBeLessThan(0.5);
    expect(overlapOf(new Set(["water", "boat"]), new Set(["boat"]), weightOf)).toBe(1);
    expect(overlapOf(new Set(), new Set(["boat"]), weightOf)).toBe(0);
  });
});
