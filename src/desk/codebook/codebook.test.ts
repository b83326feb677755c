import { describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/cli/sample-reading.ts";
import type { Lexicon } from "../../read/lexicon.ts";
import { ParleyError } from "../../record/error.ts";
import { misplacedSpans } from "../../record/misplaced-spans.ts";
import { applyCodebook } from "./apply-codebook.ts";
import { parseCodebook } from "./codebook.ts";
import { extendLexicon } from "./extend-lexicon.ts";

/** The message of the `broken-record` error that is thrown. */
function faultOf(action: () => unknown): string {
  try {
    action();
  } catch (cause) {
    if (cause instanceof ParleyError && cause.code === "broken-record" && cause.hint !== null) return cause.message;
    throw cause;
  }
  return "no error";
}

const parse = (book: unknown) => parseCodebook(JSON.stringify(book), "own.json");
const issuesOf = (book: unknown) => applyCodebook(sampleReading, parse(book)).positions.map(({ issue }) => issue);

describe("a codebook", () => {
  it.each([
    ["issues", "own.json is broken: it is not JSON"],
    ["[]", "at its top"],
    ['{"isues": []}', "isues"],
    ['{"issues": [{"also": ["x"]}]}', "at issues[0].name"],
    ['{"issues": [{"name": " "}]}', "at issues[0].name"],
    ['{"issues": [{"name": "a", "words": "b"}]}', "at issues[0].words"],
    ['{"issues": [{"name": "a", "also": ["B"]}, {"name": "b"}]}', "two issues claim “b”"],
  ])("written as %s is refused with its place", (text, words) => {
    expect(faultOf(() => parseCodebook(text, "own.json"))).toContain(words);
  });

  it("may be empty, and then changes nothing", () => {
    expect(applyCodebook(sampleReading, parse({}))).toBe(sampleReading);
  });
});

describe("issues", () => {
  it("are renamed by their name, whatever its capitals", () => {
    expect(issuesOf({ issues: [{ name: "the river", also: ["Water Releases"] }] })).toEqual(["the river", "the river"]);
  });

  it("are taken over by the words of what is wanted, a star standing for the rest of a word", () => {
    expect(issuesOf({ issues: [{ name: "volumes", words: ["cubic met*"] }] })).toEqual(["volumes", "water releases"]);
    expect(issuesOf({ issues: [{ name: "volumes", words: ["cubic met"] }] })).toEqual([
      "water releases",
      "water releases",
    ]);
  });

  it("go by name before words, and by the first entry that fits", () => {
    const issues = [
      { name: "minimum", words: ["minimum"] },
      { name: "any of it", words: ["any", "least"] },
      { name: "all of it", also: ["water*releases"] },
    ];
    expect(issuesOf({ issues: issues.slice(0, 2) })).toEqual(["any of it", "minimum"]);
    expect(issuesOf({ issues: [...issues.slice(0, 2), { name: "river", also: ["water releases"] }] })).toEqual([
      "river",
      "river",
    ]);
  });

  it("say in their trace which entry it was, on which words", () => {
    const book = parse({ issues: [{ name: "volumes", words: ["cubic met*"] }] });
    const reading = applyCodebook(sampleReading, book);
    const match = reading.positions[0]?.trace.at(-1);
    expect(match).toMatchObject({ entry: "codebook/volumes", words: "cubic metres" });
    expect(reading.article.text.slice(match?.start, match?.end)).toBe("cubic metres");
    expect(misplacedSpans(reading)).toEqual([]);
    expect(sampleReading.positions[0]?.issue).toBe("water releases");
  });

  it("cannot be broken by signs that mean something in a pattern", () => {
    expect(issuesOf({ issues: [{ name: "x", also: ["(a|b"], words: ["[c", "\\", "$"] }] })).toEqual([
      "water releases",
      "water releases",
    ]);
  });
});

describe("entries for the lexicon", () => {
  const speech = {
    origin: "a test",
    entries: Array.from({ length: 30 }, (_, index) => ({ lemma: `verb${index}`, class: index % 2 ? "say" : "urge" })),
  };
  const lexicon = { parts: { speech } } as unknown as Lexicon;
  const extend = (added: unknown) => extendLexicon(lexicon, parse({ lexicon: added }), "own.json");

  it("go before those that are there", () => {
    const { speech: extended, parts } = extend({ speech: [{ lemma: "tut", class: "say" }] });
    expect(extended.entries.slice(0, 2)).toEqual([{ lemma: "tut", class: "say" }, speech.entries[0]]);
    expect(parts.speech).toBe(extended);
    expect(speech.entries).toHaveLength(30);
  });

  it.each([
    [{ speach: [] }, "no part “speach”"],
    [{ speech: [{ class: "say" }] }, "lexicon.speech[0], “lemma” is missing"],
    [{ speech: [{ lemma: ["tut"], class: "say" }] }, "“lemma” must be text"],
    [{ speech: [{ lemma: "tut", class: "sigh" }] }, "“class” must be one of urge, say"],
  ])("like %j are refused with their place", (added, words) => {
    expect(faultOf(() => extend(added))).toContain(words);
  });
});
