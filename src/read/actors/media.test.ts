import { expect, test } from "vitest";
import type { Lexicon } from "../lexicon.ts";
import { isMedium } from "./media.ts";

const part = { origin: "test", entries: [] };
const entries = ["news agency", "Times", "AP"].map((words) => ({ words }));
const lexicon: Lexicon = {
  speech: part,
  countries: part,
  seats: part,
  titles: part,
  parts: { media: { origin: "test", entries } },
};

test.each(["The Northern Times", "official Norda News Agency", "AP"])("%s is a medium", (name) => {
  expect(isMedium(lexicon, name)).toBe(true);
});

test.each(["Atomic Energy Agency", "sometimes", "APEC", "hard times"])("%s is none", (name) => {
  expect(isMedium(lexicon, name)).toBe(false);
});
