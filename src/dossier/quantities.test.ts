import { describe, expect, it } from "vitest";
import { hasOtherAmounts, quantitiesOf, unitsByValue } from "./quantities.ts";

const told = (words: string) => quantitiesOf(words).map(({ value, unit }) => `${value} ${unit}`.trim());

describe("amounts", () => {
  it.each([
    ["at least 400 cubic metres a second", ["400 cubic"]],
    ["thirty cubic metres", ["30 cubic"]],
    ["an increase of more than 5 per cent", ["5 percent"]],
    ["12.5% more", ["12.5 percent"]],
    ["30 million crowns for the loss", ["30000000 money"]],
    ["45 million in aid instead of 60", ["45000000 money", "60"]],
    ["$1,500 a head", ["1500 money"]],
    ["two of the six sluices", ["2", "6 sluice"]],
    ["settle for 300", ["300"]],
    ["closed by 2030", ["2030 calendar"]],
    ["the 2031 deadline", ["2031 calendar"]],
    ["2050 soldiers", ["2050 soldier"]],
    ["0.8, payable on forests alone", ["0.8"]],
    ["from 90 last month", ["90"]],
    ["70 inmates for 12 captives", ["70 prisoner", "12 hostage"]],
  ])("%s", (words, amounts) => expect(told(words)).toEqual(amounts));

  it.each(["on 13 March", "March 13", "in March 2025", "the third sluice", "one of them", "a party of treaty makers"])(
    "none in “%s”",
    (words) => expect(told(words)).toEqual([]),
  );

  it("differ only where they count the same", () => {
    const differ = (a: string, b: string) => hasOtherAmounts(quantitiesOf(a), quantitiesOf(b));
    expect(differ("400 cubic metres", "250 cubic metres")).toBe(true);
    expect(differ("400 cubic metres", "400 cubic metres a second")).toBe(false);
    expect(differ("400 cubic metres", "ten days")).toBe(false);
    expect(differ("settle for 400", "settle for 300")).toBe(false);
  });

  it("of bare numbers are told by what the same number counts elsewhere", () => {
    const units = unitsByValue(
      ["400 cubic metres", "400 cubic metres a second", "400 soldiers", "ten days"].map(quantitiesOf),
    );
    expect(units.get(400)).toBe("cubic");
    expect(units.get(10)).toBeUndefined();
  });
});
