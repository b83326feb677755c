/** Days, months and intervals as an English sentence has them, never more exact than they are. */

/** `2025-03-04` → “4 March 2025”, `2025-03` → “March 2025”, `2025-03-04/2025-03-09` → “4 March 2025 to 9 March 2025”. */
export function daysInWords(value: string): string {
  return value.split("/").map(oneDay).join(" to ");
}

function oneDay(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? [];
  if (year === undefined) return value;
  if (month === undefined) return year;
  const moment = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return value;
  const parts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return moment.toLocaleDateString("en-GB", day === undefined ? parts : { ...parts, day: "numeric" });
}
