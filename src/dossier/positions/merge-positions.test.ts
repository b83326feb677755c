import { describe, expect, it } from "vitest";
import { actor, fakeCast, fakeVoices, position, sourced } from "../../../test/dossier/invented-items.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { memberIdOf, noDirectives, type Sourced } from "../sourced.ts";
import { mergePositions } from "./merge-positions.ts";

const cast = fakeCast({ Quint: "Belmara", Teleki: "Belmara", Halloran: "Tarvia" });
const merge = (all: readonly Sourced<ReportedPosition>[], directives = noDirectives, parties = ["Tarvia", "Belmara"]) =>
  mergePositions(all, cast, fakeVoices(), directives, parties.map(actor));
const nameOfIssue = (found: ReturnType<typeof merge>, at: number) =>
  found.issues.find(({ id }) => id === found.positions[at]?.issue)?.name;

const trial = [
  sourced("a 2025-03-10", position("Tarvia", "accept", "trial release", "the trial release")),
  sourced(
    "b 2025-03-11",
    position("Halloran", "accept", "ten-day trial release of water", "a ten-day trial release of water from the dam"),
  ),
  sourced(
    "c 2025-03-11",
    position("Belmara", "accept", "trial release of 250 cubic metres", "a trial release of 250 cubic metres a second"),
  ),
];
const others = [
  sourced("d 2025-03-11", position("Belmara", "demand", "prisoners", "the release of all prisoners")),
  sourced("d 2025-03-11", position("Tarvia", "reject", "foreign soldiers", "foreign soldiers on the wall")),
];

describe("positions that are the same", () => {
  it("are one, whoever speaks for the party and in whatever words", () => {
    const { positions } = merge([...trial, ...others]);
    expect(positions).toHaveLength(4);
    expect(positions[0]).toMatchObject({ voices: 2, content: "a ten-day trial release of water from the dam" });
  });

  it("are another party's, stance or amount apart", () => {
    const { positions } = merge([
      sourced("a 2025-03-10", position("Belmara", "demand", "water", "400 cubic metres of water a second")),
      sourced("b 2025-03-10", position("Tarvia", "demand", "water", "400 cubic metres of water a second")),
      sourced("c 2025-03-10", position("Belmara", "open", "water", "400 cubic metres of water a second")),
      sourced("d 2025-03-10", position("Belmara", "demand", "water", "300 cubic metres of water a second")),
    ]);
    expect(positions).toHaveLength(4);
  });

  it("do not depend on the order of reports", () => {
    const all = [...trial, ...others];
    expect(merge([...all].reverse())).toEqual(merge(all));
  });
});

describe("issues", () => {
  it("are one where their names mean one thing, under the best of the names", () => {
    const found = merge([...trial, ...others]);
    expect(found.issues.map(({ name }) => name)).toEqual(["trial release", "foreign soldiers", "prisoners"]);
    expect(found.issues[0]?.names).toHaveLength(3);
  });

  it("are not one because they share a common word", () => {
    const found = merge([
      sourced("a 2025-03-10", position("Tarvia", "accept", "trial release", "the trial release of water")),
      sourced("b 2025-03-10", position("Tarvia", "reject", "release of prisoners", "the release of its prisoners")),
      sourced("c 2025-03-10", position("Tarvia", "demand", "press release", "a joint press release")),
    ]);
    expect(found.issues).toHaveLength(3);
  });

  it("take in how much of one thing is asked for, whatever a reading calls it", () => {
    const found = merge([
      sourced(
        "a 2025-03-10",
        position(
          "Belmara",
          "demand",
          "at least 400 cubic metres of water",
          "at least 400 cubic metres of water a second",
        ),
      ),
      sourced(
        "b 2025-03-15",
        position("Quint", "demand", "talks", "450 cubic metres of water a second in the next talks"),
      ),
      sourced("c 2025-03-21", position("Belmara", "offer", "300", "settle for 300 cubic metres")),
      ...others,
    ]);
    expect(new Set([0, 3, 4].map((at) => nameOfIssue(found, at)))).toEqual(new Set(["water"]));
  });

  it("know who is silent on them", () => {
    const silent = merge(trial.slice(0, 2)).issues[0]?.silent.map(({ name }) => name);
    expect(silent).toEqual(["Belmara"]);
  });

  it("are merged, split and renamed by people, for later reports too", () => {
    const later = sourced("z 2025-05-01", position("Belmara", "demand", "prisoners", "prisoners to be freed"));
    const issues = {
      merges: [{ correction: "m", names: ["foreign soldiers", "prisoners"], name: null }],
      splits: [{ correction: "s", from: "trial release", apart: ["ten-day trial release of water"], name: "ten days" }],
      renames: [{ correction: "r", from: "Prisoners", name: "captives" }],
    };
    const found = merge([...trial, ...others, later], { ...noDirectives, issues });
    expect(found.issues.map(({ name }) => name).sort()).toEqual(["captives", "ten days", "trial release"]);
    expect(found.issues.find(({ name }) => name === "captives")?.positions).toHaveLength(2);
  });
});

