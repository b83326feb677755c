/** Who published a report, from a copyright line. */

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
