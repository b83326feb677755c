import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { announcedReading, handMadeReadings, withdrawnReading } from "../../../test/dossier/hand-made-readings.ts";
import {
  announced,
  contradicted,
  copied,
  corrected,
  suspended,
  withdrawn,
} from "../../../test/dossier/sample-articles.ts";
import { reportOf } from "../../dossier/report-of.ts";
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Reading } from "../../record/reading.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { findDossier, openDossiers } from "../dossiers/open-dossiers.ts";
import { correctItem } from "./correct-item.ts";
import { correctionList } from "./correction-list.ts";
import { exportCorrections, importCorrections } from "./exchange-corrections.ts";
import type { Request } from "./request.ts";
import { historyOf, undoLast } from "./undo.ts";

let folder = "";
let store: Store;
let made = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-correct-"));
  store = await openStore(join(folder, "record.db"), "made-if-missing");
  await add(...handMadeReadings());
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function add(...readings: Reading[]): Promise<void> {
  await store.add(
    readings.map((reading) => ({
      arrival: {
        ...{
          key: `${reading.article.id}-key`.padEnd(64, "0"),
          name: reading.article.id,
          at: "2025-04-01T00:00:00.000Z",
        },
        ...{ outcome: "read", article: reading.article.id, reason: null },
      },
      reading,
      report: reportOf(reading),
    })),
  );
}

/** Reads articles again, by a newer reader. */
async function readAgain(...readings: Reading[]): Promise<void> {
  const at = "2025-05-01T00:00:00.000Z";
  await store.addReadings(readings.map((reading) => ({ reading, report: reportOf(reading), at })));
}

const signature = () => {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
  return { by: "ana", note: null, at: "2025-04-02T10:00:00.000Z", id };
};
const dossier = async (): Promise<Dossier> => findDossier(await openDossiers(store, null), null);
const correct = async (request: Request): Promise<Correction> =>
  correctItem(store, await dossier(), request, signature());

/** The item whose evidence holds these words. */
async function holding<Kind extends "attendance" | "positions" | "conditions" | "statements" | "talks">(
  kind: Kind,
  words: string,
): Promise<Dossier[Kind][number] | undefined> {
  const items: Dossier[Kind][number][] = (await dossier())[kind];
  return items.find(({ evidence }) => evidence.some(({ spans }) => spans.some(({ text }) => text.includes(words))));
}
const idOf = async (kind: Parameters<typeof holding>[0], words: string) => (await holding(kind, words))?.id ?? "";

async function faultOf(request: Request): Promise<string> {
  try {
    await correct(request);
  } catch (cause) {
    if (cause instanceof ParleyError && cause.code === "bad-correction") return `${cause.message} ${cause.hint ?? ""}`;
    throw cause;
  }
  return "no error";
}

