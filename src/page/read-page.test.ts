import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSchema } from "../record/article.ts";
import { ParleyError } from "../record/error.ts";
import { MOST_BYTES, type PageInput, readPage } from "./read-page.ts";

const input = (bytes: Uint8Array | string, more: Partial<PageInput> = {}): PageInput => ({
  bytes,
  name: null,
  contentType: null,
  url: null,
  published: null,
  publisher: null,
  ...more,
});

const STORY = "The owners of the ferry said on Monday that they would not sign the accord before June.";

async function codeOf(bytes: Uint8Array | string, more: Partial<PageInput> = {}): Promise<string> {
  try {
    await readPage(input(bytes, more));
    return "no error";
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    expect(error.hint).not.toBeNull();
    return error.code;
  }
}

/** Reads, and checks what holds for every article; a `ParleyError` is an answer too. */
async function holdsFor(bytes: Uint8Array | string): Promise<void> {
  try {
    const article = articleSchema.parse(await readPage(input(bytes)));
    const stretches = [...article.paragraphs, ...article.headings].sort((a, b) => a.start - b.start);
    expect(stretches.map(({ start, end }) => article.text.slice(start, end)).join("\n\n")).toBe(article.text);
    expect(article.paragraphs.length).toBeGreaterThan(0);
    for (const { start, end } of stretches) expect(start >= 0 && end > start && end <= article.text.length).toBe(true);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
  }
}

describe("readPage", () => {
  it("refuses what it cannot read, with a next step", async () => {
    expect(await codeOf("")).toBe("no-article");
    expect(await codeOf("*** --- ***")).toBe("no-article");
    expect(await codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe("format-unknown");
    expect(await codeOf(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))).toBe("format-unknown");
    expect(await codeOf(new TextEncoder().encode("%PDF-1.4\nbroken"))).toBe("format-broken");
    expect(await codeOf(new Uint8Array(MOST_BYTES + 1))).toBe("file-too-large");
    expect(await codeOf(STORY, { published: "last week" })).toBe("bad-option");
  });

  it("puts what the caller knows before what the page says", async () => {
    const article = await readPage(
      input(`By Mira Okafor\n\n${STORY}`, { published: "2031-05-06", publisher: "Coast Courier" }),
    );
    expect(article).toMatchObject({ publishedOn: "2031-05-06", publishedFrom: "option", publisher: "Coast Courier" });
  });

  it("notes what it does not know", async () => {
    const rules = (await readPage(input("Talks fail"))).notes.map((note) => note.rule);
    expect(rules).toContain("language-unknown");
    expect(rules).toContain("date-missing");
  });

  it("keeps subheadings in the text, and not among its paragraphs", async () => {
    const { text, paragraphs, headings } = await readPage(input(`# Talks\n\n${STORY}\n\n## What was said\n\n${STORY}`));
    expect(text).toBe(`${STORY}\n\nWhat was said\n\n${STORY}`);
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(["What was said"]);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([STORY, STORY]);
  });

  it("drops a heading with nothing of the story under it", async () => {
    const { text, removals } = await readPage(input(`${STORY}\n\n## Notes from the hall`));
    expect(text).toBe(STORY);
    expect(removals.map((removal) => removal.rule)).toContain("lone-heading");
  });

  it("removes marks that cannot be seen, and keeps quotes and dashes", async () => {
    const { text } = await readPage(
      input(`Venn\u00a0said\u200b: \u202e“No\u00ad pay – no ferry… not now,” and left the hall at noon.`),
    );
    expect(text).toBe("Venn said: “No pay – no ferry… not now,” and left the hall at noon.");
  });

  it("keeps its promises for any string", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), holdsFor), { numRuns: 60 });
  });

  it("keeps its promises for any lines of story and furniture", async () => {
    const line = fc.constantFrom(
      STORY,
      "Related",
      "# Talks",
      "By Mira Okafor",
      "5/6/2031",
      "**Share**",
      "- item",
      "<p>x",
      "</div>",
      "",
      "and so",
      "“No.”",
      "From: a",
      "Subject: b",
      "---",
      "REUTER &#3;",
      "A – B",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 25 }).map((lines) => lines.join("\n\n")),
        holdsFor,
      ),
      { numRuns: 80 },
    );
  });

  it("keeps its promises for any bytes", async () => {
    const start = fc.constantFrom("", "<html>", "%PDF-1.4\n", "From: a\nSubject: b\nMIME-Version: 1.0\n\n", "\xff\xfe");
    const bytes = fc
      .tuple(start, fc.uint8Array({ maxLength: 300 }))
      .map(([head, tail]) => new Uint8Array([...Buffer.from(head, "latin1"), ...tail]));
    await fc.assert(fc.asyncProperty(bytes, holdsFor), { numRuns: 60 });
  });

  it.each([
    ["one long line", `${STORY} `.repeat(10_000)],
    ["wrapped lines", `${STORY}\n`.repeat(10_000)],
    ["many paragraphs", `${STORY}\n\n`.repeat(10_000)],
    ["deep nesting", `<html><body>${"<div>".repeat(20_000)}${STORY}`],
    ["many links", `<html><body>${`<p class="related"><a href="/x">${STORY}</a></p>`.repeat(3000)}<p>${STORY}</p>`],
  ])("stays quick for %s", async (_, text) => {
    const start = performance.now();
    await holdsFor(text);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("a date that is printed outside the story", () => {
  const story = `<div class="story">${`<p>${STORY}</p>`.repeat(4)}</div>`;
  const dateOf = async (around: string) =>
    (
      await readPage(
        input(`<html><head><title>Owners refuse to sign</title></head><body>${around}</body></html>`, {
          contentType: "text/html",
        }),
      )
    ).publishedOn;

  it("is taken from beside the headline or where it says what it is", async () => {
    expect(
      await dateOf(`<table><tr><td><h1>Owners refuse to sign</h1><div>6 May 2031</div></td></tr></table>${story}`),
    ).toBe("2031-05-06");
    expect(await dateOf(`${story}<div><span>Published: 6 May 2031</span></div>`)).toBe("2031-05-06");
  });

  it("is not taken from a masthead far away", async () => {
    const links = Array.from({ length: 8 }, (_, i) => `<li><a href="/${i}">Section number ${i}</a></li>`).join("");
    expect(await dateOf(`<div>6 May 2031</div><ul>${links}</ul><h1>Owners refuse to sign</h1>${story}`)).toBeNull();
  });
});
