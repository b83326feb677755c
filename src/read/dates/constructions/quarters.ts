/** Quarters and halves of years, in which budgets, wages and trade are told. */
import { isoYear, partsOf } from "../calendar.ts";
import { type Construction, looksForward, type Place } from "../construction.ts";
import { ordinalOf } from "../numbers.ts";
import { periodAway, periodOf, shifted } from "../timex.ts";
import { gap, whole } from "../words.ts";

const whichYear = `(?:(\\d{4})|(?:(last|this|next)${gap}year['’]s)|(year-earlier|year-ago|prior-year|previous-year))`;

/**
 * A numbered quarter or half.
 *
 *     Exports fell in the third quarter of 2018, against a fourth-quarter rise.
 *                     └───────────────────────┘            └────────────┘
 */
export const numberedQuarter: Construction = {
  name: "numbered-quarter",
  pattern: whole(
    `(?:(?:the|its|their|a)${gap}(?!(?:fiscal${gap})?\\w+-quarter))?(?:${whichYear}${gap})?(?:fiscal[-\\s])?(?:(first${gap}two|last${gap}two|first|second|third|fourth|final|last|1st|2nd|3rd|4th)[-\\s](quarters?|half)|(Q[1-4]))(?:(?:${gap}of)?${gap}(?:fiscal${gap})?(?:(\\d{4})|(last|this|next)${gap}year))?`,
  ),
  read(match, place) {
    const [words, yearBefore, relativeBefore, yearEarlier, ordinal = "", unit = "", short, yearAfter, relativeAfter] =
      match;
    const isHalf = unit.toLowerCase() === "half";
    if (isHalf && yearAfter === undefined && relativeAfter === undefined && yearBefore === undefined) return null;
    const letter = isHalf ? "H" : "Q";
    if (/two/i.test(ordinal)) {
      const half = yearAfter ?? yearBefore;
      return half === undefined
        ? null
        : { kind: "date", timex: `${half}-H${/first/i.test(ordinal) ? 1 : 2}`, certainty: "stated" };
    }
    const number =
      short !== undefined
        ? Number(short.slice(1))
        : /final|last/i.test(ordinal)
          ? isHalf
            ? 2
            : 4
          : (ordinalOf(ordinal) ?? 0);
    if (/^(?:the\s)?(?:last|final)\squarter$/i.test(words)) return null;
    const written = yearBefore ?? yearAfter;
    if (written !== undefined) return { kind: "date", timex: `${written}-${letter}${number}`, certainty: "stated" };
    if (place.published === null)
      return { kind: "date", timex: `XXXX-${letter}${number}`, certainty: "unknown", isAnchor: false };
    const now = partsOf(place.published).year;
    const relative = (relativeBefore ?? relativeAfter)?.toLowerCase();
    if (relative !== undefined) {
      return {
        kind: "date",
        timex: `${isoYear(now + ({ last: -1, next: 1 }[relative] ?? 0))}-${letter}${number}`,
        certainty: "stated",
      };
    }
    const shift = yearEarlier === undefined ? 0 : -1;
    return {
      kind: "date",
      timex: `${isoYear(yearOfQuarter(number, place, place.published) + shift)}-${letter}${number}`,
      certainty: "implied",
    };
  },
};

/** The year of a quarter without one: the last that has begun, or the next when the clause looks ahead; the nearest before all. */
function yearOfQuarter(number: number, place: Place, published: number): number {
  const { year, month } = partsOf(published);
  const ahead = number - Math.ceil(month / 3);
  // A firm “will report third-quarter results” in October: the quarter beside this one stays what it is.
  if (Math.abs(ahead) <= 1 && !(ahead === 1 && place.tense() === "past")) return year;
  if (looksForward(place.tense())) return ahead > 0 ? year : year + 1;
  return ahead < 0 ? year : year - 1;
}

/**
 * “the quarter”, “the latest period”: the one that the text speaks of, or else the last that is over.
 *
 *     It earned less in the third quarter. Sales in the quarter fell too.
 *                                                   └─────────┘
 */
export const thatQuarter: Construction = {
  name: "that-quarter",
  pattern: whole(
    `(?:the|that|this)${gap}(?:(latest|most${gap}recent|current|(?:comparable${gap}|same${gap})?(?:year-earlier|year-ago|prior-year)|same|corresponding)${gap})?(quarter|period)(?:${gap}a${gap}year${gap}(?:ago|earlier)|${gap}(?:last)${gap}year)?`,
  ),
  read(match, place) {
    const [words, which = "", noun = ""] = match;
    const earlier = /^\d{4}-Q\d$/.test(place.earlier ?? "") ? place.earlier : null;
    const isPeriod = noun.toLowerCase() === "period";
    if (isPeriod && (which === "" || earlier === null)) return null;
    if (/^\sof\b/i.test(place.after)) return null;
    const base =
      earlier ??
      (place.published === null ? null : periodAway(place.published, /current|this/i.test(words) ? 0 : -1, "Q"));
    if (base === null) return null;
    const isYearBefore = /year-|prior-year|year\s(?:ago|earlier)|last\syear/i.test(words);
    const timex = isYearBefore ? shifted(base, -1, "Y") : base;
    return timex === null ? null : { kind: "date", timex, certainty: "implied", isAnchor: !isYearBefore };
  },
};

/**
 * The quarter spoken of, in a year that is named.
 *
 *     Sales rose in the third quarter; in the 1988 period they had fallen.
 *                                         └─────────────┘
 */
export const quarterOfYear: Construction = {
  name: "quarter-of-year",
  pattern: whole(`the${gap}(\\d{4})${gap}(?:period|quarter)`),
  read(match, place) {
    const quarter = /-Q\d$/.exec(place.earlier ?? "")?.[0] ?? "";
    return { kind: "date", timex: `${match[1]}${quarter}`, certainty: "implied", isAnchor: false };
  },
};

/**
 * “year-earlier”, “year-ago”: as precise as the date compared with.
 *
 *     Net profit rose from the year-earlier level.
 *                              └──────────┘
 */
export const yearEarlier: Construction = {
  name: "year-earlier",
  pattern: whole(`year-(?:earlier|ago)`),
  read(match, place) {
    if (place.published === null) return null;
    const quarter = /-Q\d$/.exec(place.earlier ?? "")?.[0] ?? "";
    const isFromNow = /ago/i.test(match[0]);
    const base =
      !isFromNow && /^\d{4}(?:-Q\d)?$/.test(place.earlier ?? "")
        ? place.earlier
        : periodOf(place.published, "Y") + quarter;
    const timex = base === null ? null : shifted(base, -1, "Y");
    return timex === null ? null : { kind: "date", timex, certainty: "implied", isAnchor: false };
  },
};

/**
 * The end of a year or of a quarter, as companies and treaties set it.
 *
 *     The levy is to be lifted by year-end.
 *                                 └──────┘
 */
export const yearEnd: Construction = {
  name: "year-end",
  pattern: whole(`(?:the${gap})?(?:year(?:['’]s)?[-\\s]end|end${gap}of${gap}the${gap}year)(?:${gap}(\\d{4}))?`),
  read(match, place) {
    if (match[1] !== undefined) return { kind: "date", timex: match[1], certainty: "stated", part: "end" };
    if (place.published === null) return null;
    const { year, month } = partsOf(place.published);
    const isOver = place.tense() === "past" && month < 11;
    return { kind: "date", timex: isoYear(isOver ? year - 1 : year), certainty: "implied", part: "end" };
  },
};
