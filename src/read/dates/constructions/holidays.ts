/** Days with a name that diplomats and unions set their dates by. */
import { type Day, dayOf, isoDay, partsOf, weekdayOf } from "../calendar.ts";
import type { Construction, Place } from "../construction.ts";
import { yearForDay } from "../nearest.ts";
import { gap, whole } from "../words.ts";

type DayOfYear = (year: number) => Day;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayOf(year, month, day);

/** The nth weekday of a month; −1 for the last one. */
const nth =
  (count: number, weekday: number, month: number): DayOfYear =>
  (year) => {
    if (count < 0) {
      const last = dayOf(year, month + 1, 1) - 1;
      return last - ((weekdayOf(last) - weekday + 7) % 7);
    }
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
  };

/** Western Easter by the Gregorian reckoning (Meeus, Jones and Butcher). */
const easter: DayOfYear = (year) => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
};

/** The Tuesday after the first Monday of November. */
const electionDay: DayOfYear = (year) => nth(1, 1, 11)(year) + 1;

const holidays: ReadonlyMap<string, DayOfYear> = new Map([
  ["christmas eve", fixed(12, 24)],
  ["christmas day", fixed(12, 25)],
  ["christmas", fixed(12, 25)],
  ["new year's eve", fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ["boxing day", fixed(12, 26)],
  ["labor day", nth(1, 1, 9)],
  ["memorial day", nth(-1, 1, 5)],
  ["thanksgiving day", nth(4, 4, 11)],
  ["thanksgiving", nth(4, 4, 11)],
  ["election day", electionDay],
  ["may day", fixed(5, 1)],
  ["independence day", fixed(7, 4)],
  ["veterans day", fixed(11, 11)],
  ["armistice day", fixed(11, 11)],
  ["bastille day", fixed(7, 14)],
  ["valentine's day", fixed(2, 14)],
  ["halloween", fixed(10, 31)],
  ["good friday", (year) => easter(year) - 2],
  ["easter sunday", easter],
  ["easter monday", (year) => easter(year) + 1],
  ["easter", easter],
]);

/**
 * A holiday: the one of the year that tense and nearness call for.
 *
 *     The rebels offered a truce until Christmas.
 *                                      └───────┘
 */
export const holiday: Construction = {
  name: "holiday",
  pattern: whole(
    `(last${gap}|this${gap}|next${gap})?(${[...holidays.keys()]
      .sort((a, b) => b.length - a.length)
      .join("|")
      .replaceAll("'", "['’]")})(?:${gap}(\\d{4}))?`,
  ),
  read(match, place) {
    const [, shift = "", name = "", digits] = match;
    const rule = holidays.get(name.toLowerCase().replace("’", "'").replace(/\s+/g, " "));
    if (rule === undefined || !/^[A-Z]/.test(name)) return null;
    const year = digits === undefined ? yearOf(rule, shift.trim(), place) : Number(digits);
    if (year === null) return { kind: "date", timex: "XXXX-XX-XX", certainty: "unknown", isAnchor: false };
    return { kind: "date", timex: isoDay(rule(year)), certainty: digits === undefined ? "implied" : "stated" };
  },
};

function yearOf(rule: DayOfYear, shift: string, place: Place): number | null {
  if (place.published === null) return null;
  const { year } = partsOf(place.published);
  if (/last/i.test(shift)) return rule(year) < place.published ? year : year - 1;
  if (/next/i.test(shift)) return rule(year) > place.published ? year : year + 1;
  const { month, day } = partsOf(rule(year));
  return yearForDay(month, day, place);
}
