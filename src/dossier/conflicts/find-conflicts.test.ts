import { describe, expect, it } from "vitest";
import {
  actor,
  attendance,
  condition,
  fakeCast,
  fakeVoices,
  position,
  sourced,
  span,
  talks,
} from "../../../test/dossier/invented-items.ts";
import type { DossierStatement } from "../../record/dossier.ts";
import type { ReportedAttendance, ReportedCondition, ReportedPosition, ReportedTalks } from "../../record/report.ts";
import { mergeAttendance } from "../attendance/merge-attendance.ts";
import { mergeConditions } from "../conditions/merge-conditions.ts";
import { keptOf } from "../kept.ts";
import { mergePositions } from "../positions/merge-positions.ts";
import { noDirectives, type Sourced, type Voices } from "../sourced.ts";
import { mergeTalks } from "../talks/merge-talks.ts";
import { findConflicts, markConflicts } from "./find-conflicts.ts";

interface Reported {
  readonly talks?: readonly Sourced<ReportedTalks>[];
  readonly attendance?: readonly Sourced<ReportedAttendance>[];
  readonly conditions?: readonly Sourced<ReportedCondition>[];
  readonly positions?: readonly Sourced<ReportedPosition>[];
  readonly statements?: readonly DossierStatement[];
}

const cast = fakeCast({ Quint: "Belmara" });

function itemsOf(reported: Reported, voices: Voices) {
  const merged = mergeTalks(reported.talks ?? [], cast, voices, noDirectives);
  return {
    talks: merged.talks,
    attendance: mergeAttendance(
      reported.attendance ?? [],
      cast,
      voices,
      (_article, id) => merged.talksOf("t", id),
      merged.talks,
      noDirectives,
    ),
    conditions: mergeConditions(reported.conditions ?? [], cast, voices, noDirectives),
    ...mergePositions(reported.positions ?? [], cast, voices, noDirectives, []),
    statements: [...(reported.statements ?? [])],
  };
}

const find = (reported: Reported, voices = fakeVoices()) => {
  const { sayings, ...items } = itemsOf(reported, voices);
  return findConflicts(items, voices, [], () => null, sayings);
};
const told = (reported: Reported, voices = fakeVoices()) =>
  find(reported, voices).map(({ about, sides }) => `${about}: ${sides.map(({ says }) => says).join(" / ")}`);

function statement(from: string, speaker: string, content: string, isNegated = false, start = 0): DossierStatement {
  const item = { ...position(speaker, "demand", "x", content), evidence: [span(content, start)] };
  const kept = keptOf("statement", [sourced(from, item)], fakeVoices());
  const rest = { cue: "said", date: null, place: null, audience: null, occasion: null, inResponseTo: null, via: [] };
  return {
    ...kept,
    ...rest,
    speaker: actor(speaker),
    speakerCertainty: "stated",
    content,
    kind: "indirect",
    isNegated,
  };
}

const round = sourced(
  "t 2025-03-10",
  talks(["Tarvia", "Belmara"], { id: "r", name: "Ravensholt talks", date: "2025-03-13", place: "Ravensholt" }),
);
const voss = (
  from: string,
  status: ReportedAttendance["status"],
  words: string,
  more: Partial<ReportedAttendance> = {},
) => sourced(from, attendance("Ilyana Voss", status, words, { talks: "r", ...more }));
const withdrew = voss("a 2025-03-12", "withdrawn", "Voss pulled out");

