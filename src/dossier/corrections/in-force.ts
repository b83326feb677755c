/** Which corrections count: all of them in their order, but for those that were undone, and those that an editor settled otherwise. */
import type { Correction, Decision, Settlement } from "../../record/correction.ts";
import { compareText } from "../kept.ts";

export interface Unapplied {
  readonly correction: string;
  readonly reason: string;
}

/** Orders corrections by their time, then by their id. */
export function byTime(a: Correction, b: Correction): number {
  return compareText(instantOf(a.at), instantOf(b.at)) || compareText(a.id, b.id);
}

/** “…T10:00:00Z” and “…T10:00:00.000Z” are one moment. */
function instantOf(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : moment.toISOString();
}

/**
 * The corrections in force, in their order. An undo takes back one earlier correction; undone itself, it gives it back. What an editor
 * settled counts no longer: her word counts in its place. The same correction given twice counts once.
 */
export function correctionsInForce(corrections: readonly Correction[]): {
  inForce: Correction[];
  settled: Correction[];
  unapplied: Unapplied[];
} {
  const ordered = [...new Map(corrections.map((one) => [one.id, one])).values()].sort(byTime);
  const place = new Map(ordered.map((one, index) => [one.id, index]));
  const undone = new Set<string>();
  const unapplied: Unapplied[] = [];
  for (const one of [...ordered].reverse()) {
    if (one.decision.do !== "undo" || undone.has(one.id)) continue;
    const target = place.get(one.decision.correction);
    if (target === undefined) {
      unapplied.push({ correction: one.id, reason: `There is no correction ${one.decision.correction} to undo.` });
    } else if (target >= (place.get(one.id) ?? 0)) {
      unapplied.push({ correction: one.id, reason: "It is dated before the correction that it would undo." });
    } else {
      undone.add(one.decision.correction);
    }
  }
  const standing = ordered.filter((one) => one.decision.do !== "undo" && !undone.has(one.id));
  const settled = settledAmong(standing);
  return {
    inForce: standing.filter((one) => !settled.has(one.id)),
    settled: standing.filter((one) => settled.has(one.id)),
    unapplied: unapplied.reverse(),
  };
}

/** What a decision settles; null where it is like any other. */
export function settlementOf(decision: Decision): Settlement | null {
  return "settles" in decision ? (decision.settles ?? null) : null;
}

/** Ids of those that a later one settles. A settlement that was itself settled again settles nothing. */
function settledAmong(ordered: readonly Correction[]): Set<string> {
  const settled = new Set<string>();
  const later = new Set<string>();
  for (const { id, decision } of [...ordered].reverse()) {
    const settlement = settlementOf(decision);
    if (settlement !== null && !settled.has(id)) {
      for (const one of settlement.decisions) if (one !== id && !later.has(one)) settled.add(one);
    }
    later.add(id);
  }
  return settled;
}
