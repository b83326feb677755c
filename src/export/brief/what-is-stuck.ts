/** What is stuck and on what: who waits for whom, conclusions first; where nobody waits, the conditions that stand. */
import type { Dossier } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import { clipped } from "../../record/words/lists-in-words.ts";
import { tellCondition } from "../../record/words/tell-item.ts";
import type { FootnoteBook } from "./footnotes.ts";
import { plain, restOf, type Section, type ToldWait } from "./section.ts";

/** Sentences that are told; the dossier has the rest. */
const most = 4;
/** Letters of a sentence. */
const mostLetters = 200;

/** The section; `deadlock` comes in order of weight. */
export function whatIsStuck(dossier: Dossier, deadlock: readonly ToldWait[], book: FootnoteBook): Section {
  const { conditions } = dossier;
  const told =
    deadlock.length > 0
      ? deadlock.map(({ sentence, items }) => ({ text: sentence, evidence: evidenceOf(items, dossier) }))
      : conditions.map((one) => ({ text: tellCondition(one), evidence: one.evidence }));
  const lines = told.slice(0, most).map(({ text, evidence }) => ({
    text: clipped(text, mostLetters),
    notes: book.cite(evidence),
  }));
  return {
    title: "What is stuck",
    blocks: [
      { kind: "lines", lines: lines.length > 0 ? lines : [plain("Nobody is reported to wait for anybody.")] },
      ...restOf(told.length, lines.length, "condition"),
    ],
  };
}

/** The evidence of the items of these ids, in their order. */
function evidenceOf(items: readonly string[], { conditions, attendance }: Dossier): Evidence[] {
  return items.flatMap((item) => [...attendance, ...conditions].find(({ id }) => id === item)?.evidence ?? []);
}
