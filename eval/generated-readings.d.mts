/** Types of generated-readings.mjs, for the tests. */
import type { Reading } from "../src/record/reading.ts";

export function dice(seed: number): () => number;
export function generatedReadings(options: {
  count: number;
  seed?: number;
  items?: number;
  negotiations?: number;
}): Reading[];
