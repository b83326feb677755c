/** Who is who across reports, on invented ones. */
import { describe, expect, it } from "vitest";
import type { ReportedActor } from "../../record/report.ts";
import type { Sourced } from "../sourced.ts";
import { groupActors } from "./group-actors.ts";

type Given = Partial<ReportedActor> & { readonly name: string };
interface Said {
  readonly by: string;
  readonly in: string;
}

/** The actors of one report, with what is said where; sides are given by name. */
function report(id: string, actors: readonly (Given & { of?: string })[], said: readonly Said[] = [], place?: string) {
  const ref = (name: string) => ({ id: `${name}-id`, name, aliases: [] });
  const whole = {
    article: { id, publishedOn: "2025-05-02", updatedOn: null },
    talks: place === undefined ? [] : [{ place }],
    statements: said.map(({ by, in: where }) => ({ speaker: ref(by), place: { text: where } })),
  };
  return actors.map(({ of, ...given }): Sourced<ReportedActor> => {
    const side = of === undefined ? null : { actor: ref(of), certainty: "stated", from: "article" };
    const item = {
      kind: "organization",
      role: null,
      aliases: [],
      evidence: [],
      ...given,
      id: `${given.name}-id`,
      side,
    };
    return {
      item,
      report: whole,
      spans: [],
      isLost: false,
      review: "none",
      corrections: [],
    } as unknown as Sourced<ReportedActor>;
  });
}

function groups(...reports: readonly Sourced<ReportedActor>[][]): string[] {
  return groupActors(reports.flat())
    .map((members) => [...new Set(members.map(({ item }) => item.name))].sort().join(" + "))
    .sort();
}

const state = (name: string) => ({ name, kind: "state" as const });
const person = (name: string, of: string, role: string | null = null) => ({ name, kind: "person" as const, of, role });

describe("parties in other words", () => {
  it("joins a government with its state, but not with a part of it", () => {
    const all = [state("Orvia"), { name: "Government of Orvia" }, { name: "Government of Northern Orvia" }];
    expect(groups(report("a", all))).toEqual(["Government of Northern Orvia", "Government of Orvia + Orvia"]);
  });

  const speakers = [state("Orvia"), person("Ada Brenn", "Orvia"), person("Kol Dray", "Orvia"), { name: "Vess" }];
  const inVess = [
    { by: "Ada Brenn", in: "Vess" },
    { by: "Kol Dray", in: "Vess" },
  ];
  it("joins a town with the party whose people speak there", () => {
    expect(groups(report("a", speakers, inVess))).toContain("Orvia + Vess");
  });
  it("leaves a town where two parties speak", () => {
    const both = [...speakers, state("Lutia"), person("Mara Tindt", "Lutia")];
    expect(groups(report("a", both, [...inVess, { by: "Mara Tindt", in: "Vess" }]))).toContain("Vess");
  });
  it("leaves a town where talks are held", () => {
    expect(groups(report("a", speakers, inVess, "Vess"))).toContain("Vess");
  });

  it("joins a political party with the plural of its word", () => {
    const one = report("a", [{ name: "Liberal Party" }, { name: "Social Democratic Party" }, { name: "Centre Party" }]);
    const other = report("b", [{ name: "Liberals" }, { name: "Social Democrats" }, { name: "Greens" }]);
    expect(groups(one, other)).toEqual([
      "Centre Party",
      "Greens",
      "Liberal Party + Liberals",
      "Social Democratic Party + Social Democrats",
    ]);
  });

  it("joins “the union” with the only one that is named", () => {
    expect(groups(report("a", [{ name: "Orvian Miners' Union" }, { name: "union" }]))).toHaveLength(1);
  });
  it("leaves “the union” where two are named", () => {
    const two = [{ name: "Orvian Miners' Union" }, { name: "Teachers' Union" }, { name: "union" }];
    expect(groups(report("a", two))).toHaveLength(3);
  });
  it("leaves “the ministry” of another article by itself", () => {
    expect(groups(report("a", [{ name: "Orvian Water Ministry" }]), report("b", [{ name: "ministry" }]))).toHaveLength(
      2,
    );
  });
});

describe("persons", () => {
  it("keeps two of one family name apart", () => {
    expect(groups(report("a", [person("Ada Brenn", "Orvia"), person("Ulf Brenn", "Orvia")]))).toHaveLength(2);
  });
  it("takes the president for her who holds the office, the spokesman for nobody", () => {
    const all = [
      state("Orvia"),
      person("Ada Brenn", "Orvia", "Orvian president"),
      { name: "Orvia's president", kind: "office" as const, of: "Orvia" },
      { name: "Orvia's spokesman", kind: "office" as const, of: "Orvia" },
    ];
    expect(groups(report("a", all))).toEqual(["Ada Brenn + Orvia's president", "Orvia", "Orvia's spokesman"]);
  });
});

describe("parties by their short names", () => {
  const labour = { name: "Labour Party", aliases: ["Labour", "the party"] };
  it("joins the name that one report uses beside the full one", () => {
    expect(groups(report("a", [labour]), report("b", [{ name: "Labour" }]))).toEqual(["Labour + Labour Party"]);
  });
  it("leaves a short name alone that two bodies have, and joins a mere noun with the only body of it", () => {
    const two = [
      { name: "Northern Labour Party", aliases: ["Labour"] },
      { name: "Southern Labour Party", aliases: ["Labour"] },
    ];
    expect(groups(report("a", two), report("b", [{ name: "Labour" }]))).toContain("Labour");
    const bare = report("b", [{ name: "Front" }]);
    expect(groups(report("a", [{ name: "National Front" }]), bare)).toEqual(["Front + National Front"]);
    expect(groups(report("a", [{ name: "National Front" }, { name: "Highland Front" }]), bare)).toContain("Front");
  });
  it("joins a group that is called by the party's people", () => {
    const greens = { name: "Greens", kind: "group" as const };
    const liberals = { name: "Liberals", kind: "group" as const };
    expect(
      groups(report("a", [{ name: "Green Party" }, { name: "Liberal Union" }]), report("b", [greens, liberals])),
    ).toEqual(["Green Party + Greens", "Liberal Union + Liberals"]);
    expect(
      groups(report("a", [{ name: "Green Party" }]), report("b", [{ name: "Farmers", kind: "group" as const }])),
    ).toEqual(["Farmers", "Green Party"]);
  });
});

describe("readings that err", () => {
  const holm = { name: "Ann Holm", kind: "person" as const };
  it("takes a name for a person's where more reports do", () => {
    expect(groups(report("a", [holm]), report("b", [holm]), report("c", [{ name: "Ann Holm" }]))).toEqual(["Ann Holm"]);
  });
  it("does not take a body for the person in its name", () => {
    expect(groups(report("a", [holm]), report("b", [{ name: "Labour Alliance of Ann Holm" }]))).toHaveLength(2);
  });
  it("joins the government with the only party that is called so", () => {
    const tarvia = { ...state("Tarvia"), aliases: ["government of Tarvia"] };
    const government = report("b", [{ name: "government" }]);
    expect(groups(report("a", [tarvia, state("Norda")]), government)).toContain("Tarvia + government");
    const norda = { ...state("Norda"), aliases: ["government of Norda"] };
    expect(groups(report("a", [tarvia, norda]), government)).toContain("government");
  });
});
