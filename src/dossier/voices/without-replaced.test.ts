/** What a correction leaves of the version before it, on an invented article. */
import { describe, expect, it } from "vitest";
import { actor, attendance, fakeVoices, position, report, talks } from "../../../test/dossier/invented-items.ts";
import type { Report } from "../../record/report.ts";
import type { Span } from "../../record/span.ts";
import type { Voices } from "../sourced.ts";
import { sentenceAnchors, sentenceHashes } from "./sentence-hashes.ts";
import { withoutReplaced } from "./without-replaced.ts";

const first = "Lutia wants the ferry back by May. Brenn will come to Vess. The panel meets in Vess on Friday.";
const second = "Lutia wants the ferry back by May. Brenn will not come to Vess. The panel meets in Vess on Friday!";

const words = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, text: part };
};

function version(id: string, text: string): Report {
  const base = report(id, "2025-03-03");
  const paragraphs = [{ start: 0, end: text.length }];
  const meeting = talks(["Lutia"], { id: "panel", evidence: [words(text, "The panel meets in Vess on Friday")] });
  const items = {
    talks: [meeting],
    attendance: [
      attendance("Brenn", "expected", "", {
        id: "coming",
        talks: "panel",
        evidence: [words(text, /Brenn [^.]*Vess/.exec(text)?.[0] ?? "")],
      }),
    ],
    positions: [position("Lutia", "demand", "ferry", "", { id: "ferry", evidence: [words(text, "the ferry back")] })],
  };
  const actors = ["Lutia", "Brenn"].map((name) => ({
    ...actor(name),
    kind: "person" as const,
    role: null,
    side: null,
    evidence: [words(text, name)],
  }));
  return {
    ...base,
    ...items,
    actors,
    article: { ...base.article, sentences: sentenceHashes(text, paragraphs) },
    anchors: sentenceAnchors(text, paragraphs, [...actors, ...Object.values(items).flat()]),
  };
}

const chain = (...ids: readonly string[]): Voices => ({
  ...fakeVoices(),
  replacedBy: (id) => ids[ids.indexOf(id) + 1] ?? null,
  replaces: (id) => ids[ids.indexOf(id) - 1] ?? null,
});

describe("an item of the older version", () => {
  const [older, newer] = withoutReplaced([version("old", first), version("new", second)], chain("old", "new"));

  it("gives way where its sentence still stands", () => {
    expect(older?.report.positions).toEqual([]);
    expect(newer?.report.positions).toHaveLength(1);
  });
  it("stays as lost where its sentence is gone, with the talks and the actors that it names", () => {
    expect(older?.report.attendance.map(({ id }) => id)).toEqual(["coming"]);
    expect(older?.lost).toEqual(new Set(["coming", "brenn"]));
    expect(older?.report.talks.map(({ id }) => id)).toEqual(["panel"]);
  });
  it("takes nothing from the newest version", () => {
    expect(newer?.report.attendance).toHaveLength(1);
    expect(newer?.lost).toEqual(new Set());
  });
});

it("leaves a report that nothing replaces as it is", () => {
  const only = version("only", first);
  expect(withoutReplaced([only], fakeVoices())[0]?.report).toBe(only);
});

it("counts a sentence that came back as standing", () => {
  const versions = [version("a", first), version("b", second), version("c", first)];
  const [a, b] = withoutReplaced(versions, chain("a", "b", "c"));
  expect(a?.lost).toEqual(new Set());
  expect(b?.lost).toEqual(new Set(["coming", "brenn"]));
});
