import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/cli/sample-reading.ts";
import { reportOf } from "../../dossier/report-of.ts";
import { ParleyError } from "../../record/error.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import type { Reported, ReportReader } from "../page-reader.ts";
import type { Source } from "../source.ts";
import { type Adding, type AddOutcome, addReports } from "./add-reports.ts";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-adding-"));
  store = await openStore(join(folder, "record.db"), "made-if-missing");
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Files by name, each with its words. */
type Files = Record<string, string>;

/** A reading of the words: the sample, with an id of its own for each text. */
function readingOf(text: string): Reported {
  const id = Buffer.from(text.padEnd(8)).toString("hex").slice(0, 16);
  const reading = { ...sampleReading, article: { ...sampleReading.article, id, headline: text } };
  return { kind: "read", reading, report: reportOf(reading) };
}

interface World extends Partial<Adding> {
  files: Files;
  pages?: Record<string, string>;
}

/** What adding these files needs, with a count of what was read. Words that begin with “no” are about no negotiation. */
function world({ files, pages = {}, ...given }: World) {
  const asked = { read: [] as string[], fetched: [] as string[], opened: 0, closed: 0 };
  const open = async (): Promise<ReportReader> => {
    asked.opened += 1;
    return {
      isLost: false,
      read: () => Promise.reject(new Error("not called")),
      reread: () => Promise.reject(new Error("not called")),
      async report(page, _told, takesAll) {
        const text = Buffer.from(page.bytes).toString("utf8");
        asked.read.push(text);
        if (text.startsWith("bad")) throw new ParleyError("no-article", `no article: ${text}`);
        if (text.startsWith("no") && !takesAll) return { kind: "kept-out", reason: "no word of negotiating" };
        return readingOf(text);
      },
      async close() {
        asked.closed += 1;
      },
    };
  };
  const bytesOf = (name: string) => {
    const words = files[name];
    if (words === undefined) throw new ParleyError("file-unreadable", `no file ${name}`);
    return Buffer.from(words, "utf8");
  };
  const adding: Adding = {
    store,
    told: { published: null, publisher: null, url: null },
    effects: {
      disk: { kindOf: async () => "file", list: async () => [], read: async (name) => bytesOf(name) },
      openFile: (name) =>
        (async function* () {
          yield bytesOf(name);
        })(),
      openStdin: () => (async function* () {})(),
      fetchFeed: () => Promise.reject(new Error("not called")),
      fetchPage: async (url) => {
        asked.fetched.push(url);
        const words = pages[url];
        if (words === undefined) throw new ParleyError("page-unreachable", `no page ${url}`);
        return { bytes: Buffer.from(words), contentType: "text/plain", url };
      },
    },
    readers: { open, jobs: 2 },
    takesAll: false,
    now: () => "2031-05-06T08:00:00Z",
    clock: () => performance.now(),
    signal: new AbortController().signal,
    ...given,
  };
  const sources: Source[] = Object.keys(files).map((name) => ({ kind: "file", name }));
  return { sources, adding, asked };
}

async function add({ sources, adding }: ReturnType<typeof world>): Promise<AddOutcome[]> {
  const found: AddOutcome[] = [];
  for await (const outcome of addReports(sources, adding)) found.push(outcome);
  return found;
}
const kindsOf = (outcomes: AddOutcome[]) => outcomes.map(({ kind, name }) => `${kind} ${name}`);

