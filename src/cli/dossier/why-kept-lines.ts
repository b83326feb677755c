/** Why an item stands in a dossier: every report that has it, what matched in it, who disagrees, and what people decided. */
import type { WhyFound, WhyReport } from "../../desk/dossiers/why-found.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { ItemView } from "../../record/views/dossier-views.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { type BriefLook, section } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { changeList } from "./change-lines.ts";
import { citeOf, wordsOf } from "./cite.ts";
import { conflictLines } from "./conflict-lines.ts";

/** The item's sentence, then a part for each thing that hangs on it. */
export function whyKeptLines(why: WhyFound, view: ItemView, dossier: Dossier, look: BriefLook): string[][] {
  const { bold, dim } = look.paint;
  const { conflicts, changes, history, found } = view;
  const { item, kind } = found;
  const known = [
    kind,
    item.id,
    `${several(new Set(item.evidence.map(({ article }) => article)).size, "report")}, ${several(item.voices, "voice")}`,
    reviewWords[item.review],
  ];
  return [
    [
      ...hang("", bold(harmless(why.sentence)), look.columns),
      ...hang("", harmless(known.join(" · ")), look.columns).map(dim),
    ],
    section(
      "Its words",
      why.reports.flatMap((one) => reportLines(one, dossier, look)),
      look,
    ),
    section("Where reports disagree", conflictLines(conflicts, dossier, look), look),
    section("How it changed", changeList(changes, dossier, look), look),
    section(
      "What people decided",
      history.flatMap((one) => decisionLines(one, look)),
      look,
    ),
  ];
}

const reviewWords = {
  none: "as it was read; nobody has reviewed it",
  accepted: "accepted by a person",
  edited: "edited by a person",
  added: "added by a person",
} as const;

function reportLines(report: WhyReport, dossier: Dossier, look: BriefLook): string[] {
  const { dim, bold } = look.paint;
  const member = report.item === null ? `${report.article}, added by hand` : `${report.article}/${report.item}`;
  const copied = dossier.articles.find(({ id }) => id === report.copyOf)?.publisher ?? report.copyOf;
  const headline = report.headline === null ? "" : ` “${report.headline}”`;
  const copy = report.copyOf === null ? "" : `, the same text as ${copied}’s`;
  const matches = (report.matches ?? []).flatMap(({ entry, words, file, example }) => [
    ...hang(
      "      ",
      `${bold(harmless(entry))} on ${harmless(quoted(words))}${file === null ? "" : `, in ${file}`}`,
      look.columns,
      8,
    ),
    ...(example === null ? [] : hang("        ", harmless(`as in ${quoted(example)}`), look.columns).map(dim)),
  ]);
  const noMatch = "      no entry of the lexicon: the language model and the grammar alone";
  return [
    ...hang("  ", harmless(quoted(wordsOf(report))), look.columns, 3),
    ...hang("    ", harmless(`${citeOf(report, dossier)}${headline}${copy}`), look.columns).map(dim),
    ...hang("    ", harmless(member), look.columns).map(dim),
    ...(report.matches?.length === 0 ? [noMatch] : matches),
  ];
}

/** “Mirka, Wednesday 12 March 2025, 10:00: set status to declined — a note”. */
function decisionLines({ id, by, at, what, note, isUndone }: ItemView["history"][number], look: BriefLook): string[] {
  const undone = isUndone ? " (undone since)" : "";
  const told = `${by}, ${dateInWords(at)}: ${what}${undone}${note === null ? "" : ` — ${note}`}`;
  return [...hang("  ", harmless(told), look.columns, 4), ...hang("    ", id, look.columns).map(look.paint.dim)];
}
