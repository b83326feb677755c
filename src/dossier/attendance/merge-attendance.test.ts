import { describe, expect, it } from "vitest";
import { actor, attendance, fakeCast, fakeVoices, sourced, span, talks } from "../../../test/dossier/invented-items.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { memberIdOf, noDirectives, type Sourced } from "../sourced.ts";
import { mergeTalks } from "../talks/merge-talks.ts";
import { mergeAttendance } from "./merge-attendance.ts";

const voices = fakeVoices();
const cast = fakeCast();
const both = ["Tarvia", "Belmara"];
const merged = mergeTalks(
  [
    sourced("t 2025-03-10", talks(both, { id: "march", date: "2025-03-13", place: "Ravensholt" })),
    sourced("t 2025-03-10", talks(both, { id: "april", date: "2025-06-03", place: "Ravensholt" })),
  ],
  cast,
  voices,
  noDirectives,
);
const march = merged.talksOf("t", "march");
const talksOf = (_article: string, id: string) => merged.talksOf("t", id);

const merge = (all: readonly Sourced<ReportedAttendance>[], directives = noDirectives) =>
  mergeAttendance(all, cast, voices, talksOf, merged.talks, directives);
const voss = (
  from: string,
  status: ReportedAttendance["status"],
  words: string,
  more: Partial<ReportedAttendance> = {},
) => sourced(from, attendance("Voss", status, words, { talks: "march", ...more }));
const told = (all: readonly Sourced<ReportedAttendance>[]) =>
  merge(all).map(({ history }) => history.map(({ on, status, evidence }) => `${on} ${status} ×${evidence.length}`));

describe("presence at talks", () => {
  it("tells of a walk-out once, though who walked out had been there", () => {
    const walkedOut = "Voss walked out of the talks";
    expect(
      told([
        voss("a 2025-03-10", "expected", "Voss will come"),
        voss("b 2025-03-14", "withdrawn", walkedOut),
        voss("b 2025-03-14", "present", walkedOut),
      ]),
    ).toEqual([["2025-03-10 expected ×1", "2025-03-14 withdrawn ×2"]]);
  });

  it("has a history by date of report, with all evidence", () => {
    const all = [
      voss("a 2025-03-10", "expected", "Voss will come"),
      voss("b 2025-03-10", "expected", "Voss is expected"),
      voss("c 2025-03-12", "withdrawn", "Voss pulled out", { because: span("because of the boats") }),
    ];
    expect(told(all)).toEqual([["2025-03-10 expected ×2", "2025-03-12 withdrawn ×1"]]);
    expect(merge(all)[0]).toMatchObject({ status: "withdrawn", because: "because of the boats", talks: march });
    expect(merge([...all].reverse())).toEqual(merge(all));
  });

  it("holds “will not attend” and “withdrew” of one time for one absence", () => {
    expect(
      told([
        voss("a 2025-03-10", "expected", "Voss will come"),
        voss("b 2025-03-12", "declined", "Voss will not attend"),
        voss("c 2025-03-12", "withdrawn", "Voss pulled out"),
        voss("d 2025-03-13", "declined", "Voss is not there"),
      ]),
    ).toEqual([["2025-03-10 expected ×1", "2025-03-12 withdrawn ×3"]]);
  });

  it("is what it was in late prints of old news", () => {
    expect(
      told([
        voss("a 2025-03-10", "expected", "Voss will come"),
        voss("b 2025-03-11", "withdrawn", "Voss pulled out"),
        voss("c 2025-03-12", "expected", "Voss will come"),
        voss("d 2025-03-12", "withdrawn", "Voss pulled out"),
      ]),
    ).toEqual([["2025-03-10 expected ×2", "2025-03-11 withdrawn ×2"]]);
  });

  it("may be told of as past by the article itself", () => {
    const previous = { status: "expected" as const, words: span("had planned to travel") };
    expect(told([voss("a 2025-03-12", "withdrawn", "Voss pulled out", { previous })])).toEqual([
      ["null expected ×1", "2025-03-12 withdrawn ×1"],
    ]);
  });

  it("changes back again", () => {
    expect(
      told([
        voss("a 2025-03-10", "declined", "Voss will not come"),
        voss("b 2025-03-12", "expected", "Voss will come after all"),
      ]),
    ).toEqual([["2025-03-10 declined ×1", "2025-03-12 expected ×1"]]);
  });

  it("is at the only talks of its time, where the article does not say", () => {
    expect(merge([voss("a 2025-03-12", "expected", "Voss will come", { talks: null })])[0]?.talks).toBe(march);
    expect(merge([voss("a 2025-01-12", "expected", "Voss will come", { talks: null })])[0]?.talks).toBeNull();
  });

  it("is each actor's own, and each meeting's", () => {
    const all = [
      voss("a 2025-03-10", "expected", "Voss will come"),
      sourced("a 2025-03-10", attendance("Quint", "expected", "Quint will come", { talks: "march" })),
      voss("b 2025-03-20", "expected", "Voss will come in June", { talks: "april" }),
    ];
    expect(merge(all)).toHaveLength(3);
  });
});

