import { describe, expect, it } from "vitest";
import { blockedReading } from "../../../test/cli/blocked-reading.ts";
import { inOrderOfWeight } from "./blocked-parts.ts";
import { findBlocked } from "./find-blocked.ts";

describe("a deadlock in order of weight", () => {
  const blocked = findBlocked([blockedReading]);
  const told = inOrderOfWeight(blocked);

  it("has every sentence once, conclusions first", () => {
    expect(told.map(({ sentence }) => sentence).sort()).toEqual(blocked.telling.map(({ sentence }) => sentence).sort());
    const conclusions = blocked.circles.length + blocked.blockages.length;
    expect(conclusions).toBeGreaterThan(0);
    const bare = new Set(blocked.telling.filter(({ words }) => words.length === 0).map(({ sentence }) => sentence));
    expect(told.slice(0, bare.size).every(({ sentence }) => bare.has(sentence))).toBe(true);
  });

  it("leaves no sentence without the items that it follows from", () => {
    expect(told.filter(({ items }) => items.length === 0)).toEqual([]);
  });
});
