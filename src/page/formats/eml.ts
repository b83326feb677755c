/** Mail and newsletters (.eml, .mht): headers to facts, the HTML part or the text part to blocks. */
import type { AddressObject, ParsedMail } from "mailparser";
import { ParleyError } from "../../record/error.ts";
import { normaliseWords } from "../normalise-words.ts";
import type { Facts, Page } from "../page.ts";
import { readText } from "./text.ts";

/** A text part shorter than this beside an HTML part is the line “your program cannot show HTML”. */
const SHORTEST_TEXT = 400;

/** Reads a mail. Attachments are left alone. */
export async function readMail(bytes: Uint8Array): Promise<Page> {
  const mail = await parse(bytes);
  const html = typeof mail.html === "string" && mail.html.trim() !== "" ? mail.html : null;
  const text = mail.text ?? "";
  const facts = factsOfMail(mail);
  if (html === null && text.trim() === "") {
    throw new ParleyError(
      "no-article",
      "There are no words in this mail: it has neither a text part nor an HTML part.",
      {
        hint: "If the report is an attachment, save the attachment and read that file.",
      },
    );
  }
  const isTextEnough = html === null || (text.trim().length > SHORTEST_TEXT && !/<(?:article|h1|p)\b/i.test(html));
  if (html === null || isTextEnough) return { ...readText(withoutQuotes(text)), format: "eml", facts };
  const { readHtml } = await import("./html.ts");
  const page = readHtml(html);
  return { ...page, format: "eml", facts: mergeFacts(page.facts, facts) };
}

async function parse(bytes: Uint8Array): Promise<ParsedMail> {
  const { simpleParser } = await import("mailparser");
  try {
    return await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      skipImageLinks: true,
      skipTextToHtml: true,
    });
  } catch (cause) {
    throw new ParleyError("format-broken", "This mail cannot be read: its parts do not fit together.", {
      cause,
      hint: "Export the mail again, or copy its words into a .txt file.",
    });
  }
}

/** The subject is the headline, the sender the publisher, the date of sending the date of publication. */
function factsOfMail(mail: ParsedMail): Facts {
  const sender: AddressObject | undefined = mail.from;
  const name = normaliseWords(sender?.value[0]?.name ?? "");
  const subject = normaliseWords(mail.subject ?? "").replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, "");
  return {
    headline: subject === "" ? null : subject,
    deck: null,
    byline: null,
    publisher: name === "" ? null : name,
    published: isoOf(mail.date),
    updated: null,
    language: null,
    url: null,
  };
}

function isoOf(date: Date | undefined): string | null {
  return date === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** The report's own facts go first, save its date: a newsletter carries the date of its template. */
function mergeFacts(page: Facts, mail: Facts): Facts {
  return {
    ...page,
    headline: page.headline ?? mail.headline,
    publisher: page.publisher ?? mail.publisher,
    published: page.published ?? mail.published,
  };
}

/** A forwarded report stands behind “>” marks: they go. */
function withoutQuotes(text: string): string {
  return text.replace(/^(?:> ?)+/gm, "");
}
