/** Whether something is a bundle of articles, and of which kind: its content decides, then its name and its content type. */
import type { FormatHints } from "../decode/find-format.ts";
import type { BundleKind } from "./bundle.ts";

/** Endings of bundles, for finding them in folders. */
export const bundleEndings = [
  ".ndjson",
  ".jsonl",
  ".json",
  ".xml",
  ".rss",
  ".atom",
  ".rdf",
  ".warc",
  ".ndjson.gz",
  ".jsonl.gz",
  ".json.gz",
  ".xml.gz",
  ".warc.gz",
];

/** How much of the beginning is looked at, in bytes. */
export const lookedAt = 8192;

/** The kind of bundle that begins with these (unpacked) bytes; null where it is none: a page. */
export function findBundle(start: Uint8Array, hints: FormatHints): BundleKind | null {
  const head = Buffer.from(start.subarray(0, lookedAt))
    .toString("latin1")
    .replaceAll("\u0000", "")
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/, "")
    .trimStart();
  if (/^WARC\/\d/.test(head)) return "warc";
  if (/^(rss|feed|rdf:RDF|RDF)$/.test(rootOf(head) ?? "")) return "feed";
  const name = (hints.name ?? "").toLowerCase().replace(/\.gz$/, "");
  const isNamedJson = /\.(json|ndjson|jsonl)$/.test(name) || /json/i.test(hints.contentType ?? "");
  if (head.startsWith("[")) return /^\[\s*\{\s*"/.test(head) || isNamedJson ? "array" : null;
  if (!/^\{\s*["}]/.test(head)) return null;
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head)) return "feed";
  if (/\.(ndjson|jsonl)$/.test(name)) return "lines";
  return isOneLine(head) ? "lines" : "object";
}

/** The name of the first element of an XML document, behind its declaration, comments and document type. */
function rootOf(head: string): string | null {
  const prolog = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|\s+)*/i.exec(head)?.[0] ?? "";
  return /^<([\w:-]+)/.exec(head.slice(prolog.length))?.[1] ?? null;
}

/** Whether the first line is an object of its own, or too long to tell. */
function isOneLine(head: string): boolean {
  const end = head.indexOf("\n");
  if (end < 0) return true;
  return head.slice(0, end).trimEnd().endsWith("}");
}
