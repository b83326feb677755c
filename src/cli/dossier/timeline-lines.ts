/** The timeline: talks, changes, statements and contradictions, day by day. */
import type { Dossier } from "../../record/dossier.ts";
import type { TimelineEntry } from "../../record/views/dossier-views.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import type { BriefLook } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { citesOf } from "./cite.ts";
import type { Table } from "./print-shown.ts";
import { changeTitle, stateWords } from "./standing-words.ts";

/** A part for each day, month or interval; in it the talks first, then what changed, then what was said. */
export function timelineLines(entries: readonly TimelineEntry[], dossier: Dossier, look: BriefLook): string[][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return [...days].map(([day, those]) => [
    look.paint.bold(dateInWords(day)),
    ...[...those].sort((a, b) => rank(a) - rank(b)).flatMap((entry) => oneEntry(entry, dossier, look)),
  ]);
}

const order: readonly TimelineEntry["kind"][] = ["talks", "attendance", "position", "conflict", "statement"];

function rank({ kind }: TimelineEntry): number {
  return order.indexOf(kind);
}

const kindWords: Record<TimelineEntry["kind"], string> = {
  talks: "talks",
  attendance: "comes",
  position: "wants",
  statement: "says",
  conflict: "disputed",
};

function oneEntry(entry: TimelineEntry, dossier: Dossier, look: BriefLook): string[] {
  const { dim } = look.paint;
  const mark = dim((entry.change === null ? kindWords[entry.kind] : entry.change.type).padEnd(9));
  const first = `  ${mark} `;
  const cite = hang("            ", harmless(citesOf(entry.evidence, dossier, 2)), look.columns).map(dim);
  return [...hang(first, harmless(toldIn(entry, dossier)), look.columns), ...cite];
}

function toldIn({ id, change, title, words }: TimelineEntry, dossier: Dossier): string {
  const talks = dossier.talks.find((one) => one.id === id);
  if (talks !== undefined) return `${talks.name}: ${talks.status}`;
  if (change === null) return words === null ? title : `${title}: ${words}`;
  const before = change.before === null ? "" : `${stateWords(change.before.state)} → `;
  const told = change.kind === "position" ? `: ${quoted(change.after.words)}` : "";
  return `${changeTitle(change)}: ${before}${stateWords(change.after.state)}${told}`;
}

/** The timeline as a table. */
export function timelineTable(entries: readonly TimelineEntry[], dossier: Dossier): Table {
  return {
    headers: ["id", "on", "kind", "type", "actor", "title", "words", "outlets"],
    rows: entries.map(({ id, on, kind, change, actor, title, words, evidence }) => [
      ...[id, on, kind, change?.type ?? null, actor?.name ?? null, title, words],
      citesOf(evidence, dossier, Number.POSITIVE_INFINITY),
    ]),
  };
}