describe("presence", () => {
  it("that somebody pulled out of and never was to have", () => {
    const never = voss("b 2025-03-13", "declined", "Voss never meant to come", { basis: "denied" });
    const [conflict] = find({ talks: [round], attendance: [withdrew, never] });
    expect(conflict).toMatchObject({
      kind: "attendance",
      about: "whether Ilyana Voss was ever coming to the Ravensholt talks",
      sides: [{ says: "withdrew" }, { says: "never was coming" }],
      resolvedBy: null,
    });
  });

  it("that a statement denies, and another confirms", () => {
    const declined = voss("a 2025-03-12", "declined", "Voss will not attend");
    const pulledOut = statement("a 2025-03-12", "Krebs", "Voss withdrew because of the boats");
    const never = statement("b 2025-03-13", "Halloran", "President Ilyana Voss never intended to travel to Ravensholt");
    expect(told({ talks: [round], attendance: [declined], statements: [pulledOut, never] })).toEqual([
      "whether Ilyana Voss was ever coming to the Ravensholt talks: withdrew / never was coming",
    ]);
    expect(told({ talks: [round], attendance: [declined], statements: [never] })).toEqual([]);
  });

  it("is no conflict where the denial is about somebody else, or much later", () => {
    const about = (day: string, who: string) =>
      statement(`b ${day}`, "Halloran", `${who} never intended to travel to Ravensholt`);
    expect(told({ talks: [round], attendance: [withdrew], statements: [about("2025-03-13", "Quint")] })).toEqual([]);
    expect(told({ talks: [round], attendance: [withdrew], statements: [about("2025-05-13", "Voss")] })).toEqual([]);
  });

  it("is a change where she pulled out after she was awaited", () => {
    expect(
      told({ talks: [round], attendance: [voss("b 2025-03-10", "expected", "Voss will come"), withdrew] }),
    ).toEqual([]);
  });

  it("that one saw and another missed", () => {
    const all = [
      voss("a 2025-03-13", "present", "Voss was there"),
      voss("b 2025-03-14", "declined", "Voss stayed away"),
    ];
    expect(told({ talks: [round], attendance: all })).toEqual([
      "whether Ilyana Voss was at the Ravensholt talks: was there / stayed away",
    ]);
    expect(told({ talks: [round], attendance: all }, fakeVoices({ b: "a" }))).toEqual([]);
  });

  it("of which one outlet says that she goes and another, on one day, that she stays away", () => {
    const onDays = (days: Readonly<Record<string, string>>) => {
      const all = Object.entries(days).map(([article, day], at) =>
        voss(`${article} ${day}`, at === 1 ? "declined" : "expected", at === 1 ? "Voss stays at home" : "Voss will go"),
      );
      const voices = fakeVoices();
      const items = itemsOf({ talks: [round], attendance: all }, voices);
      return findConflicts(items, voices, [], (article) => days[article] ?? null).map(({ about }) => about);
    };
    const sameDay = { a: "2025-03-08", b: "2025-03-10", c: "2025-03-10" };
    expect(onDays(sameDay)).toEqual(["whether Ilyana Voss goes to the Ravensholt talks"]);
    expect(onDays({ ...sameDay, c: "2025-03-11" })).toEqual([]);
  });

  it("that was settled by a person", () => {
    const never = voss("b 2025-03-13", "declined", "Voss never meant to come", { basis: "denied" });
    const accepted = { ...withdrew, review: "accepted" as const, corrections: ["c1"] };
    expect(find({ talks: [round], attendance: [accepted, never] })[0]?.resolvedBy).toBe("c1");
  });

  it("whose words are gone contradicts nothing", () => {
    const never = {
      ...voss("b 2025-03-13", "declined", "Voss never meant to come", { basis: "denied" }),
      isLost: true,
    };
    expect(told({ talks: [round], attendance: [withdrew, never] })).toEqual([]);
  });
});

describe("talks", () => {
  const april = (from: string, date: string, more: Partial<ReportedTalks> = {}) =>
    sourced(from, talks(["Tarvia", "Belmara"], { name: "Ravensholt talks", place: "Ravensholt", date, ...more }));

  it("that are given different days, or different places", () => {
    expect(told({ talks: [april("a 2025-03-20", "2025-04-03"), april("b 2025-03-20", "2025-04-04")] })).toEqual([
      "on what day the Ravensholt talks are held: 3 April 2025 / 4 April 2025",
    ]);
    expect(
      told({ talks: [april("a 2025-03-20", "2025-04-03"), april("b 2025-03-20", "2025-04-03", { place: "Selm" })] }),
    ).toEqual(["where the Ravensholt talks are held: Ravensholt / Selm"]);
  });

  it.each([
    ["two rounds", april("a 2025-03-20", "2025-04-03"), april("b 2025-03-20", "2025-04-13")],
    ["an article that has both", april("a 2025-03-20", "2025-04-03"), april("a 2025-03-20", "2025-04-04")],
    ["news of a change, days later", april("a 2025-03-10", "2025-04-03"), april("b 2025-03-20", "2025-04-04")],
    [
      "two levels",
      april("a 2025-03-20", "2025-04-03", { level: "leaders" }),
      april("b 2025-03-20", "2025-04-04", { level: "technical" }),
    ],
  ])("are no conflict: %s", (_title, one, other) => expect(told({ talks: [one, other] })).toEqual([]));
});

describe("positions", () => {
  const belmara = (from: string, stance: ReportedPosition["stance"], content: string, who = "Belmara") =>
    sourced(from, position(who, stance, "joint commission", content));

  it("that are yes in one outlet and no in another on one day", () => {
    expect(
      told({
        positions: [
          belmara("a 2025-03-16", "accept", "a joint river commission"),
          belmara("b 2025-03-16", "reject", "the joint river commission", "Quint"),
        ],
      }),
    ).toEqual(["whether Belmara accepts joint commission: accepts it / rejects it"]);
  });

  it("that an outlet tells in other words, and then with a word that the other has", () => {
    const no = position("Belmara", "reject", "fares", "keep fares as they are until 2029");
    const again = { refersTo: span("keep fares as they are until 2029") };
    expect(
      told({
        positions: [
          sourced("a 2025-03-16", position("Belmara", "accept", "freeze", "a four-year freeze")),
          sourced("b 2025-03-16", no),
          sourced("b 2025-03-16", position("Belmara", "reject", "freeze", "A freeze", again)),
        ],
      }),
    ).toHaveLength(1);
  });

  it.each([
    [
      "a change of mind",
      belmara("a 2025-03-16", "accept", "a joint river commission"),
      belmara("b 2025-03-20", "reject", "a joint river commission"),
    ],
    [
      "another party",
      belmara("a 2025-03-16", "accept", "a joint river commission"),
      belmara("b 2025-03-16", "reject", "a joint river commission", "Tarvia"),
    ],
    [
      "another thing",
      belmara("a 2025-03-16", "accept", "a joint river commission"),
      belmara("b 2025-03-16", "reject", "spy gauges in the river"),
    ],
    [
      "one outlet alone",
      belmara("a 2025-03-16", "accept", "a joint river commission"),
      belmara("a 2025-03-16", "reject", "a joint river commission"),
    ],
  ])("are no conflict: %s", (_title, one, other) => expect(told({ positions: [one, other] })).toEqual([]));
});

