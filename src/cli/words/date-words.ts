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
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `2025-03-04` → “Tuesday 4 March 2025”, `2025-03` → “March 2025”, `2025-03-04/2025-03-09` → “4 March 2025 to 9 March 2025”. */
export function dateInWords(value: string): string {
  const [from = "", to] = value.split("/");
  if (to !== undefined) return `${oneDate(from, false)} to ${oneDate(to, false)}`;
  return oneDate(from, true);
}

function oneDate(value: string, isWeekdayWanted: boolean): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(value);
  if (parts === null) return value;
  const [, year = "", month, day, time] = parts;
  if (month === undefined) return year;
  const monthName = months[Number(month) - 1] ?? month;
  if (day === undefined) return `${monthName} ${year}`;
  const weekday = days[new Date(`${year}-${month}-${day}T00:00Z`).getUTCDay()];
  const date = `${Number(day)} ${monthName} ${year}`;
  const withDay = isWeekdayWanted && weekday !== undefined ? `${weekday} ${date}` : date;
  return time === undefined || time === "00:00" ? withDay : `${withDay}, ${time}`;
}
