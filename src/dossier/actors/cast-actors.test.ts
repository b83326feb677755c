/** A dossier's actors and what people decided about them, on invented reports. */
import { describe, expect, it } from "vitest";
import { fakeVoices, report, span } from "../../../test/dossier/invented-items.ts";
import type { ReportedActor } from "../../record/report.ts";
import { type Directives, noDirectives, type Sourced } from "../sourced.ts";
import { castActors } from "./cast-actors.ts";

type Given = Partial<ReportedActor> & { readonly name: string; readonly of?: string };

const idOf = (name: string) => `${name}-id`;
const refTo = (name: string) => ({ id: idOf(name), name, aliases: [] });

/** The actors of a report; `from` is `article day`. */
function told(from: string, ...actors: readonly Given[]): Sourced<ReportedActor>[] {
  const [article = "a", day = null] = from.split(" ");
  return actors.map(({ of, ...given }, at) => ({
    item: {
      kind: "organization",
      role: null,
      aliases: [],
      evidence: [span(given.name, at * 100)],
      side: of === undefined ? null : { actor: refTo(of), certainty: "stated", from: "article" },
      ...given,
      id: idOf(given.name),
    },
    report: report(article, day),
    spans: [span(given.name, at * 100)],
    isLost: false,
    review: "none",
    corrections: [],
  }));
}
const state = (name: string): Given => ({ name, kind: "state" });
const person = (name: string, of?: string, role: string | null = null): Given => ({
  name,
  kind: "person",
  role,
  ...(of === undefined ? {} : { of }),
});
const office = (name: string, of?: string): Given => ({ name, kind: "office", ...(of === undefined ? {} : { of }) });

const castOf = (actors: readonly Sourced<ReportedActor>[], more: Partial<Directives["actors"]> = {}) =>
  castActors(actors, { ...noDirectives.actors, ...more }, fakeVoices());
const together = (actors: readonly Sourced<ReportedActor>[], a: string, b: string) => {
  const { cast } = castOf(actors);
  const id = (where: string) => {
    const [article = "", name = ""] = where.split("/");
    return cast.refOf(article, refTo(name)).id;
  };
  return id(a) === id(b);
};

describe("one actor", () => {
  const brenn = person("Ada Brenn", "Orvia", "Orvian president");
  it.each([
    ["by the family name", [person("Brenn")], "b/Brenn"],
    ["in another spelling", [person("Ada Bren")], "b/Ada Bren"],
    ["by the office", [state("Orvia"), office("Orvia's president", "Orvia")], "b/Orvia's president"],
  ])("%s", (_how, actors, other) => {
    expect(
      together(
        [...told("a 2025-03-03", state("Orvia"), brenn), ...told("b 2025-03-04", ...actors)],
        "a/Ada Brenn",
        other,
      ),
    ).toBe(true);
  });

  it("by its first letters", () => {
    const all = [...told("a", { name: "United Ferry Workers" }), ...told("b", { name: "UFW" })];
    expect(together(all, "a/United Ferry Workers", "b/UFW")).toBe(true);
  });

  it("is a state where the reader once takes it for a person", () => {
    const { actors } = castOf([
      ...told("a", state("Orvia")),
      ...told("b", state("Orvia")),
      ...told("c", person("Orvia")),
    ]);
    expect(actors).toHaveLength(1);
    expect(actors[0]).toMatchObject({ name: "Orvia", kind: "state" });
  });

  it("changes with the office: each report means who held it", () => {
    const all = [
      ...told("a 2024-03-03", state("Orvia"), person("Ada Brenn", "Orvia", "Orvian president")),
      ...told("b 2024-03-09", state("Orvia"), office("Orvia's president", "Orvia")),
      ...told("c 2025-03-03", state("Orvia"), person("Kol Dray", "Orvia", "Orvian president")),
      ...told("d 2025-03-09", state("Orvia"), office("Orvia's president", "Orvia")),
    ];
    expect(together(all, "b/Orvia's president", "a/Ada Brenn")).toBe(true);
    expect(together(all, "d/Orvia's president", "c/Kol Dray")).toBe(true);
  });
});

