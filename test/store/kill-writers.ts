/** Kills processes in the middle of adding, and looks at what is left. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.ts";
import { sampleReading } from "./sample-readings.ts";

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Articles that were acknowledged and are not there, or only in part. */
  readonly lost: readonly string[];
  /** What `check` finds. */
  readonly damage: readonly string[];
}

/**
 * Starts a writer `kills` times, each going on with articles of its own, and kills it (SIGKILL) up to `longest` milliseconds
 * after it began to add; `moments` gives numbers from 0 to 1. Every few kills and at the end the store is looked at.
 */
export async function killWriters(
  folder: string,
  place: string,
  { kills, longest, moments }: { readonly kills: number; readonly longest: number; readonly moments: () => number },
): Promise<KillReport> {
  const acknowledged: number[] = [];
  const lost: string[] = [];
  const damage: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    acknowledged.push(...(await killOne(folder, place, kill * 100_000, moments() * longest)));
    const isTimeToLook = kill % 20 === 19 || kill === kills - 1;
    if (!isTimeToLook) continue;
    const store = await openStore(place, "made-if-missing");
    for (const number of acknowledged) {
      const { article, statements } = sampleReading(number);
      const kept = await store.reading(article.id);
      const [report] = await store.reportsOf([article.id]);
      const isWhole = kept?.statements.length === statements.length && report?.statements.length === statements.length;
      if (!isWhole) lost.push(`article ${number} (${article.id})`);
    }
    damage.push(...(await store.check()));
    await store.close();
  }
  return { kills, acknowledged: acknowledged.length, lost: [...new Set(lost)], damage: [...new Set(damage)] };
}

/** Numbers of the articles that the process had acknowledged when it was killed. */
function killOne(folder: string, place: string, first: number, after: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(folder, "test/store/keep-adding.js"), place, `${first}`, "100000", "3"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  let isTimed = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (isTimed) return;
    isTimed = true;
    setTimeout(() => child.kill("SIGKILL"), after);
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code !== null) reject(new Error(`The writer ended by itself with ${code}.`));
      else resolve(out.split("\n").slice(0, -1).map(Number));
    });
  });
}
