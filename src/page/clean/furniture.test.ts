import { describe, expect, it } from "vitest";
import { plainBlock } from "../page.ts";
import { furnitureOf, furnitureRules } from "./furniture.ts";

const judge = (words: string): string | null => furnitureOf(plainBlock("paragraph", words))?.reason ?? null;

describe("furniture rules", () => {
  it("have names of their own", () => {
    const names = furnitureRules.map((rule) => rule.rule);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(furnitureRules.map((rule) => [rule.rule, rule]))("%s takes out its example", (_, rule) => {
    expect(rule.pattern.test(rule.example)).toBe(true);
    expect(judge(rule.example)).not.toBeNull();
  });

  it.each([
    "Share prices fell after the owners left the room.",
    "Print workers joined the strike.",
    "“Sign up or stay out,” the union’s leader told the crews.",
    "“No.”",
    "She said no.",
    "More talks are planned.",
    "Related claims were put off until May.",
    "Read literally, the clause binds both sides.",
    "Watch crews on the pier were sent home.",
    "Copyright law was the last point on which the two sides differed.",
    "Follow-up talks in Velden will start on Monday.",
    "Video of the meeting was shown to the board.",
    "Photos were not allowed, he said.",
    "With help from the mediator, the two sides found a date.",
    "The mayor contributed to this collapse, he said.",
    "Comments by the minister angered the crews.",
    "Subscribers to the pension fund will vote in June.",
    "In May 2031 the two sides met twice.",
    "On 5 May 2031 the accord was signed.",
    "The talks were reported first by Reuters.",
    "Opinion polls show that most people side with the crews.",
    "The owners had asked for the talks to be moved to Velden/Norland.",
    "Get out of the room, he told the owners.",
    "Cookies and coffee were served, but nothing was signed.",
    "You have three weeks left, the mediator told the owners.",
    "“You have read the articles of the treaty,” she said.",
    "Printed copies of the accord lay on the table.",
    "Published by the ministry on Monday, the list names nine ports.",
    "The union published a list of nine ports.",
    "The press office gave no reason.",
    "NATO and/or the EU.",
    "Don’t miss the point, he told the owners.",
    "Edited versions of the accord were handed out.",
  ])("keeps “%s”", (words) => {
    expect(judge(words)).toBeNull();
  });
});
