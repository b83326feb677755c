/** HTML to a document, whole pages and fragments alike. */
import { parseHTML } from "linkedom";
import type { DomDocument, DomElement } from "./dom.ts";

/** Tags past this many are dropped, their text kept: no report has as many. */
const MOST_TAGS = 60_000;
/** “<” signs that open no tag, past this many, are dropped. */
const MOST_STRAYS = 5000;
/** Tags nested deeper than this are dropped, their text kept. */
const DEEPEST = 400;

/** The document of a page; a fragment is given the page that it lacks. */
export function parseHtml(html: string): DomDocument {
  const flat = flatten(escapeStrays(dropHeavy(html)));
  const hasBody = /<body\b/i.test(flat);
  const hasRoot = /<html\b/i.test(flat);
  const whole = hasBody && hasRoot ? flat : wrap(flat, hasRoot || hasBody || /<head\b/i.test(flat));
  const document = parseHTML(whole).document as unknown as DomDocument;
  gatherStrays(document);
  return document;
}

/** Tags between <html> and <head>, or after the body, go into the body: linkedom looks for its body beside the head. */
function gatherStrays(document: DomDocument): void {
  const root = document.documentElement;
  const body = document.querySelector("body");
  if (root === null || body === null) return;
  for (const child of [...root.children]) {
    const tag = child.tagName.toUpperCase();
    if (child === body || tag === "HEAD") continue;
    if (tag === "BODY") body.append(...child.childNodes);
    else body.append(child);
    if (tag === "BODY") child.remove();
  }
}

/** A fragment has no head or body of its own; a page that forgot its tags keeps those it has. */
function wrap(html: string, hasSome: boolean): string {
  if (!hasSome) return `<!doctype html><html><head></head><body>${html}</body></html>`;
  const bare = html.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>/gi, "");
  const lang = /<html\b[^>]*>/i.exec(html)?.[0] ?? "<html>";
  const headEnd = bare.search(/<\/head>/i);
  if (/<body\b/i.test(bare)) return `<!doctype html>${lang}${bare}</html>`;
  if (headEnd < 0)
    return `<!doctype html>${lang}<head></head><body>${bare.replace(/<\/?head\b[^>]*>/gi, "")}</body></html>`;
  return `<!doctype html>${lang}${bare.slice(0, headEnd)}</head><body>${bare.slice(headEnd + 7)}</body></html>`;
}

/** Styles and inline pictures can be most of a page and none of its text. */
function dropHeavy(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?(?:<\/style\s*>|$)/gi, "")
    .replace(/data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]+/g, "data:,");
}

/** A “<” that opens no tag costs the parser dear when there are many; long runs of spaces cost Readability dear. */
function escapeStrays(html: string): string {
  let strays = 0;
  const escaped = html.replace(/<(?![a-zA-Z/!?])/g, () => {
    strays += 1;
    return strays > MOST_STRAYS ? " " : "&lt;";
  });
  return escaped.replace(/[ \t]{50,}/g, " ");
}

/** Drops opening and closing tags below the deepest level that is read, and tags past the most; text stays. */
function flatten(html: string): string {
  let depth = 0;
  let tags = 0;
  let isFlat = true;
  const kept = html.replace(/<(\/?)([a-zA-Z][\w:-]*)\b[^<>]*>/g, (tag: string, slash: string, name: string) => {
    tags += 1;
    if (tags > MOST_TAGS) {
      isFlat = false;
      return " ";
    }
    const kind = name.toLowerCase();
    if (VOID.has(kind) || OPEN_ENDED.has(kind) || tag.endsWith("/>")) return tag;
    // a table nests a row and a cell, which are not counted themselves
    const levels = kind === "table" ? 3 : 1;
    if (slash === "/") {
      depth = Math.max(0, depth - levels);
      if (depth >= DEEPEST) {
        isFlat = false;
        return " ";
      }
      return tag;
    }
    depth += levels;
    if (depth <= DEEPEST) return tag;
    isFlat = false;
    return " ";
  });
  return isFlat ? html : kept.replace(/ {50,}/g, " ");
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose closing tag is often left out: they say nothing of depth. */
const OPEN_ENDED = new Set("p li dt dd tr td th option body html head".split(" "));

/** How many elements a document has and how deeply they nest. */
export function measure(document: DomDocument): { elements: number; depth: number } {
  let elements = 0;
  let deepest = 0;
  let depth = 0;
  let at: DomElement | null = document.documentElement;
  while (at !== null) {
    elements += 1;
    deepest = Math.max(deepest, depth);
    if (at.firstElementChild !== null) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at !== null && at.nextElementSibling === null) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
  return { elements, depth: deepest };
}
