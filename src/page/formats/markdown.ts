/** Markdown, with or without front matter. */
import { normaliseWords } from "../normalise-words.ts";
import { type Facts, noFacts, type Page } from "../page.ts";
import { blocksOfText } from "../text/blocks-of-text.ts";

/** Front matter keys, and the fact that each tells; the names are those of Hugo, Jekyll and note-taking clippers. */
const KEYS: Record<string, keyof Facts> = {
  title: "headline",
  headline: "headline",
  subtitle: "deck",
  deck: "deck",
  description: "deck",
  author: "byline",
  authors: "byline",
  byline: "byline",
  publisher: "publisher",
  site: "publisher",
  publication: "publisher",
  date: "published",
  published: "published",
  "date-published": "published",
  updated: "updated",
  modified: "updated",
  lastmod: "updated",
  lang: "language",
  language: "language",
  url: "url",
  source: "url",
  canonical: "url",
};

/** Reads Markdown. */
export function readMarkdown(text: string): Page {
  const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const body = frontMatter === null ? text : text.slice(frontMatter[0].length);
  const facts = frontMatter === null ? noFacts() : readFrontMatter(frontMatter[1] ?? "");
  const blocks = blocksOfText(body);
  // a description that is the story's own first paragraph is no deck: it stays in the story
  if (blocks.some((block) => block.text === facts.deck)) facts.deck = null;
  return {
    format: "markdown",
    blocks,
    facts,
    isStoryFound: false,
    removals: [],
    captions: [],
    notes: [],
  };
}

/** Reads `key: value` lines and one-level lists; anything deeper is left alone. */
function readFrontMatter(lines: string): Facts {
  const facts = noFacts();
  let open: keyof Facts | null = null;
  for (const line of lines.split(/\r?\n/)) {
    const entry = /^([A-Za-z][\w-]{0,40})\s*:\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(.+)$/.exec(line);
    if (entry !== null) {
      const key = KEYS[(entry[1] ?? "").toLowerCase().replaceAll("_", "-")] ?? null;
      const value = unquote(entry[2] ?? "");
      open = value === "" ? key : null;
      if (key !== null && value !== "" && facts[key] === null && fits(key, value)) facts[key] = value;
    } else if (item !== null && open !== null) {
      const value = unquote(item[1] ?? "");
      const before: string | null = facts[open];
      facts[open] = before === null ? value : `${before}, ${value}`;
    }
  }
  return facts;
}

/** `source:` may be an address or the name of an outlet. */
function fits(key: keyof Facts, value: string): boolean {
  return key !== "url" || /^https?:\/\//i.test(value);
}

function unquote(value: string): string {
  const bare = normaliseWords(value).replace(/^\[(.*)\]$/, "$1");
  const quoted = /^(["'])(.*)\1$/.exec(bare);
  return quoted === null ? bare : (quoted[2] ?? "");
}
