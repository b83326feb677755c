/** Years, decades and centuries. */
import { isoYear } from "../calendar.ts";
import type { Construction } from "../construction.ts";
import { ordinalOf, ordinalWords, spokenYear, spokenYears } from "../numbers.ts";
import { gap, whole } from "../words.ts";

/** Words after four figures that make them a count: “2,000 soldiers” has a comma, “1900 soldiers” may not. */
const countedAfter =
  /^(?:[,.]\d|%|\s(?:people|troops|soldiers|prisoners|hostages|men|women|children|workers|members|homes|feet|metres|meters|miles|kilometers|kilometres|km|tons|tonnes|pounds|dollars|euros|shares|points|barrels|jobs|percent|per|million|billion|thousand|hundred|hours|GMT|UTC|EST|EDT|local|votes|delegates|vehicles|missiles|times|years|days|acres|megawatts|calories|rpm|deaths|cases)\b)/i;
const notBefore =
  /(?:[$€£#№§]|(?<!\b(?:mid|pre|post|late|early|since|than))-|\bNo\.?\s|\bflight\s|\bchapter\s|\broom\s|\bresolution\s|\bresolutions\s|\bRes\.?\s|\bindex\s|\b(?:Boeing|Airbus|BMW|Windows|Article|Section|Rule|Form|Nikkei|Russell|Fortune)\s|\d[.,/:-])$/i;

const hedge = /\b(?:about|over|than|nearly|almost|some|to|least|roughly|approximately)\s$/i;

/**
 * A year.
 *
 *     The 1953 armistice has never become a peace treaty; talks stopped in 2019.
 *         └──┘                                                             └──┘
 */
export const year: Construction = {
  name: "year",
  pattern: whole(
    `(?:the${gap}year${gap}|(?:fiscal|calendar|financial)${gap}(?:year${gap})?)?(?:(\\d{4})|(${spokenYears}))`,
  ),
  read(match, place) {
    const [words, digits, spoken] = match;
    const value = digits === undefined ? spokenYear(spoken ?? "") : Number(digits);
    if (value === null || value < 1500 || value > 2100) return null;
    if (countedAfter.test(place.after) || notBefore.test(place.before)) return null;
    if (/^[-–/]\d{1,3}(?!\d)/.test(place.after) && !/^[-–]\d{2}(?!\d)/.test(place.after)) return null;
    // “about 1900 of them”, but “in about 1900”
    const isCount = words === digits && hedge.test(place.before) && /^\s[a-z]+s\b/.test(place.after);
    return isCount ? null : { kind: "date", timex: isoYear(value), certainty: "stated" };
  },
};

/**
 * A run of years.
 *
 *     The war of 1950-53 ended in a truce, not a peace.
 *                └─────┘
 */
export const yearRange: Construction = {
  name: "year-range",
  pattern: whole(`(1[5-9]\\d{2}|20\\d{2})[-–—/](\\d{4}|\\d{2})`),
  read(match, place) {
    const [, from = "", to = ""] = match;
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    if (
      notBefore.test(place.before) ||
      /^[-–/.]\d/.test(place.after) ||
      Number(last) <= Number(from) ||
      Number(last) > 2100
    )
      return null;
    return { kind: "date", timex: from, certainty: "stated", value: `${from}/${last}` };
  },
};

/**
 * A decade.
 *
 *     The two fought a war in the late 1980s and talked through the nineties.
 *                             └────────────┘                    └──────────┘
 */
export const decade: Construction = {
  name: "decade",
  pattern: whole(
    `(?:the${gap})?(?:(\\d{3})0['’]?s|['’](\\d)0['’]?s|(?:nineteen${gap})?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
  ),
  read(match, place) {
    const [words, century, digit, name] = match;
    if (/\b(?:his|her|their|in${gap}its|mid|its|my)[-\s]$/i.test(place.before) && century === undefined) return null;
    if (century !== undefined) {
      const isCentury = century.endsWith("0") && !/^200|^201/.test(century);
      if (Number(century) < 150 || Number(century) > 210) return null;
      return { kind: "date", timex: isCentury ? century.slice(0, 2) : century, certainty: "stated" };
    }
    if (digit !== undefined) return { kind: "date", timex: `19${digit}`, certainty: "implied" };
    if (!/^(?:the|nineteen)/i.test(words)) return null;
    const names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    return { kind: "date", timex: `19${names.indexOf((name ?? "").toLowerCase()) + 2}`, certainty: "implied" };
  },
};

/** “'80s” begins with a mark, so it has a pattern of its own. */
export const shortDecade: Construction = {
  name: "short-decade",
  pattern: /(?<=[\s(-])(?:the\s)?['’‘](\d)0['’]?s(?![\p{L}\p{N}])/giu,
  read: (match) => ({ kind: "date", timex: `19${match[1]}`, certainty: "implied" }),
};

/**
 * A century.
 *
 *     The border was drawn in the 19th century.
 *                             └──────────────┘
 */
export const century: Construction = {
  name: "century",
  pattern: whole(`(?:the${gap})?(\\d{1,2}(?:st|nd|rd|th)|${ordinalWords})[-\\s]century`),
  read(match) {
    const ordinal = ordinalOf(match[1] ?? "");
    if (ordinal === null || ordinal < 11 || ordinal > 22) return null;
    return { kind: "date", timex: String(ordinal - 1), certainty: "stated" };
  },
};
