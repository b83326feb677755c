/** Keeping hold of what did not change, so that what was worked out of it need not be worked out again. */
import type { Report } from "../../record/report.ts";

/** The reports, each as the very object that was there before where it says the same. */
export function keepSame(reports: readonly Report[], before: readonly Report[]): Report[] {
  const known = new Map(before.map((report) => [report.article.id, report]));
  return reports.map((report) => {
    const old = known.get(report.article.id);
    return old !== undefined && areSame(old, report) ? old : report;
  });
}

/** Whether two values read from JSON are the same. */
function areSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => areSame(one, b[index]));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => areSame(left[key], right[key]));
}
