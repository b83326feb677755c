/** Parts of a page that say by their element, class or role what they are: boxes, bars, captions. */
import type { RemovalReason } from "../../record/article.ts";
import { asElement, type DomElement, type DomNode } from "./dom.ts";

interface ContainerRule {
  rule: string;
  reason: RemovalReason;
  /** words of a class, id, role or label, split at capitals and marks */
  names: RegExp;
}

/** Names that sites give such parts, gathered from content management systems and frameworks, not from single sites. */
const CONTAINERS: ContainerRule[] = [
  {
    rule: "caption-container",
    reason: "caption",
    names: /^(?:(?:wp|image|photo|img|figure|media|picture|video)[- ])?(?:caption|credit|credits)(?: text)?$/,
  },
  {
    rule: "share-container",
    reason: "share-controls",
    names: /\b(?:share|sharing|sharedaddy|addthis|social)\b(?!.*\b(?:story|security|policy)\b)/,
  },
  {
    rule: "newsletter-container",
    reason: "newsletter",
    names: /\b(?:newsletter|subscribe|subscription|signup|sign up|mailchimp|paywall|donate|donation)\b/,
  },
  { rule: "cookie-container", reason: "cookies", names: /\b(?:cookies?|consent|gdpr)\b/ },
  {
    rule: "related-container",
    reason: "related",
    names:
      /\b(?:related|recommended|recommendations?|more stories|read more|read next|also read|see also|most (?:read|popular)|trending|teasers?|outbrain|taboola|promo|inline link|further reading)\b/,
  },
  {
    rule: "author-container",
    reason: "author-box",
    names: /\b(?:author (?:bio|box|info|card|profile|details|description)|about (?:the )?author|bio box|post author)\b/,
  },
  { rule: "comment-container", reason: "comments", names: /\b(?:comments?|disqus|respond)\b/ },
  {
    rule: "tag-container",
    reason: "tags",
    names: /^(?:(?:post|article|entry|story) )?(?:tags?|topics|tag list|categories)(?: links| list)?$/,
  },
  {
    rule: "advert-container",
    reason: "advertisement",
    names: /\b(?:advert|adverts|advertisement|ad|ads|sponsored|ad slot|dfp|adsense)\b/,
  },
];

/** The longest container, in characters, that its name alone condemns: longer ones may hold the story. */
const LONGEST = 1200;

/** Why an element inside a story is furniture by its name, or null. A container that holds much prose is never furniture. */
export function containerOf(element: DomElement): { rule: string; reason: RemovalReason } | null {
  const tag = element.tagName.toUpperCase();
  if (tag === "NAV") return { rule: "navigation-element", reason: "navigation" };
  if (tag === "BODY" || tag === "ARTICLE" || tag === "MAIN" || tag === "HTML") return null;
  const names = namesOf(element);
  if (names.length === 0) return null;
  const found = CONTAINERS.find((container) => names.some((name) => container.names.test(name)));
  if (found === undefined || isWithinSentence(element, tag)) return null;
  return holdsProse(element, found.reason) ? null : { rule: found.rule, reason: found.reason };
}

const INLINE = new Set("A ABBR B CITE CODE EM I MARK Q S SMALL SPAN STRONG SUB SUP TIME U".split(" "));

/** Whether an element is some words in the midst of a sentence or of program code, whatever its name. */
function isWithinSentence(element: DomElement, tag: string): boolean {
  if (!INLINE.has(tag)) return false;
  const parent = element.parentElement?.tagName.toUpperCase();
  if (parent === "CODE" || parent === "PRE") return true;
  const before = element.previousSibling?.textContent?.trim() ?? "";
  const after = element.nextSibling?.textContent?.trim() ?? "";
  return /[\p{L}\p{N},;]$/u.test(before) || /^(?:[,;]|\p{Ll})/u.test(after);
}

function namesOf(element: DomElement): string[] {
  const values = ["class", "id", "role", "aria-label", "data-testid", "data-component"].map(
    (name) => element.getAttribute(name) ?? "",
  );
  return values
    .flatMap((value, i) => (i === 0 ? value.split(/\s+/) : [value]))
    .filter((value) => value !== "" && value.length < 80)
    .map((value) =>
      value
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/[_-]+/g, " ")
        .toLowerCase()
        .trim(),
    );
}

function holdsProse(element: DomElement, reason: RemovalReason): boolean {
  const text = element.textContent ?? "";
  if (text.length > LONGEST) return true;
  if (reason === "caption" || text.length < 200) return false;
  return linkedLength(element) < text.length * 0.3 && reason !== "newsletter" && reason !== "author-box";
}

/** How many characters of an element are links. */
function linkedLength(node: DomNode): number {
  let length = 0;
  const element = asElement(node);
  for (const link of element === null ? [] : element.querySelectorAll("a")) length += (link.textContent ?? "").length;
  return length;
}
