/**
 * A process that adds invented articles to a store until it is killed or has added enough. It writes the number of every article
 * to its output after the store has said that it is kept, and not before.
 *
 *     node keep-adding.js PLACE FIRST COUNT AT-ONCE
 */
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";
import { sampleAddition } from "./sample-readings.ts";

const [place = "", first = "0", count = "0", atOnce = "5"] = process.argv.slice(2);
const store = await openStore(place, "made-if-missing");
for (let done = 0; done < Number(count); done += Number(atOnce)) {
  const numbers = Array.from({ length: Number(atOnce) }, (_, at) => Number(first) + done + at);
  await store.add(numbers.map((number) => sampleAddition(number)));
  writeSync(1, `${numbers.join("\n")}\n`);
}
await store.close();
