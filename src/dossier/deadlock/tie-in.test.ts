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
  ["no deal would be made without the island's consent", "the island's consent", "without", "without"],
  ["the crews return in exchange for a pledge", "a pledge", "in-exchange-for", "in exchange for"],
  ["some relief in return for freezing the plant", "for freezing the plant", "in-return-for", "in return"],
  ["a settlement depends on an end to the siege", "an end to the siege", "depend-on", "depends on"],
  ["a lasting peace will require a buffer zone", "a buffer zone", "require", "require"],
  ["the crews return only if “the depot opens”", "the depot opens", "only-if", "only if"],
  ["a deal is possible only with a buffer zone", "a buffer zone", "only-with", "only with"],
  ["no map until the end of the siege", "the end of the siege", "until-phrase", "until"],
  [
    "no map until the guns fall silent and the boats leave",
    "the guns fall silent and the boats leave",
    "until",
    "until",
  ],
  ["the siege must be lifted before any map is drawn", "the siege must be lifted", "before", "before"],
])("%s", (words, required, entry, tie) => {
  expect(tied(words, required)).toEqual([[`conditions/${entry}`, tie]]);
});

test("words that stand elsewhere tie nothing", () => {
  expect(tied("without a map the crews stay, and the depot opens", "the depot opens")).toEqual([]);
  expect(tieIn([spanOf("no map without consent", at)], spanOf("consent", 0))).toEqual([]);
});
