import { describe, expect, it } from "vitest";
import { position, sourced } from "../../test/dossier/invented-items.ts";
import { regroup } from "./regroup.ts";
import { memberIdOf } from "./sourced.ts";

const make = (article: string) => sourced(`${article} 2025-03-10`, position("Tarvia", "demand", "water", article));
const [a, b, c, d] = ["a", "b", "c", "d"].map(make) as [
  ReturnType<typeof make>,
  ReturnType<typeof make>,
  ReturnType<typeof make>,
  ReturnType<typeof make>,
];
const ids = (groups: ReturnType<typeof regroup>) =>
  groups
    .map(({ members }) =>
      members
        .map(({ report }) => report.article.id)
        .sort()
        .join(""),
    )
    .sort();

describe("what people put together or apart", () => {
  it("leaves alone what nobody decided about", () => {
    expect(ids(regroup([[a, b], [c], [d]], { merges: [], splits: [] }))).toEqual(["ab", "c", "d"]);
  });

  it("joins the whole groups of the members of a merge, and names them", () => {
    const merge = { correction: "m", members: [memberIdOf(a), memberIdOf(c)], name: "one" };
    const groups = regroup([[a, b], [c], [d]], { merges: [merge], splits: [] });
    expect(ids(groups)).toEqual(["abc", "d"]);
    expect(groups.find(({ name }) => name === "one")?.corrections).toEqual(["m"]);
  });

  it("makes one item of what goes apart", () => {
    const split = { correction: "s", from: [memberIdOf(a)], apart: [memberIdOf(b), memberIdOf(c)], name: null };
    const groups = regroup([[a, b, c], [d]], { merges: [], splits: [split] });
    expect(ids(groups)).toEqual(["a", "bc", "d"]);
    expect(groups.map(({ corrections }) => corrections.length).sort()).toEqual([0, 1, 1]);
  });

  it("goes by the order in which it was decided", () => {
    const split = { correction: "s", from: [memberIdOf(a)], apart: [memberIdOf(b)], name: null };
    const merge = { correction: "m", members: [memberIdOf(b), memberIdOf(c)], name: null };
    const decided = (first: number, second: number) =>
      ids(regroup([[a, b], [c], [d]], { merges: [{ ...merge, order: second }], splits: [{ ...split, order: first }] }));
    expect(decided(1, 2)).toEqual(["a", "bc", "d"]);
    expect(decided(2, 1)).toEqual(["ac", "b", "d"]);
  });

  it("passes over members that are gone", () => {
    const merge = { correction: "m", members: [memberIdOf(a), "gone/1"], name: "x" };
    expect(regroup([[a], [b]], { merges: [merge], splits: [] }).map(({ name }) => name)).toEqual([null, null]);
  });
});