describe("where a party stands now", () => {
  const asks = (from: string, stance: ReportedPosition["stance"], content: string) =>
    sourced(from, position("Belmara", stance, "water", content));
  const standing = (...all: Sourced<ReportedPosition>[]) =>
    merge(all).positions.map(({ content, standing }) => `${content}: ${standing}`);

  it("is what it said last of one thing", () => {
    const found = merge([
      asks("a 2025-03-10", "demand", "400 cubic metres of water"),
      asks("b 2025-03-20", "demand", "300 cubic metres of water"),
    ]).positions;
    expect(found.map(({ standing }) => standing)).toEqual(["superseded", "current"]);
    expect(found[0]?.supersededBy).toBe(found[1]?.id);
  });

  it("is yes after no, and no again", () => {
    expect(
      standing(
        asks("a 2025-03-10", "reject", "a joint river commission"),
        asks("b 2025-03-15", "accept", "the joint river commission"),
        asks("c 2025-03-20", "reject", "the joint river commission"),
      ),
    ).toEqual(["the joint river commission: superseded", "the joint river commission: current"].reverse());
  });

  it("is both where the things differ, or the day is the same", () => {
    expect(
      standing(
        asks("a 2025-03-10", "reject", "a fixed minimum flow"),
        asks("b 2025-03-15", "accept", "a joint river commission"),
        asks("b 2025-03-15", "reject", "the joint river commission"),
      ).every((one) => one.endsWith("current")),
    ).toBe(true);
  });

  it("is dropped where it says so", () => {
    expect(
      standing(
        asks("a 2025-03-10", "demand", "foreign soldiers on the dam"),
        asks("b 2025-03-15", "reject", "dropped its demand for foreign soldiers on the dam"),
      )[0],
    ).toBe("foreign soldiers on the dam: dropped");
  });
});

describe("what people decided about positions", () => {
  it("puts them together", () => {
    const [one, , other] = trial;
    if (one === undefined || other === undefined) throw new Error("no positions");
    const merges = [{ correction: "m", members: [memberIdOf(one), memberIdOf(other)], name: null }];
    const { positions } = merge(trial, { ...noDirectives, merges });
    expect(positions).toHaveLength(1);
    expect(positions[0]?.corrections).toEqual(["m"]);
  });
});

describe("what tells a thing", () => {
  const one = (first: string, second: string, stance: "demand" | "reject" | "accept" | "open" = "demand") =>
    merge([
      ...others,
      sourced("a 2025-03-10", position("Tarvia", stance, "thing", first)),
      sourced("b 2025-03-11", position("Halloran", stance, "other", second)),
    ]).positions.filter(({ evidence }) => evidence.some(({ article }) => article === "a" || article === "b")).length ===
    1;

  it.each([
    ["a seat at the table", "be admitted to the talks"],
    ["a hotline between the armies", "a direct line between the armies"],
    ["a joint commission to count the votes", "a joint election commission"],
    ["a date for the first election be put in writing", "that the date of the next election is on paper"],
    ["a rise of at least 8 per cent", "8 per cent more for all grades"],
  ])("is one: “%s”, “%s”", (first, second) => expect(one(first, second)).toBe(true));

  it.each([
    ["a meeting on the fishing quota", "the fishing quota"],
    ["a joint commission on prisoners", "a joint commission on customs"],
    ["8 per cent more for all grades", "9 per cent more for all grades"],
    ["an inquiry into the shelling", "the shelling of the port to stop"],
  ])("is two: “%s”, “%s”", (first, second) => expect(one(first, second)).toBe(false));
});

describe("what a person says of a position", () => {
  it("wins over fuller words of other outlets", () => {
    const [short, full] = [
      sourced("a 2025-03-10", position("Tarvia", "accept", "release", "the trial release")),
      sourced("b 2025-03-11", position("Tarvia", "accept", "release", "a ten-day trial release of water from the dam")),
    ] as const;
    const wordings = [{ correction: "w", members: [memberIdOf(short)], content: "a short trial" }];
    const { positions } = merge([short, full], { ...noDirectives, wordings });
    expect(positions).toHaveLength(1);
    expect(positions[0]?.content).toBe("a short trial");
  });
});

describe("what stands", () => {
  const standing = (...all: Parameters<typeof sourced<ReportedPosition>>[]) =>
    merge(all.map((one) => sourced(...one))).positions.map(({ stance, standing: now }) => `${stance} ${now}`);

  it("is what was refused, whatever else was asked for in the same coin", () =>
    expect(
      standing(
        ["a 2025-03-10", position("Tarvia", "reject", "million", "20 million in aid")],
        ["b 2025-03-14", position("Tarvia", "demand", "million", "45 million in aid")],
      ),
    ).toEqual(["reject current", "demand current"]));

  it("is what was agreed beyond what had been ruled out", () =>
    expect(
      standing(
        ["a 2025-03-10", position("Tarvia", "reject", "increase", "an increase of more than 5 per cent")],
        ["b 2025-03-14", position("Tarvia", "accept", "percent", "7 per cent more")],
      ),
    ).toEqual(["reject superseded", "accept current"]));

  it("is what an article leads with, where it tells of both", () => {
    const at = (text: string, start: number) => ({ content: { start, end: start + text.length, text } });
    expect(
      standing(
        ["a 2025-03-16", position("Tarvia", "accept", "commission", "a joint river commission")],
        ["b 2025-03-16", position("Tarvia", "reject", "commission", "a joint river commission")],
        ["c 2025-03-20", position("Tarvia", "reject", "commission", "a joint river commission")],
        [
          "c 2025-03-20",
          {
            ...position("Tarvia", "accept", "commission", "a joint river commission"),
            ...at("a joint river commission", 90),
          },
        ],
      ),
    ).toEqual(["accept superseded", "reject current"]);
  });
});
