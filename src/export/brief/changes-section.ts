/** What changed, the latest first; and where reports disagree, those that nobody has settled first. */
import type { Change } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import { shortDay } from "../../record/words/dates-in-words.ts";
import { clipped } from "../../record/words/lists-in-words.ts";
import { tellChange } from "../../record/words/tell-item.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { type Block, plain, restOf, type Section } from "./section.ts";

/** Changes, and contradictions, that are told; the dossier has the rest. */
const mostChanges = 4;
const mostConflicts = 3;
/** Letters of old and of new words. */
const mostLetters = 50;

/** The section on changes. */
export function changesSection({ changes }: Dossier, book: FootnoteBook): Section {
  const latestFirst = [...changes].filter(({ type }) => type !== "new").reverse();
  const lines = latestFirst.slice(0, mostChanges).map((change) => changeLine(change, book));
  return {
    title: "What changed",
    blocks: [
      { kind: "lines", lines: lines.length > 0 ? lines : [plain("No change is reported.")] },
      ...restOf(latestFirst.length, lines.length, "change"),
    ],
  };
}

/** “14 Mar: Belmara, trial release: softened, rejects → accepts: “no trial” → “a ten-day trial release””. */
function changeLine(change: Change, book: FootnoteBook): Clause {
  const { on, kind, before, after } = change;
  const told = [before, after].flatMap((side) => (side === null ? [] : `“${clipped(side.words, mostLetters)}”`));
  const words = kind === "position" ? `: ${[...new Set(told)].join(" → ")}` : "";
  return {
    text: `${on === null ? "" : `${shortDay(on)}: `}${tellChange(change)}${words}`,
    notes: [...new Set([...book.cite(before?.evidence.slice(0, 1) ?? []), ...book.cite(after.evidence.slice(0, 1))])],
  };
}

/** The section on contradictions: what each side says, and who says it. */
export function conflictsSection({ conflicts }: Dossier, book: FootnoteBook): Section {
  const open = conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  const settled = conflicts.filter(({ resolvedBy }) => resolvedBy !== null);
  const shown = [...open, ...settled].slice(0, mostConflicts);
  const blocks: Block[] = shown.map(({ about, sides, resolvedBy }) => ({
    kind: "run",
    label: clipped(resolvedBy === null ? about : `${about} (settled)`, mostLetters * 2),
    clauses: sides.map(({ says, evidence }) => ({ text: clipped(says, mostLetters * 2), notes: book.cite(evidence) })),
  }));
  if (conflicts.length === 0) blocks.push({ kind: "lines", lines: [plain("No reports contradict one another.")] });
  return { title: "Disputed", blocks: [...blocks, ...restOf(conflicts.length, shown.length, "contradiction")] };
}