describe("statements", () => {
  const said = statement("a 2025-03-18", "Krebs", "the president will travel to Ravensholt in April");

  it.each([
    ["never said", statement("b 2025-03-19", "Krebs", "I never said that the president would be there in April")],
    ["denied", statement("b 2025-03-19", "Krebs", "the president would travel to Ravensholt in April", true)],
  ])("that the speaker takes back: %s", (_title, denial) => {
    const found = find({ statements: [said, denial] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: "statement", sides: [{ says: "said so" }, { says: "did not say so" }] });
  });

  it.each([
    [
      "somebody else's denial",
      statement("b 2025-03-19", "Halloran", "I never said that the president would be there in April"),
    ],
    ["of something else", statement("b 2025-03-19", "Krebs", "I never said that the price was too high")],
    [
      "before it was said",
      statement("b 2025-03-01", "Krebs", "I never said that the president would be there in April"),
    ],
    ["a promise not to", statement("b 2025-03-19", "Krebs", "I never travel to Ravensholt in April")],
  ])("are no conflict: %s", (_title, other) => expect(find({ statements: [said, other] })).toEqual([]));

  /** What a paper passes on, and what the speaker says to that a few words later. */
  const quotedIn = (denial: string, via: string[], start = 60) =>
    find({
      statements: [
        { ...statement("a 2025-03-18", "Krebs", "ready to accept ten"), via: via.map(actor) },
        statement("a 2025-03-18", "Krebs", denial, false, start),
      ],
    });

  it("that another outlet is told to have, and the speaker takes back at once", () => {
    expect(quotedIn("I said nothing of the sort to any paper,", ["Daily Star"])).toHaveLength(1);
    expect(quotedIn("I never said that.", ["Daily Star"])).toHaveLength(1);
    expect(quotedIn("I said nothing of the sort,", [])).toEqual([]);
    expect(quotedIn("I said nothing of the sort,", ["Daily Star"], 900)).toEqual([]);
    expect(quotedIn("I said nothing at all,", ["Daily Star"])).toEqual([]);
  });
});

describe("conditions", () => {
  const signs = (from: string, requires: string, who = "Quint") =>
    sourced(from, condition(who, "Belmara would sign the treaty", requires));

  it("of one outcome with different amounts on one day", () => {
    expect(
      find({
        conditions: [
          signs("a 2025-03-16", "400 cubic metres flowed"),
          signs("b 2025-03-16", "300 cubic metres flowed"),
        ],
      }),
    ).toHaveLength(1);
  });

  it.each([
    ["two requirements", signs("a 2025-03-16", "400 cubic metres flowed"), signs("b 2025-03-16", "the boats stayed")],
    ["a later one", signs("a 2025-03-16", "400 cubic metres flowed"), signs("b 2025-03-20", "300 cubic metres flowed")],
    [
      "another's",
      signs("a 2025-03-16", "400 cubic metres flowed"),
      signs("b 2025-03-16", "300 cubic metres flowed", "Voss"),
    ],
  ])("are no conflict: %s", (_title, one, other) => expect(find({ conditions: [one, other] })).toEqual([]));
});

describe("items in conflict", () => {
  it("carry the ids of their conflicts, whatever the order of reports", () => {
    const voices = fakeVoices();
    const reported = {
      positions: [
        sourced("a 2025-03-16", position("Belmara", "accept", "commission", "a joint river commission")),
        sourced("b 2025-03-16", position("Belmara", "reject", "commission", "a joint river commission")),
        sourced("c 2025-03-16", position("Tarvia", "demand", "chair", "the chair")),
      ],
    };
    const items = itemsOf(reported, voices);
    const conflicts = findConflicts(items, voices);
    expect(markConflicts(items, conflicts).positions.map((one) => one.conflicts.length)).toEqual([1, 1, 0]);
    const reversed = itemsOf({ positions: [...reported.positions].reverse() }, voices);
    expect(findConflicts(reversed, voices)).toEqual(conflicts);
  });
});
