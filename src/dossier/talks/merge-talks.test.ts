import { describe, expect, it } from "vitest";
import { actor, fakeCast, fakeVoices, sourced, span, talks } from "../../../test/dossier/invented-items.ts";
import type { ReportedTalks } from "../../record/report.ts";
import { type Cast, memberIdOf, noDirectives, type Sourced } from "../sourced.ts";
import { mergeTalks } from "./merge-talks.ts";

const merge = (all: readonly Sourced<ReportedTalks>[], cast: Cast = fakeCast(), directives = noDirectives) =>
  mergeTalks(all, cast, fakeVoices(), directives);
const both = ["Tarvia", "Belmara"];
const march = { date: "2025-03-13", place: "Ravensholt" };

describe("talks that are the same", () => {
  it("are one in all articles, whatever they are called", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, { ...march, name: "Ravensholt talks" })),
      sourced("b 2025-03-11", talks(["Belmara", "Tarvia"], { date: "2025-03-13" })),
      sourced("c 2025-03-12", talks(both, { date: "2025-03-10/2025-03-16", place: "Ravensholt" })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: "Ravensholt talks", date: "2025-03-13", place: "Ravensholt", voices: 3 });
  });

  it("are not told apart by the order of articles", () => {
    const all = [
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-11", talks([], { date: "2025-03-13" })),
      sourced("c 2025-03-14", talks(both, { date: "2025-03-14", status: "suspended" })),
      sourced("d 2025-03-15", talks(both, { date: "2025-04-03" })),
      sourced("e 2025-03-12", talks(["Tarvia"])),
    ];
    expect(merge([...all].reverse()).talks).toEqual(merge(all).talks);
  });

  it("take in a vague mention that can mean nothing else", () => {
    const { talks: found, talksOf } = merge([
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-12", talks([], { id: "vague", name: "talks" })),
    ]);
    expect(found).toHaveLength(1);
    expect(talksOf("b", "vague")).toBe(found[0]?.id);
    expect(talksOf("b", "unknown")).toBeNull();
  });

  it("of many parties are named after some of them", () => {
    const held = { date: "2025-03-13", place: "Ravensholt", status: "underway" as const };
    const some = (more: string[]) =>
      merge([
        sourced("a 2025-03-13", talks(["Liberals", "Greens", "Centre"], held)),
        sourced("b 2025-03-14", talks(more, { status: "underway" })),
      ]).talks;
    expect(some(["Liberals", "Left", "Farmers"])).toHaveLength(1);
    expect(some(["four leaders"])).toHaveLength(1);
    expect(some(["Left", "Farmers"])).toHaveLength(2);
  });

  it("are the second round, though it is told of with the mediator alone", () => {
    const round = (from: string, parties: string[], name: string, more: Partial<ReportedTalks> = {}) =>
      sourced(from, talks(parties, { name, ...more }));
    const found = (name: string) =>
      merge([
        round("a 2025-03-18", both, "second round of talks", { date: "2025-04-03", place: "Ravensholt" }),
        round("b 2025-03-18", ["Sabel"], name),
      ]).talks;
    expect(found("second round of the talks")).toHaveLength(1);
    expect(found("third round of the talks")).toHaveLength(2);
    expect(found("talks")).toHaveLength(2);
  });

  it("are to come where the article tells that another meeting is over", () => {
    const { talks: found, talksOf } = merge([
      sourced("a 2025-03-17", talks(both, { date: "2025-04-03", place: "Ravensholt" })),
      sourced("b 2025-03-18", talks(["Belmara", "Sabel"], { date: "2025-03-18", place: "Selm", status: "ended" })),
      sourced("b 2025-03-18", talks(["Belmara"], { id: "next", status: "scheduled" })),
    ]);
    expect(found).toHaveLength(2);
    expect(talksOf("b", "next")).toBe(found.find(({ date }) => date === "2025-04-03")?.id);
  });

  it("are the same in a copy that was cut", () => {
    const cut = (words: string) => {
      const all = [
        sourced("wire 2025-03-18", talks(both, { date: "2025-04-03", evidence: [span("its talks with the union")] })),
        sourced("x 2025-03-17", talks(both, { date: "2025-03-20", place: "Selm" })),
        sourced("paper 2025-03-18", talks(["Belmara"], { id: "cut", evidence: [span(words)] })),
      ];
      const voices = fakeVoices({ paper: "wire" });
      const merged = mergeTalks(all, fakeCast(), voices, noDirectives);
      return merged.talks.find(({ id }) => id === merged.talksOf("paper", "cut"))?.date;
    };
    expect(cut("its talks with the union")).toBe("2025-04-03");
    expect(cut("other talks")).not.toBe("2025-04-03");
  });

  it("were last week, as a report counts weeks that knows no parties", () => {
    const lastWeek = talks([], { date: "2025-03-03/2025-03-09", place: "Ravensholt", status: "ended" });
    const of = (day: string) =>
      merge([sourced("a 2025-03-12", talks(both, { ...march, date: day })), sourced("b 2025-03-16", lastWeek)]);
    expect(of("2025-03-13").talks).toHaveLength(1);
    expect(of("2025-03-24").talks).toHaveLength(2);
  });

  it("are the second meeting that was put off, though one report names one side alone", () => {
    const second = (parties: string[], more: Partial<ReportedTalks>) =>
      talks(parties, { name: "second meeting with the union", ...more });
    const early = sourced("a 2025-03-21", second(["Union", "Belmara"], { date: "2025-03-21", status: "postponed" }));
    const found = (more: Partial<ReportedTalks>) =>
      merge([early, sourced("b 2025-03-24", second(["Union"], { date: "2025-03-23", status: "ended", ...more }))])
        .talks;
    expect(found({})).toHaveLength(1);
    expect(found({ name: "fourth meeting with the union" })).toHaveLength(2);
    expect(found({ date: "2025-04-20" })).toHaveLength(2);
  });

  it("went on for a night", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-12", talks(both, march)),
      sourced("b 2025-03-14", talks(both, { date: "2025-03-14", status: "suspended" })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ status: "suspended", date: "2025-03-13" });
  });

  it("are the round that a report numbers, or calls the next", () => {
    const april = { date: "2025-04-03", place: "Ravensholt" };
    const rounds = [
      sourced("a 2025-03-10", talks(both, { ...march, name: "first round of the talks" })),
      sourced("b 2025-03-14", talks(both, { ...april, name: "the second round of the talks" })),
    ];
    const vague = (name: string) =>
      merge([...rounds, sourced("c 2025-03-13", talks(["Belmara"], { id: "vague", name, status: "scheduled" }))]);
    const second = vague("the second round");
    expect(second.talks).toHaveLength(2);
    expect(second.talks.find(({ date }) => date === april.date)?.id).toBe(second.talksOf("c", "vague"));
    const following = vague("the next round");
    expect(following.talks.find(({ date }) => date === april.date)?.id).toBe(following.talksOf("c", "vague"));
    const first = vague("the first round");
    expect(first.talks.find(({ date }) => date === march.date)?.id).toBe(first.talksOf("c", "vague"));
  });

  it("were put off", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-12", talks(both, { ...march, status: "postponed" })),
      sourced("c 2025-03-13", talks(both, { date: "2025-03-20", place: "Ravensholt" })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ status: "scheduled", date: "2025-03-20" });
    expect(found[0]?.history.map(({ status, date }) => `${status} ${date}`)).toEqual([
      "scheduled 2025-03-13",
      "postponed 2025-03-13",
      "scheduled 2025-03-20",
    ]);
  });

  it("were put off and moved to another town", () => {
    const early = sourced("a 2025-03-08", talks(both, { ...march, name: "second round of the talks" }));
    const moved = (evidence: string, more: Partial<ReportedTalks> = {}) =>
      merge([
        early,
        sourced("b 2025-03-10", {
          ...talks(both, { date: "2025-03-17", place: "Selm", status: "postponed", ...more }),
          evidence: [span(evidence)],
        }),
        sourced("c 2025-03-16", talks(both, { date: "2025-03-17", place: "Selm" })),
      ]).talks;
    expect(moved("put off to Monday and moved from Ravensholt to Selm")).toHaveLength(1);
    expect(moved("The next round has been put off to Monday and will be held in Selm")).toHaveLength(1);
    expect(moved("the second round of the talks, put off to Monday", { name: "second round of the talks" })).toEqual([
      expect.objectContaining({ place: "Selm", date: "2025-03-17" }),
    ]);
    expect(moved("The hearing in Selm was put off")).toHaveLength(2);
  });

  it("go on for weeks, and are not a dinner that two of the parties have meanwhile", () => {
    const four = ["Liberals", "Greens", "Centre", "Left"];
    const house = { place: "Harbour House" };
    const { talks: found, talksOf } = merge([
      sourced("a 2025-03-09", talks(four, { ...house, date: "2025-03-10" })),
      sourced("b 2025-03-11", talks(four, { ...house, date: "2025-03-10", status: "underway" })),
      sourced("c 2025-03-14", talks(four.slice(1), { ...house, id: "third", status: "underway" })),
      sourced("d 2025-03-16", talks(["Left"], { ...house, date: "2025-03-15", status: "ended" })),
      sourced("e 2025-03-17", talks(four, { ...house, id: "fifth", status: "underway" })),
    ]);
    expect(found).toHaveLength(2);
    expect(talksOf("e", "fifth")).toBe(talksOf("c", "third"));
    expect(found[0]?.history.map(({ status }) => status)).toEqual(["scheduled", "underway"]);
  });

  it("are held in a town, in whatever building", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-11", talks(both, { ...march, place: "Old Exchange in Ravensholt" })),
    ]);
    expect(found).toHaveLength(1);
  });

  it("are called after one of those who negotiate, who is no place", () => {
    const found = (place: string) =>
      merge([
        sourced("a 2025-03-10", talks(both, march)),
        sourced("b 2025-03-11", talks([], { date: "2025-03-13", place, name: `${place} talks` })),
      ]).talks;
    expect(found("Tarvia")).toHaveLength(1);
    expect(found("Selm")).toHaveLength(2);
  });

  it("are of all the leaders, whom another report names", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-12", talks(["four leaders"], march)),
      sourced("b 2025-03-14", talks(both, { date: "2025-03-13", status: "ended" })),
    ]);
    expect(found).toHaveLength(1);
  });

  it("take no place from what they are about", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, { ...march, evidence: [span("talks on the Karsk Dam")] })),
      sourced("b 2025-03-11", talks(both, { date: "2025-03-13", place: "Karsk Dam", name: "Karsk Dam talks" })),
    ]);
    expect(found).toHaveLength(1);
  });
});

