import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParleyError } from "../../record/error.ts";
import type { QueryNode } from "../store.ts";
import { parseQuery } from "./parse-query.ts";

/** The tree as a line: (and boats (not "lower dam")). */
function shown(node: QueryNode | null): string {
  if (node === null) return "";
  switch (node.kind) {
    case "and":
    case "or":
      return `(${node.kind} ${node.nodes.map(shown).join(" ")})`;
    case "not":
      return `(not ${shown(node.node)})`;
    case "text":
      return `${node.words.length > 1 ? `"${node.words.join(" ")}"` : node.words.join("")}${node.isPrefix ? "*" : ""}`;
    case "field":
      return `${node.field}=${node.values.join("/")}`;
    case "days":
      return `${node.from ?? ""}..${node.to ?? ""}`;
  }
}

describe("a search", () => {
  it.each([
    ["", ""],
    ["boats", "boats"],
    ["patrol boats", "(and patrol boats)"],
    ["patrol AND boats", "(and patrol boats)"],
    ["and or not", "(and and or not)"],
    ["dam OR boats fees", "(or dam (and boats fees))"],
    ["(dam OR boats) fees", "(and (or dam boats) fees)"],
    ["dam NOT boats", "(and dam (not boats))"],
    ["dam AND NOT (boats OR fees)", "(and dam (not (or boats fees)))"],
    ["-boats dam", "(and (not boats) dam)"],
    ['-"lower dam"', '(not "lower dam")'],
    ["-speaker:Voss -(a b)", "(and (not speaker=Voss) (not (and a b)))"],
    ["NOT NOT dam", "(not (not dam))"],
    ['"the lower dam"', '"the lower dam"'],
    ["“the lower dam” „patrol boats“ «fees»", '(and "the lower dam" "patrol boats" fees)'],
    ["boat*", "boat*"],
    ['"patrol bo*"', '"patrol bo"*'],
    ["cease-fire", "cease-fire"],
    ["Voss’s dam & boats – fees", "(and Voss’s dam boats fees)"],
    ["speaker:Voss", "speaker=Voss"],
    ['SPEAKER:"Ilyana Voss" party:Tarvia', "(and speaker=Ilyana Voss party=Tarvia)"],
    [
      "issue:“patrol boats” status:withdrawn publisher:Wire",
      "(and issue=patrol boats status=withdrawn publisher=Wire)",
    ],
    ["before:2025-03-10", "..2025-03-10"],
    ["before:2025", "..2025-01-01"],
    ["after:2025-02-28", "2025-03-01.."],
    ["after:2025-12", "2026-01-01.."],
    ["after:2024 before:2025-06", "(and 2025-01-01.. ..2025-06-01)"],
    ["12:30 https://news.example/a?b=c fee:", "(and 12:30 https://news.example/a?b=c fee:)"],
    ["a OR b OR c", "(or a b c)"],
    ["((a))", "a"],
  ])("%s", (text, expected) => {
    expect(shown(parseQuery(text).words)).toBe(expected);
  });

  it.each([
    ["kind:statement", "", ["statement"]],
    ["kind:Statements dam", "dam", ["statement"]],
    ['kind:"statement, talks" dam', "dam", ["statement", "talks"]],
    ["kind:position,statement -kind:position", "", ["statement"]],
    ["-kind:article dam", "dam", ["statement", "position", "attendance", "condition", "talks"]],
    ["dam", "dam", []],
  ])("%s names kinds", (text, words, kinds) => {
    const parsed = parseQuery(text);
    expect(shown(parsed.words)).toBe(words);
    expect(parsed.kinds).toEqual(kinds);
  });

  it.each([
    ["dam AND", 5, "nothing follows “AND”"],
    ["OR dam", 1, "nothing before it"],
    ["dam OR OR boats", 8, "nothing before it"],
    ["NOT", 1, "nothing follows “NOT”"],
    ["(dam", 1, "not closed"],
    ["dam)", 4, "closes nothing"],
    ["()", 1, "nothing is in the parentheses"],
    ["boats “lower dam", 7, "no partner"],
    ["*", 1, "the * stands"],
    ["bo*ts", 1, "the * stands"],
    ["speaker:", 1, "has no value"],
    ["speaker: Voss", 1, "has no value"],
    ["party:Tar*", 7, "for words of the text"],
    ["spaeker:Voss", 1, "no field “spaeker:”"],
    ["after:soon", 1, "no date"],
    ["before:2025-02-30", 1, "no date"],
    ["kind:speech", 1, "no kind “speech”"],
    ["kind:statement OR dam", 1, "holds for the whole search"],
    ["kind:statement kind:talks", 16, "nothing is of all these kinds"],
    ["!!!", 1, "no word in it"],
    ["a ".repeat(1_500), 2001, "longer than"],
    ["a ".repeat(300), 401, "more than 200 parts"],
    [`${"(".repeat(50)}a${")".repeat(50)}`, 21, "nested too deep"],
  ])("%s goes wrong", (text, at, problem) => {
    let error: unknown = null;
    try {
      parseQuery(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: "bad-query" });
    expect((error as ParleyError).message).toContain(`at character ${at}: `);
    expect((error as ParleyError).message).toContain(problem);
    expect((error as ParleyError).hint).not.toBeNull();
  });

  it("is read, or told to be wrong, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "“",
        "-",
        "*",
        ":",
        "speaker:",
        "kind:",
        "after:",
        "NEAR",
        "^",
        "{",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", " "), (pieces, between) => {
        try {
          parseQuery(pieces.join(between));
        } catch (error) {
          expect(error).toBeInstanceOf(ParleyError);
          expect(error).toMatchObject({ code: "bad-query" });
        }
      }),
      { numRuns: 5000 },
    );
  });
});
