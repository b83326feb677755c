/** Names of issues: which tell nothing, and what is shown instead. */
import { describe, expect, it } from "vitest";
import { commonThing, countedIn, isOfTheProcess, isStrayName, phraseOf, shownName } from "./stray-names.ts";

const places = new Set(["selm"]);

describe("a name", () => {
  it.each([
    "cent",
    "go",
    "new figure",
    "March",
    "Selm",
    "they",
    "the sluices were open",
    "25",
    "60 million",
    "part",
    "work",
  ])("that tells nothing: %s", (name) => expect(isStrayName(name, places)).toBe(true));
  it.each(["working hours", "boats", "Port Halden", "joint commission", "third sluice", "wages", "work permits"])(
    "that tells something: %s",
    (name) => expect(isStrayName(name, places)).toBe(false),
  );
  it("is of the process, and too wide", () => {
    expect(["talks", "agreement", "rounds"].map(isOfTheProcess)).toEqual([true, true, true]);
    expect(["talks on fish", "trade agreement"].map(isOfTheProcess)).toEqual([false, false]);
  });
});

describe("a name from what is wanted", () => {
  it.each([
    ["it should begin its work before the April round", "begin its work"],
    ["the boats in the harbour that were seized", "boats in the harbour"],
    ["any sale of water to the neighbours of the south", "sale of water"],
  ])("%s → %s", (content, name) => expect(phraseOf(content)).toContain(name));

  it.each([
    ["45 million in aid instead of 60", "aid"],
    ["12 per cent more for night shifts", "night shifts"],
    ["a rise of 7 per cent for this year", "rise"],
    ["5 per cent in one step", null],
    ["a seat at the table", null],
  ])("of an amount: %s → %s", (content, name) => expect(countedIn(content)).toBe(name));

  it("is the thing that most of them name", () => {
    const plan = ["a joint commission to count the votes", "take part in a joint commission", "the draft"];
    expect(commonThing(plan)).toBe("joint commission");
    expect(commonThing(["a joint commission on fish", "a shared office", "the draft"])).toBeNull();
  });

  it("is shown without whose it is, quotation marks and length", () => {
    expect(shownName("“staircase”,")).toBe("staircase");
    expect(shownName("their moorings")).toBe("moorings");
    expect(shownName("Holm’s limit")).toBe("limit");
    expect(shownName("hotline between the two dam authorities")).toBe("hotline");
  });
});
