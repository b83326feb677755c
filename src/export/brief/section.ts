/** What a brief is made of: sections of headings, lines and tables, and how their lines are made. */
import type { Clause } from "./footnotes.ts";

/** A sentence of a deadlock, with the ids of the dossier's items that it follows from. */
export interface ToldWait {
  readonly sentence: string;
  readonly items: readonly string[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly Clause[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Clause[])[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** “1 article”, “7 articles”. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A clause that rests on nothing: a name, or “nothing is reported”. */
export function plain(text: string): Clause {
  return { text, notes: [] };
}

/** The first of a long list, and how many more there are. */
export function shortened<Entry>(
  entries: readonly Entry[],
  most: number,
  noun: string,
): { shown: readonly Entry[]; rest: Clause[] } {
  const left = entries.length - most;
  if (left <= 0) return { shown: entries, rest: [] };
  return { shown: entries.slice(0, most), rest: [plain(`And ${count(left, noun)} more in the dossier.`)] };
}
