/** Dates as pages print them, to ISO 8601. */

/** A date that was read: its ISO value, or the two that it may be where day and month can be swapped. */
export interface PrintedDate {
  /** `2025-05-15` or `2025-05-15T10:30:00+02:00` */
  value: string;
  /** the other reading of `5/6/2025`, or null where there is one reading only */
  swapped: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** The zones that pages print beside a time and that mean one offset only, from the IANA zone names of RFC 822 and Europe. */
const ZONES: Record<string, string> = {
  utc: "Z",
  gmt: "Z",
  z: "Z",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?/;
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b`, "i");
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?(${MONTH})\\.?,?[ -]((?:19|20)\\d{2})\\b`,
  "i",
);
const NUMBERS = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})\b/;

/** The first date in the words, or null. */
export function readDate(words: string): PrintedDate | null {
  const text = words.slice(0, 300);
  const iso = ISO.exec(text);
  if (iso !== null) return withIsoTime(iso);
  const compact = COMPACT.exec(text.trim());
  if (compact !== null) return single(compact[1], compact[2], compact[3]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return single(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null)
    return withPrintedTime(single(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]), text);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return withPrintedTime(single(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]), text);
  const numbers = NUMBERS.exec(text);
  return numbers === null ? null : withPrintedTime(readNumbers(numbers), text);
}

function withIsoTime(match: RegExpExecArray): PrintedDate | null {
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = single(year, month, day);
  if (date === null || hour === undefined || zone === undefined || Number(hour) > 23 || Number(minute) > 59)
    return date;
  const offset = zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return { value: `${date.value}T${hour}:${minute}:${second ?? "00"}${offset}`, swapped: null };
}

/** Adds the time and zone that stand beside the date; a time without a zone of one offset is left out. */
function withPrintedTime(date: PrintedDate | null, text: string): PrintedDate | null {
  const time = /\b(\d{1,2})[:.](\d{2})(?::\d{2})? ?([ap])?\.?(?:m\.?)? ?\(?([a-z]{3,4}|z|[+-]\d{4})\b/i.exec(text);
  if (date === null || time === null || date.swapped !== null) return date;
  const zoneWord = (time[4] ?? "").toLowerCase();
  const zone = /^[+-]/.test(zoneWord) ? `${zoneWord.slice(0, 3)}:${zoneWord.slice(3)}` : ZONES[zoneWord];
  let hour = Number(time[1]);
  const half = (time[3] ?? "").toLowerCase();
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (zone === undefined || hour > 23 || Number(time[2]) > 59) return date;
  return { value: `${date.value}T${String(hour).padStart(2, "0")}:${time[2]}:00${zone}`, swapped: null };
}

/** `15/5/2025` has one reading, `5/6/2025` two; points are European. */
function readNumbers(match: RegExpExecArray): PrintedDate | null {
  const [, first, mark, second, printedYear] = match;
  const year = (printedYear ?? "").length === 2 ? `20${printedYear}` : printedYear;
  const monthFirst = single(year, first, second);
  const dayFirst = single(year, second, first);
  if (mark === "." && dayFirst !== null) return dayFirst;
  if (monthFirst === null) return dayFirst;
  if (dayFirst === null || dayFirst.value === monthFirst.value) return monthFirst;
  return { value: monthFirst.value, swapped: dayFirst.value };
}

function monthNumber(word: string | undefined): string {
  return String(MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1);
}

function single(year: string | undefined, month: string | undefined, day: string | undefined): PrintedDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const days = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const isReal = y >= 1800 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 && d <= (days[m - 1] ?? 0);
  if (!isReal) return null;
  return { value: `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`, swapped: null };
}

const DATE_WORDS = new RegExp(
  [
    `\\b${MONTH}\\b\\.?`,
    "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?",
    "\\b(?:last |first )?(?:published|updated|posted|modified|date|created|issued|filed|edited|revised)\\b(?: (?:on|at))?",
    "\\b\\d{1,4}(?:st|nd|rd|th)?\\b",
    "\\b\\d{1,2}h\\d{2}\\b",
    "\\b(?:utc|gmt|bst|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|ist|jst|kst|hkt|sgt|local time)\\b",
    "\\b[ap]\\.?m\\b\\.?",
    "\\b(?:at|on|of|am|pm|t|z|noon|midnight|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|yesterday|today|read|min)\\b",
    "[\\s:/.,|()•·–—+-]",
  ].join("|"),
  "gi",
);

/** Whether the words are a date line: dates, times and labels such as “Updated:”, and nothing else. */
export function isDateLine(words: string): boolean {
  if (words.length > 160 || !/\d|ago|yesterday|today/i.test(words)) return false;
  const isDated =
    readDate(words) !== null ||
    /^(?:last )?(?:published|updated|posted|modified)\b/i.test(words) ||
    /\bago$/i.test(words);
  return isDated && words.replace(DATE_WORDS, "") === "";
}
