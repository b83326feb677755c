/** Every page folder: the page is read, and the sheet of its article must be the one that stands beside it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/page/read-page.ts";
import { articleSchema } from "../../src/record/article.ts";
import { articleSheet, isPageFile, pageInput } from "./article-sheet.mjs";

const root = import.meta.dirname;
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("page folders", () => {
  it("are there", () => {
    expect(folders.length).toBeGreaterThanOrEqual(14);
  });

  it.each(folders.map((folder) => folder.name))("%s", async (name) => {
    const files = readdirSync(join(root, name));
    const page = files.find(isPageFile);
    expect(page, "the folder holds a page").toBeDefined();
    expect(existsSync(join(root, name, "origin.md")), "origin.md says who wrote the page").toBe(true);
    expect(existsSync(join(root, name, "article.md")), "article.md says what is expected").toBe(true);
    const article = await readPage(pageInput(readFileSync(join(root, name, page ?? "")), page ?? ""));
    expect(articleSheet(article)).toBe(readFileSync(join(root, name, "article.md"), "utf8"));
    articleSchema.parse(article);
  });
});
