/** The sample dossier is a dossier, and every span in it is true. */
import { describe, expect, it } from "vitest";
import { type Dossier, dossierSchema } from "../../src/record/dossier.ts";
import type { Evidence } from "../../src/record/evidence.ts";
import { sampleArticles, sampleDossier, sampleEvents } from "./sample-dossier.ts";

/** Every piece of evidence that stands anywhere in a dossier. */
function evidenceIn(part: unknown): Evidence[] {
  if (part === null || typeof part !== "object") return [];
  const found = "spans" in part && "article" in part ? [part as Evidence] : [];
  return [...found, ...Object.values(part).flatMap(evidenceIn)];
}

const itemsOf = (dossier: Dossier) => [
  ...dossier.actors,
  ...dossier.talks,
  ...dossier.attendance,
  ...dossier.conditions,
  ...dossier.positions,
  ...dossier.statements,
  ...dossier.issues,
  ...dossier.conflicts,
  ...dossier.changes,
];

describe("the sample dossier", () => {
  it("is one", () => {
    expect(dossierSchema.parse(sampleDossier)).toEqual(sampleDossier);
  });

  it("has spans that equal their words", () => {
    const all = evidenceIn(sampleDossier);
    expect(all.length).toBeGreaterThan(40);
    for (const { article, spans } of all) {
      for (const { start, end, text } of spans) expect(sampleArticles.get(article)?.text.slice(start, end)).toBe(text);
    }
  });

  it("has signs outside the basic plane before words that count", () => {
    const late = evidenceIn(sampleDossier).filter(({ article, spans }) => {
      const before = sampleArticles.get(article)?.text.slice(0, spans[0]?.start) ?? "";
      return [...before].length < before.length;
    });
    expect(late.length).toBeGreaterThan(5);
  });

  it("names nothing that is not in it", () => {
    const ids = new Set(itemsOf(sampleDossier).map(({ id }) => id));
    expect(ids.size).toBe(itemsOf(sampleDossier).length);
    const named = [...JSON.stringify(sampleDossier).matchAll(/"((?:a|t|at|c|p|s|i|x|ch)-[0-9a-f]{10})"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(sampleDossier.articles.map(({ id }) => id).sort()).toEqual([...sampleArticles.keys()].sort());
    for (const key of sampleEvents.keys()) expect(sampleArticles.has(key.split("/")[0] ?? "")).toBe(true);
  });
});
