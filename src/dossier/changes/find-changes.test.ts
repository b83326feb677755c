import { describe, expect, it } from "vitest";
import {
  actor,
  attendance,
  fakeCast,
  fakeVoices,
  position,
  sourced,
  span,
  talks,
} from "../../../test/dossier/invented-items.ts";
import type { DossierStatement } from "../../record/dossier.ts";
import type { ReportedAttendance, ReportedPosition, ReportedTalks } from "../../record/report.ts";
import { mergeAttendance } from "../attendance/merge-attendance.ts";
import { keptOf } from "../kept.ts";
import { dropGivenUp } from "../positions/given-up.ts";
import { mergePositions } from "../positions/merge-positions.ts";
import { noDirectives, type Sourced } from "../sourced.ts";
import { mergeTalks } from "../talks/merge-talks.ts";
import { findChanges } from "./find-changes.ts";

const cast = fakeCast();
const voices = fakeVoices();

function changesOf(reported: {
  talks?: readonly Sourced<ReportedTalks>[];
  attendance?: readonly Sourced<ReportedAttendance>[];
  positions?: readonly Sourced<ReportedPosition>[];
  statements?: DossierStatement[];
}) {
  const merged = mergeTalks(reported.talks ?? [], cast, voices, noDirectives);
  const present = mergeAttendance(reported.attendance ?? [], cast, voices, merged.talksOf, merged.talks, noDirectives);
  const { sayings, ...held } = mergePositions(reported.positions ?? [], cast, voices, noDirectives, []);
  const items = { talks: merged.talks, attendance: present, ...held, statements: reported.statements ?? [] };
  return findChanges(items, sayings);
}

const ofPosition = (
  before: [ReportedPosition["stance"], string],
  after: [ReportedPosition["stance"], string],
  days = ["2025-03-10", "2025-03-15"],
) =>
  changesOf({
    positions: [
      sourced(`a ${days[0]}`, position("Belmara", before[0], "water", before[1])),
      sourced(`b ${days[1]}`, position("Belmara", after[0], "water", after[1])),
    ],
  });

