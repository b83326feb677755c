/** The words that dates are made of, as tables and as pieces of patterns. */

const monthNames = [
  "January|Jan",
  "February|Feb",
  "March|Mar",
  "April|Apr",
  "May",
  "June|Jun",
  "July|Jul",
  "August|Aug",
  "September|Sept|Sep",
  "October|Oct",
  "November|Nov",
  "December|Dec",
];

/** Months by name and abbreviation, in lower case, 1–12. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split("|").map((name) => [name.toLowerCase(), index + 1] as const)),
);

const weekdayNames = [
  "Monday|Mon",
  "Tuesday|Tues|Tue",
  "Wednesday|Wed",
  "Thursday|Thurs|Thur|Thu",
  "Friday|Fri",
  "Saturday|Sat",
  "Sunday|Sun",
];

/** Days of the week by name and abbreviation, in lower case, 1 for Monday to 7 for Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  weekdayNames.flatMap((names, index) => names.split("|").map((name) => [name.toLowerCase(), index + 1] as const)),
);

/** Full names only: the short ones (“Sat”, “Mar”) are words of their own, and count only beside a number. */
export const monthName = "January|February|March|April|May|June|July|August|September|October|November|December";
export const monthNameOrShort = `${monthName}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?`;
export const weekdayName = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

/** Units of time with their letter in ISO 8601; minutes and hours stand after a T. */
export const units: ReadonlyMap<string, string> = new Map([
  ["second", "TS"],
  ["minute", "TM"],
  ["hour", "TH"],
  ["day", "D"],
  ["night", "D"],
  ["week", "W"],
  ["fortnight", "F"],
  ["weekend", "WE"],
  ["month", "M"],
  ["quarter", "Q"],
  ["year", "Y"],
  ["decade", "E"],
  ["century", "C"],
  ["centurie", "C"],
]);
export const unitName =
  "seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries";

/** The letter of a unit word, singular or plural; null for another word. */
export function unitOf(word: string): string | null {
  return units.get(word.toLowerCase().replace(/s$/, "")) ?? null;
}

/** Seasons with their letters in TIMEX3. */
export const seasons: ReadonlyMap<string, string> = new Map([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

/** Parts of a day with their letters in TIMEX3. */
export const partsOfDay: ReadonlyMap<string, string> = new Map([
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);

/** One space between words, or a line break. */
export const gap = "[\\s\\u00a0]{1,3}";

/** A pattern that begins and ends at the border of a word, in any script, whatever the case. */
export function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Whether a name is written with a capital, as names are; “may” and “march” are not months. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
