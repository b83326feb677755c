/** One spelling for white space, so that text from any page can be searched and quoted. */

/** Characters that cannot be seen: zero-width, soft hyphen, control, bidirectional control, byte order mark, variation selectors. */
const INVISIBLE =
  /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]|[\ufe0e\ufe0f]/gu;

/** White space in any script, with line ends. */
const SPACE = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** A half of a surrogate pair without its other half. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Wire services end a story with the entity of a control character; it reaches files undecoded. */
const CONTROL_ENTITY = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[1245-9]|2\d|3[01]));/gi;

/** The words on one line: invisible characters removed, every run of white space one space; quotes and dashes are kept. */
export function normaliseWords(words: string): string {
  return removeInvisible(words).replace(SPACE, " ").trim();
}

/** The text without characters that cannot be seen; its line ends stay. The joiners of Persian and Indic scripts stay too. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, "").replace(LONE_SURROGATE, "").replace(CONTROL_ENTITY, "");
}

/** The words as they are compared: lower case, letters and digits only. */
export function comparable(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How many words there are; two characters of Chinese, Japanese or Thai, which put no space between words, count as one. */
export function countWords(words: string): number {
  let count = 0;
  let unspaced = 0;
  let isInside = false;
  for (const character of words) {
    const isSpace = character === " " || character === "\n";
    if (!isSpace && !isInside) count += 1;
    isInside = !isSpace;
    const isUnspaced = character >= "\u0e00" && UNSPACED.test(character);
    if (isUnspaced) unspaced += 1;
  }
  return unspaced === 0 ? count : Math.max(count, Math.floor(unspaced / 2));
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
