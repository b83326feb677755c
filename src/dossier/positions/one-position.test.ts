/** What reports word or attribute differently and is one position, and what looks alike and is two. */
import { describe, expect, it } from "vitest";
import { actor, fakeCast, fakeVoices, position, sourced } from "../../../test/dossier/invented-items.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { noDirectives, type Sourced } from "../sourced.ts";
import { mergePositions } from "./merge-positions.ts";

const cast = fakeCast({ Quint: "Belmara", Mendel: "Union" });
const merge = (all: readonly Sourced<ReportedPosition>[], venues: readonly string[] = []) =>
  mergePositions(all, cast, fakeVoices(), noDirectives, ["Tarvia", "Belmara"].map(actor), undefined, venues).positions;
const told = (from: string, holder: string, stance: ReportedPosition["stance"], words: string) =>
  sourced(from, position(holder, stance, "water", words));

describe("stances", () => {
  it.each([
    [
      "a yes, given or offered",
      ["accept", "a ten-day trial release of water"],
      ["offer", "a trial release of water"],
      1,
    ],
    ["a plan for both, asked for or offered", ["demand", "a joint commission"], ["offer", "a joint commission"], 1],
    [
      "what one side gives is not what it asks",
      ["demand", "the release of pilots"],
      ["offer", "the release of pilots"],
      2,
    ],
    ["a refusal is no offer", ["reject", "300 cubic metres a second"], ["offer", "300 cubic metres a second"], 2],
    ["a bare word tells nothing", ["accept", "the plan"], ["offer", "the plan"], 2],
  ] as const)("%s", (_title, [one, words], [other, again], count) => {
    const all = [told("a 2025-03-10", "Belmara", one, words), told("b 2025-03-11", "Belmara", other, again)];
    expect(merge(all)).toHaveLength(count);
    expect(merge([...all].reverse())).toEqual(merge(all));
  });
});

describe("the place of the talks", () => {
  const at = (words: string) => [
    told("a 2025-03-10", "Belmara", "demand", "bring the dam to the talks"),
    told("b 2025-03-11", "Belmara", "demand", words),
  ];
  it("stands for the talks", () => expect(merge(at("bring the dam to Selm"), ["Selm"])).toHaveLength(1));
  it("but another town does not", () => expect(merge(at("bring the dam to Port Halden"), ["Selm"])).toHaveLength(2));
});

describe("the party of a holder", () => {
  const err = { ...position("Mendel", "demand", "water", "60 million in aid"), side: actor("Belmara") };
  it("is the one that most reports give", () => {
    const positions = merge([
      told("a 2025-03-10", "Mendel", "demand", "water in the canal"),
      told("b 2025-03-11", "Mendel", "demand", "a seat at the talks"),
      sourced("c 2025-03-12", err),
    ]);
    expect(new Set(positions.map(({ party }) => party.name))).toEqual(new Set(["Union"]));
  });
});

describe("a refusal", () => {
  const standing = (...all: Sourced<ReportedPosition>[]) => merge(all).map((one) => `${one.content}: ${one.standing}`);

  it("is not of what would have to come first", () => {
    const found = standing(
      told("a 2025-03-10", "Belmara", "demand", "the licences are released"),
      told("a 2025-03-10", "Belmara", "reject", "no cut of the levy before the licences are released"),
    );
    expect(found.every((one) => one.endsWith("current"))).toBe(true);
  });

  it("of any more money is over once money is offered", () => {
    const refused = (words: string) =>
      standing(
        told("a 2025-03-10", "Belmara", "reject", words),
        told("b 2025-03-15", "Belmara", "offer", "12 million crowns for the night shifts"),
      )[0];
    expect(refused("any extra public money for a settlement")).toContain("superseded");
    expect(refused("the sale of water for money")).toContain("current");
  });
});
