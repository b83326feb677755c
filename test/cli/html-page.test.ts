import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/cli/html/html-page.ts";
import { escapeText } from "../../src/cli/html/markup.ts";
import type { Reading } from "../../src/record/reading.ts";
import { sampleReading } from "./sample-reading.ts";

/** The words of a piece of HTML, as a browser would show them. */
function wordsOf(markup: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return markup.replace(/<[^>]*>/g, "").replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity);
}

function matchesOf(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** The sample with every text that an article can carry replaced by one that means harm. */
function hostileReading(evil: string): Reading {
  const isKept = /^(format|kind|status|basis|via|stance|relation|hostCertainty|certainty|speakerCertainty|level)$/;
  const spoil = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return isKept.test(name) ? value : evil;
    if (Array.isArray(value)) return value.map((one) => spoil(one, name));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one, key)]));
  };
  return spoil(sampleReading, "") as Reading;
}

describe("htmlPage", () => {
  const page = htmlPage([sampleReading]);

  it("shows the article's text whole and unchanged", () => {
    const paragraphs = matchesOf(
      page,
      /<div class="row"[^>]*>\n<p dir="auto"><span class="number"[^>]*>\d+<\/span>(.*)<\/p>/g,
    );
    const { text } = sampleReading.article;
    expect(paragraphs.map(wordsOf)).toEqual(text.split("\n\n"));
  });

  it("marks every item and leads there and back", () => {
    const ids = matchesOf(page, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of matchesOf(page, /href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const kind of ["talks", "attendance", "condition", "position", "statement"]) {
      expect(ids.filter((id) => id.startsWith(`r1-w-${kind}`)).length, kind).toBeGreaterThan(0);
      expect(ids.filter((id) => id.startsWith(`r1-i-${kind}`)).length, kind).toBeGreaterThan(0);
    }
  });

  it("needs no script and fetches nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it("has the landmarks that people who hear it need", () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<a class="skip" href="#r1-r">/);
    expect(page.match(/<main>/g)).toHaveLength(1);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain("<title>Tarvia and Belmara to meet over Karsk Dam – Parley</title>");
  });

  it("keeps several reports apart", () => {
    const both = htmlPage([sampleReading, sampleReading]);
    const ids = matchesOf(both, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(both.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "]]><!--",
    "a b\tc.d:e#f",
  ])("shows %s as words only", (evil) => {
    const spoilt = htmlPage([hostileReading(evil)]);
    expect(spoilt).not.toMatch(/<script|<img|<!--|href="javascript/i);
    expect(spoilt.match(/<style>/g)).toHaveLength(1);
    expect(spoilt.match(/<\/style>/g)).toHaveLength(1);
  });

  it("says why there is nothing to show", () => {
    const { talks: _, attendance: __, conditions: ___, positions: ____, statements: _____, ...rest } = sampleReading;
    const empty = { ...rest, talks: [], attendance: [], conditions: [], positions: [], statements: [] };
    expect(htmlPage([empty])).toContain("Nothing in this report tells of talks");
  });
});

describe("escapeText", () => {
  it("leaves nothing that could end a text, an attribute or a line's direction", () => {
    expect(escapeText(`<a href="x" title='y'>&\u202e\u0000\ud800`)).toBe(
      "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;␦202E␦␦0000␦␦D800␦",
    );
  });
});
