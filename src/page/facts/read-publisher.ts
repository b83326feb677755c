/** Who published a report, from a copyright line or from a line at its head. */
import { isDateLine, readDate } from "./read-date.ts";

/** Legal forms and words of incorporation that are no part of a paper's name. */
const LEGAL =
  /[\s,]+(?:inc|llc|l\.l\.c|ltd|limited|plc|gmbh|ag|s\.?a|s\.?r\.?l|b\.?v|n\.?v|co|corp|corporation|company|association|pty|lp|llp|holdings|publishing|publications|media group|media|group|newspapers|& co)\.?$/i;

/** The publisher that a copyright line names, or null. */
export function readCopyright(words: string): string | null {
  if (!/^(?:\W*copyright\b|\W*©|\(c\))/i.test(words)) return null;
  let name =
    words
      .replace(/all rights reserved.*$/i, "")
      .replace(/click here .*$/i, "")
      .replace(/^\W*copyright\b|©|\(c\)/gi, "")
      .replace(/\b(?:19|20)\d{2}\b(?:\s?[-–—]\s?(?:(?:19|20)\d{2}|present))?/g, "")
      .replace(/^[\s©.,:;–—-]*(?:by\s)?/i, "")
      .split(/\.\s|\s[|•·]\s/, 1)[0] ?? "";
  name = name.replace(/[\s.,;:–—-]+$/, "");
  for (let i = 0; i < 4 && LEGAL.test(name); i += 1) name = name.replace(LEGAL, "");
  const isName = name.length >= 2 && name.length <= 60 && /^\p{L}|^\d/u.test(name) && name.split(" ").length <= 7;
  return isName ? name : null;
}

/** News agencies and words for staff that stand alone under a byline. */
const OUTLET_LINE =
  /^(?:(?:the )?associated press|ap|reuters|afp|agence france-presse|xinhua|upi|united press international|dpa|tass|kyodo(?: news)?|yonhap(?: news agency)?|efe|ansa|bloomberg(?: news)?|anadolu(?: agency)?)$/i;

/** Whether a short line under a byline is the name of an outlet: all capitals, or an agency. */
export function isOutletLine(words: string): boolean {
  const isCapitals = /^[A-Z0-9&.' -]{2,30}$/.test(words) && words.split(" ").length <= 4;
  return isCapitals || OUTLET_LINE.test(words);
}

/** Where a line divides an outlet's name from a date. */
const DIVIDED = /\s*(?:,|\||·|•|–|—|\s-|:|\()\s*/;

/** Words that newspapers, agencies and stations call themselves by; a place and a date stand side by side as well. */
const OUTLET_WORD =
  /(?:news|newswire|times|post|herald|courier|gazette|tribune|daily|star|wire|agency|press|journal|ledger|observer|chronicle|standard|guardian|telegraph|mail|sun|mirror|echo|record|review|register|bulletin|dispatch|examiner|inquirer|argus|globe|mercury|monitor|independent|weekly|today|report|radio|tv|broadcasting|online|media|desk|zeitung|blatt|bote|kurier|anzeiger|posten|bladet|blad|tidende|avis|dagblad|nyheter|le monde|figaro|journal|gazeta|giornale|corriere|diario|el pa[ií]s|mundo|jornal|folha)(?![\p{L}])/iu;

/**
 * The outlet's name in a line that holds one and a date, and nothing else: “Harbour Ledger, 6 May 2031”,
 * “Tuesday, May 6, 2031 | Coast Courier”; null for another line.
 */
export function readOutletAndDate(words: string): string | null {
  if (words.length > 100 || readDate(words) === null || /[.!?]["”]?$/.test(words)) return null;
  const parts = words.split(DIVIDED).filter((part) => part !== "" && !isDatePart(part));
  const [name] = parts;
  const isName =
    name !== undefined &&
    parts.length === 1 &&
    name.split(" ").length <= 6 &&
    name.split(" ").every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|de|la|le|for|&)$/.test(word));
  return isName && (OUTLET_WORD.test(name) || /[|·•(]/.test(words)) ? name : null;
}

/** A part of a date: “6 May 2031”, “Tuesday”, “2031)”. */
function isDatePart(part: string): boolean {
  return (
    isDateLine(part) ||
    /^(?:\d{4}\)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} \p{L}+|\p{L}+ \d{1,2})$/iu.test(part)
  );
}
