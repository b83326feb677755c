import { describe, expect, it } from "vitest";
import type { ItemKind } from "../../desk/why.ts";
import type { PageItem } from "./items.ts";
import { cutRuns } from "./runs.ts";

const text = "She would come only if the boats left.";

function item(kind: ItemKind, ...parts: string[]): PageItem {
  const spans = parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part }));
  return { kind, key: kind, spans, who: "", what: "" };
}

function shown(...items: PageItem[]) {
  return cutRuns(0, text.length, items).map(({ start, end, items: covering, begins }) => [
    text.slice(start, end),
    covering.map((one) => one.kind).join("+"),
    begins.map((one) => one.kind).join("+"),
  ]);
}

describe("cutRuns", () => {
  it("leaves plain text whole", () => {
    expect(shown()).toEqual([[text, "", ""]]);
  });

  it("cuts items that lie in one another", () => {
    expect(
      shown(
        item("statement", "She would come only if the boats left"),
        item("condition", "She would come", "the boats left"),
      ),
    ).toEqual([
      ["She would come", "statement+condition", "statement+condition"],
      [" only if ", "statement", ""],
      ["the boats left", "statement+condition", ""],
      [".", "", ""],
    ]);
  });

  it("cuts items that overlap", () => {
    expect(shown(item("attendance", "She would come"), item("position", "come only if"))).toEqual([
      ["She would ", "attendance", "attendance"],
      ["come", "attendance+position", "position"],
      [" only if", "position", ""],
      [" the boats left.", "", ""],
    ]);
  });

  it("keeps to its stretch when an item reaches out of it", () => {
    const [first] = cutRuns(4, 10, [item("statement", "She would come only if")]);
    expect(first).toMatchObject({ start: 4, end: 10, begins: [] });
  });
});
