/** What holds of dossiers whatever is reported and corrected, on generated readings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dice, generatedReadings } from "../../eval/generated-readings.mjs";
import { fieldsOf } from "../../src/dossier/corrections/fields-of.ts";
import { actorOf, itemsOfReport } from "../../src/dossier/corrections/reported-items.ts";
import { deriveDossiers, openDeriver } from "../../src/dossier/derive-dossiers.ts";
import { reportOf } from "../../src/dossier/report-of.ts";
import type { Correction, Decision, ItemTarget } from "../../src/record/correction.ts";
import { type Dossier, dossierSchema } from "../../src/record/dossier.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Report } from "../../src/record/report.ts";

const now = { asOf: null };

/** Readings and corrections of one seed. */
const cases = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  count: fc.integer({ min: 1, max: 14 }),
  negotiations: fc.integer({ min: 1, max: 2 }),
  decisions: fc.integer({ min: 0, max: 8 }),
});

function made({
  seed,
  count,
  negotiations,
  decisions,
}: {
  seed: number;
  count: number;
  negotiations: number;
  decisions: number;
}) {
  const readings = generatedReadings({ count, seed, negotiations, items: 7 });
  const reports = readings.map(reportOf);
  return { readings, reports, corrections: correctionsFor(reports, decisions, dice(seed + 1)) };
}

