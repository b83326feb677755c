import { describe, expect, it } from "vitest";
import { clipped, count, listOf, notIf } from "./lists-in-words.ts";

describe("clipped", () => {
  it("leaves short words as they are, on one line", () => {
    expect(clipped("the boats\n left", 20)).toBe("the boats left");
  });

  it("cuts between words and says that something is left out", () => {
    expect(clipped("the boats have left the lower Oune", 20)).toBe("the boats have left …");
    expect(clipped("no deal, … and no talks", 11)).toBe("no deal …");
  });

  it("cuts a word that is longer than all that is wanted", () => {
    expect(clipped("Donaudampfschifffahrt", 5)).toBe("Donau …");
  });

  it("is never longer than what was wanted and the sign", () => {
    const words = "Belmara would settle for three hundred cubic metres a second";
    for (let letters = 1; letters < words.length; letters += 1)
      expect(clipped(words, letters).length).toBeLessThanOrEqual(letters + 2);
  });
});

describe("listOf, count and notIf", () => {
  it("say what a sentence would", () => {
    expect(listOf(["a", "b", "c"])).toBe("a, b and c");
    expect(count(1, "party", "parties")).toBe("1 party");
    expect(count(0, "party", "parties")).toBe("0 parties");
    expect(notIf(true, "the union would lift the blockade")).toBe("not: the union would lift the blockade");
    expect(notIf(true, "no deal will be made")).toBe("no deal will be made");
  });
});
