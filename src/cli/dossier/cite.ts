/** Naming evidence beside an item: outlet, day and paragraph; and days as histories show them. */
import type { Dossier } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { several } from "../brief/summary.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** “12 Mar” for a day of the year `year`, “12 Mar 2024” for one of another; months, years and intervals as they are known. */
export function shortDate(value: string | null, year: string | null): string {
  if (value === null) return "date not known";
  const [from = "", to] = value.split("/");
  if (to !== undefined) return `${shortDate(from, year)} to ${shortDate(to, year)}`;
  const [, ownYear = "", month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(from) ?? [];
  if (month === undefined) return ownYear === "" ? value : ownYear;
  if (day === undefined) return dateInWords(`${ownYear}-${month}`);
  const shown = `${Number(day)} ${months[Number(month) - 1] ?? month}`;
  return ownYear === year ? shown : `${shown} ${ownYear}`;
}

/** The year that the dossier's days are told without: that of all its reports; null where they are of several years. */
export function yearOf({ articles }: Dossier): string | null {
  const years = new Set(articles.flatMap(({ publishedOn }) => publishedOn?.slice(0, 4) ?? []));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** “Northern Wire, 12 Mar ¶1”; says so where the words are gone from the article's newest version. */
export function citeOf({ article, paragraph, isLost }: Omit<Evidence, "spans" | "item">, dossier: Dossier): string {
  const found = dossier.articles.find(({ id }) => id === article);
  const outlet = found?.publisher ?? found?.headline ?? `report ${article.slice(0, 8)}`;
  const day = shortDate(found?.publishedOn?.slice(0, 10) ?? null, yearOf(dossier));
  return `${outlet}, ${day} ¶${paragraph}${isLost ? " (gone from its newest version)" : ""}`;
}

/** The first report that has it, and how many more do: “first Northern Wire, 12 Mar ¶1 · 5 reports, 3 voices”. */
export function firstCite(
  item: { readonly evidence: readonly Evidence[]; readonly voices: number },
  dossier: Dossier,
): string {
  const [first] = item.evidence;
  if (first === undefined) return "";
  const reports = new Set(item.evidence.map(({ article }) => article)).size;
  if (reports === 1) return citeOf(first, dossier);
  return `first ${citeOf(first, dossier)} · ${several(reports, "report")}, ${several(item.voices, "voice")}`;
}

/** Some of the evidence, each place once: “Northern Wire, 12 Mar ¶1; Selm Tribune, 13 Mar ¶2; and 3 more”. */
export function citesOf(evidence: readonly Evidence[], dossier: Dossier, most = 3): string {
  const places = [...new Set(evidence.map((one) => citeOf(one, dossier)))];
  const left = places.length - most;
  return [...places.slice(0, most), ...(left > 0 ? [`and ${left} more`] : [])].join("; ");
}

/** The words of evidence, with “ … ” between stretches. */
export function wordsOf({ spans }: Pick<Evidence, "spans">): string {
  return spans.map(({ text }) => text.trim()).join(" … ");
}
