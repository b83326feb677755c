/** Dates as people write them, never more exact than they are. */

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `2025-03-04` → “Tuesday 4 March 2025”, `2025-03` → “March 2025”, `2025-03-04/2025-03-09` → “4 March 2025 to 9 March 2025”. */
export function dateInWords(value: string): string {
  const [from = "", to] = value.split("/");
  if (to !== undefined) return `${longDate(from, false)} to ${longDate(to, false)}`;
  return longDate(from, true);
}

function longDate(value: string, isWeekdayWanted: boolean): string {
  const parts = partsOf(value);
  if (parts === null) return value;
  const { year, month, day, time } = parts;
  if (month === undefined) return year;
  const monthName = months[Number(month) - 1] ?? month;
  if (day === undefined) return `${monthName} ${year}`;
  const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00Z`).getUTCDay()];
  const date = `${Number(day)} ${monthName} ${year}`;
  const withDay = isWeekdayWanted && weekday !== undefined ? `${weekday} ${date}` : date;
  return time === undefined || time === "00:00" ? withDay : `${withDay}, ${time}`;
}

/** `2025-03-04` → “4 March 2025”, `2025-03` → “March 2025”, `2025-03-04/2025-03-09` → “4 March 2025 to 9 March 2025”. */
export function daysInWords(value: string): string {
  return value
    .split("/")
    .map((one) => longDate(one.slice(0, 10), false))
    .join(" to ");
}

/** `2025-03-04` → “4 Mar 2025”, `2025-03` → “Mar 2025”, `2025-03-04/2025-03-09` → “4 – 9 Mar 2025”; null → “no date”. */
export function shortDate(value: string | null): string {
  if (value === null) return "no date";
  const [from = "", to] = value.split("/");
  if (to === undefined || to.slice(0, 10) === from.slice(0, 10)) return oneShortDate(from);
  const isOneMonth = from.length >= 10 && to.length >= 10 && from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth
    ? `${Number(from.slice(8, 10))} – ${oneShortDate(to)}`
    : `${oneShortDate(from)} – ${oneShortDate(to)}`;
}

function oneShortDate(value: string): string {
  const parts = partsOf(value);
  if (parts === null) return value;
  const { year, month, day } = parts;
  if (month === undefined) return year;
  const name = (months[Number(month) - 1] ?? month).slice(0, 3);
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** “4 Mar”: a day among others of the same weeks. */
export function shortDay(value: string | null): string {
  return shortDate(value).replace(/ \d{4}$/, "");
}

function partsOf(value: string) {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(value) ?? [];
  return year === undefined ? null : { year, month, day, time };
}
