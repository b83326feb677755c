/** Which of the formats a file is: its content decides, then its name and its content type. */
import { ParleyError } from "../../record/error.ts";
import type { PageFormat } from "../page.ts";

export interface FormatHints {
  name: string | null;
  contentType: string | null;
}

/** First bytes of files that people drop by mistake, and what to do instead. */
const OTHER_KINDS: { start: string; kind: string; hint: string }[] = [
  {
    start: "PK\u0003\u0004",
    kind: "a ZIP, Word or EPUB file",
    hint: "Save its text as .txt, .html or .pdf and read that.",
  },
  {
    start: "\u00d0\u00cf\u0011\u00e0",
    kind: "an old Office file",
    hint: "Save its text as .txt or .pdf and read that.",
  },
  { start: "{\\rtf", kind: "an RTF file", hint: "Save it as plain text and read that." },
  { start: "\u0089PNG", kind: "a picture", hint: "Parley reads text, not pictures; copy the words into a .txt file." },
  {
    start: "\u00ff\u00d8\u00ff",
    kind: "a picture",
    hint: "Parley reads text, not pictures; copy the words into a .txt file.",
  },
  { start: "GIF8", kind: "a picture", hint: "Parley reads text, not pictures; copy the words into a .txt file." },
  { start: "\u001f\u008b", kind: "a gzip archive", hint: "Unpack it and read the files inside." },
  { start: "\u007fELF", kind: "a program", hint: "Choose a news report: HTML, text, Markdown, PDF or mail." },
];

/** The format of the bytes; throws `format-unknown` for pictures, archives and other binary files. */
export function findFormat(bytes: Uint8Array, hints: FormatHints): PageFormat {
  const start = latin(bytes.subarray(0, 4096));
  if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
  const other = OTHER_KINDS.find((kind) => start.startsWith(kind.start));
  if (other !== undefined) {
    throw new ParleyError("format-unknown", `This is ${other.kind}, which Parley does not read.`, { hint: other.hint });
  }
  const readable = start.replaceAll("\u0000", "");
  if (isBinary(bytes)) {
    throw new ParleyError("format-unknown", "This is not text, HTML, Markdown, PDF or mail: most of it is not words.", {
      hint: "Choose a news report, or save the page as HTML or text first.",
    });
  }
  return findTextFormat(readable, hints);
}

/** The format of something that is known to be text. */
export function findTextFormat(text: string, hints: FormatHints): PageFormat {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff|^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/, "")
    .trimStart();
  if (isMail(start)) return "eml";
  const name = (hints.name ?? "").toLowerCase();
  const contentType = (hints.contentType ?? "").toLowerCase();
  if (isHtml(start)) return "html";
  if (/^---\s*\n[\w-]+\s*:/.test(start)) return "markdown";
  const isNamedHtml = /\.(x?html?|xht)$/.test(name) || /^(text\/html|application\/xhtml)/.test(contentType);
  if (isNamedHtml && /<[a-z][^<>]*>/i.test(start)) return "html";
  if (/\.(md|markdown)$/.test(name) || contentType.startsWith("text/markdown")) return "markdown";
  return "text";
}

function isHtml(start: string): boolean {
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,3000}?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  const opensWithTag =
    /^(<!--[\s\S]{0,3000}?-->\s*)*<(article|section|main|div|p|h[1-6]|header|meta|title|script|table|span|figure|blockquote)\b[^<>]*>/i;
  return opensWithTag.test(start);
}

/** Mail starts with header lines; two of them that only mail has, or a sender with a subject. */
function isMail(start: string): boolean {
  const head = (start.split(/\r?\n\r?\n/, 1)[0] ?? "").replace(/^From .*\r?\n/, "");
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(head)) return false;
  const names = new Set(
    [...head.matchAll(/^([A-Za-z][A-Za-z0-9-]*):/gm)].map((match) => (match[1] ?? "").toLowerCase()),
  );
  const technical = [
    "received",
    "mime-version",
    "message-id",
    "return-path",
    "content-type",
    "delivered-to",
    "dkim-signature",
    "x-mailer",
  ];
  const found = technical.filter((name) => names.has(name)).length;
  const hasLetterHead = names.has("from") && names.has("subject");
  return found >= 2 || (hasLetterHead && (found >= 1 || names.has("date") || names.has("to")));
}

/** More than a tenth control characters, or zero bytes that are not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 8192);
  if (looked.length === 0) return false;
  const isWide = (looked[0] === 0xff && looked[1] === 0xfe) || (looked[0] === 0xfe && looked[1] === 0xff);
  if (isWide) return false;
  let control = 0;
  let zeros = 0;
  const zeroAt: [number, number] = [0, 0];
  for (const [i, byte] of looked.entries()) {
    if (byte === 0) {
      zeros += 1;
      zeroAt[i % 2 === 0 ? 0 : 1] += 1;
    } else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) control += 1;
  }
  const isUtf16 = zeros > looked.length * 0.35 && (zeroAt[0] < zeros * 0.1 || zeroAt[1] < zeros * 0.1);
  if (isUtf16) return false;
  return zeros > looked.length * 0.01 || control > looked.length * 0.1;
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
