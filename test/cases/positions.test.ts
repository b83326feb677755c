/** Positions by case files: every position that is found must be expected, and every expected one found. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { positionSchema } from "../../src/record/position.ts";
import { holds } from "../../src/record/spans.ts";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

describe.each(casesIn(fileURLToPath(new URL("./positions", import.meta.url))))("$file: $title", (item) => {
  test("who wants what", async () => {
    const { positions } = await reader.read(item);
    const found = positions.map(
      ({ actor, stance, content, refersTo }) =>
        `${actor.name} ${stance}: ${content.text}${refersTo === null ? "" : ` = ${refersTo.text}`}`,
    );
    expect(found).toEqual(item.expected);
  });

  test("each has its words", async () => {
    const { positions } = await reader.read(item);
    for (const position of positions) {
      expect(positionSchema.parse(position)).toEqual(position);
      for (const span of [position.content, ...position.evidence]) expect(holds(item.text, span)).toBe(true);
      expect(position.trace.length).toBeGreaterThan(0);
      expect(position.issue.length).toBeGreaterThan(0);
    }
  });
});
