/** Dates as people write them, never more exact than they are. */

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2025-03-04` → “4 Mar 2025”, `2025-03` → “Mar 2025”, `2025-03-04/2025-03-09` → “4 – 9 Mar 2025”; null → “no date”. */
export function dateWords(value: string | null): string {
  if (value === null) return "no date";
  const [from = "", to] = value.split("/");
  if (to === undefined) return oneDate(from);
  const isOneMonth = from.length >= 10 && to.length >= 10 && from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth ? `${Number(from.slice(8, 10))} – ${oneDate(to)}` : `${oneDate(from)} – ${oneDate(to)}`;
}

function oneDate(value: string): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? [];
  if (year === "") return value;
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** “4 Mar”: a day among others of the same weeks. */
export function shortDate(value: string | null): string {
  return value === null ? "no date" : dateWords(value).replace(/ \d{4}$/, "");
}
