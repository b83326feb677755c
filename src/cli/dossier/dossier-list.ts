/** The list of dossiers: name, parties, how much is known and from when, and what is open. */
import { dossierEntry } from "../../desk/views/dossier-entry.ts";
import type { Dossier } from "../../record/dossier.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import type { BriefLook } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { spanInWords } from "./head-lines.ts";
import type { Table } from "./print-shown.ts";

/** A few lines for each dossier. */
export function dossierListLines(dossiers: readonly Dossier[], look: BriefLook): string[][] {
  const { bold, dim } = look.paint;
  return dossiers.map((dossier) => {
    const { counts } = dossierEntry(dossier);
    const facts = [namesOf(dossier.parties), several(counts.articles, "article"), spanInWords(dossier)];
    return [
      ...wrapText(harmless(dossier.name), look.columns).map((line) => bold(line)),
      ...hang("  ", harmless(facts.filter((one) => one !== "").join(" · ")), look.columns),
      ...hang("  ", harmless(`open: ${openWords(dossier)}`), look.columns),
      ...hang("  ", dim(dossier.id), look.columns),
    ];
  });
}

/** “2 conflicts, 1 of the talks ahead”; what a person may still have to look at. */
export function openWords(dossier: Dossier): string {
  const { counts } = dossierEntry(dossier);
  const ahead = dossier.talks.filter(({ status }) => status !== "ended" && status !== "cancelled").length;
  const open = [
    ahead === 0 ? "" : `${ahead} of the talks not over`,
    counts.conflicts === 0 ? "" : several(counts.conflicts, "contradiction"),
    dossier.unapplied.length === 0 ? "" : `${several(dossier.unapplied.length, "correction")} not applied`,
  ].filter((one) => one !== "");
  return open.length === 0 ? "nothing" : open.join(", ");
}

/** The list as a table. */
export function dossierTable(dossiers: readonly Dossier[]): Table {
  return {
    headers: [
      ...["id", "name", "parties", "from", "to", "articles", "outlets"],
      ...["talks", "attendance", "conditions", "positions", "statements", "contradictions", "unreviewed"],
    ],
    rows: dossiers.map((dossier) => {
      const { id, name, parties, from, to, counts } = dossierEntry(dossier);
      return [
        ...[id, name, parties.map((one) => one.name).join("; "), from, to, counts.articles, counts.outlets],
        ...[counts.talks, counts.attendance, counts.conditions, counts.positions, counts.statements],
        ...[counts.conflicts, counts.unreviewed],
      ];
    }),
  };
}
