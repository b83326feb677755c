/**
 * A process that gives up being root, then opens a store and writes what came of it to its output, as JSON. Root may write
 * everywhere, so what a read-only folder does is seen by somebody else only.
 *
 *     node act-as-nobody.js PLACE NEED
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ParleyError } from "../../src/record/error.ts";
import { openStore, type StoreNeed } from "../../src/store/open-store.ts";
import { sampleAddition } from "./sample-readings.ts";

const nobody = 65_534;
const [place = "", need = "existing"] = process.argv.slice(2);

// Everything that is loaded on the way is loaded while the project's own folder may still be read.
const scratch = mkdtempSync(join(tmpdir(), "parley-store-"));
const first = await openStore(join(scratch, "record.db"), "made-if-missing");
await first.close();
rmSync(scratch, { recursive: true });

if (process.getuid?.() === 0) {
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
const told: Record<string, unknown> = {};
try {
  const store = await openStore(place, need as StoreNeed);
  told.articles = await store.articleIds();
  told.found = (await store.search({ words: null, kinds: [], articles: null }, { limit: 1, after: null })).total;
  await store.saveDerived({ stamp: await store.stamp(), maker: "1", dossiers: [] });
  told.derived = await store.derived();
  told.added = await store.add([sampleAddition(7)]).catch(describe);
  await store.close();
} catch (error) {
  told.opening = describe(error);
}
process.stdout.write(JSON.stringify(told));

function describe(error: unknown): unknown {
  return error instanceof ParleyError ? { code: error.code, message: error.message, hint: error.hint } : String(error);
}
