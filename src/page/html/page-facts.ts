/** What a page's head and its marked elements say of its article. */
import { publisherOfTitle } from "../facts/publisher-of-title.ts";
import { comparable, countWords, normaliseWords } from "../normalise-words.ts";
import type { Facts } from "../page.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { factsOfJsonLd } from "./json-ld.ts";

/** Names of meta tags, likeliest first: OpenGraph, Dublin Core, and those of analytics services that news sites carry. */
const META: Record<"headline" | "byline" | "publisher" | "published" | "updated" | "url", string[]> = {
  headline: [
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "title",
  ],
  byline: [
    "author",
    "article:author_name",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "twitter:creator_name",
    "article:author",
    "cxenseparse:author",
  ],
  publisher: [
    "og:site_name",
    "publisher",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "article:publisher_name",
    "cre",
  ],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.available",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "displaydate",
    "ptime",
  ],
  updated: [
    "article:modified_time",
    "og:updated_time",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "datemodified",
    "article.updated",
  ],
  url: ["og:url", "twitter:url"],
};

const DECK =
  ".deck,.dek,.standfirst,.subtitle,.subheadline,.sub-headline,.subheading,.article-summary,.article__summary,.article-subtitle,.article__subtitle,.entry-subtitle,.story-subtitle,.article-dek,.article__dek,[itemprop=alternativeHeadline],[data-testid=standfirst]";
const BYLINE =
  "[rel=author],[itemprop=author] [itemprop=name],[itemprop=author],.byline,.author-name,.article-author,.post-author,.entry-author,.author";
const DATE =
  "[itemprop=datePublished],time[pubdate],article time[datetime],header time[datetime],main time[datetime],time[datetime]";

/** The facts of a page, each from the best place that has it. Call before the document is searched for its story. */
export function factsOfPage(document: DomDocument): Facts {
  const linked = factsOfJsonLd(document);
  const meta = readMeta(document);
  const h1 = onlyHeading(document);
  const title = normaliseWords(
    document.querySelector("head > title")?.textContent ?? document.querySelector("title")?.textContent ?? "",
  );
  const url = canonical(document) ?? linked.url ?? meta.url;
  const publisher = linked.publisher ?? meta.publisher ?? publisherOfTitle(title, url, document);
  const named = linked.headline ?? meta.headline ?? (title === "" ? null : title);
  return {
    headline: chooseHeadline(named === null ? null : withoutSite(named, publisher), h1),
    deck: marked(document, DECK, 4, 70) ?? linked.deck,
    byline: linked.byline ?? meta.byline ?? marked(document, BYLINE, 1, 25),
    publisher,
    published: linked.published ?? meta.published ?? readTime(document),
    updated: linked.updated ?? meta.updated,
    language: document.documentElement?.getAttribute("lang") ?? linked.language,
    url,
  };
}

function readMeta(document: DomDocument): Record<keyof typeof META, string | null> {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const names = (
      tag.getAttribute("property") ??
      tag.getAttribute("name") ??
      tag.getAttribute("itemprop") ??
      tag.getAttribute("http-equiv") ??
      ""
    ).toLowerCase();
    const content = normaliseWords((tag.getAttribute("content") ?? "").slice(0, 1000));
    for (const name of names.split(/\s+/))
      if (name !== "" && content !== "" && !values.has(name)) values.set(name, content);
  }
  const first = (key: keyof typeof META): string | null => {
    const found = META[key]
      .map((name) => values.get(name))
      .find((value) => value !== undefined && (key === "url" || !/^https?:\/\//.test(value)));
    return found ?? null;
  };
  return {
    headline: first("headline"),
    byline: first("byline"),
    publisher: first("publisher"),
    published: first("published"),
    updated: first("updated"),
    url: first("url"),
  };
}

/** The page's h1, where there is one that has words. */
function onlyHeading(document: DomDocument): string | null {
  const headings = [...document.querySelectorAll("h1")]
    .map((heading) => normaliseWords(heading.textContent ?? ""))
    .filter((words) => words !== "");
  const first = headings[0];
  return headings.length >= 1 && headings.length <= 3 && first !== undefined && first.length <= 300 ? first : null;
}

/** The h1 is the headline as printed; metadata may be a shorter one for search engines. A site's name in an h1 is no headline. */
function chooseHeadline(named: string | null, h1: string | null): string | null {
  if (h1 === null || named === null) return named ?? h1;
  const [a, b] = [comparable(named), comparable(h1)];
  const isAlike = a.includes(b) || b.includes(a) || shareWords(a, b);
  return isAlike && countWords(h1) >= 3 ? h1 : named;
}

function shareWords(a: string, b: string): boolean {
  const first = new Set(a.split(" "));
  const second = b.split(" ");
  const shared = second.filter((word) => first.has(word)).length;
  return shared >= Math.min(first.size, second.length) * 0.5;
}

/** “Owners name conditions | Harbour Ledger” without the site's name. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || title === last) return title;
  const isSite = site !== null && comparable(site) === comparable(last);
  const isShort =
    countWords(last) <= 4 &&
    countWords(title) - countWords(last) >= 4 &&
    /\s[|–—·»-]\s+[^|–—·»]+$/.test(title) &&
    /\s\|\s[^|]+$/.test(title);
  if (!isSite && !isShort) return title;
  return title.slice(0, title.length - last.length).replace(/\s+[|–—·»-]\s+$/, "");
}

function marked(document: DomDocument, selector: string, fewest: number, most: number): string | null {
  for (const element of firstFew(document.querySelectorAll(selector))) {
    const words = normaliseWords(element.textContent ?? "");
    const count = countWords(words);
    if (count >= fewest && count <= most) return words;
  }
  return null;
}

function readTime(document: DomDocument): string | null {
  for (const element of firstFew(document.querySelectorAll(DATE))) {
    const value =
      element.getAttribute("datetime") ?? element.getAttribute("content") ?? normaliseWords(element.textContent ?? "");
    if (/\d{4}/.test(value)) return value;
  }
  return null;
}

function canonical(document: DomDocument): string | null {
  const href = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  return /^https?:\/\//.test(href) ? href : null;
}

function firstFew(elements: Iterable<DomElement>): DomElement[] {
  return [...elements].slice(0, 5);
}