describe("reports that cannot both be right", () => {
  it("stay apart: that she pulled out, and that she never meant to come", () => {
    expect(
      told([
        voss("a 2025-03-12", "withdrawn", "Voss pulled out"),
        voss("b 2025-03-13", "declined", "Voss never intended to travel", {
          basis: "denied",
          saidBy: actor("Halloran"),
        }),
      ]),
    ).toEqual([["2025-03-12 withdrawn ×1"], ["2025-03-13 declined ×1"]]);
  });

  it("are one story where nobody ever had her coming", () => {
    expect(
      told([
        voss("a 2025-03-12", "declined", "Voss will not come"),
        voss("b 2025-03-13", "declined", "Voss never intended to travel", { basis: "denied" }),
      ]),
    ).toHaveLength(1);
  });

  it("stay apart: that he was there, and that he stayed away", () => {
    expect(
      told([voss("a 2025-03-13", "present", "Voss was there"), voss("b 2025-03-14", "declined", "Voss did not come")]),
    ).toHaveLength(2);
  });

  it("are no contradiction when a refusal came before", () => {
    expect(
      told([voss("a 2025-03-11", "declined", "Voss will not come"), voss("b 2025-03-13", "present", "Voss was there")]),
    ).toEqual([["2025-03-11 declined ×1", "2025-03-13 present ×1"]]);
  });

  it("begin as undecided, where that was told before anything was known", () => {
    const items = merge([
      voss("a 2025-03-11", "undecided", "Voss has yet to decide whether to come", { basis: "speculation" }),
      voss("b 2025-03-12", "expected", "Voss will come"),
    ]);
    expect(items).toHaveLength(1);
    expect(items[0]?.history.map(({ status }) => status)).toEqual(["undecided", "expected"]);
  });

  it("stay apart: speculation, which tells nothing new of the facts", () => {
    const items = merge([
      voss("a 2025-03-11", "expected", "Voss will come"),
      voss("b 2025-03-12", "undecided", "Voss might stay away", { basis: "speculation" }),
    ]);
    expect(items.map(({ status, basis }) => `${status} ${basis}`)).toEqual([
      "expected reported",
      "undecided speculation",
    ]);
  });
});

describe("a seat at the talks", () => {
  it("is not taken at a telephone call of two others", () => {
    const calls = (who: string) => {
      const call = talks(["Ruiz", "Price"], { id: "call", date: "2025-03-12", format: "phone", status: "ended" });
      const all = mergeTalks(
        [
          sourced("t 2025-03-10", talks(both, { id: "march", date: "2025-03-13", place: "Ravensholt" })),
          sourced("a 2025-03-13", call),
        ],
        cast,
        voices,
        noDirectives,
      );
      const item = attendance(who, "present", `${who} took a seat`, { talks: "call" });
      const one = sourced("a 2025-03-13", item);
      const told = { ...one, report: { ...one.report, talks: [call] } };
      const [found] = mergeAttendance([told], cast, voices, all.talksOf, all.talks, noDirectives);
      return found?.talks === all.talksOf("a", "call");
    };
    expect(calls("Amber")).toBe(false);
    expect(calls("Ruiz")).toBe(true);
  });
});

describe("what people decided about presence", () => {
  it("puts stories together", () => {
    const one = voss("a 2025-03-12", "withdrawn", "Voss pulled out");
    const other = voss("b 2025-03-13", "declined", "Voss never intended to travel", { basis: "denied" });
    const merges = [{ correction: "m", members: [memberIdOf(one), memberIdOf(other)], name: null }];
    const items = merge([one, other], { ...noDirectives, merges });
    expect(items).toHaveLength(1);
    expect(items[0]?.corrections).toEqual(["m"]);
  });
});

describe("one article with two statuses", () => {
  it("has what it leads with as news, and the rest as what was before", () => {
    const at = (from: string, status: ReportedAttendance["status"], words: string, start: number) => {
      const one = voss(from, status, words);
      return { ...one, spans: [span(words, start)] };
    };
    expect(
      told([
        at("a 2025-03-09", "declined", "Voss will stay at home", 0),
        at("b 2025-03-11", "expected", "Voss will travel to Ravensholt", 0),
        {
          ...at("b 2025-03-11", "declined", "had ruled out the journey", 60),
          item: { ...voss("b", "declined", "x").item, id: "y" },
        },
      ]),
    ).toEqual([["2025-03-09 declined ×2", "2025-03-11 expected ×1"]]);
  });

  it("has a return as news where the walk-out was told days before", () => {
    const at = (from: string, status: ReportedAttendance["status"], words: string, start = 0) => {
      const one = voss(from, status, words);
      return { ...one, spans: [span(words, start)] };
    };
    const early = [
      at("a 2025-03-09", "expected", "Voss will come"),
      at("b 2025-03-11", "withdrawn", "Voss walked out"),
    ];
    const statuses = (more: Sourced<ReportedAttendance>[]) =>
      merge([...early, ...more])[0]?.history.map(({ status }) => status);
    const again = (day: string) => at(`c ${day}`, "withdrawn", "a week after he had walked out", 60);
    expect(statuses([at("c 2025-03-15", "present", "Voss took his chair"), again("2025-03-15")])).toEqual([
      "expected",
      "withdrawn",
      "present",
    ]);
    expect(statuses([at("c 2025-03-12", "present", "Voss had sat there for an hour"), again("2025-03-12")])).toEqual([
      "expected",
      "withdrawn",
    ]);
    expect(
      statuses([again("2025-03-12"), at("c 2025-03-12", "conditional", "Voss will come back only if", 90)]),
    ).toEqual(["expected", "withdrawn", "conditional"]);
  });
});
