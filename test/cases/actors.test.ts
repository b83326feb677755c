/** Actors by case files: each line names an actor with its kind, and where the case says so its role and side. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/record/actor.ts";
import { casesIn } from "./case-file.ts";
import { type CaseReader, openCaseReader } from "./read-case.ts";

let reader: CaseReader;
beforeAll(async () => {
  reader = await openCaseReader();
});
afterAll(() => reader.close());

/** `Hakan Fidan (person; Turkish Minister of Foreign Affairs; for Turkey): he, Fidan` */
function lineOf(actor: Actor): string {
  const side = actor.side ? `for ${actor.side.actor.name}` : null;
  const about = [actor.kind, actor.role, side].filter((part) => part !== null).join("; ");
  const mentions = [...new Set(actor.mentions.map((mention) => mention.text))].filter((text) => text !== actor.name);
  return `${actor.name} (${about})${mentions.length > 0 ? `: ${mentions.join(", ")}` : ""}`;
}

describe.each(casesIn(fileURLToPath(new URL("./actors", import.meta.url))))("$file: $title", (item) => {
  test("who is there", async () => {
    const reading = await reader.read(item);
    expect(reading.actors.map(lineOf)).toEqual(item.expected);
  });
});
