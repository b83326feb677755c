import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/cli/sample-reading.ts";
import { sampleDossier } from "../../../test/dossier/sample-dossier.ts";
import { reportOf } from "../../dossier/report-of.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Span } from "../../record/span.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../keep.ts";
import { type SearchWanted, searchRecord } from "./search-record.ts";
import { widenNames } from "./widen-names.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-search-"));
const { id: article, headline, publisher, byline, publishedOn, updatedOn, url } = sampleReading.article;

function evidenceOf(item: string, spans: readonly Span[]): Evidence {
  return { article, item, paragraph: 1, spans: [...spans], isLost: false };
}

/** A dossier with the sample's article, Quint's statement and Voss's absence; Quint also goes by a name that the article does not use. */
const dossier: Dossier = {
  ...sampleDossier,
  articles: [
    {
      ...{ id: article, headline, publisher, byline, publishedOn, updatedOn, url, words: 90 },
      voice: article,
      replaces: null,
      replacedBy: null,
    },
  ],
  actors: sampleDossier.actors.map((actor) =>
    actor.name === "Dario Quint" ? { ...actor, names: [...actor.names, "Dariusz Kwint", "the premier"] } : actor,
  ),
  talks: [],
  attendance: [],
  conditions: [],
  positions: [],
  statements: sampleDossier.statements.slice(0, 1).map((one) => ({
    ...one,
    evidence: [evidenceOf("statement-1", sampleReading.statements[0]?.evidence ?? [])],
  })),
};

let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, "record.db"), "made-if-missing");
  const arrival = {
    key: "k",
    name: "a.html",
    at: "2025-03-15T00:00:00Z",
    outcome: "read",
    article,
    reason: null,
  } as const;
  await store.add([{ arrival, reading: sampleReading, report: reportOf(sampleReading) }]);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function search(words: string, more: Partial<SearchWanted> = {}) {
  return searchRecord(store, [dossier], { ...{ words, kinds: [], within: null, limit: 20, after: null }, ...more });
}

describe("searching the record", () => {
  it("says which item of which dossier a hit is", async () => {
    const { entries } = await search("promises", { kinds: ["statement"] });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: "statement", item: "statement-1", inDossier: dossier.statements[0]?.id });
    expect(entries[0]?.dossier?.name).toBe(dossier.name);
    const [match] = entries[0]?.matches ?? [];
    expect(entries[0]?.text.slice(match?.start, match?.end)).toBe("promises");
  });

  it("finds a speaker under a name that the article does not use", async () => {
    const { entries } = await search("speaker:Kwint");
    expect(entries.map(({ item }) => item)).toEqual(["statement-1"]);
    expect((await search("speaker:Kwint NOT promises")).entries).toEqual([]);
  });

  it("looks in one dossier alone where one is chosen", async () => {
    const other = { ...dossier, articles: [] };
    expect((await search("promises")).entries.length).toBeGreaterThan(0);
    expect((await search("promises", { within: other })).entries).toEqual([]);
  });

  it("finds nothing that somebody rejected, until that is taken back", async () => {
    const [wanted] = sampleReading.positions;
    const isThere = async () => (await search("party:Belmara metres")).entries.some(({ item }) => item === wanted?.id);
    expect(await isThere()).toBe(true);
    const target = { kind: "position", article, spans: wanted?.evidence ?? [], actor: "Belmara" } as const;
    const signed = { format: "parley-correction/1", by: "Mirka", note: null } as const;
    const id = "5f0c9a52-1111-4222-8333-000000000001";
    await store.addCorrections([{ ...signed, id, at: "2025-03-15T10:00:00Z", decision: { do: "reject", target } }]);
    expect(await isThere()).toBe(false);
    const undo = { do: "undo", correction: id } as const;
    await store.addCorrections([
      { ...signed, id: "5f0c9a52-1111-4222-8333-000000000002", at: "2025-03-15T11:00:00Z", decision: undo },
    ]);
    expect(await isThere()).toBe(true);
  });

  it("refuses what is no query, with what to write", async () => {
    await expect(search("boats AND")).rejects.toMatchObject({ code: "bad-query" });
  });
});

describe("widenNames", () => {
  const valuesOf = (field: "speaker" | "party" | "issue" | "status", value: string) => {
    const node = widenNames({ kind: "not", node: { kind: "field", field, values: [value] } }, [sampleDossier]);
    return node.kind === "not" && node.node.kind === "field" ? node.node.values : [];
  };

  it("takes in every proper name, and no description that may mean somebody else elsewhere", () => {
    expect(valuesOf("speaker", "Voss")).toEqual(["Voss", "Ilyana Voss"]);
    expect(valuesOf("party", "ilyana voss")).toEqual(["ilyana voss", "Ilyana Voss", "Voss"]);
  });

  it("takes in the names of an issue, and leaves other fields as they are", () => {
    expect(valuesOf("issue", "fixed minimum")).toEqual(["fixed minimum", "water release"]);
    expect(valuesOf("status", "Voss")).toEqual(["Voss"]);
  });
});
