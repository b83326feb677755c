import { describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/cli/sample-reading.ts";
import type { ActorRef } from "../../record/actor.ts";
import type { Reading } from "../../record/reading.ts";
import { type Blocked, blockedSchema } from "./blocked.ts";
import { findBlocked } from "./find-blocked.ts";

/** Every placed word of a deadlock. */
function wordsOf({ steps, waits, telling }: Blocked) {
  return [
    ...steps.flatMap((step) => step.refusals.map(({ words }) => words)),
    ...waits.flatMap((wait) => wait.words),
    ...telling.flatMap((told) => told.words),
  ];
}

/** The sample with its president called by her family name alone. */
function withShortName(reading: Reading): Reading {
  const short = (ref: ActorRef) => (ref.id === "voss" ? { ...ref, id: "v", name: "Voss" } : ref);
  return {
    ...reading,
    actors: reading.actors.map((actor) => ({ ...actor, ...short(actor) })),
    attendance: reading.attendance.map((one) => ({ ...one, actor: short(one.actor) })),
    conditions: reading.conditions.map((one) => ({ ...one, outcomeActor: one.outcomeActor.map(short) })),
  };
}

const withAlias: Reading = {
  ...sampleReading,
  actors: sampleReading.actors.map((actor) => (actor.id === "voss" ? { ...actor, aliases: ["Voss"] } : actor)),
};

describe("findBlocked", () => {
  it("places every word in its report and paragraph", () => {
    for (const readings of [[sampleReading], [sampleReading, sampleReading]]) {
      const blocked = findBlocked(readings);
      expect(blockedSchema.parse(blocked)).toEqual(blocked);
      expect(wordsOf(blocked).length).toBeGreaterThan(0);
      for (const { report, paragraph, start, end, text, item } of wordsOf(blocked)) {
        const reading = readings[report];
        const place = reading?.article.paragraphs[paragraph - 1];
        expect(reading?.article.text.slice(start, end)).toBe(text);
        expect(place !== undefined && place.start <= start && end <= place.end).toBe(true);
        expect([...(reading?.conditions ?? []), ...(reading?.attendance ?? [])].map(({ id }) => id)).toContain(item);
      }
    }
  });

  it("says that somebody who has refused is waited for", () => {
    const { blockages, telling, steps } = findBlocked([sampleReading]);
    expect(steps.flatMap((step) => step.refusals.map(({ actor }) => actor.name))).toContain("Ilyana Voss");
    expect(telling.map(({ sentence }) => sentence).join(" ")).toContain("Voss");
    expect(blockages.length + telling.length).toBeGreaterThan(0);
  });

  it("tells once what two reports say, with the words of both", () => {
    const one = findBlocked([sampleReading]);
    const two = findBlocked([sampleReading, sampleReading]);
    expect(two.telling.map(({ sentence }) => sentence)).toEqual(one.telling.map(({ sentence }) => sentence));
    expect(new Set(wordsOf(two).map(({ report }) => report))).toEqual(new Set([0, 1]));
    for (const { items } of two.telling) for (const id of items) expect(id).toMatch(/^[12]:/);
  });

  it("knows an actor by a name that he also goes by", () => {
    const { steps } = findBlocked([withAlias, withShortName(sampleReading)]);
    expect(steps.filter((step) => step.kind === "coming")).toHaveLength(1);
  });

  it("believes the later report where an earlier one said otherwise", () => {
    const later: Reading = {
      ...sampleReading,
      conditions: [],
      attendance: sampleReading.attendance.map((one) => ({ ...one, status: "expected", asOf: "2025-03-12" })),
    };
    expect(findBlocked([sampleReading, later]).steps.flatMap((step) => step.refusals)).toEqual([]);
    expect(findBlocked([later, sampleReading]).steps.flatMap((step) => step.refusals)).toEqual([]);
  });

  it("is empty where nobody waits", () => {
    const { steps, waits, telling } = findBlocked([{ ...sampleReading, conditions: [], attendance: [] }]);
    expect({ steps, waits, telling }).toEqual({ steps: [], waits: [], telling: [] });
    expect(findBlocked([]).telling).toEqual([]);
  });
});
