/** Reads a page: the bytes of a file, or text, to an article. No disk, network or clock is touched. */
import type { Article } from "../record/article.ts";
import { ParleyError } from "../record/error.ts";
import { buildArticle } from "./build-article.ts";
import type { Said } from "./bundles/bundle.ts";
import { cleanPage } from "./clean/clean-page.ts";
import { decodeBytes } from "./decode/decode-bytes.ts";
import { findFormat, findTextFormat } from "./decode/find-format.ts";
import { removeBom } from "./decode/remove-bom.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readText } from "./formats/text.ts";
import type { Page, PageFormat } from "./page.ts";

export interface PageInput {
  bytes: Uint8Array | string;
  /** the file's name, or null */
  name: string | null;
  /** a Content-Type header, or null */
  contentType: string | null;
  /** where the page came from, or null */
  url: string | null;
  /** the date of publication, where the caller knows it; it goes before the page's own */
  published: string | null;
  /** the publisher, where the caller knows it */
  publisher: string | null;
  /** what the bundle that the page came in says of it; it goes before the page's own, and after what the caller knows */
  said?: Said;
}

/** The most that is read of one file, in bytes (or UTF-16 units of a string): 20 MiB. */
export const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The article of a page. Throws `file-too-large`, `format-unknown`, `format-broken` or `no-article`, and `bad-option`
 * for a date of publication that cannot be read.
 */
export async function readPage(input: PageInput): Promise<Article> {
  if (input.bytes.length > MOST_BYTES) {
    throw new ParleyError(
      "file-too-large",
      `This is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that Parley reads at once.`,
      {
        hint: "Save the report alone, as text or HTML, and read that file.",
      },
    );
  }
  const opened = await openPage(input);
  const page: Page = { ...opened, facts: { ...opened.facts, ...whatIsSaid(input.said ?? {}) } };
  const draft = cleanPage(page);
  return await buildArticle(page.format, draft, page.facts, {
    published: input.published,
    publisher: input.publisher,
    url: input.url,
  });
}

function whatIsSaid(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== null));
}

async function openPage(input: PageInput): Promise<Page> {
  const { bytes } = input;
  if (typeof bytes === "string") {
    const text = removeBom(bytes);
    const format = text.startsWith("%PDF-") ? "pdf" : findTextFormat(text, input);
    return await openFormat(format, Buffer.from(text, format === "pdf" ? "latin1" : "utf8"), text);
  }
  const format = findFormat(bytes, input);
  if (format === "pdf" || format === "eml") return await openFormat(format, bytes, "");
  const charset = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(input.contentType ?? "")?.[1] ?? null;
  const text = await decodeBytes(bytes, { charset, isMarkup: format === "html" });
  // UTF-16 hides its tags from a look at the bytes: look again at the text
  const settled = format === "text" ? findTextFormat(text, input) : format;
  return await openFormat(settled, bytes, text);
}

async function openFormat(format: PageFormat, bytes: Uint8Array, text: string): Promise<Page> {
  switch (format) {
    case "text":
      return readText(text);
    case "markdown":
      return readMarkdown(text);
    case "html": {
      const { readHtml } = await import("./formats/html.ts");
      return readHtml(text);
    }
    case "pdf": {
      const { readPdf } = await import("./formats/pdf.ts");
      return await readPdf(bytes);
    }
    case "eml": {
      const { readMail } = await import("./formats/eml.ts");
      return await readMail(bytes);
    }
  }
}
