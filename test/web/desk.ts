/** A desk that is really served, over a store that was really filled, and a real browser to look at it. For tests of the pages. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openAccountBook } from "../../src/desk/accounts/account-book.ts";
import { openKeeper } from "../../src/desk/keeper/keeper.ts";
import { reportOf } from "../../src/dossier/report-of.ts";
import type { Reading } from "../../src/record/reading.ts";
import { type Served, type ServeOptions, startServer } from "../../src/server/start-server.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { runProgram } from "../cli/run-parley.ts";
import { home } from "../tidy/project-files.ts";

const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const program = programs.find(existsSync);

/** Whether the tests of the pages can run here. Where they are demanded and cannot, they fail. */
export const hasBrowser = program !== undefined || process.env.PARLEY_TEST_BROWSER === "required";

/** A browser without a window. */
export function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error(`No browser is installed: ${programs.join(", ")}.`);
  return chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

export interface ServedDesk {
  readonly url: string;
  readonly store: Store;
  close(): Promise<void>;
}

/** The sample reports, read by the built program into a store of their own, and served with the pages. */
export async function serveExamples(options: Partial<ServeOptions> = {}): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "parley-desk-"));
  const place = join(folder, "record.db");
  const { code, err } = await runProgram(process.execPath, [
    ...[join(home, "bin", "parley.js"), "add", join(home, "examples"), "--store", place, "--quiet"],
  ]);
  if (code !== 0) throw new Error(`The sample reports could not be read: ${err}`);
  return serveStore(folder, await openStore(place, "existing"), true, options);
}

/** Readings kept in a store and served. */
export async function serveReadings(
  readings: readonly Reading[],
  hasPages = true,
  options: Partial<ServeOptions> = {},
): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "parley-desk-"));
  const store = await openStore(join(folder, "record.db"), "made-if-missing");
  await store.add(
    readings.map((reading, at) => ({
      arrival: {
        key: String(at).padStart(64, "0"),
        name: `${at}.txt`,
        at: "2025-03-30T10:00:00.000Z",
        outcome: "read" as const,
        article: reading.article.id,
        reason: null,
      },
      reading,
      report: reportOf(reading),
    })),
  );
  return serveStore(folder, store, hasPages, options);
}

async function serveStore(
  folder: string,
  store: Store,
  hasPages: boolean,
  options: Partial<ServeOptions>,
): Promise<ServedDesk> {
  let number = 0;
  const served: Served = await startServer(
    {
      version: "test",
      keeper: openKeeper(store),
      now: () => new Date().toISOString(),
      newId: () => {
        number += 1;
        return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
      },
      upload: () => Promise.reject(new Error("nothing is uploaded here")),
    },
    {
      host: "127.0.0.1",
      port: 0,
      webFolder: hasPages ? join(home, "dist", "web") : null,
      book: openAccountBook({ name: "none", read: async () => null, write: async () => {} }),
      author: "ann",
      clock: () => performance.now(),
      onFault: (error) => {
        throw error;
      },
      ...options,
    },
  );
  return {
    url: served.url.replace(/\/$/, ""),
    store,
    async close() {
      await served.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
