/** Seasons of the northern year, which news means unless it says otherwise. */
import { isoYear, partsOf } from "../calendar.ts";
import { type Construction, looksForward, type Meaning, type Place } from "../construction.ts";
import { gap, seasons, whole } from "../words.ts";

/**
 * Seasons, with a year, a direction, or neither.
 *
 *     The plan was drawn up in the summer of 2018 and dropped last fall.
 *                              └────────────────┘         └───────┘
 */
export const season: Construction = {
  name: "season",
  pattern: whole(
    `(?:(last|next|this|this${gap}past|this${gap}coming|the|that|early|late|mid)[-\\s])?(spring|summer|autumn|fall|winter)(?:(?:${gap}of)?${gap}(\\d{4})|(?:${gap}of)?${gap}(last|this|next)${gap}year)?`,
  ),
  read(match, place) {
    const [words, shift = "", name = "", digits, relative] = match;
    const code = seasons.get(name.toLowerCase());
    if (code === undefined || !isSeason(words, shift, name, digits ?? relative, place)) return null;
    if (digits !== undefined) return seasonIn(Number(digits), code, "stated");
    if (place.published === null) return { kind: "date", timex: `XXXX-${code}`, certainty: "unknown", isAnchor: false };
    const { year } = partsOf(place.published);
    if (relative !== undefined)
      return seasonIn(year + ({ last: -1, next: 1 }[relative.toLowerCase()] ?? 0), code, "stated");
    const { month } = partsOf(place.published);
    const opens = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 1;
    const isOpen = code === "WI" ? month === 12 : month >= opens;
    const isOver = code === "WI" ? month >= 3 && month < 12 : month > opens + 2;
    if (/last|past/i.test(shift)) return seasonIn(isOver && code !== "WI" ? year : year - 1, code, "stated");
    if (/next|coming/i.test(shift)) return seasonIn(isOpen ? year + 1 : year, code, "stated");
    if (/this/i.test(shift)) return seasonIn(code === "WI" && month <= 2 ? year - 1 : year, code, "stated");
    const tense = place.tense();
    if (tense === "past" && !isOpen) return seasonIn(year - 1, code, "implied");
    if (looksForward(tense) && isOver) return seasonIn(year + (code === "WI" ? 0 : 1), code, "implied");
    return seasonIn(year, code, "implied");
  },
};

/** “fall” and “spring” are verbs too: they need a word before them, or a year after. */
function isSeason(words: string, shift: string, name: string, year: string | undefined, place: Place): boolean {
  if (/^[A-Z]/.test(name) && shift === "") return year !== undefined;
  if (year !== undefined || /^(?:last|next|this)/i.test(words)) return true;
  if (/^(?:olympics|games|palace|school|rolls?|holidays?)/i.test(place.after.trim())) return false;
  if (/^(?:fall|spring)$/i.test(name))
    return (
      /\b(?:in|by|until|since|during|early|late)\s$/i.test(place.before) &&
      /^(?:the|early|late)$/i.test(shift) &&
      !/^\sof\b/i.test(place.after)
    );
  return (
    /\b(?:in|by|until|since|during|over|through|of|for|before|after|this|early|late|throughout)\s$/i.test(
      place.before,
    ) || shift !== ""
  );
}

function seasonIn(year: number, code: string, certainty: Meaning["certainty"]): Meaning {
  return { kind: "date", timex: `${isoYear(year)}-${code}`, certainty };
}
