/** The blocks of an element in reading order: paragraphs, headings, items, captions, rows. */
import type { RemovalReason } from "../../record/article.ts";
import { normaliseWords } from "../normalise-words.ts";
import type { Block, BlockKind } from "../page.ts";
import { asElement, type DomElement, type DomNode, TEXT } from "./dom.ts";

/** Why an element is not read, or null where it is. */
export type Skip = (element: DomElement) => { rule: string; reason: RemovalReason } | null;

export interface Collected {
  blocks: Block[];
  skipped: SkippedPart[];
}

/** A part that was not read: its blocks, and all its words as one line. */
export interface SkippedPart {
  rule: string;
  reason: RemovalReason;
  text: string;
  parts: string[];
}

/** Elements that hold no words that a reader sees as text. */
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT EMBED AUDIO VIDEO SELECT OPTION TEXTAREA HEAD LINK META BUTTON INPUT".split(
    " ",
  ),
);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR TD TH CAPTION UL".split(
    " ",
  ),
);

class Gatherer {
  blocks: Block[] = [];
  skipped: Collected["skipped"] = [];
  private parts: string[] = [];
  private linked = 0;
  private bold = 0;

  add(words: string, isLinked: boolean, isBold: boolean): void {
    this.parts.push(words);
    const length = words.trim().length;
    if (isLinked) this.linked += length;
    if (isBold) this.bold += length;
  }

  /** Ends a block, and keeps it when it has words. */
  end(kind: BlockKind, level: number): void {
    const text = normaliseWords(this.parts.join(""));
    if (/[\p{L}\p{N}\p{S}]/u.test(text)) {
      this.blocks.push({
        kind,
        level,
        text,
        linked: Math.min(1, this.linked / text.length),
        bold: this.bold >= text.length * 0.9,
      });
    }
    this.parts = [];
    this.linked = 0;
    this.bold = 0;
  }
}

interface Place {
  kind: BlockKind;
  level: number;
  isLinked: boolean;
  isBold: boolean;
}

/** The blocks under an element. Nesting is bounded by `parseHtml`, so plain recursion is safe. */
export function collectBlocks(root: DomElement, skip: Skip): Collected {
  const gatherer = new Gatherer();
  visitChildren(root, { kind: "paragraph", level: 0, isLinked: false, isBold: false }, gatherer, skip);
  gatherer.end("paragraph", 0);
  return { blocks: gatherer.blocks, skipped: gatherer.skipped };
}

function visitChildren(parent: DomNode, place: Place, gatherer: Gatherer, skip: Skip): void {
  let isAfterBreak = false;
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    const element = asElement(node);
    if (element === null) {
      if (node.nodeType !== TEXT) continue;
      const words = node.textContent ?? "";
      if (words.trim() !== "") isAfterBreak = false;
      gatherer.add(words, place.isLinked, place.isBold);
      continue;
    }
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") {
      if (isAfterBreak) gatherer.end(place.kind, place.level);
      else gatherer.add("\n", false, false);
      isAfterBreak = true;
      continue;
    }
    isAfterBreak = false;
    if (SILENT.has(tag)) continue;
    const verdict = skip(element);
    if (verdict !== null) {
      const parts = collectBlocks(element, () => null).blocks.map((block) => block.text);
      if (parts.length > 0) gatherer.skipped.push({ ...verdict, text: parts.join(" · "), parts });
      continue;
    }
    visitElement(element, tag, place, gatherer, skip);
  }
}

function visitElement(element: DomElement, tag: string, place: Place, gatherer: Gatherer, skip: Skip): void {
  if (!BLOCKS.has(tag)) {
    const isLinked = place.isLinked || (tag === "A" && element.hasAttribute("href"));
    const isBold = place.isBold || tag === "B" || tag === "STRONG";
    visitChildren(element, { ...place, isLinked, isBold }, gatherer, skip);
    return;
  }
  const isCell = tag === "TD" || tag === "TH";
  if (isCell && place.kind === "table-row") {
    visitChildren(element, place, gatherer, skip);
    gatherer.add(" ", false, false);
    return;
  }
  gatherer.end(place.kind, place.level);
  const inner = placeOf(element, tag, place);
  visitChildren(element, inner, gatherer, skip);
  gatherer.end(inner.kind, inner.level);
}

/** What kind of block an element makes of the words in it. */
function placeOf(element: DomElement, tag: string, place: Place): Place {
  if (/^H[1-6]$/.test(tag)) return { ...place, kind: "heading", level: Number(tag.slice(1)) };
  if (tag === "FIGCAPTION" || tag === "CAPTION") return { ...place, kind: "caption", level: 0 };
  if (place.kind === "caption" || place.kind === "heading") return place;
  if (tag === "LI" || tag === "DT" || tag === "DD") return { ...place, kind: "list-item", level: 0 };
  if (tag === "TR") return { ...place, kind: isDataRow(element) ? "table-row" : "paragraph", level: 0 };
  return place;
}

/** A row of short cells is data, and read as one line; a row with blocks in it is layout. */
function isDataRow(row: DomElement): boolean {
  return (
    row.querySelectorAll("td,th").length > 1 &&
    row.querySelector("p,div,table,ul,ol,h1,h2,h3,h4,blockquote,article,section") === null
  );
}
