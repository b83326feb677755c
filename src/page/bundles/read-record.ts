/** An article given as a JSON object: `{title, text | html, url, publisher, published}`, the last four as far as they are known. */
import { ParleyError } from "../../record/error.ts";
import { type Bundled, mostOfOne, type Said } from "./bundle.ts";

/** The article of one line or element; `bytes` is null where it was too long to be kept. */
export function readRecord(bytes: Uint8Array | null, place: number): Bundled {
  if (bytes === null) {
    const message = `This article is larger than ${mostOfOne / 1024 / 1024} MB.`;
    return broken(place, "file-too-large", message, "No report is; look at what it holds.");
  }
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? "not JSON" : "not UTF-8";
    return broken(place, "format-broken", `This is ${reason}.`, 'Write each article as {"title": …, "text": …}.');
  }
  if (found === null || typeof found !== "object" || Array.isArray(found)) {
    return broken(place, "format-broken", "This is no JSON object.", 'Write each article as {"title": …, "text": …}.');
  }
  return readObject(found as Record<string, unknown>, place);
}

function readObject(object: Record<string, unknown>, place: number): Bundled {
  const odd = ["title", "text", "html", "url", "publisher", "published", "byline"].find(
    (name) => object[name] !== undefined && object[name] !== null && typeof object[name] !== "string",
  );
  if (odd !== undefined)
    return broken(place, "format-broken", `Its “${odd}” is not text.`, "Put it in quotation marks, or leave it out.");
  const words = (name: string): string | null => {
    const value = object[name];
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  const text = words("text");
  const html = words("html");
  const said: Said = {
    headline: words("title"),
    byline: words("byline"),
    publisher: words("publisher"),
    published: words("published"),
  };
  const url = words("url");
  const body = text ?? html;
  if (body === null) {
    if (url !== null) return { kind: "link", place, url, said };
    return broken(place, "no-article", "It has neither “text” nor “html” nor “url”.", "One of them must hold words.");
  }
  return {
    kind: "page",
    place,
    bytes: Buffer.from(body, "utf8"),
    contentType: text === null ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
    url,
    said,
  };
}

function broken(
  place: number,
  code: "format-broken" | "file-too-large" | "no-article",
  message: string,
  hint: string,
): Bundled {
  return { kind: "broken", place, error: new ParleyError(code, message, { hint }) };
}
