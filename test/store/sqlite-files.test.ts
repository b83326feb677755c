/** What goes wrong with a file: it may not be written, is damaged, is something else, or the disk is full. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { temporaryFolders } from "./backends.ts";
import { compileStore } from "./compile.mjs";
import { sampleAddition, sampleReading, sampleReport } from "./sample-readings.ts";

const newFolder = temporaryFolders();
const { folder: compiled, remove } = compileStore();
afterAll(remove);
const trouble = (code: string, words: string) => ({
  code,
  message: expect.stringContaining(words),
  hint: expect.stringMatching(/\S/),
});

/** A closed store of thirty articles. */
async function filledStore(folder = newFolder()): Promise<string> {
  const path = join(folder, "record.db");
  const store = await openStore(path, "made-if-missing");
  await store.add(Array.from({ length: 30 }, (_, seed) => sampleAddition(seed)));
  await store.close();
  return path;
}

/** Changes the file by plain SQL, as nobody should. */
function meddle(path: string, statements: string): void {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
}

describe("a place", () => {
  it("that is in a folder to be made is made with it, and nothing stays open", async () => {
    const path = join(newFolder(), "a", "b", "record.db");
    const store = await openStore(path, "made-if-missing");
    await store.close();
    expect(statSync(path).isFile()).toBe(true);
    expect(readFileSync(path).readUInt32BE(68)).toBe(0x50524c59);
  });

  it("that is a folder, or under a file, is no store", async () => {
    const folder = newFolder();
    await expect(openStore(folder, "existing")).rejects.toMatchObject(trouble("store-damaged", "it is a folder"));
    writeFileSync(join(folder, "file"), "words");
    await expect(openStore(join(folder, "file", "record.db"), "made-if-missing")).rejects.toMatchObject(
      trouble("store-unwritable", "folder cannot be made"),
    );
  });

  it("with an empty file has no store yet", async () => {
    const path = join(newFolder(), "record.db");
    writeFileSync(path, "");
    await expect(openStore(path, "existing")).rejects.toMatchObject(trouble("store-missing", path));
    const store = await openStore(path, "made-if-missing");
    expect(await store.check()).toEqual([]);
    await store.close();
  });
});

describe("a file", () => {
  it("that is no database is said to be none, and is left alone", async () => {
    const path = join(newFolder(), "record.db");
    const words = "These are notes on the talks, not a store.\n".repeat(200);
    writeFileSync(path, words);
    for (const need of ["existing", "made-if-missing"] as const) {
      await expect(openStore(path, need)).rejects.toMatchObject(trouble("store-damaged", "no store of Parley's"));
    }
    expect(readFileSync(path, "utf8")).toBe(words);
  });

  it("that is another program's database is left alone", async () => {
    const path = join(newFolder(), "other.db");
    meddle(path, "create table songs (name); insert into songs values ('one')");
    for (const need of ["existing", "made-if-missing"] as const) {
      await expect(openStore(path, need)).rejects.toMatchObject(trouble("store-damaged", "another program's"));
    }
  });

  it("by a newer Parley is not touched", async () => {
    const path = await filledStore();
    meddle(path, "insert into parley_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    for (const need of ["existing", "made-if-missing"] as const) {
      await expect(openStore(path, need)).rejects.toMatchObject(trouble("store-newer", "newer Parley"));
    }
  });

  it.each([
    ["whose beginning was overwritten", 0, 100],
    ["whose middle was overwritten", 0.5, 40_000],
  ])("%s is damaged", async (_name, where, bytes) => {
    const path = await filledStore();
    const file = openSync(path, "r+");
    writeSync(file, Buffer.alloc(bytes, 0x5a), 0, bytes, Math.floor(statSync(path).size * where));
    closeSync(file);
    expect(await whatIsSaid(path)).toMatch(/damage|malformed|overwritten|disk image|page/i);
  });

  it("that was cut off is damaged", async () => {
    const path = await filledStore();
    truncateSync(path, Math.floor(statSync(path).size * 0.6));
    expect(await whatIsSaid(path)).toMatch(/damage|malformed|disk image/i);
  });

  it("in which one record was changed names it, gives the rest, and is mended where it can be", async () => {
    const path = await filledStore();
    const [broken, whole] = [sampleReading(3), sampleReading(4)];
    meddle(
      path,
      `update reports set json = substr(json, 1, 40) || x'00ff00ff' || substr(json, 45) where article = '${broken.article.id}'`,
    );
    const store = await openStore(path, "existing");
    await expect(store.reports()).rejects.toMatchObject({
      ...trouble("store-damaged", broken.article.id),
      hint: expect.stringContaining("parley rebuild"),
    });
    expect(await store.reportsOf([whole.article.id])).toEqual([sampleReport(whole)]);
    expect(await store.check()).toEqual([expect.stringContaining(broken.article.id)]);
    await store.rebuild(sampleReport);
    expect(await store.check()).toEqual([]);
    expect(await store.reports()).toHaveLength(30);
    await store.close();
  });

  it("in which a reading was changed loses that article alone", async () => {
    const path = await filledStore();
    const { id } = sampleReading(3).article;
    meddle(path, `drop trigger readings_no_update; update readings set json = x'1234' where article = '${id}'`);
    const store = await openStore(path, "existing");
    await expect(store.reading(id)).rejects.toMatchObject(trouble("store-damaged", id));
    expect(await store.article(id)).toEqual(sampleReading(3).article);
    await expect(store.rebuild(sampleReport)).rejects.toMatchObject(trouble("store-damaged", id));
    expect(await store.reports()).toHaveLength(29);
    await store.close();
  });

  it("that lost its search index gets it back", async () => {
    const path = await filledStore();
    meddle(path, "insert into entry_index (entry_index) values ('delete-all')");
    const store = await openStore(path, "existing");
    expect(await store.check()).toEqual([expect.stringContaining("search index")]);
    await store.rebuild(sampleReport);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it("refuses changes of what was kept", async () => {
    const path = await filledStore();
    for (const table of ["arrivals", "articles", "readings"]) {
      expect(() => meddle(path, `delete from ${table}`)).toThrow("kept as they came");
      expect(() => meddle(path, `update ${table} set seq = seq + 100`)).toThrow("kept as they came");
    }
  });

  it("that another process holds is busy, after a while", async () => {
    const path = await filledStore();
    const holder = new DatabaseSync(path);
    holder.exec("begin immediate");
    const store = await openStore(path, "existing", { patience: 200 });
    await expect(store.add([sampleAddition(99)])).rejects.toMatchObject(trouble("store-busy", "Another process"));
    expect(await store.articleIds()).toHaveLength(30);
    holder.exec("rollback");
    holder.close();
    expect(await store.add([sampleAddition(99)])).toEqual(["added"]);
    await store.close();
  });
});

describe.skipIf(process.platform === "win32")("a folder that may only be read", () => {
  const asNobody = (place: string, need: string) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(compiled, "test/store/act-as-nobody.js"), place, need],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };

  it("lets a store be read and says that it cannot be written", async () => {
    const folder = newFolder();
    const path = await filledStore(folder);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    const told = asNobody(path, "made-if-missing");
    chmodSync(folder, 0o755);
    expect(told.opening).toBeUndefined();
    expect(told.articles).toHaveLength(30);
    expect(told.found).toBeGreaterThan(30);
    expect(told.derived).toBeNull();
    expect(told.added).toMatchObject(trouble("store-unwritable", "may only be read"));
  });

  it("takes no new store", () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    const told = asNobody(join(folder, "record.db"), "made-if-missing");
    const inside = asNobody(join(folder, "new", "record.db"), "made-if-missing");
    chmodSync(folder, 0o755);
    expect(told.opening).toMatchObject(trouble("store-unwritable", "may only be read"));
    expect(inside.opening).toMatchObject(trouble("store-unwritable", "folder cannot be made"));
  });
});