describe("talks that are not the same", () => {
  it.each([
    ["two rounds", march, { date: "2025-04-03", place: "Ravensholt" }],
    ["two places on one day", march, { date: "2025-03-13", place: "Selm" }],
    ["the day after, if nothing had begun", march, { date: "2025-03-14", place: "Ravensholt" }],
  ])("%s", (_title, first, second) => {
    const all = [sourced("a 2025-03-10", talks(both, first)), sourced("b 2025-03-10", talks(both, second))];
    expect(merge(all).talks).toHaveLength(2);
  });

  it("have other parties", () => {
    const all = [
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-10", talks(["Dockers", "Harbour Authority"], march)),
    ];
    expect(merge(all).talks).toHaveLength(2);
  });

  it("may both be meant by a vague mention, which stays on its own", () => {
    const all = [
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-10", talks(both, { date: "2025-03-20", place: "Selm" })),
      sourced("c 2025-03-11", talks([], { name: "talks" })),
    ];
    expect(merge(all).talks).toHaveLength(3);
  });

  it("are two leaders' own meeting and their countries' talks", () => {
    const cast = fakeCast({ Voss: "Tarvia", Quint: "Belmara" });
    const all = [sourced("a 2025-03-10", talks(both, march)), sourced("b 2025-03-11", talks(["Voss", "Quint"]))];
    expect(merge(all, cast).talks).toHaveLength(2);
  });
});

