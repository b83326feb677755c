import { expect, test } from "vitest";
import { layLemmas, lemmaOf } from "./decode-lemma.ts";

const book = layLemmas({
  verb: { forms: { told: "tell", said: "say" }, lemmas: ["urge", "plan", "reiterate", "carry", "add", "meet"] },
  noun: { forms: { men: "man" }, lemmas: ["party", "talk"] },
  adjective: { forms: { better: "good" }, lemmas: ["tough"] },
  adverb: { forms: {}, lemmas: [] },
});

test.each([
  ["told", "VERB", "VBD", "-2+y", "tell"],
  ["Said", "VERB", "VBD", "-1+", "say"],
  ["urged", "VERB", "VBD", "-2+", "urge"],
  ["planned", "VERB", "VBD", "-2+", "plan"],
  ["reiterated", "VERB", "VBD", "-2+", "reiterate"],
  ["carried", "VERB", "VBD", "-2+", "carry"],
  ["added", "VERB", "VBN", "-1+y", "add"],
  ["meeting", "VERB", "VBG", "-3+", "meet"],
  ["parties", "NOUN", "NNS", "-3+y", "party"],
  ["men", "NOUN", "NNS", "-0+", "man"],
  ["better", "ADJ", "JJR", "-0+", "good"],
  ["tougher", "ADJ", "JJR", "-1+", "tough"],
  ["brokered", "VERB", "VBD", "-2+", "broker"],
  ["Moscow", "PROPN", "NNP", "-0+", "Moscow"],
])("%s as %s", (word, upos, xpos, script, lemma) => expect(lemmaOf(word, upos, xpos, script, book)).toBe(lemma));
