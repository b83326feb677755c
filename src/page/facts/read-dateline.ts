/**
 * The place a report is filed from, at the head of its first paragraph.
 *
 *     PORT SELA, March 3 (Reuters) - The ferry owners …
 *     └ place ┘  └ day ┘  └agency┘
 */

export interface Dateline {
  /** the place as printed, or null where only an agency stands: “(Reuters) - ” */
  place: string | null;
  /** the agency in brackets */
  agency: string | null;
  /** how many characters it takes, the dash and the space after it with them */
  length: number;
}

const DAY =
  "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?(?:,? \\d{4})?)";
const DASH = "(?:--|[-–—])";
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*\\p{Lu}\\.?(?:[ /-](?:[\\p{Lu}][\\p{Lu}.'’-]*|of|de|al|el|OF|DE))*";
const PROPER = "\\p{Lu}[\\p{L}.'’-]+(?:[ -](?:\\p{Lu}[\\p{L}.'’-]*|of|de|la|al|el|upon|sur)){0,3}";

/** “GENEVA”, “BEIRUT, Lebanon”, “NEW YORK/LONDON”, with or without a day and an agency. */
const CAPITAL_LINE = new RegExp(
  `^(?<place>${CAPITALS}(?:, ${PROPER}){0,2})(?:, ${DAY})?,?(?: ?\\((?<agency>[\\p{L}&.' /]{2,40})\\))? ?${DASH}+ ?(?=[\\p{Lu}\\p{N}“"‘'$€£(\\[])`,
  "u",
);
/** “Geneva (AFP) – ”: the agency shows that it is a dateline. */
const AGENCY_LINE = new RegExp(
  `^(?<place>${PROPER}(?:, ${PROPER}){0,2})(?:, ${DAY})? ?\\((?<agency>AP|AFP|Reuters|REUTERS|Xinhua|UPI|dpa|DPA|EFE|ANSA|TASS|Kyodo|Yonhap|CNN|BBC|ANI|PTI|IANS|Bloomberg|AA)\\) ?${DASH}+ ?`,
  "u",
);
/** “Doha, Qatar - US officials …”: a city and its country, each of at most three words. */
const CITY_LINE = new RegExp(
  `^(?<place>${PROPER}, ${PROPER})(?:, ${DAY})? ${DASH}{1,2} (?=\\p{Lu}|[“"])(?![^.]{0,120} ${DASH}{1,2} )`,
  "u",
);
/** “(Reuters) - ”: no place at all. */
const BARE_LINE = new RegExp(
  `^\\((?<agency>AP|AFP|Reuters|REUTERS|Xinhua|UPI|CNN|Bloomberg|ANI|PTI)\\) ?${DASH}+ ?`,
  "u",
);
/** A title in capitals that a dash may follow is no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|ANALYSIS|OPINION|LIVE|NOTE|CORRECTION|FILE|PHOTO|VIDEO|QUESTION|ANSWER|Q|A|US|U\.S\.|EU|UN|UK|NATO|I)\.?$/;

/** The dateline at the head of a paragraph, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 240);
  for (const pattern of [CAPITAL_LINE, AGENCY_LINE, CITY_LINE, BARE_LINE]) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const place = match.groups?.place?.trim() ?? null;
    if (place !== null && (NO_PLACE.test(place) || place.length > 70)) continue;
    return { place, agency: match.groups?.agency ?? null, length: match[0].length };
  }
  return null;
}
