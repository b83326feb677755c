/** The tying words of a condition, found in its evidence. */
import { expect, test } from "vitest";
import { tieIn } from "./tie-in.ts";

const at = 40;
const spanOf = (text: string, start: number) => ({ start, end: start + text.length, text });
const tied = (words: string, required: string) =>
  tieIn([spanOf(words, at)], spanOf(required, at + words.indexOf(required))).map((trace) => [
    trace.entry,
    words.slice(trace.start - at, trace.end - at),
  ]);

test.each([
  ["no deal would be made without the island's consent", "the island's consent", "without"],
  ["the crews return in exchange for a pledge", "a pledge", "in-exchange-for"],
  ["the crews return only if “the depot opens”", "the depot opens", "only-if"],
  ["no map until the end of the siege", "the end of the siege", "until-phrase"],
  ["the siege must be lifted before any map is drawn", "the siege must be lifted", "before"],
  ["no map until the guns fall silent and the boats are gone", "the guns fall silent and the boats are gone", "until"],
])("%s", (words, required, entry) => {
  const [found] = tied(words, required);
  expect(found?.[0]).toBe(`conditions/${entry}`);
  expect(found?.[1]?.toLowerCase()).toBe(
    entry === "until-phrase" ? "until" : entry === "in-exchange-for" ? "in exchange for" : entry.replace("-", " "),
  );
});

test("words that stand elsewhere tie nothing", () => {
  expect(tied("without a map the crews stay, and the depot opens", "the depot opens")).toEqual([]);
  expect(tieIn([spanOf("no map without consent", at)], spanOf("consent", 0))).toEqual([]);
});
