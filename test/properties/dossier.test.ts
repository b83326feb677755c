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

/** A later version of an article at the same address, without its last sentences and its first statement. */
function correctedVersion(report: Report): Report {
  const version = structuredClone(report);
  const { article } = version;
  article.id = `${article.id.slice(0, 12)}0000`;
  article.updatedOn = "2025-12-01T10:00:00Z";
  article.sentences = article.sentences.slice(0, -2);
  return { ...version, statements: version.statements.slice(1) };
}

/** The same article by a reader who finds less. */
function readAnew(report: Report): Report {
  const again = structuredClone(report);
  return { ...again, positions: again.positions.slice(1), talks: again.talks.map((one) => ({ ...one, level: null })) };
}

/** The same article where somebody speaks, now and then, who is none of its actors, or on an earlier day. */
function naming(report: Report, roll: () => number): Report {
  const pick = <One>(list: readonly One[]) => list[Math.floor(roll() * list.length)] as One;
  const others = ["Ilyana Voss", "Voss", "Somebody Else", "somebody else", "Tarvia"];
  const day = Date.parse(report.article.publishedOn ?? "2025-03-01");
  const statements = report.statements.map((one) => {
    const earlier = new Date(day - Math.floor(roll() * 20) * 86_400_000).toISOString().slice(0, 10);
    const speaker = roll() < 0.1 ? { id: "actor-99", name: pick(others), aliases: [] } : one.speaker;
    const date = roll() < 0.3 ? { value: earlier, certainty: "stated" as const, words: null } : one.date;
    return { ...one, speaker, date };
  });
  return { ...report, statements };
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

  it("is the same from a deriver that saw articles come, change and go as from one that never saw any", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { reports, corrections } = made(given);
        const roll = dice(given.seed + 3);
        const derive = openDeriver();
        const arriving = shuffled([...reports, ...reports.slice(0, 4).map(correctedVersion)], roll);
        let there: Report[] = [];
        arriving.forEach((report, nth) => {
          there = [...there, report];
          const step = Math.floor(roll() * 6);
          const at = Math.floor(roll() * there.length);
          if (step === 0) there = there.filter((_, place) => place !== at);
          if (step === 1) there = there.map((one, place) => (place === at ? readAnew(one) : one));
          const decided = corrections.slice(0, Math.ceil((corrections.length * (nth + 1)) / arriving.length));
          const options = step === 2 ? { asOf: "2025-03-08" } : now;
          const derived = derive(shuffled(there, roll), decided, options);
          expect(JSON.stringify(derived)).toBe(
            JSON.stringify(deriveDossiers(structuredClone(there), decided, options)),
          );
        });
      }),
      { numRuns: 15 },
    );
  });

  it("is the same from such a deriver where many articles name others than their own actors and tell of earlier days", () => {
    for (const seed of [1, 2]) {
      const roll = dice(seed);
      const readings = generatedReadings({ count: 60, seed, negotiations: seed, items: 12 });
      const left = shuffled(readings.map(reportOf), roll).map((report) => naming(report, roll));
      let there = left.splice(0, 40);
      const derive = openDeriver();
      for (let step = 0; step < 12; step += 1) {
        const gone = roll() < 0.3 ? there.splice(Math.floor(roll() * there.length), 1) : [];
        there = [...there, ...left.splice(0, 2)];
        left.push(...gone);
        expect(JSON.stringify(derive(there, [], now))).toBe(
          JSON.stringify(deriveDossiers(structuredClone(there), [], now)),
        );
      }
    }
  });

  it("keeps the very same items of a dossier that a further article does not touch", () => {
    const reports = generatedReadings({ count: 40, seed: 5, negotiations: 1, items: 9 }).map(reportOf);
    const derive = openDeriver();
    const [before] = derive(reports.slice(0, 39), [], now);
    const [after] = derive(reports, [], now);
    const known = new Set(before?.statements);
    const kept = after?.statements.filter((one) => known.has(one)).length ?? 0;
    expect(kept).toBeGreaterThan((before?.statements.length ?? 0) - 15);
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
