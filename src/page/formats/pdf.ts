/** PDF: lines from where the words stand on each page, then paragraphs as in plain text. */
import { ParleyError } from "../../record/error.ts";
import { readDate } from "../facts/read-date.ts";
import { normaliseWords } from "../normalise-words.ts";
import { type Facts, noFacts, type Page } from "../page.ts";
import { blocksOfLines } from "../pdf/blocks-of-lines.ts";
import { linesOfPage, type PdfLine, type PdfWord } from "../pdf/lines-of-page.ts";
import { withoutRunningLines } from "../pdf/running-lines.ts";

/** Reports are short; of longer documents only the first pages are read, with a note. */
const MOST_PAGES = 60;

/** Reads a PDF that holds text. A scan, a locked or a damaged file is refused with a next step. */
export async function readPdf(bytes: Uint8Array): Promise<Page> {
  const { getDocumentProxy } = await import("unpdf");
  const page: Page = {
    format: "pdf",
    blocks: [],
    facts: noFacts(),
    isStoryFound: false,
    removals: [],
    captions: [],
    notes: [],
  };
  try {
    // pdf.js takes the buffer over: give it a copy
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent();
      pages.push(linesOfPage(content.items.flatMap((item) => ("str" in item ? [wordOf(item)] : []))));
    }
    if (pdf.numPages > MOST_PAGES) {
      page.notes.push({
        rule: "pages-left-out",
        reason: `Only the first ${MOST_PAGES} of ${pdf.numPages} pages were read.`,
        place: null,
      });
    }
    page.facts = factsOfInfo((await pdf.getMetadata()).info as Record<string, unknown>);
    const { lines, removals } = withoutRunningLines(pages);
    page.removals.push(...removals);
    page.facts.published = removals.map(({ text }) => text).find((text) => readDate(text) !== null) ?? null;
    page.blocks = blocksOfLines(lines);
  } catch (cause) {
    throw brokenPdf(cause);
  }
  if (page.blocks.length === 0) {
    throw new ParleyError("no-article", "There are no words in this PDF: its pages are pictures.", {
      hint: "Run text recognition (OCR) on it first, or save the report from its page as text.",
    });
  }
  return page;
}

function wordOf(item: { str: string; transform: unknown[]; width: number; height: number; hasEOL: boolean }): PdfWord {
  const [, , , scale, x, y] = item.transform.map(Number);
  return { text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: item.height || Math.abs(scale ?? 0) };
}

function brokenPdf(cause: unknown): ParleyError {
  const isLocked = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`);
  return isLocked
    ? new ParleyError("format-broken", "This PDF is locked with a password.", {
        cause,
        hint: "Open it with its password, print it to a new PDF, and read that.",
      })
    : new ParleyError("format-broken", "This PDF is damaged and cannot be read.", {
        cause,
        hint: "Download it again, or save the report as text.",
      });
}

/** The properties that a PDF states. Titles are often file names: those are no headlines. */
function factsOfInfo(info: Record<string, unknown>): Facts {
  const words = (key: string): string | null => {
    const value = info[key];
    const bare = typeof value === "string" ? normaliseWords(value) : "";
    return bare === "" ? null : bare;
  };
  const title = words("Title");
  const isFileName =
    title === null ||
    /\.(?:docx?|pdf|indd|html?|txt)$|^microsoft word|^untitled|^https?:/i.test(title) ||
    !title.includes(" ");
  return { ...noFacts(), headline: isFileName ? null : title };
}