describe("a position changes", () => {
  it.each([
    ["softened", ["demand", "400 cubic metres of water"], ["demand", "250 cubic metres of water"]],
    ["hardened", ["demand", "400 cubic metres of water"], ["demand", "450 cubic metres of water"]],
    ["softened", ["offer", "20 million in aid"], ["offer", "25 million in aid"]],
    ["hardened", ["offer", "25 million in aid"], ["offer", "20 million in aid"]],
    ["hardened", ["demand", "no more than 90 soldiers"], ["demand", "no more than 50 soldiers"]],
    ["softened", ["reject", "a joint commission"], ["open", "a joint commission"]],
    ["softened", ["demand", "a joint commission"], ["accept", "a joint commission"]],
    ["hardened", ["open", "a joint commission"], ["reject", "a joint commission"]],
    ["reversed", ["accept", "a joint commission"], ["reject", "the joint commission"]],
    ["reversed", ["reject", "a joint commission"], ["accept", "the joint commission"]],
    ["dropped", ["demand", "a joint commission"], ["reject", "abandoned its call for a joint commission"]],
    [
      "softened",
      ["demand", "the closing of the Selm mine by 2030"],
      ["demand", "the closing of the Selm mine by 2033"],
    ],
    ["hardened", ["demand", "a ban on fishing until 2030"], ["demand", "a ban on fishing until 2033"]],
    ["softened", ["open", "the closing of the Selm mine by 2030"], ["demand", "the closing of the Selm mine by 2033"]],
  ] as const)("%s: %s → %s", (type, before, after) => {
    const [, change] = ofPosition([...before], [...after]);
    expect(change).toMatchObject({ kind: "position", type, on: "2025-03-15", actor: { name: "Belmara" } });
    expect(change?.before).toMatchObject({ state: before[0], words: before[1], on: "2025-03-10" });
    expect(change?.after).toMatchObject({ state: after[0], words: after[1], on: "2025-03-15" });
  });

  it.each([
    ["the thing is another", ["accept", "a joint commission"], ["reject", "foreign soldiers"], 2],
    ["yes is said in other words", ["accept", "a joint commission"], ["offer", "a joint commission"], 1],
    ["he asks for what he agreed to", ["accept", "a joint commission"], ["demand", "a joint commission"], 2],
    [
      "he wants gone what he refuses",
      ["reject", "the toll on timber"],
      ["demand", "the toll on timber is scrapped"],
      2,
    ],
    ["he refuses for want of something", ["reject", "a treaty without a fund"], ["demand", "a treaty"], 2],
  ] as const)("not where %s", (_title, before, after, news) => {
    const types = ofPosition([...before], [...after]).map(({ type }) => type);
    expect(types).toEqual(Array.from({ length: news }, () => "new"));
  });

  it("not on one day", () => {
    const day = ["2025-03-10", "2025-03-10"];
    const types = ofPosition(["accept", "a joint commission"], ["reject", "a joint commission"], day).map(
      ({ type }) => type,
    );
    expect(types).toEqual(["new", "new"]);
  });

  it("by figures that tell in one article what they count, and in the next not", () => {
    const changes = changesOf({
      positions: [
        sourced("a 2025-03-10", position("Belmara", "offer", "prisoners", "free 40 convicts for the 9 sailors")),
        sourced("b 2025-03-12", {
          ...position("Tarvia", "demand", "figure", "90 inmates"),
          content: span("90 inmates", 5),
        }),
        sourced("b 2025-03-12", { ...position("Belmara", "offer", "number", "60"), content: span("60", 80) }),
      ],
    });
    expect(changes.map(({ type, before }) => [type, before?.words ?? ""])).toEqual([
      ["new", ""],
      ["softened", "free 40 convicts for the 9 sailors"],
      ["new", ""],
    ]);
  });

  it("where one article says it with a word that stands for the thing", () => {
    const first = sourced("a 2025-03-10", position("Belmara", "demand", "harbour", "the Harbour Office"));
    const more = { refersTo: span("the Harbour Office"), evidence: [span("has dropped the claim")] };
    const last = sourced("b 2025-03-15", position("Belmara", "reject", "claim", "the claim", more));
    expect(changesOf({ positions: [first, last] }).map(({ type }) => type)).toEqual(["new", "dropped"]);
  });

  it("hardened by a further demand that is told as such", () => {
    const more = sourced(
      "b 2025-03-15",
      position("Belmara", "demand", "water", "a gauge at the bridge", {
        evidence: [span("also wants a gauge at the bridge")],
      }),
    );
    const first = sourced("a 2025-03-10", position("Belmara", "demand", "water", "400 cubic metres of water"));
    expect(changesOf({ positions: [first, more] }).map(({ type }) => type)).toEqual(["new", "hardened"]);
  });

  it("dropped in a statement", () => {
    const content = "Belmara no longer demands that foreign soldiers guard the dam";
    const kept = keptOf("statement", [sourced("b 2025-03-21", position("Teleki", "demand", "x", content))], voices);
    const statement: DossierStatement = {
      ...kept,
      speaker: actor("Teleki"),
      speakerCertainty: "stated",
      cue: "said",
      content,
      kind: "indirect",
      isNegated: false,
      ...{ date: null, place: null, audience: null, occasion: null, inResponseTo: null, via: [] },
    };
    const demand = (who: string) =>
      sourced("a 2025-03-16", position(who, "demand", "soldiers", "foreign soldiers on the dam"));
    const [, change] = changesOf({ positions: [demand("Belmara")], statements: [statement] });
    expect(change).toMatchObject({
      type: "dropped",
      on: "2025-03-21",
      before: { state: "demand" },
      after: { words: content },
    });
    expect(changesOf({ positions: [demand("Tarvia")], statements: [statement] })).toHaveLength(1);
    const { positions } = mergePositions([demand("Belmara"), demand("Tarvia")], cast, voices, noDirectives, []);
    expect(dropGivenUp(positions, [statement]).map(({ party, standing }) => `${party.name} ${standing}`)).toEqual([
      "Belmara dropped",
      "Tarvia current",
    ]);
  });
});

