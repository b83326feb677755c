import { describe, expect, it } from "vitest";
import {
  announced,
  contradicted,
  copied,
  sampleArticles,
  undated,
  withdrawn,
} from "../../../test/dossier/sample-articles.ts";
import { sampleDossier } from "../../../test/dossier/sample-dossier.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import { blockedSchema } from "../deadlock/blocked.ts";
import { changesSince, totalsWords } from "./changes-since.ts";
import { deadlockOf } from "./deadlock-of.ts";
import { findItem } from "./find-item.ts";
import { findDossier } from "./open-dossiers.ts";
import { silencesOf } from "./silences.ts";
import { whyFound } from "./why-found.ts";

function faultOf(action: () => unknown): string {
  try {
    action();
  } catch (cause) {
    if (cause instanceof ParleyError) return `${cause.code}: ${cause.message} ${cause.hint ?? ""}`;
    throw cause;
  }
  return "no error";
}

describe("finding a dossier", () => {
  const named = (name: string, id = name): Dossier => ({ ...sampleDossier, name, id });
  const all = [named("Karsk Dam talks", "d-aa"), named("Wage talks", "d-ab"), named("Wages", "d-ba")];

  it("takes an id, a name, or how one begins, in any case; the largest where none is named", () => {
    expect(findDossier(all, null).name).toBe("Karsk Dam talks");
    expect(findDossier(all, "karsk").name).toBe("Karsk Dam talks");
    expect(findDossier(all, "WAGES").name).toBe("Wages");
    expect(findDossier(all, "d-b").name).toBe("Wages");
  });

  it("says which ones may be meant, or are near", () => {
    expect(faultOf(() => findDossier(all, "wage"))).toContain("d-ab (Wage talks), d-ba (Wages)");
    expect(faultOf(() => findDossier(all, "Kersk Dam talks"))).toContain("dossier-unknown");
    expect(faultOf(() => findDossier(all, "Kersk Dam talks"))).toContain("Did you mean “Karsk Dam talks”");
    expect(faultOf(() => findDossier([], null))).toContain("parley add");
  });
});

describe("finding an item", () => {
  const [condition] = sampleDossier.conditions;
  const id = condition?.id ?? "";

  it("takes an id, how it begins, and the item of a report", () => {
    expect(findItem(sampleDossier, id)).toEqual({ kind: "condition", item: condition });
    expect(findItem(sampleDossier, id.slice(0, 7)).item).toBe(condition);
    expect(findItem(sampleDossier, `${withdrawn.id}/condition-1`).item).toBe(condition);
  });

  it("does not guess", () => {
    expect(faultOf(() => findItem(sampleDossier, "at-"))).toContain("may mean");
    expect(faultOf(() => findItem(sampleDossier, "zz"))).toContain("item-unknown");
    expect(faultOf(() => findItem(sampleDossier, ""))).toContain("item-unknown");
  });

  it("shows every report that has it, copies as copies", () => {
    const why = whyFound(findItem(sampleDossier, id), sampleDossier, new Map(), { parts: {} } as never);
    expect(why.reports.map(({ publisher, copyOf }) => [publisher, copyOf])).toEqual([
      ["Northern Wire", null],
      ["Harbour Post", withdrawn.id],
    ]);
    expect(why.reports.every(({ matches }) => matches === null)).toBe(true);
  });
});

describe("what articles since a day brought", () => {
  const since = (day: string) => changesSince(sampleDossier, day);

  it("is sorted by article into new, repeated and contradicting", () => {
    const { articles } = since("2025-03-12");
    const of = (id: string) => articles.find(({ article }) => article.id === id);
    expect(of(announced.id)).toBeUndefined();
    expect(of(undated.id)).toBeUndefined();
    expect(of(copied.id)?.repeats.map(({ kind }) => kind)).toContain("condition");
    expect(of(withdrawn.id)?.new.map(({ kind }) => kind)).toContain("condition");
    // Its position contradicted another until a person settled it.
    expect(of(contradicted.id)?.contradicts).toEqual([]);
    expect(of(contradicted.id)?.new.map(({ kind }) => kind)).toContain("position");
    expect(of(withdrawn.id)?.contradicts.map(({ kind }) => kind)).toEqual(["attendance"]);
  });

  it("counts every item once", () => {
    const { totals, articles } = since("0000-01-01");
    const ids = new Set(
      articles.flatMap((one) => [...one.new, ...one.repeats, ...one.contradicts].map(({ item }) => item.id)),
    );
    expect(totals.new + totals.repeats + totals.contradicts).toBe(ids.size);
    expect(totals.repeats).toBe(0);
    expect(since("2025-03-14").totals.changes).toBe(1);
    expect(since("2030-01-01").totals).toEqual({ new: 0, repeats: 0, contradicts: 0, changes: 0 });
    const words = totalsWords({ totals: { new: 3, contradicts: 1, repeats: 5, changes: 0 } });
    expect(words).toBe("3 new, 1 contradicts, 5 repeats");
    expect(totalsWords(since("2030-01-01"))).toBe("nothing new");
  });
});

