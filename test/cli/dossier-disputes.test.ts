/** What analysts decided differently, on the command line: listed, settled, exported and imported, by the built program. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import { reportOf } from "../../src/dossier/report-of.ts";
import { openStore } from "../../src/store/open-store.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { home } from "../tidy/project-files.ts";
import { runProgram } from "./run-parley.ts";

let folder = "";
let item = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-disputes-"));
  for (const name of ["one.db", "two.db"]) {
    const store = await openStore(join(folder, name), "made-if-missing");
    await store.add(
      handMadeReadings().map((reading, at) => ({
        arrival: {
          ...{ key: String(at).padStart(64, "0"), name: `${at}.txt`, at: "2025-03-30T10:00:00.000Z" },
          ...{ outcome: "read" as const, article: reading.article.id, reason: null },
        },
        reading,
        report: reportOf(reading),
      })),
    );
    const [dossier] = await openDossiers(store, null);
    item = dossier?.positions[0]?.id ?? "";
    await store.close();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parley = (store: string, ...words: string[]) =>
  runProgram(process.execPath, [join(home, "bin", "parley.js"), ...words, "--store", join(folder, store)]);

interface Listed {
  agreement: { items: number; agreed: number; settled: number; alpha: number | null };
  entries: { verdicts: { by: string; correction: string }[]; settled: { by: string; stands: string | null } | null }[];
}

describe("disputes on the command line", { timeout: 60_000 }, () => {
  it("are listed, settled, and go with an export", async () => {
    expect((await parley("one.db", "corrections", "--disputes")).out).toContain("Nobody has decided on an item yet.");
    expect((await parley("one.db", "correct", item, "accept", "--by", "Mirka")).code).toBe(0);
    expect((await parley("one.db", "correct", item, "edit", "stance=open", "--by", "Jonas")).code).toBe(0);
    const { out } = await parley("one.db", "corrections", "--disputes", "--width", "100");
    expect(out).toContain("Jonas and Mirka both decided on 1 item: 0 alike, 1 differently.");
    expect(out).toContain("Mirka: right as read");
    expect(out).toContain("Jonas: is open to it");
    const listed = JSON.parse((await parley("one.db", "corrections", "--disputes", "--json")).out) as Listed;
    const decision = listed.entries[0]?.verdicts[0]?.correction.slice(0, 8) ?? "";
    const settled = await parley("one.db", "correct", decision, "settle", "Mirka", "--by", "Eva", "--note", "heard it");
    expect(settled.out).toContain("settled: accepted");
    expect((JSON.parse((await parley("one.db", "corrections", "--disputes", "--json")).out) as Listed).entries).toEqual(
      [],
    );
    const lines = (await parley("one.db", "corrections", "export")).out;
    writeFileSync(join(folder, "all.jsonl"), lines);
    expect((await parley("two.db", "corrections", "import", join(folder, "all.jsonl"))).code).toBe(0);
    const there = await parley("two.db", "corrections", "--between", "Mirka", "Jonas", "--json");
    const { entries, agreement } = JSON.parse(there.out) as Listed;
    expect(agreement).toMatchObject({ items: 1, agreed: 0, settled: 1 });
    expect(entries[0]?.settled).toMatchObject({ by: "Eva", stands: "Mirka" });
    expect((await parley("two.db", "corrections")).out).toContain("in place of: Mirka, Jonas");
  });

  it("are not mixed with what they do not go with", async () => {
    expect((await parley("one.db", "corrections", "--disputes", "--by", "Mirka")).code).toBe(2);
    expect((await parley("one.db", "corrections", "--kind", "talks")).code).toBe(2);
    expect((await parley("one.db", "corrections", "--between", "Mirka", "Nobody")).err).toContain(
      "has decided on no item",
    );
  });
});