function shuffled<One>(list: readonly One[], roll: () => number): One[] {
  return list
    .map((one) => ({ one, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Decisions of every kind on what the reports hold. */
function correctionsFor(reports: readonly Report[], count: number, roll: () => number): Correction[] {
  const pick = <One>(list: readonly One[]) => list[Math.floor(roll() * list.length)] as One;
  const corrections: Correction[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const target = (): ItemTarget => {
      const report = pick(reports);
      const one = pick(itemsOfReport(report));
      const { kind, item } = one;
      return {
        kind,
        article: report.article.id,
        spans: item.evidence,
        actor: actorOf(one)?.name ?? null,
        as: fieldsOf(one),
      };
    };
    const sameKind = (wanted: ItemTarget): ItemTarget => {
      const other = target();
      return other.kind === wanted.kind ? other : wanted;
    };
    const person = () => ({ kind: "actor" as const, name: pick(pick(reports).actors).name });
    const one = target();
    const makers: (() => Decision)[] = [
      () => ({ do: "accept", target: one }),
      () => ({ do: "reject", target: one, also: [sameKind(one)] }),
      () => ({ do: "edit", target: one, set: { issue: "an issue of hers", date: "2025-03-13", stance: "open" } }),
      () => ({ do: "edit", target: person(), set: { role: "envoy" } }),
      () => ({ do: "merge", targets: [one, sameKind(one)], name: null }),
      () => ({ do: "split", target: one, apart: [sameKind(one)], name: null }),
      () => ({ do: "rename", target: person(), name: "Somebody Else" }),
      () => ({ do: "merge", targets: [person(), person()], name: null }),
      () => ({ do: "rename", target: { kind: "issue", name: "tariffs" }, name: "grain duties" }),
      () => ({ do: "place", articles: [pick(reports).article.id], dossier: "Her dossier" }),
      () => ({ do: "undo", correction: corrections.length > 0 ? pick(corrections).id : "none" }),
    ];
    corrections.push({
      format: "parley-correction/1",
      id: `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`,
      at: new Date(Date.UTC(2025, 5, 1, 0, Math.floor(nth / 2))).toISOString(),
      by: "ana",
      note: null,
      decision: pick(makers)(),
    });
  }
  return corrections;
}

/** The same reading by a reader who gives other ids. */
function renumbered(reading: Reading): Reading {
  const json = JSON.stringify(reading).replace(
    /"id":"(talks|attendance|condition|position|statement|actor)-/g,
    '"id":"again-$1-',
  );
  return JSON.parse(json.replace(/"(talks)":"talks-/g, '"$1":"again-talks-')) as Reading;
}

/** What a dossier says, without the names that items go by. */
function withoutIds(dossiers: readonly Dossier[]) {
  const plain = (item: { evidence: Dossier["talks"][number]["evidence"]; voices: number; review: string }) => ({
    words: item.evidence.map(({ article, spans }) => `${article} ${spans.map(({ start }) => start).join()}`).sort(),
    voices: item.voices,
    review: item.review,
  });
  const ordered = (items: ReturnType<typeof plain>[]) => items.map((one) => JSON.stringify(one)).sort();
  return dossiers.map((dossier) => ({
    articles: dossier.articles.map(({ id }) => id),
    actors: dossier.actors.map(({ name }) => name).sort(),
    ...Object.fromEntries(
      (["talks", "attendance", "conditions", "positions", "statements"] as const).map((kind) => [
        kind,
        ordered(dossier[kind].map(plain)),
      ]),
    ),
  }));
}

describe("a dossier", () => {
  it("is the same in whatever order articles and corrections come", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { reports, corrections } = made(given);
        const roll = dice(given.seed + 2);
        const dossiers = deriveDossiers(reports, corrections, now);
        expect(deriveDossiers(shuffled(reports, roll), shuffled(corrections, roll), now)).toEqual(dossiers);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when articles are added one by one as when they are added at once", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { reports, corrections } = made(given);
        const derive = openDeriver();
        const roll = dice(given.seed + 3);
        const arriving = shuffled(reports, roll);
        let dossiers: Dossier[] = [];
        for (let count = 1; count <= arriving.length; count += 1) {
          const decided = corrections.slice(0, Math.ceil((corrections.length * count) / arriving.length));
          dossiers = derive(shuffled(arriving.slice(0, count), roll), decided, now);
        }
        expect(dossiers).toEqual(deriveDossiers(structuredClone(reports), corrections, now));
      }),
      { numRuns: 40 },
    );
  });

  it("stays when articles are read again, under whatever ids", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { readings, reports, corrections } = made(given);
        const dossiers = deriveDossiers(reports, corrections, now);
        expect(deriveDossiers(structuredClone(readings).map(reportOf), corrections, now)).toEqual(dossiers);
        const again = deriveDossiers(
          readings.map((reading) => reportOf(renumbered(reading))),
          corrections,
          now,
        );
        expect(withoutIds(again)).toEqual(withoutIds(dossiers));
      }),
      { numRuns: 30 },
    );
  });

  it("as of a day is what it was when nothing later was there", () => {
    fc.assert(
      fc.property(cases, fc.nat(13), (given, nth) => {
        const { reports } = made(given);
        const asOf = reports[nth % reports.length]?.article.publishedOn?.slice(0, 10) ?? "2025-03-01";
        const earlier = reports.filter(({ article }) => (article.publishedOn ?? "") <= `${asOf}T99`);
        const then = deriveDossiers(earlier, [], now).map((dossier) => ({ ...dossier, asOf }));
        expect(deriveDossiers(reports, [], { asOf })).toEqual(then);
      }),
      { numRuns: 30 },
    );
  });

  it("cites words where they stand, has ids that are its own, and points at nothing that is not there", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { readings, reports, corrections } = made(given);
        const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
        for (const dossier of deriveDossiers(reports, corrections, now)) {
          expect(dossierSchema.parse(dossier)).toEqual(dossier);
          const items = [
            dossier.talks,
            dossier.attendance,
            dossier.conditions,
            dossier.positions,
            dossier.statements,
          ].flat();
          for (const { evidence } of [...items, ...dossier.actors])
            for (const { article, spans } of evidence)
              for (const { start, end, text } of spans) expect(texts.get(article)?.slice(start, end)).toBe(text);
          const ids = [...items, ...dossier.actors, ...dossier.issues].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const talks = new Set(dossier.talks.map(({ id }) => id));
          for (const one of dossier.attendance) expect(one.talks === null || talks.has(one.talks)).toBe(true);
          const actors = new Set(dossier.actors.map(({ id }) => id));
          for (const one of dossier.statements) expect(actors.has(one.speaker.id)).toBe(true);
          for (const one of dossier.positions) expect(actors.has(one.actor.id)).toBe(true);
          const conflicts = new Set(dossier.conflicts.map(({ id }) => id));
          for (const item of items) for (const id of item.conflicts) expect(conflicts.has(id)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