describe("what is told of talks", () => {
  it("is their latest status; late prints of old news change nothing", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-13", talks(both, { ...march, status: "underway" })),
      sourced("c 2025-03-14", talks(both, { ...march, status: "ended" })),
      sourced("d 2025-03-14", talks(both, { ...march, status: "scheduled" })),
    ]);
    expect(found[0]?.history.map(({ status, evidence }) => `${status} ${evidence.length}`)).toEqual([
      "scheduled 2",
      "underway 1",
      "ended 1",
    ]);
  });

  it("a host in so many words goes before one that the venue implies, however often", () => {
    const implied = { ...march, host: actor("Ravensholt City"), hostCertainty: "implied" as const };
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, implied)),
      sourced("b 2025-03-10", talks(both, implied)),
      sourced("c 2025-03-10", talks(both, { ...march, host: actor("Sundmark"), hostCertainty: "stated" })),
    ]);
    expect(found[0]).toMatchObject({ host: { name: "Sundmark" }, hostCertainty: "stated" });
  });

  it("delegations are one for each party, with the head that the latest report names", () => {
    const led = (head: string) => ({
      ...march,
      delegations: [
        { party: actor("Tarvia"), head: actor(head), members: [], level: null, mandate: null, evidence: [span("led")] },
      ],
    });
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, led("Voss"))),
      sourced("b 2025-03-12", talks(both, led("Halloran"))),
    ]);
    expect(found[0]?.delegations).toHaveLength(1);
    expect(found[0]?.delegations[0]).toMatchObject({ party: { name: "Tarvia" }, head: { name: "Halloran" } });
  });

  it("a round knows its series", () => {
    const series = talks(both, { id: "series", name: "Oune process", date: "2025" });
    const round = talks(both, { ...march, partOf: "series" });
    const { talks: found, talksOf } = merge([sourced("a 2025-03-10", series), sourced("a 2025-03-10", round)]);
    expect(found.find(({ date }) => date === "2025-03-13")?.partOf).toBe(talksOf("a", "series"));
  });

  it("words that are gone still keep the talks, but decide nothing", () => {
    const { talks: found } = merge([
      sourced("a 2025-03-10", talks(both, march), { isLost: true }),
      sourced("b 2025-03-10", talks(both, { date: "2025-03-13", place: "Ravensholt", name: "river talks" })),
    ]);
    expect(found[0]).toMatchObject({ name: "river talks", voices: 1 });
    expect(found[0]?.evidence).toHaveLength(2);
  });
});

