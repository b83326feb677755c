/** Statements by case files: every statement that is found must be expected, and every expected one found. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

describe.each(casesIn(fileURLToPath(new URL("./statements", import.meta.url))))("$file: $title", (item) => {
  test("who says what", async () => {
    const reading = await reader.read(item);
    const found = reading.statements.map(
      (statement) =>
        `${statement.speaker.name} (${statement.kind}): ${statement.content.map((span) => span.text).join(" | ")}`,
    );
    expect(found).toEqual(item.expected);
  });
});
