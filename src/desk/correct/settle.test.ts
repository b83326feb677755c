/** Settling: whose decision stands, what the record says then, and how it is taken back and handed on. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handMadeReadings } from "../../../test/dossier/hand-made-readings.ts";
import { reportOf } from "../../dossier/report-of.ts";
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { Reading } from "../../record/reading.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { findDossier, openDossiers } from "../dossiers/open-dossiers.ts";
import { comparisonOf } from "../views/comparison-view.ts";
import { itemViewOf } from "../views/item-view.ts";
import { correctItem } from "./correct-item.ts";
import { correctionList } from "./correction-list.ts";
import { exportCorrections, importCorrections } from "./exchange-corrections.ts";
import type { Request, SettleRequest } from "./request.ts";

let folder = "";
let store: Store;
let made = 0;

async function storeWith(readings: readonly Reading[], name: string): Promise<Store> {
  const opened = await openStore(join(folder, name), "made-if-missing");
  await opened.add(
    readings.map((reading) => ({
      arrival: {
        ...{ key: reading.article.id.padEnd(64, "0"), name: reading.article.id, at: "2025-04-01T00:00:00.000Z" },
        ...{ outcome: "read", article: reading.article.id, reason: null },
      },
      reading,
      report: reportOf(reading),
    })),
  );
  return opened;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-settle-"));
  store = await storeWith(handMadeReadings(), "record.db");
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const dossier = async (from = store): Promise<Dossier> => findDossier(await openDossiers(from, null), null);
async function as(by: string, request: Request): Promise<Correction> {
  made += 1;
  const id = `${String(made).padStart(8, "0")}-0000-4000-8000-000000000000`;
  return correctItem(store, await dossier(), request, { by, note: null, at: "2025-04-02T10:00:00.000Z", id });
}
const quint = async (from = store) =>
  (await dossier(from)).attendance.find(({ actor }) => actor.name.includes("Quint"));
const settle = (decision: string, rest: Partial<SettleRequest>): Request => ({
  ...{ do: "settle", decision, stands: null, own: null },
  ...rest,
});
const both = ["ann", "bo"];
const compared = async (show: string | null = null, from = store) => {
  const wanted = { between: both, kind: null, show };
  return comparisonOf(await dossier(from), await from.corrections(), wanted, { limit: 50, after: null });
};

/** Ann finds it right, Bo changes it: the record says what Bo said last. */
async function dispute() {
  const item = (await quint())?.id ?? "";
  const accepted = await as("ann", { do: "accept", item });
  const edited = await as("bo", { do: "edit", item, set: { status: "declined" } });
  return { accepted, edited, before: "expected" };
}

describe("settling", () => {
  it("lets one analyst's decision stand against a later one, and gives the other back when it is undone", async () => {
    const before = (await quint())?.status;
    const { accepted, edited } = await dispute();
    expect((await quint())?.status).toBe("declined");
    expect((await compared("open")).entries).toHaveLength(1);
    const settled = await as("eva", settle(edited.id.slice(0, 8), { stands: "Ann" }));
    expect((await quint())?.status).toBe(before);
    expect(settled.decision).toMatchObject({
      do: "accept",
      settles: { decisions: [accepted.id, edited.id], stands: accepted.id },
    });
    const { entries, agreement } = await compared();
    expect(entries[0]?.settled).toMatchObject({ by: "eva", stands: "ann", what: "right as read" });
    // α is of what analysts decided by themselves, whatever was settled since.
    expect(agreement).toMatchObject({ items: 1, agreed: 0, settled: 1 });
    await as("eva", { do: "undo", correction: settled.id });
    expect((await quint())?.status).toBe("declined");
    expect((await compared("open")).entries).toHaveLength(1);
  });

  it("upholds an edit, also where somebody rejected the item since", async () => {
    const item = (await quint())?.id ?? "";
    await as("bo", { do: "edit", item, set: { status: "declined" } });
    const rejected = await as("ann", { do: "reject", item: (await quint())?.id ?? "" });
    expect(await quint()).toBeUndefined();
    await as("eva", settle(rejected.id, { stands: "bo" }));
    expect(await quint()).toMatchObject({ status: "declined", review: "edited" });
  });

  it("takes an editor's own edit with words of the article, also of what was rejected last", async () => {
    const item = (await dossier()).positions.find(({ stance }) => stance === "demand");
    await as("ann", { do: "accept", item: item?.id ?? "" });
    const rejected = await as("bo", { do: "reject", item: item?.id ?? "" });
    const own = { do: "edit" as const, set: { stance: "offer", content: "400 cubic metres a second" } };
    await as("eva", settle(rejected.id, { own }));
    const after = (await dossier()).positions.find(({ stance }) => stance === "offer");
    expect(after).toMatchObject({ review: "edited", content: "400 cubic metres a second" });
    await expect(
      as("eva", settle(rejected.id, { own: { do: "edit", set: { content: "nobody wrote this" } } })),
    ).rejects.toMatchObject({ code: "bad-correction" });
  });

  it("is settled anew, and the earlier word counts no longer", async () => {
    const { edited } = await dispute();
    const first = await as("eva", settle(edited.id, { stands: "ann" }));
    const second = await as("fay", settle(first.id, { own: { do: "edit", set: { status: "undecided" } } }));
    expect((await quint())?.status).toBe("undecided");
    expect((await quint())?.corrections).toEqual([second.id]);
    expect((await compared()).entries[0]?.settled).toMatchObject({ by: "fay", stands: null });
  });

  it("stands in the history of the item with all that it takes the place of", async () => {
    const { accepted, edited } = await dispute();
    const settled = await as("eva", settle(accepted.id, { stands: "bo" }));
    const item = await quint();
    if (item === undefined) throw new Error("Quint is gone.");
    const corrections = await store.corrections();
    const { history } = itemViewOf({ kind: "attendance", item }, await dossier(), corrections);
    expect(history.map(({ id, isSettled }) => [id, isSettled])).toEqual([
      [accepted.id, true],
      [edited.id, true],
      [settled.id, false],
    ]);
    const [latest] = correctionList(corrections, [await dossier()]);
    expect(latest).toMatchObject({ by: "eva", what: "settled: set status to declined", settles: ["ann", "bo"] });
  });

  it("goes with corrections that are exported and imported", async () => {
    const { edited } = await dispute();
    await as("eva", settle(edited.id, { stands: "ann" }));
    const other = await storeWith(handMadeReadings("again-"), "other.db");
    try {
      expect(await importCorrections(other, await exportCorrections(store))).toMatchObject({ added: 3, bad: [] });
      expect((await quint(other))?.status).toBe((await quint())?.status);
      expect((await compared("settled", other)).entries).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it("refuses what it cannot do, and says why", async () => {
    const { edited } = await dispute();
    for (const request of [
      settle("ffffffff", { stands: "ann" }),
      settle(edited.id, { stands: "nobody" }),
      settle(edited.id, {}),
      settle(edited.id, { stands: "ann", own: { do: "reject" } }),
      settle(edited.id, { own: { do: "edit", set: { status: "dancing" } } }),
    ]) {
      await expect(as("eva", request)).rejects.toMatchObject({ code: "bad-correction" });
    }
  });
});
