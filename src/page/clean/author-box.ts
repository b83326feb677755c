/** Boxes about the author after a story: “Mira Okafor is a senior reporter for the Harbour Ledger. She covers ports.” */
import { countWords } from "../normalise-words.ts";

const PRESS =
  "(?:reporters?|correspondents?|staff writers?|writers?|columnists?|(?:freelance |independent |award-winning |investigative )*journalists?|editors?|bureau chief|contributors?|newsroom|producers?|photographers?|blogger)";
const PRESS_BIO = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|der|la|al|bin) )?\\p{Lu}[\\p{L}.'’-]*){0,3}|(?:The )?[Aa]uthor|She|He|They)(?:,? (?:who|based in) .{2,60},)? (?:is|are|was|has been|works as|joined|covers|reports on|writes (?:about|on|for))(?: (?:an?|the|our|currently|one of))?(?: [\\p{L}\\p{N}’'&.,-]+){0,8}? ?(?:${PRESS}\\b|\\bcover(?:s|ing)\\b|\\breporting (?:on|from)\\b|\\bwrites (?:about|on|for)\\b)`,
  "u",
);

/** Whether the words introduce one of those who wrote the report, or anyone whose trade is the press. Ask only after the story's end. */
export function isAuthorBio(words: string, byline: string | null): boolean {
  if (countWords(words) > 130) return false;
  if (/["“”]/.test(words) && !/^\p{Lu}/u.test(words)) return false;
  if (startsWithAuthor(words, byline)) return true;
  return PRESS_BIO.test(words.slice(0, 300)) && !/\b(?:said|told|says|announced|asked)\b/.test(words);
}

/** Whether the words open with an author's name and “is a …” or “covers …”. */
function startsWithAuthor(words: string, byline: string | null): boolean {
  if (byline === null) return false;
  const names = byline.split(/,\s+| and | & /).filter((name) => name.length > 4);
  return names.some((name) => {
    if (!words.startsWith(name)) return false;
    return /^,? (?:is|was|has|have|covers|covered|reports|joined|writes|worked|works|served|serves|teaches|holds|received|can be|lives)\b/.test(
      words.slice(name.length),
    );
  });
}

/** Whether the words are just the name of someone in the byline. */
export function isAuthorName(words: string, byline: string | null): boolean {
  if (byline === null || words.length > 80) return false;
  const bare = words.replace(/^by\s+/i, "").replace(/[:,.]$/, "");
  return bare === byline || byline.split(/,\s+| and | & /).includes(bare);
}
