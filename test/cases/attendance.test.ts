/** Attendance by case files: every entry found must be expected, in order, and every expected one found. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Attendance } from "../../src/record/attendance.ts";
import { holds } from "../../src/record/spans.ts";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

/** `Ana Ruiz: withdrawn, before: expected, hearsay of Ali Okello, because: the vote`. */
function lineOf({ actor, status, previous, basis, saidBy, because }: Attendance): string {
  const parts = [`${actor.name}: ${status}`];
  if (previous) parts.push(`before: ${previous.status}`);
  if (basis !== "reported") parts.push(saidBy ? `${basis} of ${saidBy.name}` : basis);
  if (because) parts.push(`because: ${because.text}`);
  return parts.join(", ");
}

describe.each(casesIn(fileURLToPath(new URL("./attendance", import.meta.url))))("$file: $title", (item) => {
  test("who comes, and who does not", async () => {
    const { attendance } = await reader.read(item);
    expect(attendance.map(lineOf)).toEqual(item.expected);
    for (const entry of attendance) {
      for (const span of entry.evidence) expect(holds(item.text, span)).toBe(true);
      expect(entry.trace.length).toBeGreaterThan(0);
    }
  });
});