describe("correcting an item", () => {
  it("accepts it, with all that was seen, and shows it in its history", async () => {
    const id = await idOf("conditions", "unless the boats leave");
    const { decision } = await correct({ do: "accept", item: id });
    expect(decision).toMatchObject({ do: "accept", target: { article: withdrawn.id }, also: [{ article: copied.id }] });
    const item = await holding("conditions", "unless the boats leave");
    expect(item).toMatchObject({ id, review: "accepted" });
    const history = historyOf(
      { kind: "condition", item: item as Dossier["conditions"][number] },
      await store.corrections(),
    );
    expect(history.map(({ correction, isUndone }) => [correction.by, isUndone])).toEqual([["ana", false]]);
  });

  it("rejects it in every copy, also in one that comes later", async () => {
    await correct({ do: "reject", item: await idOf("attendance", "Voss pulled out") });
    expect(await holding("attendance", "Voss pulled out")).toBeUndefined();
    const text = `${withdrawn.text}\n\nAdded by the evening desk.`;
    const late = { ...withdrawn, id: "feedfeedfeedfeed", text, publisher: "Late Post", url: null };
    await add({ ...withdrawnReading(withdrawn), article: late });
    expect((await dossier()).articles.map(({ id }) => id)).toContain(late.id);
    expect(await holding("attendance", "Voss pulled out")).toBeUndefined();
    await undoLast(store, signature());
    expect((await holding("attendance", "Voss pulled out"))?.evidence.map(({ article }) => article)).toContain(late.id);
  });

  it("sets fields, which survive another reader with other ids", async () => {
    await correct({
      do: "edit",
      item: await idOf("positions", "Tarvia rejects"),
      set: { stance: "open", issue: "minimum flow" },
    });
    const check = async () => {
      const item = await holding("positions", "Tarvia rejects");
      expect(item).toMatchObject({ stance: "open", review: "edited" });
      expect((await dossier()).issues.find(({ id }) => id === item?.issue)?.names).toContain("minimum flow");
    };
    await check();
    await readAgain(announcedReading("newer-"));
    await check();
    await readAgain({ ...announcedReading("blind-"), positions: [] });
    await check();
    expect((await dossier()).unapplied).toEqual([]);
  });

  it("sets the words, where they stand in an article that has the item", async () => {
    const item = await idOf("conditions", "unless the boats leave");
    expect(await faultOf({ do: "edit", item, set: { requires: "the ships leave" } })).toContain(
      "“There will be no treaty",
    );
    const { decision } = await correct({
      do: "edit",
      item,
      set: { requires: "patrol boats were still on the lower Oune" },
    });
    expect(decision).toMatchObject({ spans: [{ text: "patrol boats were still on the lower Oune" }, {}] });
  });

  it("carries over to the corrected version, and shows what lost its sentence", async () => {
    await correct({ do: "edit", item: await idOf("attendance", "Petr Halloran led"), set: { status: "withdrawn" } });
    const led = (await dossier()).attendance
      .flatMap(({ history }) => history)
      .find(({ status }) => status === "withdrawn");
    expect(
      (await dossier()).attendance.some(({ history }) =>
        history.some(
          (one) => one.evidence.some(({ article }) => article === corrected.id) && one.status === "withdrawn",
        ),
      ),
    ).toBe(true);
    expect(led).toBeDefined();
    const offer = await holding("positions", "Sundmark offered to pay");
    expect(offer?.evidence).toMatchObject([{ article: suspended.id, isLost: true }]);
  });

  it("adds one, quoted with whatever signs, on the sentence that it stands in", async () => {
    const request: Request = {
      do: "add",
      kind: "position",
      article: contradicted.id.slice(0, 6),
      words: "asking for 300  cubic metres a second, not 400",
      set: { holder: "belmara", stance: "demand", issue: "water" },
    };
    const { decision } = await correct({ ...request, set: { ...request.set, stance: "offer" } });
    expect(decision).toMatchObject({ do: "add", article: contradicted.id, set: { actor: "Belmara" } });
    const item = (await dossier()).positions.find(({ review }) => review === "added");
    expect(item?.evidence[0]?.item).toBeNull();
    expect(item?.content).toBe("asking for 300 cubic metres a second,\nnot 400");
    await correct({ do: "edit", item: item?.id ?? "", set: { stance: "accept" } });
    expect((await dossier()).positions.find(({ review }) => review === "added")?.stance).toBe("accept");
  });

  it("says what would do instead of what it cannot do", async () => {
    const voss = await idOf("attendance", "Voss pulled out");
    const water = await idOf("positions", "Tarvia rejects");
    expect(await faultOf({ do: "edit", item: voss, set: { status: "widthdrawn" } })).toContain("“withdrawn”");
    expect(await faultOf({ do: "edit", item: water, set: { stance: "against" } })).toContain("demand, offer, accept");
    expect(await faultOf({ do: "edit", item: water, set: { actor: "Ilyana Vos" } })).toContain("“Ilyana Voss”");
    expect(await faultOf({ do: "edit", item: water, set: { colour: "red" } })).toContain("actor, side, issue");
    expect(await faultOf({ do: "accept", item: "Ilyana Vos" })).toContain("“Ilyana Voss”");
    expect(await faultOf({ do: "accept", item: "Ilyana Voss" })).toContain("an actor");
    const twice = {
      do: "add" as const,
      kind: "statement",
      article: announced.id,
      words: "Tarvia",
      set: { speaker: "Belmara" },
    };
    expect(await faultOf(twice)).toContain("stand 2 times");
    expect(await faultOf({ ...twice, words: "Tarvia rejects any", set: {} })).toContain("say its actor");
    expect(await faultOf({ do: "rename", item: water, name: "x" })).toContain("Only talks, actors");
    expect(await faultOf({ do: "undo", correction: "ffffffff" })).toContain("no correction");
    expect(await store.corrections()).toEqual([]);
  });
});

