/** The brief: a dossier on one page, in the order in which an editor asks. What it looks like is left to Markdown and HTML. */
import type { Dossier } from "../../record/dossier.ts";
import { daysInWords } from "../words/days.ts";
import { attendanceSection } from "./attendance-section.ts";
import { type Footnote, openFootnotes } from "./footnotes.ts";
import { changesSection, conditionsSection, conflictsSection } from "./other-sections.ts";
import { positionsSection } from "./positions-section.ts";
import { count, type Section, type ToldWait } from "./section.ts";
import { talksSection } from "./talks-section.ts";

export interface Brief {
  readonly title: string;
  readonly standfirst: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Footnote[];
}

/** The brief of a dossier; `deadlock` tells who waits for whom. A section without anything in it says so. */
export function briefOf(dossier: Dossier, deadlock: readonly ToldWait[]): Brief {
  const book = openFootnotes(dossier);
  const sections = [
    talksSection(dossier, book),
    attendanceSection(dossier, book),
    positionsSection(dossier, book),
    conditionsSection(dossier, deadlock, book),
    conflictsSection(dossier, book),
    changesSection(dossier, book),
  ];
  return { title: dossier.name, standfirst: standfirstOf(dossier), sections, notes: book.notes };
}

/** “From 7 articles of 5 outlets, 10 March 2025 to 14 March 2025.” */
function standfirstOf({ articles, asOf, parties }: Dossier): string {
  const outlets = new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size;
  const days = articles.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  const span =
    first === undefined || last === undefined ? "" : `, ${daysInWords(first === last ? first : `${first}/${last}`)}`;
  const until = asOf === null ? "" : ` As of ${daysInWords(asOf)}.`;
  const who = parties.length === 0 ? "" : ` Parties: ${parties.map(({ name }) => name).join(", ")}.`;
  return `From ${count(articles.length, "article")} of ${count(outlets, "outlet")}${span}.${who}${until}`;
}
