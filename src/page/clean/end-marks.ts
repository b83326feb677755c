/** Marks at the very end of a story that are part of its last paragraph: “REUTER”, “(AFP)”, “– Xinhua”, “ENDS”, “-30-”, “(ABC mo/jp)”. */

const AGENCY = "(?:AP|AFP|Reuters|UPI|Xinhua|TASS|Kyodo|Yonhap|dpa|EFE|ANSA|ANI|PTI|IANS|Anadolu|Bloomberg)";

const END_MARK = new RegExp(
  `(?<=[.!?"”'’)…])\\s+(?:REUTERS?(?:\\s?\\.{1,3})?|ENDS?|-+ ?30 ?-+|###|■|□|◼|●|\\(${AGENCY}\\)|\\([A-Z]{2,6} [a-z]{2,3}(?:[/+][a-z]{2,3}){0,4}\\)|[–—-]{1,2} ?${AGENCY})\\s*$`,
  "u",
);

/** The words without a mark of the end, and the mark; null where there is none. */
export function cutEndMark(words: string): { words: string; mark: string } | null {
  const match = END_MARK.exec(words.slice(-40));
  if (match === null) return null;
  const start = Math.max(0, words.length - 40) + match.index;
  return { words: words.slice(0, start), mark: words.slice(start).trim() };
}
