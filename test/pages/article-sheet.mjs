/** An article as a sheet that people can read and correct: `article.md` in each page folder. */

const FIELDS = ["headline", "deck", "byline", "publisher", "dateline", "publishedOn", "publishedFrom", "updatedOn", "language", "url", "format"];

/** The sheet of an article: every field, the paragraphs and headings, then captions, removals and notes. */
export function articleSheet(article) {
  const head = FIELDS.map((field) => `${field}: ${article[field] ?? "(none)"}`);
  const story = [...article.paragraphs, ...article.headings]
    .sort((a, b) => a.start - b.start)
    .map((stretch) => `${article.headings.includes(stretch) ? "## " : ""}${article.text.slice(stretch.start, stretch.end)}`);
  const removals = article.removals.map(({ reason, rule, text }) => `- ${reason} (${rule}): ${text}`);
  const sections = [
    ["# Story", ...story],
    ["# Captions", list(article.captions.map((caption) => `- ${caption}`))],
    ["# Removed", list(removals)],
    ["# Notes", list(article.notes.map(({ rule, reason }) => `- ${rule}: ${reason}`))],
  ];
  return `${[["---", ...head, "---"].join("\n"), ...sections.map((section) => section.join("\n\n"))].join("\n\n")}\n`;
}

function list(lines) {
  return lines.length === 0 ? "(none)" : lines.join("\n");
}

/** What `readPage` is given for a file of a page folder. */
export function pageInput(bytes, name) {
  return { bytes, name, contentType: null, url: null, published: null, publisher: null };
}

/** Whether a file in a page folder is the page itself. */
export function isPageFile(name) {
  return name !== "article.md" && name !== "origin.md" && !name.startsWith(".");
}
