/**
 * Makes a page folder from a file, for a person to check and correct.
 *
 *     npm run build && node test/pages/new.mjs NAME FILE
 *
 * The sheet that it writes is what Parley reads today, not what is right: correct `article.md` by hand, and say in
 * `origin.md` who wrote the page. With NAME alone, the sheet of a folder that has its page and no sheet is written.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { articleSheet, isPageFile, pageInput } from "./article-sheet.mjs";

const [name, file] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Usage: node test/pages/new.mjs NAME [FILE]   (NAME in small letters and dashes)");
  process.exit(2);
}
const folder = new URL(`./${name}/`, import.meta.url);
if (existsSync(new URL("article.md", folder))) {
  console.error(`${name} has its article.md already. Correct it by hand, or remove it first.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
if (file !== undefined) {
  const kind = extname(file).toLowerCase() || ".txt";
  copyFileSync(file, new URL(kind === ".eml" ? "mail.eml" : `page${kind}`, folder));
}
const page = readdirSync(folder).find(isPageFile);
if (page === undefined) {
  console.error(`There is no page in ${name}. Name the FILE to copy.`);
  process.exit(2);
}
const { readPage } = await import(new URL("../../dist/page/read-page.js", import.meta.url).href);
const article = await readPage(pageInput(readFileSync(new URL(page, folder)), page));
writeFileSync(new URL("article.md", folder), articleSheet(article));
const origin = new URL("origin.md", folder);
if (!existsSync(origin)) writeFileSync(origin, "Say here who wrote this page and under which licence it may stand in this project.\n");
console.log(`Wrote ${join("test/pages", name, "article.md")}: read it against the page, and correct it.`);
