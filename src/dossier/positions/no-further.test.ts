/** Refusals that lean on a figure. */
import { expect, it } from "vitest";
import { position } from "../../../test/dossier/invented-items.ts";
import { meantByNoFurther } from "./no-further.ts";

const at = (start: number, stance: "offer" | "reject", words: string) =>
  position("Port", stance, "pay", words, { content: { start, end: start + words.length, text: words } });
const refusal = (words: string) => at(200, "reject", words);

it("means more than the figure named last before", () => {
  const before = [at(10, "offer", "3 per cent"), at(100, "offer", "5 per cent in one step")];
  expect(meantByNoFurther(refusal("go no further"), before)).toBe("more than 5 percent");
});

it("means nothing without a figure, far from it, or where more is said", () => {
  expect(meantByNoFurther(refusal("go no further"), [at(100, "offer", "a day of rest")])).toBeNull();
  expect(meantByNoFurther(at(900, "reject", "go no further"), [at(100, "offer", "5 per cent")])).toBeNull();
  expect(meantByNoFurther(refusal("go no further than the bridge"), [at(100, "offer", "5 per cent")])).toBeNull();
});
