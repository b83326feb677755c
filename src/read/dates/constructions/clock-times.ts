/** Times of the day. */
import { dayFromIso, isoDay } from "../calendar.ts";
import type { Construction, Place } from "../construction.ts";
import { numberOf } from "../numbers.ts";
import { gap, whole } from "../words.ts";

const zone = `(?:${gap}(?:GMT|UTC|EST|EDT|CET|CEST|PST|PDT|BST|MSK|ET|local${gap}time|Eastern${gap}time|in${gap}the${gap}(?:morning|afternoon|evening)))?`;

/**
 * A time on the clock; the day is the one beside it, or the day that the text speaks of.
 *
 *     The session opens at 9 a.m. local time and the vote is at 14:30.
 *                          └───────────────┘                    └───┘
 */
export const clockTime: Construction = {
  name: "clock-time",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}_.:,$€£-])(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?|(\\d{1,2})[:.h](\\d{2})(?:${gap}(?:hours|hrs))?|(\\d{1,2}|[a-z]{3,6})${gap}o['’]clock|(\\d{4})(?=${gap}(?:GMT|UTC|hours)))${zone}`,
    "giu",
  ),
  read(match, place) {
    const [words, hour, minutes, half, hour24, minutes24, oclock, military] = match;
    let time: string | null = null;
    if (half !== undefined) time = clock(twelveHours(Number(hour), half), Number(minutes ?? 0), minutes !== undefined);
    else if (hour24 !== undefined && isClock(words, place)) time = clock(Number(hour24), Number(minutes24), true);
    else if (oclock !== undefined) {
      const number = numberOf(oclock);
      if (number !== null) time = clock(/afternoon|evening/i.test(words) ? (number % 12) + 12 : number, 0, false);
    } else if (military !== undefined) time = clock(Number(military.slice(0, 2)), Number(military.slice(2)), true);
    return time === null ? null : at(time, place);
  },
};

/** “4:3” is a score and “10.30” a price; a time of 24 hours wants a colon, and a word such as “at” or a zone beside it. */
function isClock(words: string, place: Place): boolean {
  if (!/^\d{1,2}:\d{2}/.test(words)) return false;
  if (/^[:.]\d/.test(place.after)) return false;
  return (
    /\b(?:at|by|until|from|to|around|about|before|after|since|between|and)\s$/i.test(place.before) ||
    /[a-z]/i.test(words)
  );
}

function twelveHours(hour: number, half: string): number {
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

function clock(hour: number, minute: number, hasMinutes: boolean): string | null {
  if (hour > 24 || minute > 59) return null;
  const digits = String(hour).padStart(2, "0");
  return `T${digits}${hasMinutes ? `:${String(minute).padStart(2, "0")}` : ":00"}`;
}

/**
 * Noon and midnight.
 *
 *     The truce takes effect at midnight.
 *                               └──────┘
 */
export const noonAndMidnight: Construction = {
  name: "noon-and-midnight",
  pattern: whole(`noon|midday|mid-day|midnight`),
  read: (match, place) => at(/midnight/i.test(match[0]) ? "T24:00" : "T12:00", place),
};

/**
 * A part of the day by itself.
 *
 *     Talks went on through the night and broke up in the morning.
 *                           └───────┘                 └─────────┘
 */
export const partOfTheDay: Construction = {
  name: "part-of-the-day",
  pattern: whole(`(?:the|late|early|mid)[-\\s](morning|afternoon|evening|night)|overnight`),
  read(match, place) {
    if (/^overnight$/i.test(match[0]) && /^[-\s]?(?:bag|stay|success|train|bus)/i.test(place.after)) return null;
    if (/^\sof\b/i.test(place.after)) return null;
    const code =
      { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" }[(match[1] ?? "night").toLowerCase()] ?? "";
    return at(code, place);
  },
};

function at(time: string, place: Place) {
  const day = dayFromIso(place.earlier) ?? place.published;
  if (day === null) return { kind: "time", timex: `XXXX-XX-XX${time}`, certainty: "unknown", isAnchor: false } as const;
  return { kind: "time", timex: isoDay(day) + time, certainty: "implied", isAnchor: false } as const;
}
