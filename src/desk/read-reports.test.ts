import { describe, expect, it } from "vitest";
import { sampleReading } from "../../test/cli/sample-reading.ts";
import { ParleyError } from "../record/error.ts";
import type { Effects } from "./effects.ts";
import type { PageReader } from "./page-reader.ts";
import { jobsFor, readReports } from "./read-reports.ts";
import type { Source } from "./source.ts";

const told = { published: null, publisher: null, url: null };
const sources: Source[] = Array.from({ length: 20 }, (_, index) => ({ kind: "file", name: `${index}.txt` }));

/** A disk on which each file holds its own name. */
const effects: Pick<Effects, "disk" | "readStdin" | "fetchPage"> = {
  disk: {
    kindOf: async () => "file",
    list: async () => [],
    read: async (path) => new TextEncoder().encode(path),
  },
  readStdin: async () => new Uint8Array(),
  fetchPage: () => Promise.reject(new Error("not called")),
};

/** Readers that give the sample with the page's words as its headline, or do what `behave` says. */
function readers(behave: (name: string, end: () => void) => Promise<void>, openMost = Number.POSITIVE_INFINITY) {
  const count = { opened: 0, closed: 0, busiest: 0, busy: 0 };
  const open = async (): Promise<PageReader> => {
    if (count.opened >= openMost) throw new ParleyError("model-missing", "no more");
    count.opened += 1;
    let isLost = false;
    return {
      get isLost() {
        return isLost;
      },
      async read(page) {
        if (isLost) throw new Error("lost readers are not asked");
        const name = Buffer.from(page.bytes).toString("utf8");
        count.busy += 1;
        count.busiest = Math.max(count.busiest, count.busy);
        try {
          await behave(name, () => {
            isLost = true;
          });
        } finally {
          count.busy -= 1;
        }
        return { ...sampleReading, article: { ...sampleReading.article, headline: name } };
      },
      async close() {
        count.closed += 1;
      },
    };
  };
  return { open, count };
}

async function outcomesOf(open: () => Promise<PageReader>, jobs: number): Promise<string[]> {
  const found: string[] = [];
  for await (const outcome of readReports(sources, told, effects, { open, jobs }))
    found.push("reading" in outcome ? String(outcome.reading.article.headline) : `${outcome.source.name} failed`);
  return found;
}

const names = sources.map(({ name }) => name);
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe("readReports", () => {
  it.each([1, 2, 5])("keeps the order of the reports with %i at work", async (jobs) => {
    const { open, count } = readers(async (name) => wait(name.startsWith("0") ? 30 : Number.parseInt(name, 10) % 3));
    expect(await outcomesOf(open, jobs)).toEqual(names);
    expect(count).toMatchObject({ opened: jobs, closed: jobs, busiest: jobs });
  });

  it("reads on when a reader is lost, with another in its place", async () => {
    const { open, count } = readers(async (name, end) => {
      if (name !== "3.txt" && name !== "4.txt") return;
      end();
      throw new Error("ended");
    });
    const expected = names.map((name) => (name === "3.txt" || name === "4.txt" ? `${name} failed` : name));
    expect(await outcomesOf(open, 2)).toEqual(expected);
    expect(count.opened).toBe(4);
  });

  it("says so for each report when every reader is lost and none can be had", async () => {
    const lost = async (_name: string, end: () => void) => {
      end();
      throw new Error("ended");
    };
    expect(await outcomesOf(readers(lost, 2).open, 2)).toEqual(names.map((name) => `${name} failed`));
  });

  it("throws where nobody can read at all", async () => {
    await expect(outcomesOf(readers(async () => {}, 0).open, 3)).rejects.toThrow("no more");
  });

  it("makes do with the readers that could be opened", async () => {
    expect(await outcomesOf(readers(async () => {}, 1).open, 3)).toEqual(names);
  });

  it("closes its readers when nobody wants more", async () => {
    const { open, count } = readers(async () => wait(1));
    for await (const _outcome of readReports(sources, told, effects, { open, jobs: 3 })) break;
    expect(count.closed).toBe(3);
  });
});

describe("jobsFor", () => {
  it("is one for a few reports, and as many as there are processors for many", () => {
    expect(jobsFor(8, null, 16)).toBe(1);
    expect(jobsFor(9, null, 16)).toBe(3);
    expect(jobsFor(400, null, 16)).toBe(16);
    expect(jobsFor(400, null, 1)).toBe(1);
  });

  it("is what was asked for, but never more than there are reports", () => {
    expect(jobsFor(400, 6, 2)).toBe(6);
    expect(jobsFor(3, 6, 2)).toBe(3);
    expect(jobsFor(0, 6, 2)).toBe(1);
  });
});
