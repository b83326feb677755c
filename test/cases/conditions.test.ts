/** Conditions by case files: every condition that is found must be expected, and every expected one found. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conditionSchema } from "../../src/record/condition.ts";
import { holds } from "../../src/record/spans.ts";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

describe.each(casesIn(fileURLToPath(new URL("./conditions", import.meta.url))))("$file: $title", (item) => {
  test("what hangs on what", async () => {
    const { conditions } = await reader.read(item);
    const found = conditions.map(
      ({ relation, outcome, requires, statedBy }) =>
        `${relation}: ${outcome.text} | ${requires.text} | ${statedBy?.name ?? "nobody"}`,
    );
    expect(found).toEqual(item.expected);
  });

  test("each has its words", async () => {
    const { conditions } = await reader.read(item);
    for (const condition of conditions) {
      expect(conditionSchema.parse(condition)).toEqual(condition);
      for (const span of [condition.outcome, condition.requires, ...condition.evidence])
        expect(holds(item.text, span)).toBe(true);
      expect(condition.trace.length).toBeGreaterThan(0);
    }
  });
});
