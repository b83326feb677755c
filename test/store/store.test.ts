/** What every store does, on every backend. */
import { describe, expect, it } from "vitest";
import type { Correction } from "../../src/record/correction.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Addition, Store } from "../../src/store/store.ts";
import { onEveryBackend } from "./backends.ts";
import { additionOf, sampleAddition, sampleReading, sampleReport } from "./sample-readings.ts";

onEveryBackend(({ newPlace }) => {
  const newStore = async () => await openStore(await newPlace(), "made-if-missing");
  const idOf = (addition: Addition) => addition.reading?.article.id ?? "";

  describe("adding", () => {
    it("gives back what was kept, as it came", async () => {
      const store = await newStore();
      const addition = sampleAddition(1);
      expect(await store.add([addition])).toEqual(["added"]);
      expect(await store.article(idOf(addition))).toEqual(addition.reading?.article);
      expect(await store.reading(idOf(addition))).toEqual(addition.reading);
      expect(await store.reports()).toEqual([addition.report]);
      expect(await store.reportsOf([idOf(addition), "nowhere"])).toEqual([addition.report]);
      expect(await store.article("nowhere")).toBeNull();
      expect(await store.reading("nowhere")).toBeNull();
      await store.close();
    });

    it("keeps any text, odd characters too", async () => {
      const store = await newStore();
      const opening =
        "Broken \uD800 half, \u0000 nothing, 😀 smile, ﬁne ligature, “quotes”, עברית, 漢字. ' \" \\ % _ ; --";
      const reading = sampleReading(1, { opening });
      await store.add([additionOf(reading, 1)]);
      expect(await store.reading(reading.article.id)).toEqual(reading);
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it("changes nothing the second time", async () => {
      const store = await newStore();
      const additions = [sampleAddition(1), sampleAddition(2), sampleAddition(1)];
      expect(await store.add(additions)).toEqual(["added", "added", "known"]);
      const [stamp, reports] = [await store.stamp(), await store.reports()];
      expect(await store.add(additions)).toEqual(["known", "known", "known"]);
      expect(await store.stamp()).toBe(stamp);
      expect(await store.reports()).toEqual(reports);
      expect((await store.arrivals({ limit: 10, after: null })).total).toBe(2);
      await store.close();
    });

    it("keeps an article once that comes from two places, and both arrivals", async () => {
      const store = await newStore();
      const reading = sampleReading(1);
      expect(await store.add([additionOf(reading, 1), additionOf(reading, 2)])).toEqual(["added", "known"]);
      expect(await store.articleIds()).toEqual([reading.article.id]);
      expect((await store.arrivals({ limit: 10, after: null })).total).toBe(2);
      await store.close();
    });

    it("remembers what was kept out or failed, and what became of it later", async () => {
      const store = await newStore();
      const read = sampleAddition(1);
      const failed: Addition = {
        arrival: { ...read.arrival, outcome: "failed", article: null, reason: "the page was cut off" },
        reading: null,
        report: null,
      };
      const keptOut: Addition = {
        arrival: { ...failed.arrival, key: "another", outcome: "kept-out", reason: "it is about no negotiation" },
        reading: null,
        report: null,
      };
      expect(await store.add([failed, keptOut])).toEqual(["not-kept", "not-kept"]);
      expect(await store.knownArrivals(["another", failed.arrival.key, "unheard"])).toEqual(
        new Map([
          ["another", keptOut.arrival],
          [failed.arrival.key, failed.arrival],
        ]),
      );
      expect(await store.add([read])).toEqual(["added"]);
      expect((await store.knownArrivals([read.arrival.key])).get(read.arrival.key)).toEqual(read.arrival);
      const { entries, total } = await store.arrivals({ limit: 10, after: null });
      expect(entries).toEqual([read.arrival, keptOut.arrival]);
      expect(total).toBe(2);
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it("keeps all of a batch or nothing", async () => {
      const store = await newStore();
      const broken = { ...sampleAddition(2), report: null };
      await expect(store.add([sampleAddition(1), broken])).rejects.toThrow("without its report");
      expect(await store.articleIds()).toEqual([]);
      expect((await store.arrivals({ limit: 10, after: null })).total).toBe(0);
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it("takes batches of any size", async () => {
      const store = await newStore();
      expect(await store.add([])).toEqual([]);
      const many = Array.from({ length: 450 }, (_, at) => sampleAddition(at, { statements: 3 }));
      expect(new Set(await store.add(many))).toEqual(new Set(["added"]));
      expect((await store.reports()).map(({ article }) => article.id)).toEqual(many.map(idOf).sort());
      expect((await store.knownArrivals(many.map(({ arrival }) => arrival.key))).size).toBe(450);
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it("goes on where it was when the store is opened again", async () => {
      const place = await newPlace();
      const first = await openStore(place, "made-if-missing");
      await first.add([sampleAddition(1)]);
      const stamp = await first.stamp();
      await first.close();
      const second = await openStore(place, "existing");
      expect(await second.stamp()).toBe(stamp);
      expect(await second.add([sampleAddition(1), sampleAddition(2)])).toEqual(["known", "added"]);
      await second.close();
    });

    it("is safe from two connections at once", async () => {
      const place = await newPlace();
      const stores = await Promise.all([openStore(place, "made-if-missing"), openStore(place, "made-if-missing")]);
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, at) => stores[at % 2]?.add([sampleAddition(at >> 1, { statements: 2 })])),
      );
      expect(outcomes.flat().filter((one) => one === "added")).toHaveLength(20);
      expect(await stores[0]?.articleIds()).toHaveLength(20);
      expect(await stores[1]?.check()).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
    });
  });

  describe("readings", () => {
    const read = (seed: number, version: string) => sampleReading(seed, { version });
    const newer = (seed: number, version: string) => ({
      reading: read(seed, version),
      report: sampleReport(read(seed, version)),
      at: "2026-02-01T00:00:00Z",
    });

    it("that are newer take the place of older ones everywhere", async () => {
      const store = await newStore();
      await store.add([sampleAddition(1), sampleAddition(2)]);
      const { id } = read(1, "2.0.0").article;
      const before = await store.stamp();
      const total = async () => (await store.search(everything, { limit: 1, after: null })).total;
      const hits = await total();
      await store.addReadings([newer(1, "2.0.0")]);
      expect(await store.stamp()).not.toBe(before);
      expect((await store.reading(id))?.reader.version).toBe("2.0.0");
      expect((await store.reportsOf([id]))[0]?.reader.version).toBe("2.0.0");
      const { entries } = await store.articles({ limit: 5, after: null });
      expect(entries.find((one) => one.id === id)?.reader).toBe("2.0.0");
      expect(await total()).toBe(hits);
      expect(await store.articlesNotReadBy({ version: "2.0.0", model: "sample" })).toEqual([read(2, "1").article.id]);
      expect(await store.articlesNotReadBy({ version: "2.0.0", model: "other" })).toHaveLength(2);
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it("of articles that are not there are refused", async () => {
      const store = await newStore();
      await expect(store.addReadings([newer(1, "2.0.0")])).rejects.toThrow("not in the store");
      await store.close();
    });
  });

  describe("lists", () => {
    const pagesOf = async <Entry>(
      list: (after: string | null) => Promise<{ entries: readonly Entry[]; next: string | null; total: number }>,
    ) => {
      const entries: Entry[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(after);
        entries.push(...page.entries);
        after = page.next;
      } while (after !== null);
      return entries;
    };

    it("of articles come page by page, the latest published first, the undated last", async () => {
      const store = await newStore();
      const dates = [
        "2025-03-10",
        null,
        "2025-03-12T09:00:00+02:00",
        "2025-03-12T08:00:00Z",
        "2025-03-12",
        "2024-01-01",
      ];
      await store.add(dates.map((publishedOn, seed) => sampleAddition(seed, { publishedOn })));
      const list = await pagesOf((after) => store.articles({ limit: 2, after }));
      expect(list.map(({ publishedOn }) => publishedOn)).toEqual([
        "2025-03-12T08:00:00Z",
        "2025-03-12T09:00:00+02:00",
        "2025-03-12",
        "2025-03-10",
        "2024-01-01",
        null,
      ]);
      expect(list[0]).toMatchObject({
        headline: sampleReading(3, { publishedOn: "x" }).article.headline,
        url: "https://news.example/3",
      });
      expect((await store.articles({ limit: 2, after: null })).total).toBe(6);
      await store.close();
    });

    it("of arrivals come page by page, the latest first", async () => {
      const store = await newStore();
      for (const seed of [1, 2, 3, 4, 5]) await store.add([sampleAddition(seed)]);
      const list = await pagesOf((after) => store.arrivals({ limit: 2, after }));
      expect(list.map(({ name }) => name)).toEqual([5, 4, 3, 2, 1].map((seed) => `sample-${seed}.html`));
      await store.close();
    });

    it("refuse to go on where nothing was", async () => {
      const store = await newStore();
      for (const after of ["nonsense", "e30", Buffer.from('{"seq":"1"}').toString("base64url")]) {
        await expect(store.arrivals({ limit: 2, after })).rejects.toMatchObject({ code: "bad-option" });
        await expect(store.articles({ limit: 2, after })).rejects.toMatchObject({ code: "bad-option" });
        await expect(store.search(everything, { limit: 2, after })).rejects.toMatchObject({ code: "bad-option" });
      }
      await store.close();
    });
  });

  describe("corrections", () => {
    const correction = (id: string, at: string): Correction => ({
      format: "parley-correction/1",
      id,
      at,
      by: "Ana Ruyter",
      note: null,
      decision: { do: "rename", target: { kind: "actor", name: "Voss" }, name: "Ilyana Voss" },
    });

    it("are kept once, in order of their time and id", async () => {
      const store = await newStore();
      const [late, early, twin] = [
        correction("a", "2026-02-02"),
        correction("c", "2026-01-01"),
        correction("b", "2026-01-01"),
      ];
      const before = await store.stamp();
      expect(await store.addCorrections([late, early, early])).toBe(2);
      expect(await store.stamp()).not.toBe(before);
      expect(await store.addCorrections([late, twin])).toBe(1);
      expect(await store.corrections()).toEqual([twin, early, late]);
      expect(await store.addCorrections([])).toBe(0);
      await store.close();
    });
  });

  describe("what is derived", () => {
    // The store looks at nothing of a dossier but these fields.
    const dossier = (id: string) => ({ id, name: `Talks ${id}`, articles: [], note: "ü 😀" }) as unknown as Dossier;

    it("is kept with its stamp and maker, in its order", async () => {
      const store = await newStore();
      expect(await store.derived()).toBeNull();
      const stamp = await store.stamp();
      const made = { stamp, maker: "1", dossiers: [dossier("d-2"), dossier("d-1")] };
      await store.saveDerived(made);
      expect(await store.derived()).toEqual(made);
      await store.saveDerived({ ...made, maker: "2", dossiers: [] });
      expect(await store.derived()).toEqual({ ...made, maker: "2", dossiers: [] });
      await store.close();
    });

    it("never gives way to what was derived from less", async () => {
      const store = await newStore();
      const before = await store.stamp();
      await store.add([sampleAddition(1)]);
      const made = { stamp: await store.stamp(), maker: "1", dossiers: [dossier("d-1")] };
      await store.saveDerived(made);
      await store.saveDerived({ stamp: before, maker: "1", dossiers: [] });
      expect(await store.derived()).toEqual(made);
      await store.close();
    });

    it("is made anew by a rebuild", async () => {
      const store = await newStore();
      await store.add(Array.from({ length: 120 }, (_, seed) => sampleAddition(seed, { statements: 2 })));
      await store.saveDerived({ stamp: await store.stamp(), maker: "1", dossiers: [dossier("d-1")] });
      const [stamp, hits] = [await store.stamp(), await allHits(store)];
      const progress: number[] = [];
      await store.rebuild(
        (reading) => ({ ...sampleReport(reading), talks: [] }),
        (done, total) => progress.push(done / total),
      );
      expect(progress.at(-1)).toBe(1);
      expect(await store.derived()).toBeNull();
      expect((await store.reports()).every(({ talks }) => talks.length === 0)).toBe(true);
      expect(await store.stamp()).toBe(stamp);
      expect(await allHits(store)).toEqual(hits);
      expect(await store.check()).toEqual([]);
      await store.close();
    });
  });

  it("says that nothing is there yet, and what to do", async () => {
    await expect(openStore(await newPlace(), "existing")).rejects.toMatchObject({
      code: "store-missing",
      hint: expect.stringContaining("parley add PATH"),
    });
  });
});

const everything = { words: null, kinds: [], articles: null };

/** All hits of a store, each as a line, in an order that does not depend on when they were indexed. */
async function allHits(store: Store): Promise<string[]> {
  const { entries } = await store.search(everything, { limit: 100_000, after: null });
  return entries.map((hit) => JSON.stringify(hit)).sort();
}
