/** Which day a report was published, from the option, the page's metadata or its printed text, in that order. */
import type { Note } from "../../record/note.ts";
import { type PrintedDate, readDate } from "./read-date.ts";

/** What else on the page tells whether its dates put the day or the month first. */
export interface DateContext {
  /** the story and its head and end, as text */
  text: string;
  language: string | null;
  url: string | null;
}

export interface SettledDate {
  value: string;
  note: Note | null;
}

/** Settles a printed date to ISO 8601; null where the words hold no date. */
export function settleDate(words: string, context: DateContext): SettledDate | null {
  const date = readDate(words);
  if (date === null) return null;
  if (date.swapped === null) return { value: date.value, note: null };
  const order = findOrder(date, context);
  if (order !== null) return { value: order === "day-first" ? date.swapped : date.value, note: null };
  const reason = `“${words.trim()}” may be ${date.value} or ${date.swapped}; nothing on the page tells which, and ${date.value} was taken.`;
  return { value: date.value, note: { rule: "date-order-ambiguous", reason, place: null } };
}

type DateOrder = "day-first" | "month-first";

function findOrder(date: PrintedDate, context: DateContext): DateOrder | null {
  return (
    orderOfAddress(date, context.url) ??
    orderOfOtherDates(context.text) ??
    orderOfNamedDays(date, context.text) ??
    orderOfCountry(context.url, context.language) ??
    orderOfSpelling(context.text)
  );
}

/** Addresses of reports often hold the date: /2031/05/06/. */
function orderOfAddress(date: PrintedDate, url: string | null): DateOrder | null {
  const inAddress = /(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(url ?? "");
  const value =
    inAddress === null ? null : (readDate(`${inAddress[1]}/${inAddress[2]}/${inAddress[3]}`)?.value ?? null);
  return orderOf(date, value);
}

/** Another date of the page that can be read in one way only: 5/15/2031. */
function orderOfOtherDates(text: string): DateOrder | null {
  for (const match of text.matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)?\d{2}\b/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return "day-first";
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return "month-first";
  }
  return null;
}

/** A day that the story spells out, on one of the two dates: “on May 6”. */
function orderOfNamedDays(date: PrintedDate, text: string): DateOrder | null {
  const counts = { "month-first": 0, "day-first": 0 };
  const year = date.value.slice(0, 4);
  for (const match of text.matchAll(/\b(\p{Lu}[a-z]{2,8})\.? (\d{1,2})\b|\b(\d{1,2}) (\p{Lu}[a-z]{2,8})\b/gu)) {
    const value = readDate(`${match[1] ?? match[4]} ${match[2] ?? match[3]}, ${year}`)?.value ?? null;
    const order = orderOf(date, value);
    if (order !== null) counts[order] += 1;
  }
  if (counts["month-first"] === counts["day-first"]) return null;
  return counts["month-first"] > counts["day-first"] ? "month-first" : "day-first";
}

function orderOf(date: PrintedDate, value: string | null): DateOrder | null {
  if (value === date.value) return "month-first";
  return value === date.swapped ? "day-first" : null;
}

/** Only the United States and a few neighbours put the month first. */
function orderOfCountry(url: string | null, language: string | null): DateOrder | null {
  const tag = (language ?? "").toLowerCase();
  if (/^en[-_](?:us|ph)\b/.test(tag)) return "month-first";
  if (/^en[-_][a-z]{2}\b/.test(tag)) return "day-first";
  if (tag !== "" && !tag.startsWith("en")) return "day-first";
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  if (/\.(?:gov|mil|us)$/.test(host)) return "month-first";
  return /\.(?:uk|au|nz|in|ie|za|fr|de|es|it|nl|be|pt|br|ru|pl|eu|pk|ng|ke|il|ae|qa|sg|my|hk)$/.test(host)
    ? "day-first"
    : null;
}

/** American and British spelling, and the zones that only North America prints. */
function orderOfSpelling(text: string): DateOrder | null {
  const american = count(
    text,
    /\b(?:\w+ization|labor|defense|program|center|favor|honor|[a-z]{3,}ized?|percent|toward)\b|\b(?:ET|EDT|EST|PDT|PST)\b/g,
  );
  const british = count(
    text,
    /\b(?:\w+isation|labour|defence|programme|centre|favour|honour|per cent|towards|whilst)\b|\b(?:BST|CET)\b/g,
  );
  if (american === british) return null;
  return american > british ? "month-first" : "day-first";
}

function count(text: string, pattern: RegExp): number {
  return text.slice(0, 50_000).match(pattern)?.length ?? 0;
}