describe("a full disk", () => {
  /** Adds until the store complains; returns the complaint and how many articles were acknowledged. */
  const fill = async (path: string) => {
    const store = await openStore(path, "made-if-missing");
    let acknowledged = 0;
    try {
      for (; acknowledged < 5_000; acknowledged += 1) await store.add([sampleAddition(acknowledged)]);
      return { error: null, acknowledged };
    } catch (error) {
      return { error, acknowledged };
    } finally {
      await store.close();
    }
  };
  const expectWhole = async (path: string, acknowledged: number) => {
    const store = await openStore(path, "existing");
    expect(await store.articleIds()).toHaveLength(acknowledged);
    expect(await store.check()).toEqual([]);
    await store.close();
  };

  const small = join(newFolder(), "small");
  mkdirSync(small);
  const isMounted =
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "parley-test", small]).status === 0;
  afterAll(() => {
    // Lazily: the binding lets go of its files when its statements are collected, not before.
    if (isMounted) spawnSync("umount", ["--lazy", small]);
  });

  it.skipIf(!isMounted)("is told, and loses nothing that was kept", async () => {
    const { error, acknowledged } = await fill(join(small, "record.db"));
    expect(error).toMatchObject(trouble("store-unwritable", "disk is full"));
    expect(acknowledged).toBeGreaterThan(3);
    const copy = join(newFolder(), "record.db");
    for (const end of ["", "-wal"]) {
      if (statSync(`${small}/record.db${end}`, { throwIfNoEntry: false }))
        copyFileSync(`${small}/record.db${end}`, copy + end);
    }
    await expectWhole(copy, acknowledged);
  });

  it("stands in for itself as a limit on the file's pages, where no small disk can be had", async () => {
    const path = await filledStore();
    const store = await openStore(path, "existing", { mostPages: Math.ceil(statSync(path).size / 4096) + 20 });
    let acknowledged = 0;
    const adding = async () => {
      for (; acknowledged < 1_000; acknowledged += 1) await store.add([sampleAddition(100 + acknowledged)]);
    };
    await expect(adding()).rejects.toMatchObject(trouble("store-unwritable", "disk is full"));
    await store.close();
    await expectWhole(path, 30 + acknowledged);
  });
});

/** What is said of a store on opening, checking or reading all of it; “” where nothing is. */
async function whatIsSaid(path: string): Promise<string> {
  try {
    const store = await openStore(path, "existing");
    try {
      const lines = await store.check();
      await store.reports();
      return lines.join("\n");
    } finally {
      await store.close();
    }
  } catch (error) {
    expect(error).toMatchObject({ code: "store-damaged", hint: expect.stringMatching(/\S/) });
    return error instanceof Error ? error.message : "";
  }
}
