/** Talks by case files: every meeting found must be expected, in order, with its slots, and every expected one found. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holds } from "../../src/record/spans.ts";
import type { Talks } from "../../src/record/talks.ts";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

/** `Oslo talks: scheduled; 2031-05-09; Kenya + Chad; host Norway; mediators …; heads …`: what is not known is left out. */
function lineOf(talks: Talks): string {
  const names = (actors: readonly { name: string }[]) => actors.map((actor) => actor.name).join(" + ");
  const heads = talks.delegations.flatMap((one) => one.head ?? []);
  return [
    `${talks.name}: ${talks.status}`,
    talks.date,
    names(talks.parties),
    talks.format,
    talks.host && `host ${talks.host.name}${talks.hostCertainty === "implied" ? " (implied)" : ""}`,
    talks.mediators.length > 0 && `mediators ${names(talks.mediators)}`,
    heads.length > 0 && `heads ${names(heads)}`,
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join("; ");
}

describe.each(casesIn(fileURLToPath(new URL("./talks", import.meta.url))))("$file: $title", (item) => {
  test("which talks, with what is said of them", async () => {
    const { talks } = await reader.read(item);
    expect(talks.map(lineOf)).toEqual(item.expected);
    for (const entry of talks) {
      for (const span of entry.evidence) expect(holds(item.text, span)).toBe(true);
      expect(entry.trace.length).toBeGreaterThan(0);
    }
  });
});