describe("two actors", () => {
  it.each([
    ["a party and its delegation", { name: "Orvia", kind: "state" }, { name: "Orvian delegation", kind: "delegation" }],
    ["a state and its people", { name: "Orvia", kind: "state" }, { name: "Orvians", kind: "group" }],
    ["officials of two articles", { name: "two officials", kind: "group" }, { name: "two officials", kind: "group" }],
    ["mediators of two articles", { name: "mediators", kind: "group" }, { name: "mediators", kind: "group" }],
    ["“the” of two articles", { name: "the" }, { name: "the" }],
    [
      "a former president and the president",
      person("Ada Brenn", "Orvia", "Orvian president"),
      office("former Orvian president", "Orvia"),
    ],
    ["two unions", { name: "Ferry Workers' Union" }, { name: "Harbour Workers' Union" }],
  ] as [string, Given, Given][])("%s", (_what, a, b) => {
    const all = [
      ...told("a 2025-03-03", state("Orvia"), a),
      ...told("b 2025-03-03", state("Orvia"), { of: "Orvia", ...b }),
    ];
    expect(together(all, `a/${a.name}`, `b/${b.name}`)).toBe(false);
  });

  it("of one family name: the bare name is hers whose article it is in", () => {
    const all = [
      ...told("a 2025-03-03", person("Ada Brenn", "Orvia"), state("Orvia"), person("Brenn")),
      ...told("b 2025-03-03", person("Ulf Brenn", "Lutia"), state("Lutia"), person("Brenn")),
    ];
    expect(together(all, "a/Brenn", "a/Ada Brenn")).toBe(true);
    expect(together(all, "b/Brenn", "b/Ulf Brenn")).toBe(true);
    expect(together(all, "a/Ada Brenn", "b/Ulf Brenn")).toBe(false);
  });

  it("of one family name: the bare name of a third article is nobody's", () => {
    const all = [...told("a", person("Ada Brenn")), ...told("b", person("Ulf Brenn")), ...told("c", person("Brenn"))];
    expect(castOf(all).actors).toHaveLength(3);
  });

  it("that an initial could mean stay two", () => {
    const all = [...told("a", person("Jan Dral")), ...told("b", person("Jutta Dral")), ...told("c", person("J. Dral"))];
    expect(together(all, "a/Jan Dral", "b/Jutta Dral")).toBe(false);
  });
});

describe("what people decided", () => {
  const all = [
    ...told("a 2025-03-03", person("Ada Brenn"), { name: "Ferry Board" }),
    ...told("b 2025-03-04", person("A. Brenn"), { name: "Council of Boats" }),
  ];
  it("merges by name, in later articles too", () => {
    const merges = [{ correction: "k", names: ["Ferry Board", "council of boats"], name: "Board" }];
    const later = told("c 2025-04-01", { name: "Council of Boats" });
    const { actors, cast } = castOf([...all, ...later], { merges });
    const board = actors.find(({ name }) => name === "Board");
    expect(board).toMatchObject({ corrections: ["k"], review: "edited" });
    expect(cast.refOf("c", refTo("Council of Boats")).id).toBe(board?.id);
  });
  it("splits, renames and sets fields", () => {
    const { actors } = castOf(all, {
      splits: [{ correction: "k", from: "Ada Brenn", apart: ["A. Brenn"], name: "Anton Brenn" }],
      renames: [{ correction: "l", from: "Ferry Board", name: "The Board" }],
      edits: [{ correction: "m", name: "Ada Brenn", role: "minister", side: "Orvia", kind: "person" }],
    });
    expect(actors.map(({ name }) => name).sort()).toEqual([
      "Ada Brenn",
      "Anton Brenn",
      "Council of Boats",
      "The Board",
    ]);
    expect(actors.find(({ name }) => name === "Ada Brenn")).toMatchObject({
      role: "minister",
      side: { name: "Orvia" },
      sideFrom: "person",
    });
  });
  it("passes over names that nobody has", () => {
    expect(castOf(all, { merges: [{ correction: "k", names: ["Nobody", "No One"], name: null }] })).toEqual(
      expect.objectContaining({ actors: castOf(all).actors }),
    );
  });
});

it("gives a name that no reading has a ref, and a person the party of her side", () => {
  const { cast } = castOf(told("a", state("Orvia"), person("Ada Brenn", "Orvia")));
  expect(cast.refOf("a", { id: "by-hand:1", name: "Una Saal", aliases: [] }).name).toBe("Una Saal");
  expect(cast.refOf("a", { id: "by-hand:2", name: "ada brenn", aliases: [] }).name).toBe("Ada Brenn");
  expect(cast.partyOf(cast.refOf("a", refTo("Ada Brenn"))).name).toBe("Orvia");
});

it("does not depend on the order of the reports", () => {
  const all = [
    ...told("a 2025-03-03", state("Orvia"), person("Ada Brenn", "Orvia"), person("J. Dral"), { name: "UFW" }),
    ...told("b 2025-03-03", person("Jan Dral"), person("Brenn"), { name: "United Ferry Workers" }),
    ...told("c 2025-03-03", person("Jutta Dral"), person("Orvia"), person("Ulf Brenn", "Lutia"), state("Lutia")),
  ];
  expect(castOf([...all].reverse()).actors).toEqual(castOf(all).actors);
});

it("takes a committee for its body, and a party with a leader's side for itself", () => {
  const { cast } = castOf(
    told(
      "a",
      { name: "Weavers' Guild" },
      { name: "Weavers' Guild's committee", of: "Weavers' Guild" },
      state("Orvia"),
      { name: "Ada Brenn's party", of: "Orvia" },
    ),
  );
  const partyOf = (name: string) => cast.partyOf(cast.refOf("a", refTo(name))).name;
  expect(partyOf("Weavers' Guild's committee")).toBe("Weavers' Guild");
  expect(partyOf("Ada Brenn's party")).toBe("Ada Brenn's party");
});