describe("the deadlock of a dossier", () => {
  const blocked = deadlockOf(sampleDossier);
  const words = [
    ...blocked.steps.flatMap(({ refusals }) => refusals.map((one) => one.words)),
    ...blocked.waits.flatMap((wait) => wait.words),
    ...blocked.telling.flatMap((told) => told.words),
  ];

  it("has the shape of a single report's, and words that stand in their articles", () => {
    expect(blockedSchema.parse(blocked)).toEqual(blocked);
    expect(words.length).toBeGreaterThan(0);
    for (const { report, start, end, text, paragraph, item } of words) {
      const article = sampleArticles.get(blocked.reports[report]?.id ?? "");
      expect(article?.text.slice(start, end)).toBe(text);
      const place = article?.paragraphs[paragraph - 1];
      expect(place !== undefined && place.start <= start && start < place.end).toBe(true);
      expect(item).not.toBe("");
    }
  });

  it("leaves out copies, what is lost, and attendance that was told anew", () => {
    expect(words.some(({ report }) => blocked.reports[report]?.id === copied.id)).toBe(false);
    const later: Dossier = {
      ...sampleDossier,
      conditions: [],
      attendance: sampleDossier.attendance.map((one) => ({
        ...one,
        history: [
          ...one.history.map((step) => ({ ...step })),
          { ...(one.history.at(-1) as (typeof one.history)[number]), on: "2025-03-20", status: "expected" as const },
        ],
        status: "expected" as const,
      })),
    };
    expect(deadlockOf(later).steps.flatMap(({ refusals }) => refusals)).toEqual([]);
    const lost = sampleDossier.conditions.map((one) => ({
      ...one,
      evidence: one.evidence.map((each) => ({ ...each, isLost: true })),
    }));
    expect(deadlockOf({ ...sampleDossier, conditions: lost, attendance: [] }).waits).toEqual([]);
  });
});

describe("who stayed away and comes to the next round", () => {
  const [first] = sampleDossier.attendance.filter(({ status }) => status === "withdrawn" || status === "declined");
  const [talks] = sampleDossier.talks;
  if (first === undefined || talks === undefined) throw new Error("The sample has nobody who stays away.");
  const next = { ...talks, id: "t-next", name: "next round", status: "scheduled" as const, date: "2031-01-01" };
  const coming = (on: string, status: "expected" | "undecided", parties = talks.parties): Dossier => ({
    ...sampleDossier,
    talks: [...sampleDossier.talks, { ...next, parties }],
    attendance: [
      first,
      {
        ...first,
        id: "at-next",
        talks: next.id,
        status,
        basis: "reported",
        lastOn: on,
        history: [{ ...(first.history.at(-1) as (typeof first.history)[number]), on, status }],
      },
    ],
  });
  const refusals = (dossier: Dossier) =>
    deadlockOf(dossier).steps.flatMap(({ refusals }) => refusals.filter(({ attendance }) => attendance === first.id));

  it("holds nothing up any more, once later reports say so", () => {
    expect(refusals(coming("2000-01-01", "expected")).length).toBeGreaterThan(0);
    expect(refusals(coming("2030-01-01", "expected"))).toEqual([]);
  });

  it("still does where the next is in doubt, or other parties meet there", () => {
    const others = [{ id: "a-other", name: "Other", aliases: [] }];
    expect(refusals(coming("2030-01-01", "undecided")).length).toBeGreaterThan(0);
    expect(refusals(coming("2030-01-01", "expected", others)).length).toBeGreaterThan(0);
  });
});

describe("silences", () => {
  it("are listed by party", () => {
    expect(silencesOf(sampleDossier).map(({ party, issues }) => [party.name, issues.map(({ name }) => name)])).toEqual(
      sampleDossier.parties
        .filter(({ id }) => sampleDossier.issues.some(({ silent }) => silent.some((one) => one.id === id)))
        .map(({ name }) => [name, ["costs; “who pays”"]]),
    );
  });
});
