/** Loading a reading from JSON: its shape is checked, and every span against the article's text. */
import { z } from "zod";
import { ParleyError } from "./error.ts";
import { misplacedSpans } from "./misplaced-spans.ts";
import { type Reading, readingSchema } from "./reading.ts";

/** The reading in `json`; throws `broken-record` when its shape is wrong or a span's words stand elsewhere. */
export function loadReading(json: unknown): Reading {
  const parsed = readingSchema.safeParse(json);
  if (!parsed.success) {
    throw new ParleyError("broken-record", `This is not a Parley reading: ${z.prettifyError(parsed.error)}`, {
      hint: "Read the article again with `parley read FILE --json`.",
    });
  }
  const misplaced = misplacedSpans(parsed.data);
  if (misplaced.length > 0) {
    throw new ParleyError(
      "broken-record",
      `${misplaced.length} spans do not stand where they say; the first is at ${misplaced[0]?.path}.`,
      { hint: "The article's text was changed after it was read. Read the article again." },
    );
  }
  return parsed.data;
}

/** JSON Schema (2020-12) of a reading, for `parley schema`. */
export function readingJsonSchema(): unknown {
  return z.toJSONSchema(readingSchema, { target: "draft-2020-12" });
}
