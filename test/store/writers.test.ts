/** Several processes at one store, and processes that are killed. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { onEveryBackend } from "./backends.ts";
import { compileStore } from "./compile.mjs";
import { killWriters } from "./kill-writers.ts";
import { diceOf, sampleReading } from "./sample-readings.ts";

const { folder, remove } = compileStore();
afterAll(remove);

onEveryBackend(({ kind, newPlace }) => {
  it("keeps what two processes add at once", async () => {
    const place = await newPlace();
    const codes = await Promise.all(["0", "30"].map((first) => runWriter([place, first, "60", "2"])));
    expect(codes).toEqual([0, 0]);
    const store = await openStore(place, "existing");
    const expected = Array.from({ length: 90 }, (_, at) => sampleReading(at).article.id);
    expect(await store.articleIds()).toEqual(expected.sort());
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it("loses nothing that was acknowledged, and leaves no half item, when its writers are killed", async () => {
    const kills = kind === "SQLite" ? 20 : 8;
    const report = await killWriters(folder, await newPlace(), { kills, longest: 120, moments: diceOf(4) });
    expect(report.lost).toEqual([]);
    expect(report.damage).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(kills);
  }, 180_000);
});

function runWriter(words: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [join(folder, "test/store/keep-adding.js"), ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve) => child.on("close", resolve));
}