describe("adding", () => {
  const files = { "a.txt": "first", "b.txt": "no news", "c.txt": "bad page", "d.txt": "second" };

  it("tells in order what became of each, and one that fails does not stop the rest", async () => {
    expect(kindsOf(await add(world({ files })))).toEqual([
      "added a.txt",
      "kept-out b.txt",
      "failed c.txt",
      "added d.txt",
    ]);
    expect((await store.articleIds()).length).toBe(2);
  });

  it("passes over before reading what is known, and tries again what failed", async () => {
    await add(world({ files }));
    const again = world({ files });
    expect(kindsOf(await add(again))).toEqual(["known a.txt", "known b.txt", "failed c.txt", "known d.txt"]);
    expect(again.asked.read).toEqual(["bad page"]);
  });

  it("opens no reader where all is known", async () => {
    await add(world({ files: { "a.txt": "first" } }));
    const again = world({ files: { "a.txt": "first" } });
    await add(again);
    expect(again.asked.opened).toBe(0);
  });

  it("reads what was kept out once all is wanted, and what is told of otherwise", async () => {
    await add(world({ files }));
    expect(kindsOf(await add(world({ files: { "b.txt": "no news" }, takesAll: true })))).toEqual(["added b.txt"]);
    const told = { published: "2031-05-05", publisher: null, url: null };
    expect(kindsOf(await add(world({ files: { "a.txt": "first" }, told })))).toEqual(["known a.txt"]);
  });

  it("takes one text under two names once", async () => {
    const twice = { "a.txt": "same", "b.html": "same" };
    expect(kindsOf(await add(world({ files: twice })))).toEqual(["added a.txt", "known b.html"]);
    expect((await store.articleIds()).length).toBe(1);
  });

  it("tells only what the store has", async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.txt`, `text${index}`]));
    const { sources, adding } = world({ files: many });
    for await (const outcome of addReports(sources, adding)) {
      if (outcome.kind === "added") expect(await store.article(outcome.article)).not.toBeNull();
    }
    expect((await store.articleIds()).length).toBe(90);
  });

  it("interrupted, keeps what it told and goes on from there", async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.txt`, `text${index}`]));
    const controller = new AbortController();
    const first = world({ files: many, signal: controller.signal });
    let told = 0;
    for await (const _ of addReports(first.sources, first.adding)) {
      told += 1;
      if (told === 40) controller.abort();
    }
    expect(told).toBeLessThan(90);
    expect((await store.articleIds()).length).toBe(told);
    expect(first.asked.closed).toBe(first.asked.opened);
    const rest = world({ files: many });
    const outcomes = await add(rest);
    expect(outcomes.filter(({ kind }) => kind === "known").length).toBe(told);
    expect(rest.asked.read.length).toBe(90 - told);
  });

  it("ends with the reason where nobody can be had to read", async () => {
    const open = () => Promise.reject(new ParleyError("model-missing", "no model"));
    await expect(add(world({ files, readers: { open, jobs: 2 } }))).rejects.toThrow("no model");
  });

  it("ends with the reason where the store cannot be asked", async () => {
    const broken: Store = { ...store, knownArrivals: () => Promise.reject(new ParleyError("store-busy", "busy")) };
    await expect(add(world({ files, store: broken }))).rejects.toThrow("busy");
  });
});

describe("adding a bundle", () => {
  it("names articles by their place and tells of broken lines", async () => {
    const files = { "news.ndjson": '{"text": "one"}\n{"text": \n{"text": "two"}\n' };
    expect(kindsOf(await add(world({ files })))).toEqual([
      "added news.ndjson:1",
      "failed news.ndjson:2",
      "added news.ndjson:3",
    ]);
  });

  it("fetches a page that it only names, once", async () => {
    const files = { "news.ndjson": '{"url": "https://q.example/1", "title": "One"}\n{"url": "https://q.example/2"}\n' };
    const pages = { "https://q.example/1": "behind" };
    const first = world({ files, pages });
    expect(kindsOf(await add(first))).toEqual(["added https://q.example/1", "failed https://q.example/2"]);
    const again = world({ files, pages });
    expect(kindsOf(await add(again))).toEqual(["known https://q.example/1", "failed https://q.example/2"]);
    expect(again.asked.fetched).toEqual(["https://q.example/2"]);
  });

  it("that is none, though its name says so, fails with a word of what is read", async () => {
    const [outcome] = await add(world({ files: { "x.xml": "just words" } }));
    expect(outcome?.kind === "failed" ? outcome.error.message : "").toContain("no articles");
  });
});
