/** Finds spans of a reading whose words do not stand in the article where they say. */
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { holds } from "./spans.ts";

/** Every span of the reading that is out of place, with the path to it (`statements[3].content[0]`). */
export function misplacedSpans(reading: Reading): { path: string; span: Span }[] {
  const found: { path: string; span: Span }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, `${path}[${index}]`);
      });
      return;
    }
    if (value === null || typeof value !== "object") return;
    if (isSpan(value) && !holds(reading.article.text, value)) found.push({ path, span: value });
    for (const [key, item] of Object.entries(value)) visit(item, path ? `${path}.${key}` : key);
  };
  const { article: _article, ...items } = reading;
  for (const [kind, value] of Object.entries(items)) visit(value, kind);
  return found;
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && "text" in value && typeof value.text === "string";
}
