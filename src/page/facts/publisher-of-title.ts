/** Who published a page, from the end or the front of its title: “Owners name conditions - Harbour Ledger”. */
import type { DomDocument } from "../html/dom.ts";
import { comparable, countWords, normaliseWords } from "../normalise-words.ts";
import { readCopyright } from "./read-publisher.ts";

/** Where a site's name stands as such: its links home, its masthead and its foot. */
const MASTHEAD =
  "header a,header img,nav a,[class*=logo],[class*=masthead],[id*=logo],[id*=masthead],[class*=site-title],[class*=site-name],footer";
/** As many elements of a masthead are looked at. */
const MOST_ELEMENTS = 60;

/**
 * The site's name in a title, or null. A part of a title is taken for one only where something else on the page says so
 * too: its address, its masthead or its copyright line; else “Strike off - port boss” would be a paper.
 */
export function publisherOfTitle(title: string, url: string | null, document: DomDocument): string | null {
  const parts = title.split(/\s+[|–—·»-]\s+|:\s+/).map((part) => part.trim());
  if (parts.length < 2) return null;
  const named = [parts.at(-1) as string, parts[0] as string].filter(isLikeName);
  if (named.length === 0) return null;
  const marks = marksOf(document);
  return named.find((name) => isHost(name, url) || marks.has(comparable(name))) ?? null;
}

/** One to six words, each with a capital or a digit but for the small words of names. */
function isLikeName(words: string): boolean {
  const isName = words
    .split(" ")
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|and|de|la|le|for|&)$/.test(word));
  return isName && words.length >= 3 && countWords(words) <= 6;
}

/** Whether an address is made of the name: `harbour-ledger.example` of “The Harbour Ledger”. */
function isHost(name: string, url: string | null): boolean {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  const letters = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replace(/[^\p{L}\d]/gu, "");
  const bare = letters(name);
  return (
    bare.length >= 4 && host.split(".").some((label) => letters(label) === bare || letters(label) === `the${bare}`)
  );
}

/** What the page's masthead and foot call the site, comparable. */
function marksOf(document: DomDocument): Set<string> {
  const marks = new Set<string>();
  for (const element of [...document.querySelectorAll(MASTHEAD)].slice(0, MOST_ELEMENTS)) {
    const words = normaliseWords((element.textContent ?? "").slice(0, 400));
    for (const said of [words, element.getAttribute("alt") ?? "", readCopyright(words) ?? ""])
      if (said !== "" && countWords(said) <= 8) marks.add(comparable(said));
  }
  return marks;
}
