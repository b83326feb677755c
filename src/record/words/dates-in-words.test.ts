import { describe, expect, it } from "vitest";
import { dateInWords } from "./dates-in-words.ts";

describe("dateInWords", () => {
  it.each([
    ["2025", "2025"],
    ["2025-03", "March 2025"],
    ["2025-03-10", "Monday 10 March 2025"],
    ["2025-03-10T17:40", "Monday 10 March 2025, 17:40"],
    ["2025-03-10T17:40:00+01:00", "Monday 10 March 2025, 17:40"],
    ["2025-03-10/2025-03-16", "10 March 2025 to 16 March 2025"],
    ["2025-03/2025-05", "March 2025 to May 2025"],
    ["soon", "soon"],
  ])("%s is “%s”", (value, words) => {
    expect(dateInWords(value)).toBe(words);
  });
});