describe("a demand given up in a statement", () => {
  const said = (content: string): DossierStatement => ({
    ...keptOf("statement", [sourced("b 2025-03-21", position("Price", "demand", "x", content))], voices),
    speaker: actor("Price"),
    speakerCertainty: "stated",
    cue: "said",
    content,
    kind: "indirect",
    isNegated: false,
    ...{ date: null, place: null, audience: null, occasion: null, inResponseTo: null, via: [] },
  });
  const types = (content: string) =>
    changesOf({
      positions: [
        sourced("a 2025-03-10", position("Workers' Union", "demand", "nights", "a ceiling of eight night shifts")),
      ],
      statements: [said(content)],
    }).map(({ type }) => type);
  it.each([
    ["The union would not press for eight nights any more", true],
    ["The union no longer insists on eight nights", true],
    ["The union would not press for nine nights any more", false],
    ["The company would not press for eight nights any more", false],
    ["The union would press for eight nights", false],
  ])("%s: %s", (content, isDropped) => expect(types(content).includes("dropped")).toBe(isDropped));
});

describe("presence changes", () => {
  const round = sourced("t 2025-03-10", talks(["Tarvia", "Belmara"], { date: "2025-03-13", place: "Ravensholt" }));
  it.each([
    ["expected", "withdrawn", "reversed"],
    ["conditional", "declined", "reversed"],
    ["declined", "expected", "reversed"],
    ["undecided", "conditional", "moved"],
    ["expected", "conditional", "hardened"],
    ["conditional", "expected", "moved"],
    ["expected", "present", "moved"],
  ] as const)("from %s to %s: %s", (before, after, type) => {
    const all = [
      sourced("a 2025-03-10", attendance("Voss", before, "Voss, first")),
      sourced("b 2025-03-13", attendance("Voss", after, "Voss, then")),
    ];
    const [, change] = changesOf({ talks: [round], attendance: all }).filter(({ kind }) => kind === "attendance");
    expect(change).toMatchObject({ type, before: { state: before, words: "Voss, first" }, after: { state: after } });
  });

  it("not with the same news again", () => {
    const all = ["a 2025-03-10", "b 2025-03-11"].map((from) =>
      sourced(from, attendance("Voss", "expected", "Voss comes")),
    );
    expect(changesOf({ talks: [round], attendance: all }).filter(({ kind }) => kind === "attendance")).toHaveLength(1);
  });
});

describe("talks change", () => {
  const told = (...steps: [string, ReportedTalks["status"], string][]) =>
    changesOf({
      talks: steps.map(([day, status, date]) =>
        sourced(`${day} ${day}`, talks(["Tarvia", "Belmara"], { status, date, place: "Ravensholt" })),
      ),
    }).map(({ type, after }) => `${type} ${after.state}`);

  it("as they go on", () => {
    expect(told(["2025-03-10", "scheduled", "2025-03-13"], ["2025-03-13", "underway", "2025-03-13"])).toEqual([
      "new scheduled",
      "moved underway",
    ]);
  });

  it("when they are called off", () => {
    expect(told(["2025-03-10", "scheduled", "2025-03-13"], ["2025-03-12", "cancelled", "2025-03-13"])).toEqual([
      "new scheduled",
      "reversed cancelled",
    ]);
  });

  it("when they are put off to another day", () => {
    expect(
      told(
        ["2025-03-10", "scheduled", "2025-03-13"],
        ["2025-03-12", "postponed", "2025-03-13"],
        ["2025-03-13", "scheduled", "2025-03-20"],
      ),
    ).toEqual(["new scheduled", "moved postponed", "moved scheduled (2025-03-20)"]);
  });
});
