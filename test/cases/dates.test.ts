/** Dates by case files: every date found must be expected, in order, with its value, and every expected one found. */
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../src/read/dates/find-dates.ts";
import { dateMentionSchema } from "../../src/record/dates.ts";
import { holds } from "../../src/record/spans.ts";
import { casesIn } from "./case-file.ts";

const datesOf = (text: string, publishedOn: string | null, paragraphs = [{ start: 0, end: text.length }]) =>
  findDates({ text, paragraphs, publishedOn, tagging: null });

describe.each(casesIn(fileURLToPath(new URL("./dates", import.meta.url))))("$file: $title", (item) => {
  test("which dates, and when", () => {
    const found = findDates({
      text: item.text,
      paragraphs: [...item.paragraphs],
      publishedOn: item.published,
      tagging: null,
    });
    expect(found.map(({ text, value }) => `${text}: ${value ?? "open"}`)).toEqual(item.expected);
  });
});

const words = fc.constantFrom(
  ..."Monday May 3 – 5 2025 late the week of next two months ago in every 9 a.m. Q3 1980s from to and between 14th , . 31 June 99 summer century 24/11/2014".split(
    " ",
  ),
);
const likelyText = fc.array(words, { maxLength: 40 }).map((list) => list.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), likelyText);
const anyDay = fc.option(fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), {
  nil: null,
});

describe("whatever the text", () => {
  test("spans quote their words, in order and apart, and values keep their form", () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, day) => {
        const found = datesOf(text, day?.toISOString() ?? null);
        let from = 0;
        for (const mention of found) {
          expect(holds(text, mention)).toBe(true);
          expect(mention.start).toBeGreaterThanOrEqual(from);
          expect(() => dateMentionSchema.parse(mention)).not.toThrow();
          expect(mention.value ?? "P").toMatch(
            /^P|^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
          );
          from = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what stays open without a date of publication is called unknown", () => {
    fc.assert(
      fc.property(likelyText, (text) => {
        for (const mention of datesOf(text, null)) {
          if (mention.value === null) expect(mention.certainty).toBe("unknown");
        }
      }),
    );
  });

  test("time grows with the length of the text, not with its square", () => {
    const sentence =
      "The envoys met on Tuesday 3 May 2022 and a week later, in the third quarter of 2018, as in the 1990s; ";
    const time = (text: string) => {
      const began = performance.now();
      datesOf(text, "2022-05-15");
      return performance.now() - began;
    };
    time(sentence.repeat(100));
    const short = time(sentence.repeat(200));
    const long = time(sentence.repeat(2000));
    expect(long).toBeLessThan(Math.max(short, 5) * 10 * 6);
  });
});