describe("what people decided about talks", () => {
  const first = sourced("a 2025-03-10", talks(both, march));
  const second = sourced("b 2025-03-10", talks(both, { ...march, date: "2025-04-03" }));

  it("puts them together, under a name", () => {
    const merges = [{ correction: "m", members: [memberIdOf(first), memberIdOf(second)], name: "Oune talks" }];
    const { talks: found } = merge([first, second], fakeCast(), { ...noDirectives, merges });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: "Oune talks", corrections: ["m"] });
  });

  it("names them", () => {
    const talksNames = [{ correction: "n", member: memberIdOf(second), name: "Second round" }];
    const { talks: found } = merge([first, second], fakeCast(), { ...noDirectives, talksNames });
    expect(found.map(({ name }) => name)).toEqual(["Tarvia–Belmara talks", "Second round"]);
  });
});

describe("talks that outlets tell differently", () => {
  const disputesOf = (all: readonly Sourced<ReportedTalks>[]) =>
    merge(all).disputes.map(({ on, sides }) => `${on}: ${sides.map(({ says }) => says).join(" / ")}`);

  it("are one in a building and in its town, and in two buildings of it, which is a dispute", () => {
    const all = [
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-11", talks(both, { ...march, place: "Admiralty House" })),
      sourced("c 2025-03-11", talks(both, { ...march, place: "the Old Palace in Ravensholt" })),
    ];
    expect(merge(all).talks).toHaveLength(1);
    expect(disputesOf(all)).toEqual(["place: Admiralty House / Old Palace"]);
    expect(disputesOf(all.slice(0, 2))).toEqual([]);
  });

  it("are one where a single report gives another day than all the others, before and after", () => {
    const all = [
      sourced("a 2025-03-10", talks(both, march)),
      sourced("b 2025-03-10", talks(both, march)),
      sourced("c 2025-03-10", talks(both, { ...march, date: "2025-03-14" })),
      sourced("d 2025-03-11", talks(both, march)),
    ];
    const { talks: found } = merge(all);
    expect(found).toHaveLength(1);
    expect(found[0]?.history).toHaveLength(1);
    expect(found[0]?.date).toBe("2025-03-13");
    expect(disputesOf(all)).toEqual(["day: 2025-03-14 / 2025-03-13"]);
  });

  it("are put off, and not told differently, where all later reports give the new day", () => {
    const all = [
      sourced("a 2025-03-08", talks(both, march)),
      sourced("b 2025-03-09", talks(both, march)),
      sourced("c 2025-03-10", talks(both, march)),
      sourced("d 2025-03-12", talks(both, { ...march, date: "2025-03-15", status: "postponed" })),
    ];
    expect(disputesOf(all)).toEqual([]);
  });

  it("are told for the old day by one who has it that they were never put off", () => {
    const selm = { date: "2025-03-17", place: "Ravensholt" };
    const all = (day: string) => [
      sourced("a 2025-03-08", talks(both, march)),
      sourced("b 2025-03-10", talks(both, { ...selm, status: "postponed" })),
      sourced(`c ${day}`, talks(both, march)),
      sourced("d 2025-03-16", talks(both, selm)),
    ];
    expect(disputesOf(all("2025-03-11"))).toEqual(["day: 2025-03-13 / 2025-03-17"]);
    expect(merge(all("2025-03-11")).talks[0]?.history.map(({ status }) => status)).toEqual(["scheduled", "postponed"]);
    expect(disputesOf(all("2025-03-10"))).toEqual([]);
  });

  it("are meant by a bare “April talks” that could be a meeting on their eve", () => {
    const round = { date: "2025-04-03", place: "Ravensholt" };
    const { talks: found, talksOf } = merge([
      sourced("a 2025-03-15", talks(both, round)),
      sourced("b 2025-03-16", talks(both, round)),
      sourced("c 2025-03-17", talks(both, round)),
      sourced("d 2025-03-18", talks(["Sundmark", "Farmers"], { date: "2025-04-02", place: "Selm" })),
      sourced("e 2025-03-18", talks([], { id: "april", name: "April talks", date: "2025-04" })),
    ]);
    expect(found).toHaveLength(2);
    expect(talksOf("e", "april")).toBe(found.find(({ date }) => date === "2025-04-03")?.id);
  });
});
