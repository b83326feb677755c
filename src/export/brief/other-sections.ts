/** The sections on what is stuck, what is disputed, and what changed. */
import type { Dossier } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import { daysInWords } from "../words/days.ts";
import { tellChange, tellCondition } from "../words/tell-item.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { type Block, plain, type Section, shortened, type ToldWait } from "./section.ts";

/** Lines that a section has at most. */
const most = 8;

/** Who waits for whom, then every condition that it follows from. */
export function conditionsSection(dossier: Dossier, deadlock: readonly ToldWait[], book: FootnoteBook): Section {
  const sentences = shortened(deadlock, most, "sentence");
  const told = sentences.shown.map(({ sentence, items }) => ({
    text: sentence,
    notes: book.cite(evidenceOf(items, dossier)),
  }));
  const { shown, rest } = shortened(dossier.conditions, most, "condition");
  const conditions = shown.map((one) => ({ text: tellCondition(one), notes: book.cite(one.evidence) }));
  const blocks: Block[] = [
    {
      kind: "lines",
      lines:
        told.length === 0
          ? [plain("Nobody is reported to wait for anybody in a circle, or on a refusal.")]
          : [...told, ...sentences.rest],
    },
  ];
  if (conditions.length > 0) {
    blocks.push({ kind: "heading", text: "Conditions" }, { kind: "lines", lines: [...conditions, ...rest] });
  }
  return { title: "Who waits for whom", blocks };
}

/** The evidence of the items of these ids. */
function evidenceOf(items: readonly string[], { conditions, attendance }: Dossier): Evidence[] {
  return [...conditions, ...attendance].filter(({ id }) => items.includes(id)).flatMap(({ evidence }) => evidence);
}

/** Reports that cannot both be right, those that nobody has settled first. */
export function conflictsSection({ conflicts }: Dossier, book: FootnoteBook): Section {
  const open = conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  const settled = conflicts.filter(({ resolvedBy }) => resolvedBy !== null);
  const { shown, rest } = shortened([...open, ...settled], most, "conflict");
  const blocks: Block[] = shown.flatMap(({ about, sides, resolvedBy }): Block[] => [
    { kind: "heading", text: resolvedBy === null ? about : `${about} (settled)` },
    { kind: "lines", lines: sides.map(({ says, evidence }) => ({ text: says, notes: book.cite(evidence) })) },
  ]);
  if (conflicts.length === 0) blocks.push({ kind: "lines", lines: [plain("No reports contradict one another.")] });
  if (rest.length > 0) blocks.push({ kind: "lines", lines: rest });
  return { title: "Where reports disagree", blocks };
}

/** What changed, the latest first, with old and new words. */
export function changesSection({ changes }: Dossier, book: FootnoteBook): Section {
  const latestFirst = [...changes].filter(({ type }) => type !== "new").reverse();
  const { shown, rest } = shortened(latestFirst, most, "change");
  const rows = shown.map((change): Clause[] => [
    plain(change.on === null ? "date not known" : daysInWords(change.on)),
    plain(tellChange(change)),
    { text: change.before?.words ?? "", notes: book.cite(change.before?.evidence ?? []) },
    { text: change.after.words, notes: book.cite(change.after.evidence) },
  ]);
  const blocks: Block[] =
    rows.length === 0
      ? [{ kind: "lines", lines: [plain("No change is reported.")] }]
      : [{ kind: "table", head: ["When", "What", "Old words", "New words"], rows }];
  if (rest.length > 0) blocks.push({ kind: "lines", lines: rest });
  return { title: "What changed", blocks };
}
