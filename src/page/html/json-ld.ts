/** What a page's JSON-LD says of its article (schema.org's NewsArticle and its relatives). */
import { normaliseWords } from "../normalise-words.ts";
import { type Facts, noFacts } from "../page.ts";
import type { DomDocument } from "./dom.ts";

type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Report(?:age)?NewsArticle)$/;
/** Graphs are shallow; deeper ones are not searched. */
const DEEPEST = 6;

/** The facts that JSON-LD states; broken JSON states nothing. */
export function factsOfJsonLd(document: DomDocument): Facts {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""), 0);
    if (article !== null) return readArticle(article);
  }
  return noFacts();
}

function parse(json: string): unknown {
  try {
    return JSON.parse(
      json
        .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, "")
        .replace(/[\n\r\t]+/g, " "),
    );
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Thing | null {
  if (depth > DEEPEST || value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 100)) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const thing = value as Thing;
  const types = [thing["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => ARTICLE.test(type))) return thing;
  return findArticle(thing["@graph"], depth + 1) ?? findArticle(thing.mainEntity, depth + 1);
}

function readArticle(article: Thing): Facts {
  return {
    ...noFacts(),
    headline: words(article.headline) ?? words(article.name),
    deck: words(article.alternativeHeadline),
    byline: names(article.author) ?? names(article.creator),
    publisher: names(article.publisher),
    published: words(article.datePublished) ?? words(article.dateCreated),
    updated: words(article.dateModified),
    language: words(article.inLanguage) ?? null,
    url: address(article.url) ?? address(article.mainEntityOfPage),
  };
}

/** A string without markup and entities, or null. */
function words(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const bare = normaliseWords(
    value
      .slice(0, 2000)
      .replace(/<[^<>]{0,300}>/g, "")
      .replace(/&quot;/g, '"')
      .replace(/&#0?39;|&apos;|&rsquo;/g, "’")
      .replace(/&amp;/g, "&"),
  );
  return bare === "" ? null : bare;
}

function names(value: unknown): string | null {
  const found = [value]
    .flat()
    .slice(0, 20)
    .map(
      (person) =>
        words(person) ?? (person !== null && typeof person === "object" ? words((person as Thing).name) : null),
    )
    .filter((name) => name !== null && !/^https?:/.test(name));
  return found.length === 0 ? null : [...new Set(found)].join(", ");
}

function address(value: unknown): string | null {
  const named = value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Thing)["@id"] : value;
  return typeof named === "string" && /^https?:\/\//.test(named) ? named : null;
}
