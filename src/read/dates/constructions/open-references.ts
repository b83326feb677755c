/** Words for now, for then and for later, which name no day. */
import { isoDay, partsOf } from "../calendar.ts";
import { type Construction, looksForward, type Meaning } from "../construction.ts";
import { interval, periodAway, periodOf } from "../timex.ts";
import { gap, unitOf, whole } from "../words.ts";

/**
 * The present.
 *
 *     Both sides now say a deal is near.
 *                └─┘
 */
export const present: Construction = {
  name: "present",
  pattern: whole(
    `(?:right${gap}|just${gap})?now|currently|at${gap}present|at${gap}the${gap}moment|nowadays|these${gap}days|current|the${gap}present|presently|at${gap}this${gap}time`,
  ),
  read(match, place) {
    const words = match[0];
    if (/current$/i.test(words) && !/^\s[a-z]/.test(place.after)) return null;
    return openRef("PRESENT_REF");
  },
};

/**
 * The past.
 *
 *     The mediators recently offered a new draft.
 *                   └──────┘
 */
export const past: Construction = {
  name: "past",
  pattern: whole(
    `(?:more${gap}|most${gap})?recently|the${gap}past|recent${gap}(?:days|weeks|months|years|decades|quarters|times)(?:${gap}(?:and|or)${gap}(?:weeks|months|years))?|past${gap}(?:years|decades|months)|(?:several|many|some|a${gap}few)${gap}(?:years|decades|months|weeks|days)${gap}ago|(?:years|months|weeks|days|decades)${gap}ago|recent`,
  ),
  read(match, place) {
    const words = match[0].toLowerCase();
    if (
      words === "the past" &&
      /^\s(?:\w+\s){0,3}(?:day|week|month|year|decade|hour|quarter|century|season|summer|winter|spring|fall)/i.test(
        place.after,
      )
    )
      return null;
    return openRef("PAST_REF");
  },
};

/**
 * The future.
 *
 *     No date was set, but both expect to meet soon.
 *                                              └──┘
 */
export const future: Construction = {
  name: "future",
  pattern: whole(
    `soon|as${gap}soon${gap}as${gap}possible|the${gap}(?:near${gap}|immediate${gap}|distant${gap})?future|the${gap}(?:near|short|long|longer)${gap}term|shortly|one${gap}day|some${gap}day|someday|a${gap}later${gap}date`,
  ),
  read(match, place) {
    const words = match[0].toLowerCase();
    if (words === "soon" && /^\s(?:after|before|as|enough|became|turned)\b/i.test(place.after)) return null;
    if (words === "shortly" && /^\s(?:after|before)\b/i.test(place.after)) return null;
    if (words === "one day" && !looksForward(place.tense())) return null;
    return openRef("FUTURE_REF");
  },
};

/**
 * The days and weeks ahead: some day soon, so the record keeps the stretch.
 *
 *     Envoys are expected in Cairo in the coming days.
 *                                     └─────────────┘
 */
export const coming: Construction = {
  name: "coming",
  pattern: whole(
    `(?:the${gap})?(?:(coming|next|upcoming)${gap}(?:(?:few|several)${gap})?(days|weeks|months|years|quarters)|(days|weeks|months|years)${gap}(?:ahead|to${gap}come))`,
  ),
  read(match, place) {
    const unit = unitOf(match[2] ?? match[3] ?? "");
    if (unit === null) return null;
    const isCounted = /\b(?:few|several)\b/i.test(match[0]);
    const base: Meaning = isCounted
      ? { kind: "duration", timex: `PX${unit}`, certainty: "unknown", isAnchor: false }
      : { kind: "date", timex: "FUTURE_REF", certainty: "unknown", isAnchor: false };
    if (place.published === null) return base;
    const value = stretchAhead(place.published, unit);
    return value === null ? base : { ...base, value, certainty: "implied" };
  },
};

/** Days ahead reach a week, weeks a month, months a year; more is too vague to write down. */
function stretchAhead(published: number, unit: string): string | null {
  if (unit === "D") return interval(isoDay(published), isoDay(published + 7));
  if (unit === "W") return interval(periodOf(published, "M"), periodAway(published, 1, "M") ?? "");
  if (unit === "M") return interval(String(partsOf(published).year), periodOf(published + 270, "Y"));
  return null;
}

function openRef(timex: string): Meaning {
  return { kind: "date", timex, certainty: "unknown", isAnchor: false };
}
