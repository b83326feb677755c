import { describe, expect, test } from "vitest";
import { lookUp } from "./look-up.ts";
import { growTree } from "./tree.ts";

const entries = new Map(["shun", "postpone", "defy", "meet"].map((lemma) => [lemma, lemma]));

/** The entry found for one verb with that lemma. */
function found(word: string, lemma: string, upos = "VERB"): string | undefined {
  const token = { start: 0, end: word.length, upos, xpos: "VBD", lemma, head: -1, deprel: "root", sentence: 0 };
  const tagging = { tokens: [token], sentences: [], entities: [], attributions: [], stretches: [], model: "" };
  return lookUp(entries, growTree(word, tagging), 0);
}

describe("looking up a verb", () => {
  test("by its lemma", () => {
    expect(found("met", "meet")).toBe("meet");
  });

  test("by regular endings where the lemma is unknown", () => {
    expect(found("shunned", "shunn")).toBe("shun");
    expect(found("postponing", "postpon")).toBe("postpone");
    expect(found("defied", "defi")).toBe("defy");
  });

  test("not for other words, nor for unknown ones", () => {
    expect(found("shunned", "shunn", "NOUN")).toBeUndefined();
    expect(found("walked", "walk")).toBeUndefined();
  });
});