describe("names, and what is one", () => {
  it("a renamed actor is called so in a later article", async () => {
    await correct({ do: "rename", item: "Petr Halloran", name: "Minister Halloran" });
    expect((await dossier()).actors.map(({ name }) => name)).toContain("Minister Halloran");
    const late = announcedReading();
    const other = {
      ...late.article,
      id: "abcdabcdabcdabcd",
      url: null,
      publisher: "Late Post",
      text: `${late.article.text} `,
    };
    await add({
      ...late,
      article: other,
      actors: late.actors.map((one) => (one.name === "Ilyana Voss" ? { ...one, name: "Petr Halloran" } : one)),
    });
    const named = (await dossier()).actors.filter(({ name }) => name === "Minister Halloran");
    expect(named).toHaveLength(1);
    expect(named[0]?.evidence.map(({ article }) => article)).toContain(other.id);
  });

  it("merging and splitting again gives what was there", async () => {
    const before = await dossier();
    const [a, b] = [await holding("positions", "demanded 400"), await holding("positions", "Tarvia rejects")];
    await correct({ do: "merge", items: [a?.id ?? "", b?.id ?? ""], name: null });
    const one = await holding("positions", "Tarvia rejects");
    expect(one?.evidence).toHaveLength((a?.evidence.length ?? 0) + (b?.evidence.length ?? 0));
    const apart = (b?.evidence ?? []).map(({ article, item }) => `${article}/${item}`);
    await correct({ do: "split", item: one?.id ?? "", apart, name: null });
    const plain = (given: Dossier) => given.positions.map(({ evidence, stance }) => ({ evidence, stance }));
    expect(plain(await dossier())).toEqual(plain(before));
  });

  it("every decision can be undone, and the undo too", async () => {
    const before = await dossier();
    const requests: Request[] = [
      { do: "accept", item: await idOf("statements", "I will be in Ravensholt") },
      { do: "reject", item: await idOf("statements", "I will be in Ravensholt") },
      { do: "edit", item: await idOf("talks", "will hold talks"), set: { place: "Selm", parties: "Belmara; Tarvia" } },
      { do: "edit", item: "Ilyana Voss", set: { role: "former president" } },
      {
        do: "add",
        kind: "statement",
        article: announced.id,
        words: "Sundmark invited the two sides",
        set: { speaker: "new:Sundmark" },
      },
      { do: "merge", items: ["Dario Quint", "Ilyana Voss"], name: "The leaders" },
      { do: "rename", item: await idOf("talks", "will hold talks"), name: "Round one" },
      { do: "place", articles: [contradicted.id], dossier: "Another" },
      { do: "rename-dossier", name: "The river" },
    ];
    for (const request of requests) {
      const { id } = await correct(request);
      const changed = await dossier();
      expect(changed, request.do).not.toEqual(before);
      const undo = await correctItem(store, changed, { do: "undo", correction: id }, signature());
      expect(await dossier(), request.do).toEqual(before);
      await correctItem(store, before, { do: "undo", correction: undo.id }, signature());
      expect(await dossier(), request.do).toEqual(changed);
      await correctItem(store, before, { do: "undo", correction: id }, signature());
    }
    const list = correctionList(await store.corrections(), [await dossier()]);
    expect(list.filter((one) => one.decision.do !== "undo").every(({ isUndone }) => isUndone)).toBe(true);
    expect(list.every(({ unapplied }) => unapplied === null)).toBe(true);
  });
});

describe("corrections as lines", () => {
  it("go out and in again, once", async () => {
    await correct({ do: "accept", item: await idOf("positions", "Tarvia rejects") });
    await correct({ do: "rename", item: "Dario Quint", name: "D. Quint" });
    const lines = await exportCorrections(store);
    expect(await importCorrections(store, lines)).toEqual({ added: 0, known: 2, bad: [] });
    const other = await openStore(join(folder, "other.db"), "made-if-missing");
    const broken = `${lines}not json\n\n{"format":"parley-correction/1"}\n`;
    expect(await importCorrections(other, broken)).toMatchObject({
      added: 2,
      known: 0,
      bad: [{ line: 3 }, { line: 5 }],
    });
    expect(await exportCorrections(other)).toBe(lines);
    await other.close();
  });
});
