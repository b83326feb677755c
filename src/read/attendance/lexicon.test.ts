import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LexiconPart } from "../lexicon.ts";

/** The part of the lexicon in that file. */
function partOf(name: string): LexiconPart<{ entry: string; class: string; example: string }> {
  return JSON.parse(readFileSync(new URL(`../../../lexicon/en/${name}.json`, import.meta.url), "utf8"));
}

describe.each(["talks", "attendance"])("lexicon/en/%s.json", (name) => {
  const { origin, entries } = partOf(name);

  test("says where it comes from, and every entry has its own name and an example", () => {
    expect(origin).not.toBe("");
    expect(new Set(entries.map(({ entry }) => entry)).size).toBe(entries.length);
    for (const { entry, example } of entries) {
      expect(entry.startsWith(`${name}/`)).toBe(true);
      expect(example).toMatch(/^[“\p{Lu}].*[.”]$/u);
    }
  });
});
