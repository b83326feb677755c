/** The brief: a dossier on one page, in the order in which a mediator asks; the rest is in the dossier. What it looks like is left to Markdown and HTML. */
import type { Dossier } from "../../record/dossier.ts";
import { daysInWords } from "../../record/words/dates-in-words.ts";
import { count } from "../../record/words/lists-in-words.ts";
import { atTheTable } from "./at-the-table.ts";
import { changesSection, conflictsSection } from "./changes-section.ts";
import { type Clause, type Footnote, numbersByArticle, openFootnotes } from "./footnotes.ts";
import { positionsSection } from "./positions-section.ts";
import type { Block, Section, ToldWait } from "./section.ts";
import { whatIsStuck } from "./what-is-stuck.ts";

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
    atTheTable(dossier, book),
    whatIsStuck(dossier, deadlock, book),
    positionsSection(dossier, book),
    changesSection(dossier, book),
    conflictsSection(dossier, book),
  ];
  return { title: dossier.name, standfirst: standfirstOf(dossier), ...numberedByArticle(sections, book.notes) };
}

/** The same with footnotes numbered so that those of one article stand together. */
function numberedByArticle(
  sections: readonly Section[],
  notes: readonly Footnote[],
): Pick<Brief, "sections" | "notes"> {
  const numbers = numbersByArticle(notes);
  const numberOf = (old: number) => numbers.get(old) ?? old;
  const clause = ({ text, notes }: Clause): Clause => ({ text, notes: notes.map(numberOf).sort((a, b) => a - b) });
  const block = (one: Block): Block => {
    if (one.kind === "lines") return { ...one, lines: one.lines.map(clause) };
    if (one.kind === "run") return { ...one, clauses: one.clauses.map(clause) };
    if (one.kind === "table") return { ...one, rows: one.rows.map((row) => row.map(clause)) };
    return one;
  };
  return {
    sections: sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(block) })),
    notes: notes.map((note) => ({ ...note, number: numberOf(note.number) })).sort((a, b) => a.number - b.number),
  };
}

/** Parties that the standfirst names. */
const mostParties = 6;

function partiesIn(parties: Dossier["parties"]): string {
  const rest = parties.length - mostParties;
  const named = parties.slice(0, mostParties).map(({ name }) => name);
  return rest > 0 ? `${named.join(", ")} and ${count(rest, "other")}` : named.join(", ");
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
  const who = parties.length === 0 ? "" : ` Parties: ${partiesIn(parties)}.`;
  return `From ${count(articles.length, "article")} of ${count(outlets, "outlet")}${span}.${who}${until}`;
}
