/** What a brief is made of: sections of lines, runs and tables, and how their lines are made. */
import { count } from "../../record/words/lists-in-words.ts";
import type { Clause } from "./footnotes.ts";

/** A sentence of a deadlock, with the ids of the dossier's items that it follows from. */
export interface ToldWait {
  readonly sentence: string;
  readonly items: readonly string[];
}

export type Block =
  | { readonly kind: "lines"; readonly lines: readonly Clause[] }
  /** Clauses in a row under a label: “Staying away: Ilyana Voss¹; Anton Krebs²”. */
  | { readonly kind: "run"; readonly label: string; readonly clauses: readonly Clause[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Clause[])[] }
  /** What the section leaves to the dossier: “And 7 issues more in the dossier.” */
  | { readonly kind: "rest"; readonly text: string };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A clause that rests on nothing: a name, or “nothing is reported”. */
export function plain(text: string): Clause {
  return { text, notes: [] };
}

/** Says how many more there are in the dossier; nothing where all were told. */
export function restOf(total: number, shown: number, noun: string): Block[] {
  const left = total - shown;
  return left <= 0 ? [] : [{ kind: "rest", text: `${count(left, `more ${noun}`)} in the dossier.` }];
}
