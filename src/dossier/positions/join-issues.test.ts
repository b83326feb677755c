/** Which issues a larger one takes in, and which stay. */
import { describe, expect, it } from "vitest";
import { actor, fakeCast, fakeVoices, position, sourced } from "../../../test/dossier/invented-items.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { noDirectives, type Sourced } from "../sourced.ts";
import { mergePositions } from "./merge-positions.ts";

const issues = (all: readonly Sourced<ReportedPosition>[], directives = noDirectives) =>
  mergePositions(all, fakeCast(), fakeVoices(), directives, [actor("Tarvia"), actor("Belmara")]).issues;
const wants = (
  from: string,
  issue: string,
  content: string,
  stance: ReportedPosition["stance"] = "demand",
  who = "Tarvia",
) => sourced(from, position(who, stance, issue, content));

/** Enough else for a word to tell something. */
const others = [
  wants("x 2025-03-09", "prisoners", "the release of all prisoners"),
  wants("x 2025-03-09", "hotline", "a hotline between the armies"),
  wants("x 2025-03-09", "third sluice", "the third sluice"),
];
const boats = [
  wants("a 2025-03-10", "boats", "the boats leave the river"),
  wants("b 2025-03-11", "boats", "nets off the boats", "reject", "Belmara"),
];

describe("an issue with one position", () => {
  const at = (issue: string, content: string) => {
    const found = issues([...others, ...boats, wants("c 2025-03-12", issue, content)]);
    return found.find(({ names }) => names.includes(issue))?.name;
  };
  it.each([
    ["Lower Oune", "Belmara moves its boats south of the bridge"],
    ["leave", "all boats in port by night"],
  ])("goes to the one whose name its words have: %s", (issue, content) => expect(at(issue, content)).toBe("boats"));
  it.each([
    ["fish", "a quota for fish"],
    ["trains", "more trains at night"],
  ])("stays where no word leads elsewhere: %s", (issue, content) => expect(at(issue, content)).toBe(issue));

  it("is not drawn by a word of a holder's name", () => {
    const union = [
      wants("a 2025-03-10", "farmers", "a hearing for farmers"),
      wants("b 2025-03-11", "farmers", "aid for farmers", "demand", "Farmers Union"),
    ];
    const lifted = wants("c 2025-03-12", "blockade", "the Farmers Union ends the blockade");
    expect(issues([...others, ...union, lifted]).some(({ name }) => name === "blockade")).toBe(true);
  });

  it("stays where a person decided about its name", () => {
    const renames = [{ correction: "r", from: "Lower Oune", name: "the bridge" }];
    const all = [...others, ...boats, wants("c 2025-03-12", "Lower Oune", "Belmara moves its boats to the bridge")];
    const found = issues(all, { ...noDirectives, issues: { ...noDirectives.issues, renames } });
    expect(found.some(({ name }) => name === "the bridge")).toBe(true);
  });
});

describe("issues", () => {
  it("are one where their names differ in endings alone", () => {
    const found = issues([
      ...others,
      wants("a 2025-03-10", "boat", "a boat for the ferrymen"),
      wants("b 2025-03-11", "boats", "patrols off the Karsk", "reject", "Belmara"),
    ]);
    expect(found.filter(({ name }) => name.startsWith("boat"))).toHaveLength(1);
  });

  it("are one where a position took the place of another", () => {
    const sums = [
      wants("a 2025-03-10", "60 million", "60 million in aid"),
      wants("b 2025-03-15", "45 million in aid", "45 million in aid"),
    ];
    const found = issues([...others, ...sums]).filter(({ name }) => name === "aid");
    expect(found.map((one) => one.positions.length)).toEqual([2]);
  });

  it("do not depend on the order of reports", () => {
    const all = [...others, ...boats, wants("c 2025-03-12", "Lower Oune", "Belmara moves its boats south")];
    expect(issues([...all].reverse())).toEqual(issues(all));
  });
});
