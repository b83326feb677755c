/** Which negotiation an article is about, on invented reports. */
import { describe, expect, it } from "vitest";
import { actor, fakeVoices, position, report, talks } from "../../../test/dossier/invented-items.ts";
import type { Report } from "../../record/report.ts";
import { noDirectives } from "../sourced.ts";
import { groupArticles } from "./group-articles.ts";

interface About {
  readonly parties: readonly string[];
  readonly people?: readonly string[];
  readonly issues: readonly string[];
  readonly place?: string;
  readonly kind?: "state" | "organization";
}

function article(
  id: string,
  day: string | null,
  { parties, people = [], issues, place, kind = "state" }: About,
): Report {
  const base = report(id, day);
  const named = [
    ...parties.map((name) => ({ name, kind })),
    ...people.map((name) => ({ name, kind: "person" as const })),
  ];
  return {
    ...base,
    actors: named.map((one) => ({ ...actor(one.name), kind: one.kind, role: null, side: null, evidence: [] as never })),
    talks: parties.length === 0 ? [] : [talks(parties, { place: place ?? null })],
    positions: issues.flatMap((issue) => parties.slice(0, 1).map((party) => position(party, "demand", issue, issue))),
  };
}

const ferry: About = {
  parties: ["Orvia", "Lutia"],
  people: ["Ada Brenn", "Kol Dray"],
  issues: ["the ferry", "landing fees"],
  place: "Vess",
};
const grain: About = {
  parties: ["Orvia", "Meria"],
  people: ["Una Saal"],
  issues: ["grain tariffs", "wheat quotas"],
  place: "Dorn",
};
const border: About = {
  parties: ["Orvia", "Kessia"],
  people: ["Olo Vint"],
  issues: ["prisoners", "border posts"],
  place: "Hal",
};
const wages: About = {
  parties: ["Ferry Workers' Union", "Sund Line"],
  people: ["Pia Morl"],
  issues: ["night pay", "overtime"],
  kind: "organization",
};
const all = [
  article("f1", "2025-03-01", ferry),
  article("g1", "2025-03-02", grain),
  article("b1", "2025-03-02", border),
  article("w1", "2025-03-03", wages),
  article("f2", "2025-03-04", { ...ferry, issues: ["landing fees"] }),
  article("g2", "2025-03-05", { ...grain, issues: ["wheat quotas"] }),
  article("b2", "2025-03-06", { ...border, issues: ["prisoners"] }),
  article("w2", "2025-03-07", { ...wages, issues: ["night pay"] }),
];
const group = (reports: readonly Report[], more: Partial<typeof noDirectives> = {}, voices = fakeVoices()) =>
  groupArticles(reports, voices, { ...noDirectives, ...more });
const told = (groups: ReturnType<typeof group>) => groups.map(({ articles }) => articles.join(" ")).sort();

describe("negotiations", () => {
  it("of one party with three others, and of a firm with its union, are four", () => {
    expect(told(group(all))).toEqual(["b1 b2", "f1 f2", "g1 g2", "w1 w2"]);
  });
  it("are called after their parties", () => {
    const name = group(all).find(({ articles }) => articles.includes("f1"))?.name ?? "";
    expect(name).toMatch(/^(?:Orvia–Lutia|Lutia–Orvia) talks/);
  });
  it("do not depend on the order of the reports", () => {
    expect(group([...all].reverse())).toEqual(group(all));
  });
  it("keep a copy with its original, however little was read in it", () => {
    const copy = article("copy", "2025-03-04", { parties: [], issues: [] });
    const groups = group([...all, copy], {}, fakeVoices({ copy: "f1" }));
    expect(told(groups)).toContain("f1 copy f2");
  });
  it("leave out what tells of none and fits none", () => {
    const film = article("film", "2025-03-04", { parties: [], people: ["Lumo Falk"], issues: [] });
    expect(told(group([...all, film]))).toEqual(told(group(all)));
  });
  it("of the same parties many years apart are two", () => {
    const old = article("f0", "2009-03-01", ferry);
    expect(told(group([...all, old]))).toContain("f0");
  });
});

describe("what people decided", () => {
  const place = (articles: readonly string[], dossier: string | null) => ({ correction: "k", articles, dossier });
  it("puts an article into a new dossier", () => {
    const groups = group(all, { places: [place(["f2"], "Landing fees")] });
    expect(groups.find(({ name }) => name === "Landing fees")).toMatchObject({
      articles: ["f2"],
      isNamedByPerson: true,
    });
  });
  it("puts an article into one that is there", () => {
    const { name } = group(all).find(({ articles }) => articles.includes("g1")) ?? { name: "" };
    expect(told(group(all, { places: [place(["f2"], name)] }))).toContain("g1 f2 g2");
  });
  it("puts an article into one that was called so then, whatever it is called now", () => {
    const beside = ["g1", "g2"];
    expect(told(group(all, { places: [{ ...place(["f2"], "Name of then"), beside }] }))).toContain("g1 f2 g2");
    expect(told(group(all, { places: [place(["f2"], "Name of then")] }))).toContain("g1 g2");
  });
  it("takes an article out of all; the last decision counts", () => {
    expect(told(group(all, { places: [place(["f2"], "Fees"), place(["f2"], null)] }))).toEqual([
      "b1 b2",
      "f1",
      "g1 g2",
      "w1 w2",
    ]);
  });
  it("takes along later reports that are like what was placed", () => {
    const fees: About = { ...ferry, people: ["Mara Tindt"], issues: ["landing fees panel", "engineers"] };
    const more = [article("p1", "2025-03-08", fees), article("p2", "2025-03-09", fees)];
    expect(told(group([...all, ...more], { places: [place(["p1"], "Fees")] }))).toContain("p1 p2");
  });
  it("names the dossier that holds most of the articles", () => {
    const dossierNames = [{ correction: "k", articles: ["f1", "f2"], name: "The boat" }];
    expect(group(all, { dossierNames }).find(({ articles }) => articles.includes("f1"))).toMatchObject({
      name: "The boat",
      isNamedByPerson: true,
    });
  });
});
