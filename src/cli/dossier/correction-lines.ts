/** What people decided about the record, in order of time, and what of it found nothing to be applied to. */
import { settledIds, settlesOf } from "../../desk/correct/decided-items.ts";
import { undoneAmong } from "../../desk/views/agreement.ts";
import { decisionWords } from "../../desk/views/decision-words.ts";
import type { Correction, Decision, Target } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import type { BriefLook } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { shortDate } from "./cite.ts";
import type { Table } from "./print-shown.ts";

/** A correction as the history shows it. */
export interface CorrectionEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly do: Decision["do"];
  /** In plain words: “set status to declined”. */
  readonly what: string;
  /** The words or names that it is about. */
  readonly of: string;
  readonly note: string | null;
  readonly isUndone: boolean;
  /** An editor's word counts instead. */
  readonly isSettled: boolean;
  /** Whose decisions it settles, by name. */
  readonly settles: readonly string[];
  /** Why it found nothing to be applied to; null where it did. */
  readonly unapplied: string | null;
}

/** The history, the latest first. */
export function correctionEntries(corrections: readonly Correction[], dossiers: readonly Dossier[]): CorrectionEntry[] {
  const undone = undoneAmong(corrections);
  const settled = settledIds(corrections);
  const authors = new Map(corrections.map(({ id, by }) => [id, by]));
  const reasons = new Map(
    dossiers.flatMap(({ unapplied }) => unapplied.map(({ correction, reason }) => [correction, reason])),
  );
  const nameOf = articleNames(dossiers);
  return [...corrections].reverse().map(({ id, at, by, note, decision }) => ({
    ...{ id, at, by, do: decision.do, what: decisionWords(decision), of: aboutWords(decision, nameOf), note },
    isUndone: undone.has(id),
    isSettled: settled.has(id) && !undone.has(id),
    settles: [...new Set((settlesOf(decision) ?? []).flatMap((one) => authors.get(one) ?? []))],
    unapplied: reasons.get(id) ?? null,
  }));
}

/** What a decision is about. */
function aboutWords(decision: Decision, nameOf: (article: string) => string): string {
  switch (decision.do) {
    case "accept":
    case "reject":
    case "edit": {
      const others = decision.also?.length ?? 0;
      return `${targetWords(decision.target, nameOf)}${others === 0 ? "" : ` and ${several(others, "other report")}`}`;
    }
    case "rename":
      return targetWords(decision.target, nameOf);
    case "split":
      return `${decision.apart.map((one) => targetWords(one, nameOf)).join("; ")} out of ${targetWords(decision.target, nameOf)}`;
    case "merge":
      return decision.targets.map((one) => targetWords(one, nameOf)).join(" = ");
    case "add":
      return `${decision.kind} ${quoted(decision.spans.map(({ text }) => text).join(" … "))} (${nameOf(decision.article)})`;
    case "place":
    case "rename-dossier":
      return several(decision.articles.length, "article");
    case "undo":
      return `correction ${decision.correction.slice(0, 8)}`;
  }
}

function targetWords(target: Target, nameOf: (article: string) => string): string {
  if (!("spans" in target)) return `the ${target.kind} ${quoted(target.name)}`;
  return `${target.kind} ${quoted(target.spans.map(({ text }) => text).join(" … "))} (${nameOf(target.article)})`;
}

function articleNames(dossiers: readonly Dossier[]): (article: string) => string {
  const articles = new Map(dossiers.flatMap((dossier) => dossier.articles.map((one) => [one.id, one])));
  return (id) => {
    const found = articles.get(id);
    if (found === undefined) return `article ${id.slice(0, 8)}`;
    const day = shortDate(found.publishedOn?.slice(0, 10) ?? null, null);
    return `${found.publisher ?? found.headline ?? id.slice(0, 8)}, ${day}`;
  };
}

/** Each correction: who, when, what and of which words. */
export function correctionLines(entries: readonly CorrectionEntry[], look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  return entries.flatMap((entry, place) => {
    const facts = [dateInWords(entry.at.slice(0, 16)), look.showsIds ? entry.id : entry.id.slice(0, 8)];
    const mark = entry.isUndone ? " (undone since)" : entry.isSettled ? " (settled since)" : "";
    const lines = [
      ...hang("  ", `${bold(harmless(entry.by))}: ${harmless(entry.what)}${mark}`, look.columns, 4),
      ...hang("    ", harmless(entry.of), look.columns),
      ...(entry.settles.length === 0
        ? []
        : hang("    ", `in place of: ${harmless(entry.settles.join(", "))}`, look.columns)),
      ...(entry.note === null ? [] : hang("    note: ", harmless(entry.note), look.columns, 6)),
      ...(entry.unapplied === null ? [] : hang("    not applied: ", harmless(entry.unapplied), look.columns, 6)),
      ...hang("    ", facts.join(" · "), look.columns).map(dim),
    ];
    return place === 0 ? lines : ["", ...lines];
  });
}

/** Corrections as a table. */
export function correctionTable(entries: readonly CorrectionEntry[]): Table {
  return {
    headers: ["id", "at", "by", "do", "what", "of", "note", "isUndone", "isSettled", "settles", "notApplied"],
    rows: entries.map((one) => [
      ...[one.id, one.at, one.by, one.do, one.what, one.of, one.note, one.isUndone],
      ...[one.isSettled, one.settles.join("; "), one.unapplied],
    ]),
  };
}
