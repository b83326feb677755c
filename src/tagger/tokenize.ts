/**
 * Cuts a text into words and punctuation marks, as Universal Dependencies' English Web Treebank cuts them:
 * “don't” is “do” + “n't”, “Putin's” is “Putin” + “'s”, “cease-fire” is three words, “U.S.” is one.
 *
 * training/words.py holds the same rules for the training of the model; model/parity.json holds the two together.
 */

/** Where a word stands: UTF-16 offsets, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

const SPACE = "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff";
const LETTERS = "[\\p{L}\\p{M}\\p{N}]";
const NO_LETTER = "(?![\\p{L}\\p{N}])";
const CLITIC = `(?:[sSmMdD]|ll|LL|re|RE|ve|VE)${NO_LETTER}`;
const NUMBER = "[0-9]+(?:[.,:\\/][0-9]+)*";

const TITLES =
  "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Maj|Col|Lt|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Amb|Rev|Hon|Msgr|Supt|" +
  "St|Ste|Mt|Ft|Jr|Sr|Messrs|Mme|Mlle|Atty|Dist";
const OTHER_ABBREVIATIONS =
  "Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Inc|Corp|Co|Cos|Ltd|Bros|Assn|Dept|Univ|" +
  "vs|etc|al|approx|est|dept|Ave|Blvd|Rd|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Kan|Ky|Mass|Mich|Minn|Mont|Neb|Nev|Okla|" +
  "Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ph\\.D";
const SENTENCE_OPENERS = "The|He|She|It|In|But|And|We|They|This|That|A|An|On|At|If|As|For|You|There|His|Her|Its|Their";
const PREFIXES = "e|non|anti|co|re|pre|post|mid|semi|multi|ex|pro|pan|mini|neo|quasi|bi|tri|sub|ultra|counter";
const CAPITAL_PREFIXES = PREFIXES.split("|")
  .map((prefix) => prefix.charAt(0).toUpperCase() + prefix.slice(1))
  .join("|");
const UNITS = "am|pm|AM|PM|km|kg|bn|tn|mn|m|mm|cm|ft|mph|hr|hrs|GW|MW|kW|kWh";

const WORD = new RegExp(
  [
    // addresses, handles, hashtags
    `(?:https?:\\/\\/|www\\.)[^${SPACE}"“”<>]*[\\p{L}\\p{N}\\/]`,
    "[\\p{L}\\p{N}._%+\\-]{1,64}@[\\p{L}\\p{N}\\-]{1,64}(?:\\.[\\p{L}\\p{N}\\-]{1,64})+",
    `\\p{L}[\\p{L}\\p{N}\\-]{1,40}\\.(?:com|org|net|gov|edu|info|int|co\\.uk)${NO_LETTER}`,
    "[@#](?=\\p{L})[\\p{L}\\p{N}_]+",
    // abbreviations that keep their full stop
    `\\p{L}(?:\\.\\p{L})+${NO_LETTER}\\.?`,
    `(?<![\\p{L}\\p{N}])(?:${TITLES}|${OTHER_ABBREVIATIONS})\\.`,
    `(?<![\\p{L}\\p{N}])(?:Nos?|nos?|pp?|ca?)\\.(?=[${SPACE}]?[0-9])`,
    `(?<![\\p{L}\\p{N}'’])(?!I\\.)\\p{Lu}\\.(?=[${SPACE}]{0,2}\\p{Lu})(?![${SPACE}]{0,2}(?:${SENTENCE_OPENERS})${NO_LETTER})`,
    // contractions
    `\\p{L}{1,30}?(?=[nN]['’][tT]${NO_LETTER})`,
    `(?<=\\p{L})[nN]['’][tT]${NO_LETTER}`,
    `[cC]an(?=not${NO_LETTER})|[gG]on(?=na${NO_LETTER})|[gG]ot(?=ta${NO_LETTER})|[wW]an(?=na${NO_LETTER})`,
    `(?<=[\\p{L}\\p{M}\\p{N}.)\\]"”%])['’]${CLITIC}`,
    // numbers
    "[0-9]{3}-(?:[0-9]{3}-)?[0-9]{4}(?![\\p{L}\\p{N}\\-])",
    `(?<![\\p{L}\\p{N}])['’][0-9]0s${NO_LETTER}`,
    `(?<![\\p{L}\\p{N}.])\\.[0-9]+${NO_LETTER}`,
    `${NUMBER}(?:st|nd|rd|th|ST|ND|RD|TH|s)${NO_LETTER}`,
    `${NUMBER}(?=(?:${UNITS})${NO_LETTER})`,
    `${NUMBER}${NO_LETTER}`,
    // words
    `(?<![\\p{L}\\p{N}\\-])(?:${PREFIXES}|${CAPITAL_PREFIXES})-\\p{L}[\\p{L}\\p{M}]*(?![\\p{L}\\p{N}]|-\\p{L})`,
    "\\p{Lu}+&\\p{Lu}+",
    "(?:US|CA|AU|NZ|HK|[UCAS])\\$",
    `${LETTERS}+(?:['’](?!${CLITIC})\\p{L}${LETTERS}*)*`,
    // marks
    "\\.{2,}|-{2,}|[!?]{2,}|[=*_~#+]{2,}|`{2}|'{2}|’{2}|‘{2}|<{2}|>{2}",
    `[^${SPACE}]`,
  ].join("|"),
  "gu",
);

/** The words of `text` in order; white space and control signs lie between them. `offset` is added to every place. */
export function cutWords(text: string, offset = 0): WordSpan[] {
  const words: WordSpan[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
  return words;
}
