/** The last line of a brief of several reports: how much was found in all. */
import type { Reading } from "../../record/reading.ts";
import type { BriefLook } from "./look.ts";
import { rule, wrapText } from "./wrap.ts";

export interface Counts {
  readonly reports: number;
  readonly statements: number;
  readonly attendance: number;
  readonly conditions: number;
  readonly positions: number;
}

export const noCounts: Counts = { reports: 0, statements: 0, attendance: 0, conditions: 0, positions: 0 };

/** How many items of each kind a reading holds. */
export function countItems(reading: Reading): Counts {
  return {
    reports: 1,
    statements: reading.statements.length,
    attendance: reading.attendance.length,
    conditions: reading.conditions.length,
    positions: reading.positions.length,
  };
}

/** Both together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    reports: a.reports + b.reports,
    statements: a.statements + b.statements,
    attendance: a.attendance + b.attendance,
    conditions: a.conditions + b.conditions,
    positions: a.positions + b.positions,
  };
}

/** “4 reports read: 31 statements, …”, and how many failed. */
export function summary(counts: Counts, failed: number, look: BriefLook): string {
  const failures = failed === 0 ? "" : ` ${several(failed, "report")} could not be read; see the errors.`;
  const words = `${several(counts.reports, "report")} read: ${inWords(counts)}.${failures}`;
  return `${rule(look)}\n${wrapText(words, look.columns).join("\n")}\n`;
}

/** “31 statements, 7 attendance entries, no conditions, 12 positions”. */
export function inWords(counts: Counts): string {
  return [
    several(counts.attendance, "attendance entry", "attendance entries"),
    several(counts.conditions, "condition"),
    several(counts.positions, "position"),
    several(counts.statements, "statement"),
  ].join(", ");
}

/** “1 report”, “2 reports”, “no reports”. */
export function several(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
